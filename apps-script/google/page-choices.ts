/** The cells of a page in which people choose: what can be chosen in each, without a warning that the page is the product's. */
import type { PageChoice } from '../../shared/schema/workbook-plan';
import type { GridRange, ProtectedRange, SheetsRequest } from './sheets-api';
import { WARNING } from './tab-requests';

const rangeOf = (sheetId: number, { row, column }: PageChoice): GridRange => ({
  sheetId,
  startRowIndex: row,
  endRowIndex: row + 1,
  startColumnIndex: column,
  endColumnIndex: column + 1,
});

/** What can be chosen where, and nowhere else on the page: rows may have been moved. */
export const validations = (
  sheetId: number,
  width: number,
  choices: readonly PageChoice[],
): SheetsRequest[] =>
  choices.length === 0
    ? []
    : [
        {
          setDataValidation: {
            range: { sheetId, startRowIndex: 0, startColumnIndex: 0, endColumnIndex: width },
          },
        },
        ...choices.map((choice) => ({
          setDataValidation: {
            range: rangeOf(sheetId, choice),
            rule: {
              condition: {
                type: 'ONE_OF_LIST',
                values: choice.options.map((userEnteredValue) => ({ userEnteredValue })),
              },
              strict: true,
              showCustomUi: true,
            },
          },
        })),
      ];

/** The same for the same cells, whatever order they come in. */
const keyOf = (ranges: readonly GridRange[]): string =>
  ranges
    .map(({ startRowIndex = 0, endRowIndex, startColumnIndex = 0, endColumnIndex }) =>
      [startRowIndex, endRowIndex, startColumnIndex, endColumnIndex].join(),
    )
    .sort()
    .join(' ');

/**
 * Takes them out of the product's own warning over the whole page; after that of where they stood before rows were
 * moved. A protection that somebody has put in its place is left as it is.
 * Reference: ProtectedRange.unprotectedRanges, "only supported on protected sheets".
 */
export function freeChoices(
  sheetId: number,
  protectedRanges: readonly ProtectedRange[],
  choices: readonly PageChoice[],
): SheetsRequest[] {
  const unprotectedRanges = choices.map((choice) => rangeOf(sheetId, choice));
  const isToChange = ({ range, description, unprotectedRanges: now = [] }: ProtectedRange): boolean =>
    description === WARNING &&
    range?.endRowIndex === undefined &&
    range?.endColumnIndex === undefined &&
    keyOf(now) !== keyOf(unprotectedRanges);
  return protectedRanges.filter(isToChange).map(({ protectedRangeId }) => ({
    updateProtectedRange: {
      protectedRange: { protectedRangeId, unprotectedRanges },
      fields: 'unprotectedRanges',
    },
  }));
}
