/** Gathering one workbook into the open one: read a part at a time, what is new of it filed a part at a time. */
import { gather } from '../../shared/record/gather';
import { partsOfHeld } from '../../shared/record/record-batches';
import { recordToGive } from '../../shared/record/record-to-give';
import { readRecord } from './read-record';
import type { GatheredPart, GatheredWorkbook, KnownRecord } from './record-api';
import type { Server } from './server-client';

/** An edition has some 10,000 characters; a part goes over in one question and is written in one request. */
const EDITIONS = 100;
const EVENTS = 1000;

/** What is there already, kept up to date from workbook to workbook. */
export class Known {
  readonly ids: Set<string>;
  frameworks: KnownRecord['frameworks'];

  constructor({ editions, events, frameworks }: KnownRecord) {
    this.ids = new Set([...editions, ...events]);
    this.frameworks = frameworks;
  }
}

export interface GatheredOne {
  readonly workbooks: readonly GatheredWorkbook[];
  /** How many editions and events were new. */
  readonly added: number;
  /** What a person should know, a sentence or two each. */
  readonly told: readonly string[];
}

type Ask = Pick<Server, 'sidebarRecord' | 'sidebarRecordRows' | 'sidebarFile'>;

/** @throws what reading the other workbook, or writing to this one, is refused with */
export async function gatherWorkbook(
  server: Ask,
  workbook: string,
  known: Known,
  onRead: (done: number, of: number) => void,
): Promise<GatheredOne> {
  const { record, title, today } = await readRecord(server, onRead, workbook);
  const { frameworks, settings, faults, last } = record;
  const editions: GatheredPart['editions'][number][] = [];
  const events: GatheredPart['events'][number][] = [];
  const how = { frameworks, settings, asOf: today, areMatched: true };
  for (const part of partsOfHeld(how, record.editions, record.events)) {
    const given = recordToGive(part);
    editions.push(...given.editions);
    events.push(...given.events);
  }
  const nothing = { name: 'this workbook', spreadsheet: '', editions: [], events: [] };
  const all = gather([
    { ...nothing, frameworks: known.frameworks },
    { name: title, spreadsheet: workbook, editions, events, frameworks },
  ]);
  const newEditions = all.editions.filter(({ edition }) => !known.ids.has(edition));
  const newEvents = all.events.filter(({ id }) => !known.ids.has(id));
  const newRemovals = newEvents.filter(({ kind }) => kind === 'remove');
  const others = newEvents.filter(({ kind }) => kind !== 'remove');
  const used = new Set(newEditions.map(({ framework, version }) => `${framework}\n${version}`));
  for (const { id, version } of known.frameworks) used.delete(`${id}\n${version}`);
  const newVersions = all.frameworks.filter((one) => used.has(`${one.id}\n${one.version}`));
  const whole = { title, last, visits: new Set(editions.map(({ id }) => id)).size };
  let workbooks: readonly GatheredWorkbook[] = [];
  for (let at = 0; ; at += 1) {
    const isLast = (at + 1) * EDITIONS >= newEditions.length && (at + 1) * EVENTS >= others.length;
    const events = others.slice(at * EVENTS, (at + 1) * EVENTS);
    const part: GatheredPart = {
      workbook,
      frameworks: at === 0 ? newVersions : [],
      editions: newEditions.slice(at * EDITIONS, (at + 1) * EDITIONS),
      // Last: what that workbook still has of a provider it removed is about another, and would be taken for removed.
      events: isLast ? [...events, ...newRemovals] : events,
      whole: null,
    };
    workbooks = await server.sidebarFile(isLast ? { ...part, whole } : part);
    if (isLast) break;
  }
  for (const { edition } of newEditions) known.ids.add(edition);
  for (const { id } of newEvents) known.ids.add(id);
  known.frameworks = [...known.frameworks, ...newVersions];
  return {
    workbooks,
    added: newEditions.length + newEvents.length,
    told: [...faults, ...all.told.map(({ name, text }) => `${name}: ${text}`)],
  };
}
