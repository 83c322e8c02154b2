/** Where a visit's rows stand in other tabs, in the last parts of its cell of the index. */
import type { Run } from './line-numbers';

/** Between the parts of such a cell. */
export const BETWEEN = '.';
const PARTS = 5;

/** Where the rows of a visit stand in other tabs. */
export interface VisitRows {
  /** By the numbers of their rows; undefined where there are none, or they stand apart. */
  readonly findings?: Run | undefined;
  readonly answers?: Run | undefined;
  /** How many rows of Actions are its own. */
  readonly actions: number;
  /** Places, from 0 under the headings, in the hidden record. */
  readonly editions: readonly number[];
  readonly events: readonly number[];
}

const inShort = (run: Run | undefined): string => (run ? run.map((one) => one.toString(36)).join('-') : '');
const listed = (places: readonly number[]): string => places.map((one) => one.toString(36)).join('-');

/** In a few letters, as the last parts of the index's cell. */
export const placesText = (rows: VisitRows): string =>
  [
    inShort(rows.findings),
    inShort(rows.answers),
    rows.actions === 0 ? '' : rows.actions.toString(36),
    listed(rows.editions),
    listed(rows.events),
  ].join(BETWEEN);

/** Whether a visit's cell says that its rows stand there. */
export const saysWhere = (cell: string, rows: VisitRows): boolean =>
  cell.endsWith(BETWEEN + placesText(rows));

export const number36 = (text: string): number => parseInt(text, 36);
const numbersIn = (text: string): number[] => (text === '' ? [] : text.split('-').map(number36));

function runIn(text: string): Run | undefined {
  const [from, count] = numbersIn(text);
  return from === undefined || count === undefined ? undefined : [from, count];
}

/** @param parts those of its cell; undefined where there are others */
export function rowsIn(parts: readonly string[]): VisitRows | undefined {
  const [findings = '', answers = '', actions = '', editions = '', events = ''] = parts;
  if (parts.length !== PARTS) return undefined;
  return {
    findings: runIn(findings),
    answers: runIn(answers),
    actions: actions === '' ? 0 : number36(actions),
    editions: numbersIn(editions),
    events: numbersIn(events),
  };
}
