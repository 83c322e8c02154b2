/** Visits with their findings and actions as changes to the tabs, by response id: handed in again, they take their own place. */
import { updateActions } from '../../../shared/workbook/actions-tab';
import { encodeAnswers } from '../../../shared/workbook/answers-tab';
import { encodeFindings } from '../../../shared/workbook/findings-tab';
import { cellText } from '../../../shared/workbook/table-rows';
import { encodeNames, type NamedResponse } from '../../../shared/workbook/response-names';
import { encodeDecision, encodeVisit } from '../../../shared/workbook/visits-tab';
import type { SomeCells } from '../../../shared/schema/workbook-plan';
import type { TableOf } from '../../google/tables';
import type { SheetsRequest } from '../../google/sheets-api';
import type { HandedIn } from '../../google/handed-in';
import type { Judged } from './judge-response';

interface VisitTables {
  readonly visits: TableOf<'visits'>;
  readonly actions: TableOf<'actions'>;
  readonly findings: TableOf<'findings'>;
  readonly answers: TableOf<'answers'>;
}

const namedBy = ({ reader, readAs, createdAt, submittedAt }: HandedIn): NamedResponse => ({
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

/**
 * @param isNew true where the visit is not in the workbook yet, so that nothing has to be looked for
 * @param today London date, ISO
 */
export function visitRequests(
  { visits, actions, findings, answers }: VisitTables,
  { visit, judgement, framework, response }: NonNullable<Judged['made']> & Pick<Judged, 'response'>,
  isNew: boolean,
  today: string,
): SheetsRequest[] {
  const index = isNew ? -1 : visits.rows.findIndex((row) => row.id === visit.id);
  const before = visits.rows[index];
  const decided = (before && cellText(before, 'decision')) || undefined;
  const cells = {
    ...encodeVisit(visit, judgement, framework),
    ...encodeNames(namedBy(response), before),
  };
  const earlier = (rows: readonly SomeCells<'visit-id'>[]): number[] =>
    isNew ? [] : rows.flatMap((row, at) => (cellText(row, 'visit-id') === visit.id ? [at] : []));
  return [
    ...(index < 0
      ? visits.append([{ ...cells, ...encodeDecision(judgement) }])
      : [...visits.update(index, cells), ...visits.enter(index, encodeDecision(judgement, before))]),
    ...findings.remove(earlier(findings.rows)),
    ...findings.append(encodeFindings(visit, framework)),
    ...answers.remove(earlier(answers.rows)),
    ...answers.append(encodeAnswers(visit, framework)),
    ...actions.change(updateActions(visit, framework, today, actions.rows, decided)),
  ];
}
