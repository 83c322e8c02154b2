/**
 * Each kind of row ⇄ the object that it describes. A property stands in its own column where the column can hold
 * it whole; whatever is left goes into Details as JSON, so that nothing is lost on the way out and back.
 */
import { built } from '../schema/built';
import { Criterion, Instrument, Rule, Section } from '../schema/framework';
import { Period, periodInWords, readPeriod } from '../schema/period';
import {
  fitsLines,
  lines,
  readObject,
  readShowIf,
  readTopics,
  readYesNo,
  writeShowIf,
  writeTopics,
  type Read,
} from './cell-codec';
import { readCondition, writeCondition } from './rule-cell';
import { headerOf, type ColumnKey, type Fault, type RowKind, type TableRow } from './framework-columns';

type Values = Record<string, unknown>;

interface CellCodec {
  readonly write: (value: unknown) => string;
  /** `undefined`: the property is absent. */
  readonly read: (cell: string) => Read<unknown>;
}

const text: CellCodec = {
  write: (value) => (typeof value === 'string' ? value : ''),
  read: (cell) => ({ value: cell === '' ? undefined : cell }),
};
const nullableText: CellCodec = {
  write: text.write,
  read: (cell) => ({ value: cell === '' ? null : cell }),
};
const writeList = (value: unknown): string =>
  Array.isArray(value) && value.every((one) => typeof one === 'string') && fitsLines(value)
    ? value.join('\n')
    : '';
const list: CellCodec = { write: writeList, read: (cell) => ({ value: lines(cell) }) };
const optionalList: CellCodec = {
  write: writeList,
  read: (cell) => ({ value: cell === '' ? undefined : lines(cell) }),
};

interface Schema<T> {
  safeParse(value: unknown): { readonly success: true; readonly data: T } | { readonly success: false };
}
/** Writes what is of this shape; anything else is left to Details. */
const shaped =
  <T>(schema: () => Schema<T>, write: (value: T) => string): CellCodec['write'] =>
  (value) => {
    const known = schema().safeParse(value);
    return known.success ? write(known.data) : '';
  };
const period: CellCodec = {
  write: shaped(() => Period, periodInWords),
  read: (cell) => {
    if (cell === '') return { value: undefined };
    const value = readPeriod(cell.replace(/^next visit /i, ''));
    return value ? { value } : { fault: `“${cell}” is no time; write e.g. “6 weeks” or “3 months”.` };
  },
};
const condition: CellCodec = {
  write: shaped(() => built(Rule).shape.when, writeCondition),
  read: (cell) => (cell === '' ? { value: undefined } : readCondition(cell)),
};
const ruleScope: CellCodec = {
  write: (value) => (value === 'essential' ? 'yes' : ''),
  read: (cell) => {
    const read = readYesNo(cell);
    return 'fault' in read ? read : { value: read.value ? 'essential' : 'all' };
  },
};
const topics: CellCodec = {
  write: shaped(() => built(Criterion).shape.topics, writeTopics),
  read: readTopics,
};
const showIf: CellCodec = {
  write: shaped(
    () => built(Section).shape.showIf,
    (value) => (value ? writeShowIf(value) : ''),
  ),
  read: (cell) => (cell === '' ? { value: undefined } : readShowIf(cell)),
};
const parts: CellCodec = {
  write: shaped(
    () => built(Instrument).shape.parts,
    (all) =>
      all.map((part) => ('theme' in part ? `theme ${part.theme}` : `section ${part.section}`)).join('\n'),
  ),
  read: (cell) => {
    const found = lines(cell).map((line) => /^(theme|section)\s+(.+)$/.exec(line));
    const wrong = lines(cell).find((_, at) => !found[at]);
    return wrong === undefined
      ? { value: found.map((match) => ({ [match?.[1] ?? '']: match?.[2] ?? '' })) }
      : { fault: `“${wrong}” is neither “theme CODE” nor “section ID”.` };
  },
};

type Mapping = readonly (readonly [ColumnKey, string, CellCodec])[];

/** Column, property, codec (a scale's choices are in `scale-cell.ts`). What a kind of row has besides is in Details, or in rows of its own. */
const MAPPINGS: Readonly<Record<RowKind, Mapping>> = {
  framework: [
    ['code', 'id', text],
    ['prompt', 'title', text],
  ],
  scale: [
    ['code', 'id', text],
    ['prompt', 'title', text],
  ],
  outcome: [
    ['code', 'id', text],
    ['prompt', 'label', text],
    ['within', 'within', period],
  ],
  rule: [
    ['code', 'id', text],
    ['prompt', 'text', text],
    ['choices', 'when', condition],
    ['essential', 'scope', ruleScope],
    ['counts-as', 'outcome', text],
  ],
  form: [
    ['code', 'id', text],
    ['prompt', 'title', text],
    ['guidance', 'description', text],
    ['choices', 'parts', parts],
  ],
  section: [
    ['code', 'id', text],
    ['prompt', 'title', text],
    ['guidance', 'guidance', list],
    ['conditional', 'showIf', showIf],
  ],
  theme: [
    ['code', 'code', text],
    ['prompt', 'title', text],
    ['guidance', 'guidance', optionalList],
  ],
  criterion: [
    ['code', 'code', text],
    ['prompt', 'prompt', text],
    ['guidance', 'guidance', list],
    ['evidence', 'evidence', list],
    ['best-practice', 'bestPractice', list],
    ['conditional', 'conditional', nullableText],
    ['topics', 'topics', topics],
    ['official', 'official', text],
  ],
  field: [
    ['code', 'key', text],
    ['prompt', 'title', text],
    ['guidance', 'help', text],
    ['scale', 'kind', text],
    ['choices', 'choices', optionalList],
  ],
};

/** The column in which a property of this kind of row stands. */
export const columnOfProperty = (kind: RowKind, property: string): string =>
  headerOf(
    kind === 'scale' && property === 'options'
      ? 'choices'
      : (MAPPINGS[kind].find(([, name]) => name === property)?.[0] ?? 'details'),
  );

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Cells of one object; `elsewhere` are properties that other rows or columns hold. */
export function encodeRow(
  kind: RowKind,
  object: Readonly<Values>,
  elsewhere: readonly string[] = [],
): Partial<Record<ColumnKey, string>> {
  const cells: Partial<Record<ColumnKey, string>> = { kind };
  const rest: Values = {};
  const held = new Set(elsewhere);
  for (const [column, property, codec] of MAPPINGS[kind]) {
    held.add(property);
    const cell = codec.write(object[property]);
    const back = codec.read(cell.trim());
    if ('value' in back && same(back.value, object[property])) cells[column] = cell;
    else if (object[property] !== undefined) rest[property] = object[property];
  }
  for (const [property, value] of Object.entries(object)) {
    if (!held.has(property) && value !== undefined) rest[property] = value;
  }
  return Object.keys(rest).length === 0 ? cells : { ...cells, details: JSON.stringify(rest) };
}

/** The object of one row, with what is wrong with its cells. Details stand over the columns. */
export function decodeRow(kind: RowKind, row: TableRow): { values: Values; faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const values: Values = {};
  const take = <T>(column: ColumnKey, read: Read<T>): T | undefined => {
    if ('value' in read) return read.value;
    faults.push({ row: row.number, column: headerOf(column), message: read.fault });
    return undefined;
  };
  const details = take('details', readObject(row.cells.details)) ?? {};
  for (const [column, property, codec] of MAPPINGS[kind]) {
    if (property in details) continue;
    const value = take(column, codec.read(row.cells[column]));
    if (value !== undefined) values[property] = value;
  }
  return { values: { ...values, ...details }, faults };
}
