/** How far people of the made-up county have taken some of its visits: reports shared, visits made final, two names made one. */
import { byText } from '../../../shared/schema/by-text';
import { addDays } from '../../../shared/schema/dates';
import type { Workspace } from '../add-on';
import { isObject, textAt, type Json } from '../json';
import type { Cell } from '../state';
import { SLIPS } from './keep-list';

const REPLY_DAYS = 14;
/** Of the newest visits that somebody decided about, oldest first: so many are final, then so many shared; the rest are handed in. */
const NEWEST = 14;
const FINAL = 6;
const SHARED = 5;

type Row = Readonly<Record<string, Cell>>;

const textOf = (row: Row, heading: string): string => {
  const cell = row[heading];
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
};

/** @throws Error with the add-on's own words when it refuses something. */
function done(reply: Json): void {
  if (isObject(reply) && reply['ok'] === true) return;
  throw new Error(isObject(reply) ? textAt(reply, 'message') : 'The add-on gave no answer.');
}

/** @param today ISO */
export function keepStages(workspace: Workspace, today: string): void {
  const decided = workspace
    .sheet('Visits')
    .filter((row) => textOf(row, 'Officer’s decision') !== '')
    .sort((a, b) => byText(textOf(a, 'Visit date'), textOf(b, 'Visit date')))
    .slice(-NEWEST);
  const command = (row: Row, kind: 'share' | 'final', to = ''): void => {
    const visit = textOf(row, 'Visit id');
    done(
      workspace.run('sidebarVisitCommand', {
        id: `made-up ${kind} ${visit}`.slice(0, 100),
        visit,
        kind,
        field: '',
        to,
        why: '',
        seen: '',
      }),
    );
  };
  for (const row of decided.slice(0, FINAL + SHARED)) command(row, 'share', addDays(today, REPLY_DAYS));
  for (const row of decided.slice(0, FINAL)) command(row, 'final');
  mergeSlip(workspace);
}

/** One of the names that were typed twice has been put right; the other is still to be asked about. */
function mergeSlip(workspace: Workspace): void {
  const [, slip] = SLIPS;
  const idOf = (name: string): string =>
    textOf(workspace.sheet('Providers').find((row) => row['Provider'] === name) ?? {}, 'Provider id');
  const [provider, other] = [idOf(slip.typed), idOf(slip.meant)];
  done(workspace.run('sidebarProviderCommand', { id: 'made-up merging', kind: 'one', provider, other }));
}
