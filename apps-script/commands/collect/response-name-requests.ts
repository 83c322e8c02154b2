/** The names by which responses were read, as changes to the Visits tab. */
import { encodeNames, type NamedResponse } from '../../../shared/workbook/response-names';
import type { TableOf } from '../../google/tables';
import type { SheetsRequest } from '../../google/sheets-api';
import type { HandedIn } from '../../google/handed-in';

export const namedBy = ({ reader, readAs, createdAt, submittedAt }: HandedIn): NamedResponse => ({
  reader,
  readAs,
  firstAt: createdAt ?? submittedAt,
});

/** Changes that keep by which names these responses were read, of visits that are filed already. */
export function nameRequests(visits: TableOf<'visits'>, responses: readonly HandedIn[]): SheetsRequest[] {
  if (!responses.length) return [];
  const places = new Map(visits.rows.map((row, index) => [row.id, index]));
  return responses.flatMap((response) => {
    const index = places.get(response.responseId);
    return index === undefined
      ? []
      : visits.update(index, encodeNames(namedBy(response), visits.rows[index]));
  });
}
