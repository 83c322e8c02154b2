/** An LA's own framework, from a table (tab or CSV) or JSON: checked once on the way in, every fault told at once. */
import { Framework } from '../schema/framework';
import { checkFramework, type PlacedFault } from './check-framework';
import { tooLong } from './form-length';
import { plainIssue } from '../schema/plain-issue';
import { readCsvTable } from '../table/csv-table';
import { choiceCounts, type ChoiceCounts } from './counts-as';
import { columnOf, type Headings } from './headings';
import { linesOfJson } from './json-lines';
import { columnOfProperty } from './row-codecs';
import { COLUMNS, type Fault } from './framework-columns';
import { readFrameworkRows, type TableRead } from './framework-rows';
import { draftFramework, type Draft } from './table-to-framework';

export interface TakenFramework {
  readonly ok: true;
  readonly framework: Framework;
  /** What each choice of each scale counts as, and whether a person must say so first. */
  readonly countsAs: readonly ChoiceCounts[];
  /** Headings that were taken for a column of ours. */
  readonly taken: Headings['taken'];
  /** What else was made of it, or is to be known before it is used; a sentence each. */
  readonly notes: readonly string[];
}

export type OwnFramework = TakenFramework | { readonly ok: false; readonly errors: readonly Fault[] };

const bad = (...errors: Fault[]): OwnFramework => ({ ok: false, errors });
const inOrder = (faults: readonly Fault[]): Fault[] => [...faults].sort((a, b) => a.row - b.row);

/** `name` of the file; its text as CSV or JSON, whichever it is. Nothing is made from a framework with a fault. */
export function readOwnFramework(name: string, text: string): OwnFramework {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (start === '') return bad({ row: 0, column: '', message: 'The file is empty.' });
  if (/^<(!doctype|html)/i.test(start)) {
    return bad({
      row: 0,
      column: '',
      message: 'This is a web page, not a table. Download the framework as CSV and use that file.',
    });
  }
  if (start.startsWith('{') || start.startsWith('[')) return fromJson(name, start);
  const { cells, faults, doubts } = readCsvTable(text);
  // Text after a closing quotation mark is a quotation mark that was not doubled: the wording would be wrong.
  const wrong = [...faults, ...doubts].map((fault): Fault => ({ ...fault, column: '' }));
  return wrong.length > 0 ? bad(...inOrder(wrong)) : ownFrameworkFromTable(name, cells);
}

/** The same from the cells of a spreadsheet tab, heading first. `name` of the tab. */
export function ownFrameworkFromTable(name: string, values: readonly (readonly unknown[])[]): OwnFramework {
  const table = readFrameworkRows(values);
  if (table.faults.length > 0) return bad(...inOrder(table.faults));
  const draft = draftFramework(table, name.trim() || table.title);
  if (draft.faults.length > 0) return bad(...inOrder(draft.faults));
  return checked(draft.framework, (path) => placeInTable(draft, path), { ...table, asked: draft.asked });
}

/** JSON: a framework as `framework ID` prints it (rows are lines of the file), or a list of rows by column. */
function fromJson(name: string, text: string): OwnFramework {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return bad({ row: 0, column: '', message: `The file is not readable as JSON: ${error.message}` });
  }
  if (!Array.isArray(value)) {
    let lineOf: ReturnType<typeof linesOfJson> | undefined;
    return checked(value, (path) => ({ row: (lineOf ??= linesOfJson(text))(path), column: path.join('.') }));
  }
  const objects = value.filter(
    (one): one is Record<string, unknown> => typeof one === 'object' && one !== null,
  );
  const keys = [...new Set(objects.flatMap((one) => Object.keys(one)))];
  const joined = (cell: unknown): unknown => (Array.isArray(cell) ? cell.join('\n') : cell);
  const read = ownFrameworkFromTable(name, [
    keys.map(
      (key) => COLUMNS.find((column) => column.key === columnOf(key) || column.key === key)?.header ?? key,
    ),
    ...objects.map((one) => keys.map((key) => joined(one[key]))),
  ]);
  // There is no row of headings here: the first object is row 1.
  return read.ok ? read : bad(...read.errors.map((error) => ({ ...error, row: Math.max(0, error.row - 1) })));
}

type Place = Pick<Fault, 'row' | 'column'>;

/** What is known of a table besides the framework that it makes; JSON says it all itself. */
type Made = Pick<TableRead, 'taken' | 'notes'> & Pick<Draft, 'asked'>;
const AS_WRITTEN: Made = { taken: [], notes: [], asked: new Set() };

function checked(
  value: unknown,
  placeOf: (path: PlacedFault['path']) => Place,
  { taken, notes, asked }: Made = AS_WRITTEN,
): OwnFramework {
  const parsed = Framework.safeParse(value);
  if (!parsed.success) {
    return bad(
      ...inOrder(
        parsed.error.issues.map((issue) => {
          const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
          return { ...placeOf(path), message: inWords(plainIssue(issue, value), path) };
        }),
      ),
    );
  }
  const faults = checkFramework(parsed.data);
  if (faults.length > 0)
    return bad(...inOrder(faults.map(({ path, message }) => ({ ...placeOf(path), message }))));
  const framework = parsed.data;
  return {
    ok: true,
    framework,
    countsAs: choiceCounts(framework, asked),
    taken,
    notes: [...notes, ...pointsSaid(framework), ...tooLong(framework)],
  };
}

/** Points are the authority's own: what each choice is worth is shown before anything is taken. */
const pointsSaid = ({ scales }: Framework): string[] =>
  Object.values(scales).flatMap(({ title, options }) => {
    const worth = options.flatMap(({ label, points }) =>
      points === undefined ? [] : [`${label} ${points}`],
    );
    return worth.length === 0
      ? []
      : [`Points, as your own rules count them, for “${title}”: ${worth.join(', ')}.`];
  });

/** The deepest part of the path that has a row of its own, and the column of what stands below it. */
function placeInTable({ framework, origins }: Draft, path: PlacedFault['path']): Place {
  let at: unknown = framework;
  let place: Place = { row: 0, column: path.join('.') };
  for (const [index, part] of path.entries()) {
    at = typeof at === 'object' && at !== null ? Reflect.get(at, part) : undefined;
    const origin = typeof at === 'object' && at !== null ? origins.get(at) : undefined;
    if (origin) {
      const below = path[index + 1];
      place = {
        row: origin.row,
        column: below === undefined ? '' : columnOfProperty(origin.kind, String(below)),
      };
    }
  }
  return place;
}

/** Says which property it is about, where the column alone would not. */
const inWords = (message: string, path: PlacedFault['path']): string => {
  const property = path.filter((part) => typeof part === 'string').at(-1);
  return `${property ?? 'This'} ${message}.`;
};
