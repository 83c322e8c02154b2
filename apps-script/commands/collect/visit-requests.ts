/** Visits with their findings and actions as changes to the tabs, by response id: handed in again, they take their own place. */
import { updateActions } from '../../../shared/workbook/actions-tab';
import { encodeFindings } from '../../../shared/workbook/findings-tab';
import { cellText } from '../../../shared/workbook/table-rows';
import { encodeDecision, encodeVisit } from '../../../shared/workbook/visits-tab';
import type { TableOf } from '../../google/tables';
import type { SheetsRequest } from '../../google/sheets-api';
import type { Judged } from './judge-response';

interface VisitTables {
  readonly visits: TableOf<'visits'>;
  readonly actions: TableOf<'actions'>;
  readonly findings: TableOf<'findings'>;
}

/**
 * @param isNew true where the visit is not in the workbook yet, so that nothing has to be looked for
 * @param today London date, ISO
 */
export function visitRequests(
  { visits, actions, findings }: VisitTables,
  { visit, judgement, framework }: NonNullable<Judged['made']>,
  isNew: boolean,
  today: string,
): SheetsRequest[] {
  const cells = encodeVisit(visit, judgement, framework);
  const index = isNew ? -1 : visits.rows.findIndex((row) => row.id === visit.id);
  const earlier = isNew
    ? []
    : findings.rows.flatMap((row, at) => (cellText(row, 'visit-id') === visit.id ? [at] : []));
  return [
    ...(index < 0
      ? visits.append([{ ...cells, ...encodeDecision(judgement) }])
      : [
          ...visits.update(index, cells),
          ...visits.enter(index, encodeDecision(judgement, visits.rows[index])),
        ]),
    ...findings.remove(earlier),
    ...findings.append(encodeFindings(visit, framework)),
    ...actions.change(updateActions(visit, framework, today, actions.rows)),
  ];
}
