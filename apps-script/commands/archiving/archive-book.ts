/**
 * An archive's tabs: what they have of visits, and writing visits into them as the record has them, in one request. What
 * is asked for twice is there once; what the record has no more goes.
 */
import { Edition } from '../../../shared/record/edition';
import { contentHash } from '../../../shared/record/content-hash';
import type { RecordedEvent } from '../../../shared/record/event';
import { visitOfAction } from '../../../shared/record/sorted-events';
import type { SettledAction, SettledRecord } from '../../../shared/record/settled';
import { entriesOf } from '../../../shared/schema/known-keys';
import { londonDate } from '../../../shared/schema/dates';
import type { Framework } from '../../../shared/schema/framework';
import { termsIn, type Settings } from '../../../shared/schema/settings';
import { encodeEvent } from '../../../shared/workbook/history-tab';
import type { RecordCount } from '../../../shared/workbook/record-count';
import type { NamedResponse } from '../../../shared/workbook/response-names';
import { encodeEdition } from '../../../shared/workbook/responses-tab';
import { RECORD_COUNT } from '../../../shared/workbook/restored-state';
import { settingRows } from '../../../shared/workbook/settings-tab';
import { cellText } from '../../../shared/workbook/table-rows';
import { encodeVersion } from '../../../shared/workbook/versions-tab';
import type { CellsOf } from '../../../shared/schema/workbook-plan';
import { scriptHere } from '../../google/open-state';
import { changeWorkbook, type SheetsRequest } from '../../google/sheets-api';
import { missingTabs, writeState } from '../../google/state-requests';
import { ALL_IN_ORDER } from '../record/in-order-once';
import { SettledRows } from '../record/settled-rows';
import { settling } from '../record/settling';
import type { TableOf } from '../../google/tables';
import type { Said } from '../record/rewritten-record';
import {
  ARCHIVE_TABS,
  openArchiveTables,
  placesAbout,
  visitOfSubject,
  type ArchiveTab,
  type ArchiveTables,
} from './archive-tables';
import { inArchive, type Archive } from './kept-archives';
import { groupBy } from '../../../shared/schema/lists-by-key';

/** Which visits are archived, and that they came back, is the workbook's own to know that they were archived from. */
const OWN: readonly string[] = ['archive', 'unarchive'];
const ofVisits = (events: readonly RecordedEvent[]): readonly RecordedEvent[] =>
  events.filter(({ kind }) => !OWN.includes(kind));

/** What the record of one visit comes to, by its ids: the same where nothing has happened to it since. */
const saidOf = (editions: readonly (readonly [string, string])[], events: readonly string[]): string =>
  contentHash([[...editions].sort(), [...events].sort()]);

/** A row's check is of its text as it stands: what came over from the sidebar was put in the order of its shape. */
const checkOf = (edition: Edition): string => cellText(encodeEdition(Edition.parse(edition)), 'check');

/** What an archive has of each visit, by any id of it. */
export class ArchiveBook {
  private readonly tables: ArchiveTables;
  private readonly said: ReadonlyMap<string, string>;
  private readonly lines: ReadonlyMap<string, number>;
  private readonly actions: ReadonlyMap<string, number>;
  private readonly shown: ReadonlyMap<string, number>;

  /** @throws ServiceError, MissingError in words that name the archive */
  constructor(private readonly archive: Archive) {
    this.tables = inArchive(archive, () => openArchiveTables(archive.id));
    const { tables } = this;
    const rowsOf = <Id extends ArchiveTab>(id: Id): TableOf<Id>['rows'] =>
      tables.sheet(id) ? inArchive(archive, () => tables.of(id).rows) : [];
    const count = (rows: readonly CellsOf<'visit-id'>[]): ReadonlyMap<string, number> =>
      new Map(
        [...groupBy(rows, (row) => cellText(row, 'visit-id'))].map(([id, theirs]) => [id, theirs.length]),
      );
    const editions = groupBy(rowsOf('responses'), (row) => cellText(row, 'visit-id'));
    const events = groupBy(rowsOf('history'), (row) => visitOfSubject(cellText(row, 'subject')));
    this.said = new Map(
      [...editions].map(([id, rows]) => [
        id,
        saidOf(
          rows.map((row) => [cellText(row, 'edition'), cellText(row, 'check')]),
          (events.get(id) ?? []).map((row) => cellText(row, 'id')),
        ),
      ]),
    );
    this.lines = count([...rowsOf('findings'), ...rowsOf('answers')]);
    this.actions = count(rowsOf('actions'));
    this.shown = new Map(
      rowsOf('visits').map((row) => [cellText(row, 'id'), typeof row.lines === 'number' ? row.lines : 0]),
    );
  }

  /** Whether it has everything of a visit: its record, its row, its findings, answers and actions. @param actions its own */
  has(id: string, { editions, events }: Said, actions: readonly SettledAction[]): boolean {
    const said = saidOf(
      editions.map((one) => [one.edition, checkOf(one)]),
      ofVisits(events).map((one) => one.id),
    );
    return (
      this.said.get(id) === said &&
      this.shown.get(id) === (this.lines.get(id) ?? 0) &&
      actions.length === (this.actions.get(id) ?? 0)
    );
  }

  /** How many rows it has that are about these visits. */
  count(names: ReadonlySet<string>): number {
    return Object.values(placesAbout(this.tables, names)).reduce((sum, places) => sum + places.length, 0);
  }

  /** Takes these visits out, with all that is about them; nothing where there is nothing. */
  drop(names: ReadonlySet<string>, now: string): void {
    const requests = this.without(names);
    if (requests.length > 0) this.change(requests, now);
  }

  private without(names: ReadonlySet<string>): readonly SheetsRequest[] {
    return entriesOf(placesAbout(this.tables, names)).flatMap(([id, places]) =>
      places.length > 0 ? this.tables.of(id).remove(places) : [],
    );
  }

  /**
   * Writes visits as the record has them, in place of what is here of them.
   * @param names every id of them
   * @param said all of their record
   * @param settings of the workbook that they are archived from
   * @param now instant, ISO
   */
  write(
    names: ReadonlySet<string>,
    said: Said,
    frameworks: readonly Framework[],
    settings: Settings,
    now: string,
  ): void {
    const events = ofVisits(said.events);
    const record = settling().settle({
      responses: said.editions,
      events,
      frameworks,
      settings,
      asOf: londonDate(now),
      areMatched: true,
    });
    if (this.hasAll(record, { editions: said.editions, events })) return;
    const { tables } = this;
    const made = ARCHIVE_TABS.flatMap((id) => tables.make(id));
    const lackingSettings = tables.of('settings').rows.length === 0 ? settingRows(settings) : [];
    const known = new Set(
      tables.of('versions').rows.map((row) => `${cellText(row, 'framework')}\n${cellText(row, 'version')}`),
    );
    const lacking = frameworks.filter(({ id, version }) => !known.has(`${id}\n${version}`));
    const gone = this.without(names);
    const rows = new SettledRows(tables, frameworks, termsIn(settings));
    this.change(
      [
        ...made,
        ...gone,
        ...tables.of('settings').append(lackingSettings),
        ...tables.of('versions').append(lacking.map((one) => encodeVersion(one, now))),
        ...tables.of('responses').append(said.editions.map(encodeEdition)),
        ...tables.of('history').append(events.map(encodeEvent)),
        ...rows.write({
          ...record,
          names: namesOf(said.editions),
          countedAs: () => null,
          hasLines: false,
          noAnswers: false,
          order: ALL_IN_ORDER,
        }),
      ],
      now,
    );
  }

  private hasAll({ visits, actions }: SettledRecord, { editions, events }: Said): boolean {
    const ofEditions = groupBy(editions, ({ id }) => id);
    const ofEvents = groupBy(events, ({ subject: { type, id } }) =>
      type === 'action' ? visitOfAction(id) : id,
    );
    const ofActions = groupBy(actions, ({ visitId }) => visitId);
    return visits.every(({ id }) =>
      this.has(
        id,
        { editions: ofEditions.get(id) ?? [], events: ofEvents.get(id) ?? [] },
        ofActions.get(id) ?? [],
      ),
    );
  }

  /** With what a workbook of this product says of itself, so that whoever reads it knows whether rows are missing. */
  private change(requests: readonly SheetsRequest[], now: string): void {
    const { tables, archive } = this;
    const count: RecordCount = {
      schema: 1,
      events: tables.of('history').rows.length,
      editions: tables.of('responses').rows.length,
      last: now,
    };
    const state = {
      owner: { spreadsheet: archive.id, script: scriptHere(), title: archive.name, since: now },
      epoch: 1,
      revision: 1,
      spared: 0,
      notices: [],
      texts: new Map([[RECORD_COUNT, { text: JSON.stringify(count), revision: 1 }]]),
      lost: new Map(),
    };
    inArchive(archive, () =>
      changeWorkbook([...requests, ...missingTabs(1, tables.tabs), ...writeState(state)], archive.id),
    );
  }
}

/** Under which name each response was first read, and when. */
function namesOf(editions: readonly Edition[]): ReadonlyMap<string, NamedResponse> {
  const names = new Map<string, NamedResponse>();
  for (const { id, reader, firstAt, submittedAt } of editions)
    if (!names.has(id) && (reader === 'rest' || reader === 'form-app'))
      names.set(id, { reader, readAs: id, firstAt: firstAt ?? submittedAt });
  return names;
}
