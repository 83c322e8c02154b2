/** A field's value ⇄ what a form holds for it, item by item. Encode and decode side by side. */
import { readPounds } from '../judging/money';
import { readDate } from '../schema/dates';
import type { FieldValue } from '../schema/answers';
import type { Field } from '../schema/framework';
import { FURTHER_SEPARATOR, partsOfPerson } from './question-items';

/** Item key to what was typed or chosen, in order. */
export type RawItems = Readonly<Record<string, readonly string[]>>;
type Row = Readonly<Record<string, string>>;

/** What is odd about a value that is kept nevertheless. */
export interface FieldProblem {
  readonly text: string;
  readonly whatToDo: string;
}

const isRows = (value: FieldValue): value is Row[] =>
  Array.isArray(value) && value.every((row) => typeof row === 'object');

/** What a form would hold for this value; rows beyond `slots` go into the box for further rows. */
export function encodeField(field: Field, value: FieldValue, slots: number): Record<string, string[]> {
  const key = `field/${field.key}`;
  if (field.kind === 'rows' && isRows(value)) return encodeRows(field, value, slots);
  if (typeof value === 'string') return { [key]: [value] };
  if (Array.isArray(value)) return { [key]: value.filter((tick) => typeof tick === 'string') };
  return Object.fromEntries(
    partsOfPerson(field).flatMap((part) => {
      const text = value[part];
      return text === undefined ? [] : [[`${key}/${part}`, [text]]];
    }),
  );
}

function encodeRows(field: Field, rows: readonly Row[], slots: number): Record<string, string[]> {
  const key = `field/${field.key}`;
  const items: Record<string, string[]> = {};
  rows.slice(0, slots).forEach((row, index) => {
    for (const [column, text] of Object.entries(row)) items[`${key}/${index + 1}/${column}`] = [text];
    if (index + 1 < slots) items[`${key}/${index + 1}/more`] = [index + 1 < rows.length ? 'Yes' : 'No'];
  });
  if (rows.length > slots) {
    items[`${key}/further`] = [
      rows
        .slice(slots)
        .map((row) => furtherLine(field, row))
        .join('\n'),
    ];
  }
  return items;
}

const furtherLine = (field: Field, row: Row): string =>
  (field.columns ?? []).map((column) => row[column.key] ?? '').join(` ${FURTHER_SEPARATOR} `);

/** The value that a form's items say, undefined where nothing was answered; nothing typed is dropped. */
export function decodeField(
  field: Field,
  raw: RawItems,
): { readonly value: FieldValue | undefined; readonly problems: readonly FieldProblem[] } {
  const key = `field/${field.key}`;
  if (field.kind === 'rows') return decodeRows(field, raw);
  if (field.kind === 'person' || field.kind === 'signature') {
    const parts = partsOfPerson(field).flatMap((part) => {
      const text = textAt(raw, `${key}/${part}`);
      return text === '' ? [] : [[part, text] as const];
    });
    return { value: parts.length === 0 ? undefined : Object.fromEntries(parts), problems: [] };
  }
  if (field.kind === 'ticks') {
    const ticks = (raw[key] ?? []).filter((tick) => tick.trim() !== '');
    const strange = ticks.filter((tick) => !(field.choices ?? []).includes(tick));
    return {
      value: ticks.length === 0 ? undefined : ticks,
      problems: strange.map((tick) => notAChoice(field, tick)),
    };
  }
  const text = textAt(raw, key);
  return text === ''
    ? { value: undefined, problems: [] }
    : { value: dated(field.kind, text), problems: oddities(field, text) };
}

/** Google gives a date as ISO; a date typed into a text box by hand is brought to the same form. */
const dated = (kind: string, text: string): string => (kind === 'date' ? (readDate(text) ?? text) : text);

const textAt = (raw: RawItems, key: string): string => (raw[key] ?? []).join('\n').trim();

const notAChoice = (field: Field, text: string): FieldProblem => ({
  text: `“${field.title}” was answered “${text}”, which is none of its choices: ${(field.choices ?? []).join(', ')}.`,
  whatToDo: 'The answer is kept as it is. If the choice was renamed in the form, rename it back.',
});

function oddities(field: Field, text: string): readonly FieldProblem[] {
  if ((field.kind === 'choice' || field.kind === 'dropdown') && !(field.choices ?? []).includes(text)) {
    return [notAChoice(field, text)];
  }
  const expected =
    field.kind === 'date' && readDate(text) === null
      ? 'a date, such as 3/11/2026'
      : field.kind === 'money' && readPounds(text) === null
        ? 'a sum in pounds, such as £5,000,000'
        : field.kind === 'number' && !Number.isFinite(Number(text.replace(/,/g, '')))
          ? 'a number'
          : null;
  return expected === null
    ? []
    : [
        {
          text: `“${field.title}” was answered “${text}”; ${expected} was expected.`,
          whatToDo: 'The answer is kept as it is. Correct it in the form response if it matters.',
        },
      ];
}

function decodeRows(
  field: Field,
  raw: RawItems,
): { value: FieldValue | undefined; problems: readonly FieldProblem[] } {
  const columns = field.columns ?? [];
  const prefix = `field/${field.key}/`;
  const numbers = Object.keys(raw)
    .filter((key) => key.startsWith(prefix))
    .map((key) => Number(key.slice(prefix.length).split('/')[0]))
    .filter((n) => Number.isInteger(n));
  const slots: Row[] = [...new Set(numbers)]
    .sort((a, b) => a - b)
    .map((n) =>
      Object.fromEntries(
        columns.flatMap((column) => {
          const text = textAt(raw, `${prefix}${n}/${column.key}`);
          return text === '' ? [] : [[column.key, dated(column.kind, text)]];
        }),
      ),
    );
  const further = readFurther(field, textAt(raw, `${prefix}further`));
  const rows = [...slots, ...further.rows].filter((row) => Object.keys(row).length > 0);
  return { value: rows.length === 0 ? undefined : rows, problems: further.problems };
}

/** The further-rows box, one row a line. A line with too many parts keeps the rest in its last column. */
function readFurther(field: Field, text: string): { rows: Row[]; problems: FieldProblem[] } {
  const columns = field.columns ?? [];
  const problems: FieldProblem[] = [];
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const rows = lines.map((line) => {
    const parts = line.split(FURTHER_SEPARATOR).map((part) => part.trim());
    if (parts.length > columns.length) {
      problems.push({
        text: `A further row of “${field.title}” has ${parts.length} parts; ${columns.length} were expected: “${line}”.`,
        whatToDo: 'What was too much is kept in the last column. Correct it in the form response.',
      });
      const last = columns.length - 1;
      parts.splice(last, parts.length - last, parts.slice(last).join(` ${FURTHER_SEPARATOR} `));
    }
    return Object.fromEntries(
      columns.flatMap((column, at) => {
        const part = parts[at] ?? '';
        return part === '' ? [] : [[column.key, dated(column.kind, part)]];
      }),
    );
  });
  return { rows, problems };
}
