/** What each column of a list holds: by its heading, proven by what stands below. */
import {
  chosenOf,
  columnLetters,
  isNumberField,
  rowsLookedAt,
  valuesBelow,
  type Candidate,
} from './choose-columns';
import { guessedNames } from './guess-names';
import { readNumber, readPostcode, tidy } from './cell-values';
import { headingMeaning, headsAddressToo } from './heading-words';
import type { ListField } from './list-fields';
import { resultPlaces } from './result-columns';

export interface ListColumn {
  /** Place in the sheet, from 0. */
  readonly at: number;
  /** As it stands there; '' for a column without one. */
  readonly heading: string;
  /** What it is taken for; null where it is not used. */
  readonly field: ListField | null;
  /** Why it is not used, or used without a heading that says so, where that may surprise: in a sentence. */
  readonly why?: string;
  /** An earlier check added it. */
  readonly added?: boolean;
  /** The name column also holds the address. */
  readonly addressToo?: boolean;
}

/** Fewer values than this prove nothing against a heading that is known: each is then told in its row. */
const fewestValues = 3;
/** "Registered with DfE? (Y/N)" is no column of numbers, which surprises nobody. */
const noNumbers = 'It holds no numbers.';

/** Why a column cannot hold what its heading says, '' where it can. */
function disproof({ field, heading, strict }: Candidate, values: readonly string[]): string {
  if (isNumberField(field)) {
    const readable = values.filter(
      (text) => !['none', 'other'].includes(readNumber(text, field, '000').kind),
    );
    const numbers = values.filter((text) => /\d/.test(text));
    if (values.length > 0 && numbers.length === 0) return noNumbers;
    if (readable.length > 0 || (strict && numbers.length < fewestValues)) return '';
    const [example] = numbers;
    return example === undefined
      ? noNumbers
      : `“${heading}” holds other numbers (such as “${example}”), and is not used.`;
  }
  if (field === 'postcode' && values.length > 0 && !values.some((text) => readPostcode(text) !== ''))
    return `“${heading}” holds no full postcodes, and is not used.`;
  if (field !== 'name' || values.length === 0 || (strict && values.length < fewestValues)) return '';
  // "Approved provider" may be answered by yes and no. A number in the place of a name can be asked for.
  const other = values.filter((text) => yesOrNo.test(text) || (!strict && !/\p{L}/u.test(text)));
  return other.length * 2 > values.length ? `“${heading}” holds no names.` : '';
}

const yesOrNo = /^(yes|no|y|n|true|false|tick|x|✓|✔)$/i;

/**
 * @param headings the row of them
 * @param body the rows below
 * @param hidden places of columns that the sheet does not show
 * @returns a column for each that has a heading or anything below it
 */
export function columnsOf(
  headings: readonly string[],
  body: readonly (readonly string[])[],
  hidden: readonly number[] = [],
): ListColumn[] {
  const width = Math.max(headings.length, ...body.slice(0, rowsLookedAt).map((row) => row.length));
  const added = resultPlaces(headings);
  const all = Array.from({ length: width }, (_, at) => ({ at, heading: tidy(headings[at]) }));
  const candidates = all.flatMap(({ at, heading }): Candidate[] => {
    const meaning = added.has(at) ? undefined : headingMeaning(heading);
    if (meaning === undefined) return [];
    const candidate = { ...meaning, at, heading, hidden: hidden.includes(at) };
    const why = disproof(candidate, valuesBelow(body, at));
    return [why === '' ? candidate : { ...candidate, why }];
  });
  const chosen = new Map(chosenOf(candidates, body).map((one) => [one.at, one]));
  const isNamed = [...chosen.values()].some(({ field, why }) => field === 'name' && why === undefined);
  const unsaid = all.flatMap(({ at, heading }) => {
    const field = chosen.get(at)?.field ?? 'site';
    // "School (DfE no.)": a number is not to be believed without the name that stands beside it in its cell.
    return added.has(at) || hidden.includes(at)
      ? []
      : field === 'site'
        ? [{ at, heading }]
        : isNumberField(field)
          ? [{ at, heading: '' }]
          : [];
  });
  const guessed = isNamed ? -1 : guessedNames(unsaid, body.slice(0, rowsLookedAt));
  const columns = all.flatMap(({ at, heading }): ListColumn[] => {
    if (added.has(at))
      return [
        { at, heading, field: null, added: true, why: 'It is from an earlier check, and is replaced.' },
      ];
    if (at === guessed) return [{ at, heading, field: 'name', why: takenForNames({ at, heading }) }];
    const candidate = chosen.get(at);
    if (candidate?.why === noNumbers) return [{ at, heading, field: null }];
    if (candidate?.why !== undefined) return [{ at, heading, field: null, why: candidate.why }];
    if (candidate !== undefined)
      return [
        {
          at,
          heading,
          field: candidate.field,
          ...(headsAddressToo(heading) && { addressToo: true }),
          ...(candidate.hidden && { why: `“${heading}” is hidden in the sheet, and is used all the same.` }),
        },
      ];
    const filled = heading !== '' || body.slice(0, rowsLookedAt).some((row) => tidy(row[at]) !== '');
    return filled ? [{ at, heading, field: null, ...unusedNumbers(heading, valuesBelow(body, at)) }] : [];
  });
  const [surest, ...others] = nameColumns(columns);
  return columns.map((column) =>
    surest !== undefined && others.includes(column) && column.why === undefined
      ? { ...column, why: askedWhereBlank(column, surest) }
      : column,
  );
}

const askedWhereBlank = (column: ListColumn, surest: ListColumn): string =>
  `“${columnName(surest)}” is asked for, and “${columnName(column)}” only where it is blank.`;

const takenForNames = (column: Pick<ListColumn, 'heading' | 'at'>): string =>
  `No heading says where the names are: “${columnName(column)}” is taken, since it reads like names.`;

/** A column of numbers like the register's under a heading that is not known is told, not passed over in silence. */
function unusedNumbers(heading: string, values: readonly string[]): { why?: string } {
  const like = values.filter((text) => /^\d{6}$|^\d{3}[/ -]\d{4}$|^100\d{5}$/.test(text));
  return values.length > 0 && like.length * 2 > values.length
    ? { why: `“${heading}” holds numbers like the register’s, but is not known as one of its columns.` }
    : {};
}

/** What a column is called on screens: its heading, or its letter where it has none. */
export const columnName = ({ heading, at }: Pick<ListColumn, 'heading' | 'at'>): string =>
  heading === '' ? `Column ${columnLetters(at)}` : heading;

/** Each field that is used, with the name of the column that it is taken from; of several the surest. */
export const columnsUsed = (columns: readonly ListColumn[]): Partial<Record<ListField, string>> =>
  Object.fromEntries(
    [...nameColumns(columns), ...columns]
      .reverse()
      .flatMap((column) => (column.field === null ? [] : [[column.field, columnName(column)]])),
  );

/** The names, the surest first: where one is blank in a row, the next is taken. */
export const nameColumns = (columns: readonly ListColumn[]): readonly ListColumn[] =>
  surestFirst(columns, 'name');

/** The columns of a field, the surest first. */
export const surestFirst = (columns: readonly ListColumn[], field: ListField): readonly ListColumn[] =>
  columns.filter((column) => column.field === field).sort((a, b) => weightOf(b) - weightOf(a) || a.at - b.at);

const weightOf = ({ heading }: ListColumn): number => headingMeaning(heading)?.weight ?? 0;
