/** The Providers and County tabs, and what is due among the actions, worked out anew from all visits. */
import type { Settings } from '../../../shared/schema/settings';
import { cellText } from '../../../shared/workbook/table-rows';
import type { Framework } from '../../../shared/schema/framework';
import type { Visit } from '../../../shared/schema/visit';
import type { Cell, Row } from '../../../shared/schema/workbook-plan';
import { dueState } from '../../../shared/county/actions';
import { county } from '../../../shared/county/county';
import { countyRows, countyTab } from '../../../shared/workbook/county-tab';
import { encodeProviders } from '../../../shared/workbook/providers-tab';
import { isIsoDate } from '../../../shared/schema/dates';
import { writeBlocks } from '../../google/write-blocks';
import type { Table, Tables } from '../../google/tables';
import type { SheetsRequest } from '../../google/workbook';

/** The column moves with the day even when nobody visits anyone. */
function dueRequests(actions: Table, today: string): SheetsRequest[] {
  return actions.rows.flatMap((row, index) => {
    const byWhen = cellText(row, 'by-when');
    const due = dueState(isIsoDate(byWhen) ? byWhen : '', cellText(row, 'status'), today);
    return due === cellText(row, 'due') ? [] : actions.update(index, { due }, ['due']);
  });
}

const held = (row: Row | undefined, key: string): Cell => {
  const cell = row?.[key] ?? null;
  return cell === '' ? null : cell;
};

/**
 * Rows are written where they differ: a refresh without news writes nothing here. What people wrote is written only
 * where a row has moved, so that what somebody types meanwhile stays.
 */
function providerRequests(table: Table, rows: readonly Row[]): SheetsRequest[] {
  const all = table.tab.columns.map(({ key }) => key);
  const differing = (index: number, row: Row): string[] =>
    all.filter((key) => held(table.rows[index], key) !== held(row, key));
  const before = table.rows.length;
  const wanted = [...rows.slice(0, before), ...table.rows.slice(rows.length).map(() => ({}))];
  const changed = wanted.flatMap((row: Row, index) => {
    const keys = differing(index, row);
    return keys.length ? table.update(index, row, keys) : [];
  });
  return [...changed, ...table.append(rows.slice(before))];
}

export interface CountyFacts {
  /** Every visit in the workbook, those just read included. */
  readonly visits: readonly Visit[];
  /** Every version that they were made under. */
  readonly frameworks: readonly Framework[];
  readonly settings: Settings;
  /** London date, ISO. */
  readonly today: string;
}

/**
 * The changes that bring the Providers and County tabs, and the due column of Actions, to what these visits give.
 * @throws MissingError when one of those tabs, or a heading in it, is gone.
 */
export function countyRequests(
  tables: Tables,
  { visits, frameworks, settings, today }: CountyFacts,
): SheetsRequest[] {
  const actions = tables.of('actions');
  const due = dueRequests(actions, today);
  const options = {
    asOf: today,
    visitIntervalMonths: settings.visitIntervalMonths,
    actionStatus: new Map(actions.rows.map((row) => [cellText(row, 'id'), cellText(row, 'status')])),
  };
  const figures = county(visits, frameworks, options);
  const providers = tables.of('providers');
  const rows = encodeProviders(visits, frameworks, figures, options, providers.rows);
  const sheet = tables.sheet('county');
  return [
    ...due,
    ...providerRequests(providers, rows),
    ...(sheet ? writeBlocks(countyTab, sheet, countyRows(figures)) : []),
  ];
}
