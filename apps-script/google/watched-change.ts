/**
 * Looking, in the answer to a request itself, whether rows were hit that were meant, and whether people's cells said what
 * they said when they were read: what people sort, insert, move, delete or type between a run's reading and its writing is
 * found at once, and put right. A run that is cut off between the request and that leaves it to the next whole run, which
 * knows what was filed but not what was typed since.
 */
import type { ColumnPlan } from '../../shared/schema/workbook-plan';
import { textOf } from './cell-data';
import { columnName } from './column-name';
import type * as PutRightScript from '../put-right';
import { withCopies, type CopiesTab, type PeoplesTab, type WithCopies } from './copied-cells';
import {
  changeAndLook,
  changeWorkbook,
  mayBeGone,
  quoted,
  readSheet,
  readTabs,
  type SheetProperties,
  type SheetsRequest,
  type Spreadsheet,
} from './sheets-api';
import { makeSmall } from './state-requests';
import type { Table } from './table';

/** Of the script PutRight: see `scripts/build/add-on.ts`. */
declare function loadPutRight_(): typeof PutRightScript;
let loaded: typeof PutRightScript | undefined;
/** Evaluates it once in a run. */
export const putRight = (): typeof PutRightScript => (loaded ??= loadPutRight_());

type KeyColumn = Pick<ColumnPlan, 'key' | 'header'> | undefined;

/** A table of which rows may have been written by their places. */
export interface Watched {
  readonly table: Pick<Table, 'sheetId' | 'keys' | 'spans' | 'asRead' | 'at'> & {
    readonly columns: Pick<Table['columns'], 'peoples'>;
    readonly keyColumn: KeyColumn;
  };
  readonly sheet: SheetProperties;
  /** Every cell of the rows that were read was, so that what was hit by mistake in them can be put back as it was. */
  readonly isWhole: boolean;
}

interface Spot extends Watched {
  readonly keys: NonNullable<Table['keys']>;
  /** The rows that were written by their places; none where rows were only added. */
  readonly spans: Table['spans'];
}

function spotsIn(watched: readonly Watched[]): readonly Spot[] {
  return watched.flatMap((one) => {
    const { keys, spans, at } = one.table;
    return keys && at.isAny ? [{ ...one, keys, spans }] : [];
  });
}

const rangesOf = ({ sheet, keys, spans }: Spot): string[] => {
  const title = quoted(sheet.title ?? '');
  const column = columnName(keys.place);
  const rows = spans.map(
    ({ from, texts }) => `${title}!${column}${from + 2}:${column}${from + 1 + texts.length}`,
  );
  return [`${title}!1:1`, ...rows];
};

/** What the answer says of cells, row by row. */
const textsIn = (data: GoogleAppsScript.Sheets.Schema.GridData | undefined): string[][] =>
  (data?.rowData ?? []).map(({ values = [] }) =>
    values.map(({ userEnteredValue: value }) =>
      textOf(value?.stringValue ?? value?.numberValue ?? value?.boolValue),
    ),
  );

/** The headings stand where they stood. */
function isSameHead({ table }: Spot, [head = []]: readonly (readonly string[])[]): boolean {
  return (table.asRead[0] ?? []).every(
    (heading, place) => textOf(heading) === '' || textOf(heading) === (head[place] ?? ''),
  );
}

/** What people have moved of a tab, so that something else was hit than was meant; undefined: nothing. */
function movedIn(spot: Spot, answer: Spreadsheet | undefined): 'rows' | 'columns' | undefined {
  const { table, spans } = spot;
  const found = answer?.sheets?.find(({ properties }) => properties?.sheetId === table.sheetId)?.data;
  if (!found || !isSameHead(spot, textsIn(found[0]))) return 'columns';
  const isAsMeant = spans.every(({ texts }, nth) => {
    const rows = textsIn(found[nth + 1]);
    return texts.every((text, at) => text === (rows[at]?.[0] ?? ''));
  });
  return isAsMeant ? undefined : 'rows';
}

/** All that is known of what stood in it, the headings first. */
const asStood = ({ table: { asRead, at } }: Pick<Spot, 'table'>): Table['asRead'] => [
  ...asRead,
  ...at.others.rows,
];

/** What is to be put right in one tab. */
type Wrong = Pick<Parameters<typeof PutRightScript.putBack>[1], 'done' | 'typed'> & { readonly spot: Spot };

const NO_COPIES: WithCopies['copied'] = new Map();
const NOTHING_TYPED: Wrong['typed'] = { writtenOver: new Map(), taken: [] };

const stoodIn = (
  copied: WithCopies['copied'],
  taken: CopiesTab | undefined,
  answer: Spreadsheet | undefined,
): ReturnType<typeof PutRightScript.stoodRows> =>
  taken ? putRight().stoodRows(copied, taken, answer) : new Map<never, never>();

/** Tabs of which rows were hit that were not meant, or into which somebody has typed what was written over. */
const wrongIn = (
  requests: readonly SheetsRequest[],
  spots: readonly Spot[],
  moved: ReadonlyMap<Spot, 'rows' | 'columns'>,
  stood: ReturnType<typeof stoodIn>,
): readonly Wrong[] =>
  spots.flatMap((spot) => {
    const { sheetId, columns } = spot.table;
    const done = putRight().traced(sheetId, requests, stood);
    // Under headings that stand elsewhere nobody knows whose cell was which.
    const typed =
      columns.peoples && moved.get(spot) !== 'columns'
        ? putRight().typedMeanwhile({ ...columns.peoples, asRead: asStood(spot) }, done)
        : NOTHING_TYPED;
    return moved.has(spot) || typed.writtenOver.size > 0 || typed.taken.length > 0
      ? [{ spot, done, typed }]
      : [];
  });

/** Puts right what was hit by mistake in one tab: two calls. */
function mend({ spot: { table, keys, isWhole }, done, typed }: Wrong): void {
  const now = readSheet(table.sheetId);
  const heading = table.keyColumn?.header ?? '';
  if (!now) return;
  const [head = []] = table.asRead;
  const key = textOf(head[keys.place]) || heading;
  const { id = keys.place, isPersons = () => false } = table.columns.peoples ?? {};
  changeWorkbook(
    putRight().putBack(table.sheetId, {
      key,
      id: textOf(head[id]) || key,
      asRead: isWhole ? asStood({ table }) : [head],
      now,
      meant: keys.texts,
      done,
      typed,
      isPersons,
    }),
  );
}

/** Sends the request with its questions; without them where a tab has got another name meanwhile. */
function ask(
  sent: readonly SheetsRequest[],
  spots: readonly Spot[],
  copies: CopiesTab | undefined,
): Spreadsheet | undefined {
  try {
    return changeAndLook(sent, [...spots.flatMap(rangesOf), ...(copies ? [quoted(copies.title)] : [])]);
  } catch (error) {
    if (!mayBeGone(error)) throw error;
    const titles = new Map(readTabs().map(({ sheetId, title }) => [sheetId, title]));
    const asked = [...spots.map(({ sheet }) => sheet), ...(copies ? [copies] : [])];
    if (asked.every(({ sheetId, title }) => titles.get(sheetId) === title)) throw error;
    changeWorkbook(sent);
    return undefined;
  }
}

/**
 * Makes all changes or none, and looks whether they hit what they were meant for.
 * @param copies the tab that takes copies of people's cells before they are written over; undefined: none are taken
 * @param ahead what was added for these before: it may have hit columns that had been moved, as they may
 * @returns false: rows or columns had been moved, or something was typed; what was hit by mistake is as it was, and the
 * work is to be done again
 */
export function changeWatched(
  requests: readonly SheetsRequest[],
  watched: readonly Watched[],
  copies: CopiesTab | undefined,
  ahead: readonly SheetsRequest[] = [],
): boolean {
  const spots = spotsIn(watched);
  if (spots.length === 0) {
    changeWorkbook(requests);
    return true;
  }
  const tabs = spots.flatMap(({ table: { sheetId, columns } }): PeoplesTab[] =>
    columns.peoples ? [{ sheetId, ...columns.peoples }] : [],
  );
  const { sent, copied } = copies
    ? withCopies(requests, tabs, copies)
    : { sent: requests, copied: NO_COPIES };
  const taken = copied.size > 0 ? copies : undefined;
  const answer = ask(sent, spots, taken);
  const moved = new Map(
    spots.flatMap((spot) => {
      const what = movedIn(spot, answer);
      return what ? [[spot, what] as const] : [];
    }),
  );
  const wrong =
    taken || moved.size > 0
      ? wrongIn([...ahead, ...requests], spots, moved, stoodIn(copied, taken, answer))
      : [];
  for (const one of wrong) mend(one);
  // What people wrote stays nowhere else, not even in a hidden tab.
  if (taken) changeWorkbook([makeSmall(taken.sheetId)]);
  for (const { table } of spots) table.at.sent();
  return wrong.length === 0;
}
