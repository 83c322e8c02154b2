/** The first page: where everything is. */
import { viewUrl } from '../google/forms/form-store';
import { html, type Html } from '../html';
import type { Workspace } from '../add-on';
import type { Demonstration } from '../offered-visit';
import { documentPath } from './documents-page';
import { firstVisit } from './first-visit';
import { renderPage } from './layout';
import { tableHead } from './table-head';

/**
 * @param registerAddress where the stand-in for the public register is
 * @param demonstration a visit that can be handed in from here
 */
export function homePage(
  workspace: Workspace,
  registerAddress: string,
  demonstration?: Demonstration,
): string {
  const { state } = workspace;
  const forms = Object.values(state.forms);
  const documents = Object.values(state.documents);
  const responses = forms.reduce((sum, form) => sum + form.responses.length, 0);
  const body = html`<h1>Where everything is</h1>
    <p>
      This is the real, built add-on running on local stand-ins for Google Forms and Sheets. Every provider,
      person and visit in it is made up.
    </p>
    <h2>One visit’s whole life, in five minutes</h2>
    <p id="status" role="status"></p>
    ${firstVisit(workspace, new Date().toISOString(), demonstration)}
    <p>
      How far it has come is read from the workbook: load this page again to see it.
      <a href="/calls">What each step asked of Google</a> stands under Service calls.
    </p>
    <h2>What is here now</h2>
    <dl>
      <dt>Forms</dt>
      <dd>${forms.length}</dd>
      <dt>Responses</dt>
      <dd>${responses}</dd>
      <dt>Documents</dt>
      <dd>
        ${documents.length > 0 ? list(documents.map((one) => html`<a href="${documentPath(one)}">${one.name}</a>`)) : 'none'}
      </dd>
      <dt>Triggers</dt>
      <dd>${state.triggers.map((one) => one.handler).join(', ') || 'none'}</dd>
      <dt>Forms API</dt>
      <dd>${state.settings.formsApi}</dd>
    </dl>
    <h2>For the extension</h2>
    <p>
      The register: <a href="${registerAddress}">${registerAddress}</a> (a stand-in for the public daily
      file). <a href="/Establishments">Pages of single establishments</a> look like those of Get Information
      about Schools. The extension that may visit this address is the one in <code>dist/chromium</code> or
      <code>dist/firefox</code>; a released package may not.
    </p>
    <p>
      The connection code that the sidebar shows here leads to the forms on this server, so the extension’s
      pre-filled links work with them.
    </p>
    <h2>Time</h2>
    <p>The hourly trigger catches what the submit trigger missed.</p>
    <div class="row">
      <button type="button" data-run="" data-address="/workspace/tick">Run the hourly trigger now</button>
    </div>`;
  return renderPage({ title: 'Home', body, scripts: ['workbook'] });
}

const list = (parts: readonly Html[]): Html =>
  html`<ul>
    ${parts.map((part) => html`<li>${part}</li>`)}
  </ul>`;

/** All forms, with where to fill them in. */
export function formsPage(workspace: Workspace): string {
  const rows = Object.values(workspace.state.forms).map(
    (form) =>
      html`<tr>
        <th scope="row"><a href="${viewUrl('', form)}">${form.title}</a></th>
        <td>${form.items.length}</td>
        <td>${form.isPublished ? 'yes' : 'no'}</td>
        <td>${form.responses.length}</td>
      </tr>`,
  );
  const body = html`<h1>Forms</h1>
    ${
      rows.length > 0
        ? html`<table>
            ${tableHead(['Form', 'Items', 'Published', 'Responses'])}
            <tbody>
              ${rows}
            </tbody>
          </table>`
        : html`<p>
            No form has been built yet. Open the <a href="/workbook">workbook</a> and choose “Set up”.
          </p>`
    }`;
  return renderPage({ title: 'Forms', body });
}
