/** What people of the made-up county typed beside its providers and actions, as they would in the browser. */
import type { Workspace } from '../add-on';
import type { LargeCounty } from './large-county';
import { addDays } from '../../../shared/schema/dates';

type Typed = Readonly<Record<string, string>>;

const textOf = (cell: unknown): string =>
  typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';

/**
 * Types what people say into columns of a tab by their headings, a column at a time, as somebody fills one down.
 * @param rows from the first under the headings; a heading that a row does not name is left as it is
 * @throws Error where there is no such tab or heading.
 */
function type(workspace: Workspace, tab: string, rows: readonly Typed[]): void {
  const { state } = workspace;
  const sheet = state.spreadsheets[state.workbookId]?.sheets.find(
    ({ properties }) => properties.title === tab,
  );
  for (const heading of new Set(rows.flatMap((row) => Object.keys(row)))) {
    const column = sheet?.rows[0]?.indexOf(heading) ?? -1;
    if (!sheet || column < 0) throw new Error(`There is no column ${heading} in the tab ${tab}.`);
    const before = workspace.sheet(tab);
    const values = rows.map((row, at) => [row[heading] ?? textOf(before[at]?.[heading])]);
    const { sheetId } = sheet.properties;
    workspace.edit({ kind: 'enter', sheetId, row: 1, column, values, anyway: true });
  }
}

/** Where a provider stands on the list: most are approved, some with conditions, under review, off the list. */
function statusOf(at: number, today: string): Typed {
  const since = { 'Status since': addDays(today, -30 * (1 + (at % 9))) };
  if (at % 15 === 7)
    return {
      'List status': 'With conditions',
      ...since,
      Conditions: 'No trips by minibus until its check is seen.',
      'Review the status on': addDays(today, 5 + at),
    };
  if (at % 15 === 11)
    return { 'List status': 'Under review', ...since, 'Review the status on': addDays(today, 12 - at) };
  if (at % 30 === 20) return { 'List status': 'Off the list', ...since };
  return { 'List status': 'On the list', ...since };
}

/** Names that somebody typed into the list beside that of the same provider: the first is still to be asked about. */
export const SLIPS = [
  { typed: 'Gosercliffe Center', meant: 'Gosercliffe Centre' },
  { typed: 'Holmouth Study Hse', meant: 'Holmouth Study House' },
] as const;

const TYPES = [
  ['Farm', 'Outdoor or farm'],
  ['Outdoor Learning', 'Outdoor or farm'],
  ['Workshop', 'Vocational'],
  ['Yard', 'Vocational'],
  ['Study House', 'Tuition'],
  ['Academy', 'AP academy'],
  ['Studio', 'Mentoring or therapy'],
] as const;

/** By its name; of those that are called a centre nobody has said. */
const typeOf = (name: string): Typed => {
  const [, type] = TYPES.find(([ending]) => name.endsWith(ending)) ?? [];
  return type === undefined ? {} : { Type: type };
};

function concernOf(at: number, today: string): Typed {
  return at === 3 || at === 17
    ? { Concern: 'A school has asked about attendance records.', 'Concern of': addDays(today, -4 - at) }
    : {};
}

/**
 * @param county whose providers have been visited and are listed already, but for those that nobody has visited
 * @param today ISO
 */
export function keepList(
  workspace: Workspace,
  { neverVisited }: Pick<LargeCounty, 'neverVisited'>,
  today: string,
): void {
  const visited = workspace.sheet('Providers').map((row, at): Typed => ({
    ...typeOf(textOf(row['Provider'])),
    ...statusOf(at, today),
    ...concernOf(at, today),
    ...(at % 10 === 4 && { Risk: 'Higher' }),
  }));
  const added = neverVisited.map(({ name, register }, at): Typed => ({
    Provider: name,
    ...typeOf(name),
    ...(register?.['URN'] !== undefined && { URN: register['URN'] }),
    'List status': 'Under review',
    'Status since': addDays(today, -3 * (at + 1)),
  }));
  const slips = SLIPS.map(({ typed }): Typed => ({ Provider: typed }));
  type(workspace, 'Providers', [...visited, ...added, ...slips]);
  const done = { Status: 'Done', 'Closed on': today, 'Evidence that it is done': 'Seen by email (made up).' };
  const actions = workspace.sheet('Actions');
  // The oldest first: of those nearly all are done.
  const isOpen = (at: number): boolean => at % (at < 0.7 * actions.length ? 40 : 4) === 0;
  type(
    workspace,
    'Actions',
    actions.map((_, at): Typed => (isOpen(at) ? {} : done)),
  );
}
