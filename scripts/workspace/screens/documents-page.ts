/** The documents that were made: a list, and each as the page that Google would make a document of. */
import type { Workspace } from '../add-on';
import { page, type Answer } from '../answer';
import { html } from '../html';
import type { StoredDocument } from '../state';
import { renderPage } from './layout';

export const documentPath = ({ documentId }: StoredDocument): string => `/document/d/${documentId}/edit`;

/** All documents, newest first. */
export function documentsPage(workspace: Workspace): string {
  const made = Object.values(workspace.state.documents).reverse();
  const body = html`<h1>Documents</h1>
    ${
      made.length > 0
        ? html`<p>
              On Google each would be a Google Doc. Here it is the page that it is made of, ready to print.
            </p>
            <ul>
              ${made.map((one) => html`<li><a href="${documentPath(one)}">${one.name}</a></li>`)}
            </ul>`
        : html`<p>
            No document has been made yet. Open the <a href="/workbook">workbook</a> and choose “Letters and
            agreements”.
          </p>`
    }`;
  return renderPage({ title: 'Documents', body });
}

/** The document itself. It may show its text and nothing else: no script of it would run. */
export function madeDocument(workspace: Workspace, documentId: string): Answer {
  const found = workspace.state.documents[documentId];
  return found
    ? { ...page(found.html), policy: "default-src 'none'; style-src 'unsafe-inline'" }
    : page(null);
}
