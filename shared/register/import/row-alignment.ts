/**
 * Whether the fields of a row stand in their columns. An unescaped quote or comma moves what follows it to the right;
 * the register's codes, numbers, dates and postcode tell where, because they do not look like their neighbours.
 */
import { csvFieldText, type CsvRow } from '../../table/csv-rows';
import { decodeValue } from '../../table/decode-text';
import { entriesOf } from '../../schema/known-keys';
import { statusOf } from '../index/establishment-of';
import type { ColumnId } from '../index/gias-columns';
import { normalisePostcode } from '../index/postcode';
import { blankWordsOfPrograms, mayBeBlankWord } from './blank-words';
import type { RegisterHeader } from './register-header';

const number = /^\d+(\.0+)?$/;
const code = /^[A-Z]{0,3}\d{0,9}(\.0+)?$/i;
const date = /^(\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(\D.*)?|\d{1,2}[- ][A-Z]{3,9}[- ,]+\d{2,4}|\d{5}(\.0+)?)$/i;

/** What a value of ours must look like to be in its column; a blank proves nothing either way. */
const marks: Partial<Record<ColumnId, (value: string) => boolean>> = {
  urn: (value) => /^\d{5,8}(\.0+)?$/.test(value),
  laCode: (value) => /^\d{1,3}(\.0+)?$/.test(value),
  establishmentNumber: (value) => /^\d{1,4}(\.0+)?$/.test(value),
  typeCode: (value) => /^\d{1,2}(\.0+)?$/.test(value),
  statusCode: (value) => /^\d{1,2}(\.0+)?$/.test(value),
  statusName: (value) => statusOf('', value) !== 'unknown',
  openDate: (value) => date.test(value),
  closeDate: (value) => date.test(value),
  lastChanged: (value) => date.test(value),
  accreditationExpiry: (value) => date.test(value),
  lowAge: (value) => number.test(value),
  highAge: (value) => number.test(value),
  pupils: (value) => number.test(value),
  places: (value) => number.test(value),
  ukprn: (value) => /^\d{8}(\.0+)?$/.test(value),
  postcode: (value) => normalisePostcode(value) !== '',
  website: (value) => /^\S+\.\S+$/.test(value),
  phone: (value) => /^[\d\s()+-]*\d{3}[\d\s()+-]*(\.0+)?$/.test(value),
  section41: (value) => /^not |^approved/i.test(value),
};

/** The same of columns that the product does not keep, by their headings. */
const markOfHeading = (heading: string): ((value: string) => boolean) | undefined => {
  if (heading.endsWith('(code)')) return (value) => code.test(value);
  if (/^(Easting|Northing|UPRN|SENStat|SENNoStat|FSM)$|^NumberOf|Capacity$|OnRoll$/.test(heading))
    return (value) => number.test(value);
  return /^(CensusDate|DateOfLastInspectionVisit|NextInspectionVisit)$/.test(heading)
    ? (value) => date.test(value)
    : undefined;
};

/** What must prove to be moved before a row with as many fields as there should be is taken to be out of line. */
const proofsOfLoss = 3;
/** More fields too many than this are two rows in one. */
const mostExtra = 8;
const blankWords: ReadonlySet<string> = new Set(blankWordsOfPrograms);

interface AlignedRow {
  /** The value of each place; '' where it is not certain. */
  readonly values: readonly string[];
  /** `short`: its last fields are missing. `shifted`: some stand, or may stand, out of their columns. */
  readonly fault: '' | 'short' | 'shifted';
}

export interface RowAlignment {
  /** True where a look at the first letters of the numbers says that `align` has to look closer. */
  odd(row: CsvRow): boolean;
  /** The row's values in their places; undefined where they cannot be told. */
  align(row: CsvRow): AlignedRow | undefined;
}

/** Columns whose values begin with a digit, spread over the whole row, so that a shift anywhere meets one. */
const numericColumns = [
  'laCode',
  'establishmentNumber',
  'typeCode',
  'statusCode',
  'openDate',
  'closeDate',
  'lastChanged',
  'lowAge',
  'highAge',
  'pupils',
  'ukprn',
  'phone',
  'places',
  'accreditationExpiry',
] as const satisfies readonly ColumnId[];
const numericHeadings = ['Easting', 'Northing', 'PreviousLA (code)', 'UPRN', 'QABName (code)', 'FSM'];

const startsNumber = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) || byte === 0x2b || byte === 0x28;
const quote = 0x22;

export function createRowAlignment({ names, places, width }: RegisterHeader): RowAlignment {
  const placeOf = (heading: string): number | undefined => {
    const place = names.indexOf(heading);
    return place < 0 ? undefined : place;
  };
  const ofPlace: (((value: string) => boolean) | undefined)[] = names.map(markOfHeading);
  for (const [column, place] of entriesOf(places)) ofPlace[place] = marks[column] ?? ofPlace[place];
  const numeric = [...numericColumns.map((column) => places[column]), ...numericHeadings.map(placeOf)].filter(
    (place) => place !== undefined,
  );

  /** -1 where a value cannot be in a place, 1 where it proves to be, 0 where nothing can be told. */
  const fits = (place: number, value: string): number => {
    if (value === '' || blankWords.has(value)) return 0;
    const mark = ofPlace[place];
    return mark === undefined ? 0 : mark(value) ? 1 : -1;
  };

  /**
   * The places at which the row may have been split into `extra` fields too many, those with most proofs only;
   * `width` stands for "nowhere".
   * @param proofsAfter how many values behind the split must prove to be moved
   */
  const splits = (fields: readonly string[], extra: number, proofsAfter = 0): number[] => {
    const left = [0];
    const right: number[] = Array.from({ length: width + 1 }, () => 0);
    for (let place = 0; place < width; place++) {
      const fit = fits(place, fields[place] ?? '');
      left.push(fit < 0 ? -Infinity : (left[place] ?? 0) + fit);
    }
    for (let place = width - 1; place >= 0; place--) {
      const fit = fits(place, fields[place + extra] ?? '');
      right[place] = fit < 0 ? -Infinity : (right[place + 1] ?? 0) + fit;
    }
    let best = 0;
    let found: number[] = [];
    const tryAt = (place: number, score: number): void => {
      if (score < best || score === -Infinity) return;
      if (score > best) found = [];
      best = score;
      found.push(place);
    };
    // A code or a number holds no comma that could split it.
    if (extra > 0)
      for (let place = 0; place < width; place++)
        if (ofPlace[place] === undefined && (right[place + 1] ?? 0) >= proofsAfter)
          tryAt(place, (left[place] ?? 0) + (right[place + 1] ?? 0));
    if (fields.slice(width).every((value) => value === '')) tryAt(width, left[width] ?? -Infinity);
    return found;
  };

  /** What stands at a place when the row was split at `split`. */
  const valueAt = (fields: readonly string[], extra: number, split: number, place: number): string => {
    if (place < split) return fields[place] ?? '';
    if (place > split) return fields[place + extra] ?? '';
    return fields
      .slice(split, split + extra + 1)
      .filter((part) => part !== '')
      .join(', ');
  };

  const settled = (fields: readonly string[], extra: number, possible: readonly number[]): AlignedRow => {
    const split = Math.min(...possible);
    const unsure = Math.max(...possible);
    let fault: AlignedRow['fault'] = possible.includes(width) ? '' : 'shifted';
    const values = names.map((_, place) => {
      if (place < split || place > unsure)
        return valueAt(fields, extra, place < split ? width : split, place);
      const choices = new Set(possible.map((at) => valueAt(fields, extra, at, place)));
      const [only = ''] = choices;
      // Whether a comma or something else stood between the parts is not known: only a name cannot be done without.
      const severed = possible.length === 1 && possible[0] === place && place !== places.name && extra > 0;
      if (choices.size === 1 && !severed) return only;
      fault = 'shifted';
      return '';
    });
    return { values, fault };
  };

  return {
    odd({ bytes, starts, ends }) {
      for (const place of numeric) {
        let start = starts[place] ?? 0;
        const end = ends[place] ?? 0;
        while (start < end && bytes[start] === 0x20) start++;
        if (start < end && !startsNumber(bytes[start] ?? 0) && !mayBeBlankWord(bytes, start, end))
          return true;
      }
      return false;
    },
    align(row) {
      const extra = row.fields - width;
      if (extra > mostExtra) return undefined;
      const fields = Array.from({ length: row.fields }, (_, at) => csvFieldText(row, at, decodeValue));
      if (extra < 0) {
        // A spreadsheet leaves out the separators of blank cells at the end of a row.
        const [whole] = splits(fields, 0);
        const decisive = [places.urn, places.name, places.statusCode ?? places.statusName];
        if (whole === undefined || decisive.some((place) => (fields[place ?? 0] ?? '') === ''))
          return undefined;
        return { values: names.map((_, place) => fields[place] ?? ''), fault: 'short' };
      }
      let possible = splits(fields, extra);
      if (row.textAfterQuote) {
        const quoted = fields.findIndex(
          (value, at) => value !== '' && row.bytes[row.starts[at] ?? 0] === quote,
        );
        if (extra > 0 && possible.includes(quoted)) possible = [quoted];
      }
      if (possible.length > 0) return settled(fields, extra, possible);
      if (extra > 0) return undefined;
      // As many fields as there should be, and one that cannot be where it is: the end of the row may be lost.
      for (const more of [1, 2]) {
        const moved = splits(fields, more, proofsOfLoss).filter((place) => place < width);
        if (moved.length > 0) return settled(fields, more, moved);
      }
      return { values: fields, fault: '' };
    },
  };
}
