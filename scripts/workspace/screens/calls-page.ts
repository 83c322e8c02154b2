/** The log of service calls: what each run asked of Google, and how long it would take there. */
import type { Workspace } from '../add-on';
import { html } from '../html';
import { counted, type RunRecord } from '../meter';
import { renderPage } from './layout';
import { tableHead } from './table-head';

/** The log of service calls, newest run first. */
export function callsPage(workspace: Workspace): string {
  const rows = [...workspace.meter.runs].reverse().map(row);
  const body = html`<h1>Service calls</h1>
    <p>
      Newest run first. Seconds are virtual: each kind of call has a stated cost, mostly a cautious guess.
      Google stops a run after 360 seconds.
    </p>
    ${
      rows.length === 0
        ? html`<p>Nothing has run since the workspace was started.</p>`
        : html`<table>
            ${tableHead(['Function', 'Started', 'Calls', 'Seconds on Google', 'Computing here', 'Calls by name', 'Ended'])}
            <tbody>
              ${rows}
            </tbody>
          </table>`
    }`;
  return renderPage({ title: 'Service calls', body, wide: true });
}

function row(run: RunRecord) {
  const calls = counted(run);
  const byName = new Map<string, number>();
  for (const { name } of calls) byName.set(name, (byName.get(name) ?? 0) + 1);
  const names = [...byName].map(([name, count]) => `${name} × ${count}`).join('\n');
  return html`<tr>
    <th scope="row">${run.functionName}</th>
    <td>${run.startedAt.slice(0, 19).replace('T', ' ')}</td>
    <td>${calls.length}</td>
    <td>${(run.elapsed / 1000).toFixed(1)}</td>
    <td>${Math.round(run.computing)} ms</td>
    <td>${names}</td>
    <td>${run.error ? html`<span class="wrong">${run.error}</span>` : 'well'}</td>
  </tr>`;
}
