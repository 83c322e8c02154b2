/** What came of a visit, in plain words, for the terminal. */
import type { Workspace } from '../add-on';
import type { Cell } from '../state';
import type { MadeUpVisit } from './made-up-county';
import type { Made } from './make-visit';

type Row = Readonly<Record<string, Cell>>;

/** What came of a visit, for the console: the check, the link, what was judged, and where to look. */
export function visitSummary(workspace: Workspace, visit: MadeUpVisit, made: Made): string {
  const visits = workspace.sheet('Visits');
  const isOfVisit = (one: Row): boolean =>
    Object.values(one).some((value) => typeof value === 'string' && made.responseIds.includes(value));
  const row = visits.find(isOfVisit);
  if (!row)
    throw new Error(
      `The visit ${made.responseIds.join(' or ')} did not reach the Visits tab: look at the Problems tab.`,
    );
  const findings = workspace.sheet('Findings').filter(isOfVisit);
  const trigger = workspace.meter.last;
  return `
The main job, done once:
  1. Checked   ${visit.provider}: ${made.verdict.verdict}${made.verdict.registered ? ' (registered)' : ''}. ${made.verdict.reasons[0] ?? ''}
  2. Opened    ${made.form.title}, with ${Object.keys(made.prefilled).length} answers filled in already
  3. Handed in by ${visit.officer}; the submit trigger collected it in ${trigger} service calls
  4. Judged
${lines(row)}
  5. Recorded  ${findings.length} findings; the workbook now holds ${visits.length} visits

Where to look: npm start, then http://localhost:4173/workbook (tabs Visits, Findings, Actions, County).
The state is kept in .workspace/state.json.`;
}

/** The row's cells that say what was judged and why, as "header: value". */
function lines(row: Row): string {
  return SHOWN.flatMap((header) => {
    const value = row[header];
    return typeof value === 'string' && value !== '' ? [`       ${header}: ${value}`] : [];
  }).join('\n');
}

const SHOWN = [
  'Provider',
  'Visit date',
  'Suggested outcome',
  'Why',
  'Complete',
  'Partly or not met',
  'Next visit',
];
