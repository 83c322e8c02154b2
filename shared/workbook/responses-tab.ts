/** The responses' record: a row an edition, added and never written over, in a hidden tab that nobody sorts. */
import { InputError } from '../errors';
import { textHash } from '../record/content-hash';
import { Edition } from '../record/edition';
import type { KeptShape } from '../schema/kept-shape';
import type { CellsOf } from '../schema/workbook-plan';
import { byProduct, tableTab } from './define-tab';
import { dataCells, dataColumns, dataText, dataValue } from './kept-data';

export const responsesTab = tableTab({
  id: 'responses',
  title: 'Responses',
  hidden: true,
  columns: [
    byProduct('edition', 'Edition', 180, 'text'),
    byProduct('visit-id', 'Visit id', 160, 'text'),
    byProduct('at', 'Filed at (UTC)', 190, 'text'),
    byProduct('submitted-at', 'Handed in at (UTC)', 190, 'text'),
    byProduct('form-id', 'Form id', 120, 'text'),
    byProduct('check', 'Check', 160, 'text', {
      note: 'Of all that the row keeps: so that a change by hand is found.',
    }),
    ...dataColumns,
  ],
});
type ResponsesCells = CellsOf<(typeof responsesTab)['columns'][number]['key']>;

const KEPT: KeptShape<Edition> = {
  version: 1,
  schema: Edition,
  remedy: 'Undo the change (File, Version history), or read the form again.',
};

/** The row that keeps an edition. @throws InputError where it is too long for one */
export function encodeEdition(edition: Edition): ResponsesCells {
  const cells = dataCells(
    KEPT,
    edition,
    `The response about ${edition.answers.provider.name} on ${edition.answers.visitDate}`,
  );
  return {
    edition: edition.edition,
    'visit-id': edition.id,
    at: edition.at,
    'submitted-at': edition.submittedAt,
    'form-id': edition.formId,
    check: textHash(dataText(cells)),
    ...cells,
  };
}

/**
 * The edition that a row keeps.
 * @param where which row, for people, e.g. "Row 12 of Responses"
 * @param isSure it is known to be as it was written
 * @throws InputError where it was changed by hand; NewerError where a newer version of the product wrote it.
 */
export function decodeEdition(row: Partial<ResponsesCells>, where: string, isSure = false): Edition {
  const text = dataText(row);
  if (!isSure && row.check !== textHash(text)) {
    // Says what else is wrong with it first.
    dataValue(KEPT, row, where);
    throw new InputError(`${where} cannot be read: it was changed by hand. ${KEPT.remedy}`);
  }
  if (row['data-schema'] !== KEPT.version) return dataValue(KEPT, row, where);
  // Its check says that this is the text of an edition: to say so again of thousands takes a third of a refresh.
  return JSON.parse(text) as Edition;
}
