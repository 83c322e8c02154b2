/**
 * The lists of `../shared/cases/lists`, each with the register that it is asked of and what is right for its rows: the
 * command line is held to it.
 */

/** Row of the list, its verdict, and the URN where the verdict is about one establishment. */
type RightRow = readonly [row: number, verdict: string, urn: string];

export interface FieldList {
  /** In `../shared/cases/register`. */
  readonly register: string;
  readonly rows: readonly RightRow[];
}

const two = 'reg-two-rows.csv';
const none: readonly RightRow[] = [[2, 'not-found', '']];

/** By the list's name. `unclosed-list.csv` is refused, and `urn-slips.csv` asks the whole register. */
export const fieldLists: Readonly<Record<string, FieldList>> = {
  'colocated-list.csv': {
    register: 'colocated-register.csv',
    rows: [2, 3, 4, 5].map((row): RightRow => [row, 'possible', '']),
  },
  'cr-list.csv': { register: two, rows: none },
  'f4-list.csv': { register: two, rows: none },
  'semi-list.csv': { register: two, rows: none },
  'sep-list.csv': { register: two, rows: none },
  'surrogate-list.csv': { register: two, rows: none },
  'tab-list.csv': { register: two, rows: none },
  'utf16-list.csv': { register: two, rows: none },
  'list-alternative-provider-heading.csv': { register: two, rows: [[2, 'open', '900001']] },
  'list-ap-provider-heading.csv': { register: two, rows: [[2, 'open', '900001']] },
  'list-foi-ukprn-where-applicable.csv': {
    register: two,
    rows: [
      [2, 'open', '900001'],
      [3, 'not-found', ''],
    ],
  },
  'list-la-names.csv': {
    register: 'reg-la-names.csv',
    rows: Array.from({ length: 21 }, (_, at): RightRow => [at + 2, 'open', String(900_100 + at)]),
  },
  'list-merged-provider-cells.csv': {
    register: two,
    rows: [
      [2, 'open', '900001'],
      [3, 'possible', ''],
      [4, 'possible', ''],
    ],
  },
  'list-sections-and-item-codes.csv': {
    register: two,
    rows: [
      [3, 'open', '900001'],
      [4, 'closed', '900002'],
      [6, 'not-found', ''],
    ],
  },
  'list-title-rows.csv': {
    register: two,
    rows: [
      [5, 'open', '900001'],
      [6, 'not-found', ''],
    ],
  },
  'list-urn-column-of-other-numbers.csv': {
    register: two,
    rows: [
      [2, 'open', '900001'],
      [3, 'not-found', ''],
      [4, 'not-found', ''],
      [5, 'not-found', ''],
      [6, 'not-found', ''],
      // The numbers are understood; the names are not those of the establishment that has them.
      [7, 'possible', ''],
      [8, 'possible', ''],
    ],
  },
};
