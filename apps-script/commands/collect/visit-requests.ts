/** Visits with their findings and actions as changes to the tabs, by response id: handed in again, they take their own place. */
import { officersReason } from '../../../shared/judging/decision';
import { encodeActions } from '../../../shared/workbook/actions-tab';
import { encodeFindings } from '../../../shared/workbook/findings-tab';
import { encodeVisit } from '../../../shared/workbook/visits-tab';
import { cellText } from '../../../shared/workbook/table-rows';
import type { Row } from '../../../shared/schema/workbook-plan';
import type { Table } from '../../google/tables';
import type { SheetsRequest } from '../../google/workbook';
import type { Judged } from './judge-response';

export interface VisitTables {
  readonly visits: Table;
  readonly actions: Table;
  readonly findings: Table;
}

const indexesOf = (table: Table, key: string, value: string): number[] =>
  table.rows.flatMap((row, index) => (row[key] === value ? [index] : []));

/** Actions are updated row by row, so that what people wrote beside them, in columns of their own too, stays there. */
function actionRequests(table: Table, visitId: string, rows: readonly Row[]): SheetsRequest[] {
  const before = indexesOf(table, 'visit-id', visitId);
  const placed = new Map(before.map((index) => [table.rows[index]?.['id'], index]));
  const all = table.tab.columns.map(({ key }) => key);
  const updates = rows.flatMap((row) => {
    const index = placed.get(row['id']);
    if (index === undefined) return [];
    // What people wrote moves only with its action; otherwise it is theirs to write.
    const moved = ['status', 'progress'].some((key) => table.rows[index]?.[key] !== row[key]);
    return table.update(index, row, moved ? all : undefined);
  });
  const kept = new Set(rows.map((row) => row['id']));
  const gone = before.filter((index) => !kept.has(table.rows[index]?.['id'] ?? null));
  const added = rows.filter((row) => !placed.has(row['id']));
  return [...updates, ...table.append(added), ...table.remove(gone)];
}

/**
 * What an officer wrote into the workbook stays where the form says nothing: a decision, and the reason for one that
 * the form gives again without any.
 */
function columnsOf({ tab }: Table, row: Row, before: Row): string[] {
  const explained =
    row['decision-reason'] === null &&
    row['decision'] === before['decision'] &&
    officersReason(cellText(before, 'decision-reason')) !== '';
  const fromForm = row['decision'] === null ? [] : explained ? ['decision'] : ['decision', 'decision-reason'];
  return tab.columns
    .filter(({ key, owner }) => owner === 'product' || fromForm.includes(key))
    .map(({ key }) => key);
}

/**
 * @param isNew true where the visit is not in the workbook yet, so that nothing has to be looked for
 * @param today London date, ISO
 */
export function visitRequests(
  { visits, actions, findings }: VisitTables,
  made: NonNullable<Judged['made']>,
  isNew: boolean,
  today: string,
): SheetsRequest[] {
  const { visit, judgement, framework } = made;
  const row = encodeVisit(visit, judgement, framework);
  const findingRows = encodeFindings(visit, framework);
  const actionRows = encodeActions(visit, framework, today, actions.rows);
  if (isNew)
    return [
      ...visits.append([row]),
      ...findings.append(findingRows),
      ...actionRequests(actions, visit.id, actionRows),
    ];
  const [index] = indexesOf(visits, 'id', visit.id);
  return [
    ...(index === undefined
      ? visits.append([row])
      : visits.update(index, row, columnsOf(visits, row, visits.rows[index] ?? {}))),
    ...findings.remove(indexesOf(findings, 'visit-id', visit.id)),
    ...findings.append(findingRows),
    ...actionRequests(actions, visit.id, actionRows),
  ];
}
