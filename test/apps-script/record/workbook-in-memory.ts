/** A small workbook that runs of the record work on, one after the other, as they would with Google between them. */
import '../scripts-of-run';
import { WorkbookRecord } from '../../../apps-script/commands/record/workbook-record';
import type { ReadVisit } from '../../../apps-script/commands/record/newly-read';
import type { StoredValues } from '../../../apps-script/google/stored-values';
import type { TableId, Tables } from '../../../apps-script/google/tables';
import type { CountyPart } from '../../../apps-script/commands/record/collected-record';
import type { RecordedEvent } from '../../../shared/record/event';
import type { Listed } from '../../../shared/workbook/gone-visits';
import type { Problem } from '../../../shared/workbook/problems-tab';
import type { NamedResponse } from '../../../shared/workbook/response-names';
import { encodeVersion } from '../../../shared/workbook/versions-tab';
import type { Receipt } from '../../../shared/schema/receipt';
import type { Visit } from '../../../shared/schema/visit';
import { changed, visitOf } from '../../examples/example-answers';
import { exampleFramework } from '../../examples/example-framework';
import { at } from '../made-up-form';
import { rowsAfter, tablesOf, type GivenRow } from '../tables-in-memory';

/** A visit of the made-up form, handed in so many minutes after nine. */
export const visitTo = (
  id: string,
  minutes: number,
  {
    provider = `Farm of ${id}`,
    ratings = {},
    ...rest
  }: Partial<Omit<Visit['answers'], 'provider'>> & { readonly provider?: string } = {},
): Visit =>
  visitOf(
    { ...changed(ratings), provider: { name: provider }, visitDate: '2026-11-18', ...rest },
    { id, submittedAt: at(minutes) },
  );
const named = ({ id, submittedAt }: Visit): NamedResponse => ({
  ...{ reader: 'rest', readAs: id, firstAt: submittedAt },
});

const TABS = [
  ...['visits', 'findings', 'answers', 'actions', 'providers', 'history', 'responses'],
  ...['settings', 'problems', 'people'],
] as const;

/** All of a form, as it was listed just now. */
export const listed = (formId: string, present: readonly string[]): Listed => ({
  ...{ formId, since: '', present: new Set(present) },
});

interface OfRun {
  readonly receipts?: readonly Receipt[];
  readonly comparesLines?: boolean;
  /** How what is read was named. */
  readonly named?: Partial<NamedResponse>;
  readonly listed?: readonly Listed[];
  readonly found?: readonly Problem[];
  readonly looked?: (id: string) => boolean;
  readonly county?: CountyPart;
}

export class WorkbookInMemory {
  /** What stands in each tab. */
  readonly rows: Partial<Record<TableId, GivenRow[]>> = {
    ...Object.fromEntries(TABS.map((id) => [id, []])),
    versions: [encodeVersion(exampleFramework, at(0))],
  };
  /** What is kept in the state, by name. */
  readonly kept: Record<string, string> = {};
  /** Somebody has just put it back to an earlier version. */
  isRestored = false;
  tables: Tables<TableId> = tablesOf({});

  get stored(): StoredValues {
    // Of all that is kept no more is asked for.
    return {
      get: (name: string) => this.kept[name],
      isToBePutRight: this.isRestored,
      notices: () => (this.isRestored ? [{ kind: 'restored' }] : []),
    } as unknown as StoredValues;
  }

  /** Opens it once more, as the next run does. */
  open(minutes: number, { receipts, comparesLines }: OfRun = {}): WorkbookRecord {
    this.tables = tablesOf(this.rows);
    return new WorkbookRecord(this.tables, this.stored, at(minutes), receipts, comparesLines);
  }

  /** Writes what was asked for. */
  write(record: WorkbookRecord, requests: readonly unknown[]): void {
    Object.assign(this.rows, rowsAfter(this.rows, requests));
    Object.assign(this.kept, record.toKeep());
  }

  /** A whole run in which these were read. */
  run(minutes: number, visits: readonly Visit[] = [], of: OfRun = {}): WorkbookRecord {
    const record = this.open(minutes, of);
    record.open();
    record.list(of.listed ?? []);
    const read = visits.map((visit): ReadVisit => [visit, { ...named(visit), ...of.named }]);
    this.write(
      record,
      record.requests(read, of.found ?? [], of.looked ?? (() => false), of.county ?? 'rows'),
    );
    return record;
  }

  /** Somebody does something about a visit in the sidebar. */
  correct(id: string, minutes: number, event: Partial<RecordedEvent>): void {
    const record = this.open(minutes);
    record.open();
    const subject = { type: 'visit', id };
    record.book.addEvents([
      { ...{ v: 1, id: `command ${minutes}`, by: 'Somebody', kind: 'correct', subject }, ...event },
    ]);
    this.write(record, record.book.requests());
  }

  /** Ids of the problems to be looked at. */
  problems(): readonly unknown[] {
    return (this.rows.problems ?? []).flatMap(({ id, status }) => (status === 'To look at' ? [id] : []));
  }

  /** The row of a tab that has this id. */
  row(id: TableId, of: string): GivenRow {
    return this.rows[id]?.find((row) => row['id'] === of) ?? {};
  }

  /** Somebody writes into it. */
  type(tab: TableId, of: string, cells: GivenRow): void {
    if (this.row(tab, of)['id'] !== of) throw new Error(`There is no row ${of} in ${tab}.`);
    this.rows[tab] = (this.rows[tab] ?? []).map((row) => (row['id'] === of ? { ...row, ...cells } : row));
  }

  /** What a column says, from the top. */
  column(tab: TableId, key: string): readonly unknown[] {
    return (this.rows[tab] ?? []).map((row) => row[key] ?? '');
  }
}
