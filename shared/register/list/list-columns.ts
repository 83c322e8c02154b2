/** What each column of a list holds: by its heading, proven by what stands below. */
import { guessedNames, soundsLikeProvider } from './guess-names';
import { readNumber, readPostcode, saysNothing, tidy } from './cell-values';
import { nameWords } from './heading-vocabulary';
import { headingMeaning, headingWords, headsAddressToo, type HeadingMeaning } from './heading-words';
import { type ListField, type NumberField, numberFields } from './list-fields';
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

/** Rows below the headings that are looked at to prove what a column holds. */
const rowsLookedAt = 300;
/** Fewer values than this prove nothing against a heading that is known: each is then told in its row. */
const fewestValues = 3;
/** "Registered with DfE? (Y/N)" is no column of numbers, which surprises nobody. */
const noNumbers = 'It holds no numbers.';
/** Several columns of these are all used; of the others one. */
const severalUsed: ReadonlySet<ListField> = new Set<ListField>(['address', 'site']);
/** Another name of the same provider, for rows where the surer column is blank. */
const otherName = /\b(trading|trade|known|company|business|registered|charity|organi[sz]ation|entity)\b/i;

const isNumberField = (field: ListField): field is NumberField => numberFields.some((one) => one === field);

interface Candidate extends HeadingMeaning {
  readonly at: number;
  readonly heading: string;
  readonly hidden: boolean;
  readonly why?: string;
}

const valuesBelow = (body: readonly (readonly string[])[], at: number): string[] =>
  body
    .slice(0, rowsLookedAt)
    .map((row) => tidy(row[at]))
    .filter((text) => !saysNothing(text));

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

/** Columns of the school that pays are none of the provider's: where another column names the provider. */
function withoutPayingSchool(candidates: readonly Candidate[]): Candidate[] {
  const names = candidates.filter(({ field, why }) => field === 'name' && why === undefined);
  const provider = names.some(({ school }) => !school);
  if (!provider || names.every(({ school }) => !school)) return [...candidates];
  return candidates.map((candidate) =>
    candidate.school
      ? { ...candidate, why: `“${candidate.heading}” is taken for the school’s, not the provider’s.` }
      : candidate,
  );
}

/** "Name" beside "Provision" is the pupil's where what stands below the other reads more like providers. */
function withoutPeople(
  candidates: readonly Candidate[],
  body: readonly (readonly string[])[],
): readonly Candidate[] {
  const share = ({ at }: Candidate): number => {
    const values = valuesBelow(body, at);
    return values.filter(soundsLikeProvider).length / Math.max(1, values.length);
  };
  const names = candidates.filter(({ field, why }) => field === 'name' && why === undefined);
  const [bare, ...more] = names.filter(({ heading }) =>
    headingWords(heading).every((word) => nameWords.has(word)),
  );
  const other = names.find((one) => one !== bare);
  if (bare === undefined || more.length > 0 || other === undefined || share(other) <= share(bare))
    return candidates;
  return candidates.map((one) =>
    one === bare
      ? { ...one, why: `“${other.heading}” reads more like providers than “${bare.heading}”.` }
      : one,
  );
}

/** What is hidden says nothing that a column in sight says, too: an old number beside the one that holds. */
function withoutHidden(candidates: readonly Candidate[]): readonly Candidate[] {
  const inSight = candidates.filter(({ why, hidden }) => why === undefined && !hidden);
  return candidates.map((candidate) => {
    if (candidate.why !== undefined || !candidate.hidden) return candidate;
    const other = inSight.find(
      ({ field }) => field === candidate.field || (isNumberField(field) && isNumberField(candidate.field)),
    );
    return other === undefined
      ? candidate
      : { ...candidate, why: `“${candidate.heading}” is hidden; “${other.heading}” is used instead.` };
  });
}

/** The best of each field; the others say why they are not used. */
function oneOfEach(candidates: readonly Candidate[]): Candidate[] {
  const usable = candidates.filter(({ why }) => why === undefined);
  return candidates.map((candidate) => {
    if (candidate.why !== undefined) return candidate;
    const best = usable
      .filter(({ field }) => field === candidate.field)
      .reduce((one, other) => (other.weight > one.weight ? other : one));
    const also =
      severalUsed.has(candidate.field) || (candidate.field === 'name' && otherName.test(candidate.heading));
    return best === candidate || also
      ? candidate
      : { ...candidate, why: `“${best.heading}” is used instead of “${candidate.heading}”.` };
  });
}

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
  const chosen = new Map(
    oneOfEach(withoutHidden(withoutPeople(withoutPayingSchool(candidates), body))).map((one) => [
      one.at,
      one,
    ]),
  );
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
  return all.flatMap(({ at, heading }): ListColumn[] => {
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
}

const takenForNames = (column: Pick<ListColumn, 'heading' | 'at'>): string =>
  `No heading says where the names are: “${columnName(column)}” is taken, since it reads like names.`;

/** A column of numbers like the register's under a heading that is not known is told, not passed over in silence. */
function unusedNumbers(heading: string, values: readonly string[]): { why?: string } {
  const like = values.filter((text) => /^\d{6}$|^\d{3}[/ -]\d{4}$|^100\d{5}$/.test(text));
  return values.length > 0 && like.length * 2 > values.length
    ? { why: `“${heading}” holds numbers like the register’s, but is not known as one of its columns.` }
    : {};
}

/** `A`, `Z`, `AA`: how a spreadsheet calls a column, by its place from 0. */
export const columnLetters = (at: number): string =>
  (at >= 26 ? columnLetters(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));

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
