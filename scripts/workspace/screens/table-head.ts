/** The head of a table on a page: a heading for each column. */
import { html, type Html } from '../html';

export const tableHead = (headings: readonly string[]): Html =>
  html`<thead>
    <tr>
      ${headings.map((heading) => html`<th scope="col">${heading}</th>`)}
    </tr>
  </thead>`;
