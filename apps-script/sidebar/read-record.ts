/** The record of the open workbook, read a part at a time: no run of the add-on holds all of it, and nothing is written. */
import { MissingError } from '../../shared/errors';
import { menuPath } from '../../shared/schema/menu-path';
import { recordInTabs, type WorkbookRecord } from '../../shared/workbook/record-in-tabs';
import { historyTab } from '../../shared/workbook/history-tab';
import { responsesTab } from '../../shared/workbook/responses-tab';
import type { LongTab, RecordPart, RecordStart } from './record-api';
import type { Server } from './server-client';

/** A response's row has some 10,000 characters, seldom more than 50,000; an event's a few hundred. */
const AT_ONCE: Readonly<Record<LongTab, number>> = { responses: 200, history: 2000 };
const TITLES: Readonly<Record<LongTab, string>> = {
  responses: responsesTab.title,
  history: historyTab.title,
};
/** So often is it read, should somebody be at work in the workbook meanwhile. */
const TIMES = 3;

export interface ReadRecord {
  readonly record: WorkbookRecord;
  /** What the workbook is called. */
  readonly title: string;
  /** London date, ISO, on which it was read. */
  readonly today: string;
}

type Ask = Pick<Server, 'sidebarRecord' | 'sidebarRecordRows'>;

/**
 * @param workbook id of another spreadsheet than the open one
 * @param onRead takes how many rows of how many have been read
 * @throws InputError, NewerError where the record cannot be read; MissingError where there is none yet, or where it was
 * changed each time that it was read
 */
export async function readRecord(
  server: Ask,
  onRead: (done: number, of: number) => void,
  workbook = '',
): Promise<ReadRecord> {
  for (let time = 1; time <= TIMES; time += 1) {
    const start = await server.sidebarRecord(workbook);
    if (start.rows.responses === undefined)
      throw new MissingError(
        `${workbook === '' ? 'This workbook' : `The workbook “${start.title}”`} has no record yet. Choose ${menuPath('Set up')} in it, or, where it was set up by an earlier version, ${menuPath('Refresh county tabs')}.`,
      );
    const tabs = await tabsOf(server, start, workbook, onRead);
    const end = await server.sidebarRecord(workbook);
    // What is kept beside the rows says whether any came, or were taken out, in the meantime.
    if (JSON.stringify(end.tabs) !== JSON.stringify(start.tabs)) continue;
    const what = workbook === '' ? 'This workbook' : start.title;
    return { record: recordInTabs(what, tabs), title: start.title, today: start.today };
  }
  throw new MissingError(
    'The workbook was changed each time that it was read. Try again when nobody is at work in it.',
  );
}

async function tabsOf(
  server: Ask,
  { tabs, rows }: RecordStart,
  workbook: string,
  onRead: (done: number, of: number) => void,
): Promise<RecordStart['tabs']> {
  const parts = (['responses', 'history'] as const).flatMap((tab) => partsOf(tab, rows[tab] ?? 0));
  const all = parts.reduce((sum, { from, to }) => sum + to - from, 0);
  const found: Record<LongTab, (readonly unknown[])[]> = { responses: [], history: [] };
  let done = 0;
  for (const part of parts) {
    onRead(done, all);
    const some = await server.sidebarRecordRows({ ...part, workbook });
    for (let at = 0; at < part.to - part.from; at += 1) found[part.tab].push(some[at] ?? []);
    done += part.to - part.from;
  }
  onRead(all, all);
  return tabs.map(({ name, cells }) => {
    const long = (['responses', 'history'] as const).find((tab) => TITLES[tab] === name);
    return long === undefined ? { name, cells } : { name, cells: [cells[0] ?? [], ...found[long]] };
  });
}

function partsOf(tab: LongTab, rows: number): readonly Omit<RecordPart, 'workbook'>[] {
  const parts: Omit<RecordPart, 'workbook'>[] = [];
  for (let from = 1; from < rows; from += AT_ONCE[tab])
    parts.push({ tab, from, to: Math.min(from + AT_ONCE[tab], rows) });
  return parts;
}
