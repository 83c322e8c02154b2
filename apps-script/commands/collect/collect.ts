/**
 * Collecting: the one path by which visits come into the workbook, whoever asked for it. Reads what was handed in
 * since the last time by response id, judges it, and writes visits, findings, actions, problems and the county
 * figures in one request that Google carries out as a whole. Only then is it noted how far the forms were read, so a
 * run that is cut off anywhere is repeated and changes nothing twice.
 */
import { londonDate } from '../../../shared/schema/dates';
import type { Receipt } from '../../../shared/schema/receipt';
import type { Visit } from '../../../shared/schema/visit';
import { decodeVisit } from '../../../shared/visits/visit-rows';
import { readReceipts } from '../../google/receipts';
import { readResponses, type FormResponses, type HandedIn } from '../../google/read-responses';
import { openStoredValues, type StoredValues } from '../../google/stored-values';
import { readTables, type Tables } from '../../google/tables';
import { changeWorkbook, type SheetsRequest } from '../../google/workbook';
import { countyRequests } from './county-requests';
import { judgeResponse, type Judged } from './judge-response';
import { formProblem, formProblemId, problemOf, problemRequests, type Problem } from './problem-rows';
import { TABS } from './tabs';
import { versionsIn, type Versions } from './versions';
import { visitRequests } from './visit-requests';
import { askFrom, moved, readWatermarks, saveWatermarks, unread, type Watermarks } from './watermarks';

export interface CollectOptions {
  /** Instant of this run, ISO. */
  readonly now: string;
  /** Also tries again what could not be read before. */
  readonly retry: boolean;
  /** Works the county tabs out anew even when nothing has come in. */
  readonly refresh: boolean;
  /** False once the run should end in good time. */
  readonly mayGoOn: () => boolean;
}

export interface CollectResult {
  /** Visits written, new or handed in again. */
  readonly visits: number;
  /** Problems among what was looked at. */
  readonly problems: number;
  /** False: there is more to read; the next run goes on. */
  readonly finished: boolean;
}

/** Responses written in one request: Google advises requests of no more than 2 MB. */
const BATCH = 40;

interface News {
  readonly receipt: Receipt;
  readonly list: FormResponses;
  readonly fresh: readonly HandedIn[];
}

function readNews(receipts: readonly Receipt[], marks: Watermarks, retry: boolean): News[] {
  const lists = readResponses(
    receipts.map((receipt) => {
      const since = askFrom(marks.forms[receipt.formId], retry);
      return { receipt, ...(since !== undefined && { since }) };
    }),
  );
  return receipts.flatMap((receipt, index) => {
    const list = lists[index];
    if (!list) return [];
    const fresh = 'responses' in list ? unread(list.responses, marks.forms[receipt.formId], retry) : [];
    return [{ receipt, list, fresh }];
  });
}

/** Oldest first, so that a run that ends early has read everything up to some instant. */
const inOrder = (news: readonly News[]): { receipt: Receipt; response: HandedIn }[] =>
  news
    .flatMap(({ receipt, fresh }) => fresh.map((response) => ({ receipt, response })))
    .sort((a, b) => (a.response.submittedAt < b.response.submittedAt ? -1 : 1));

class Run {
  private readonly versions: Versions;
  /** Visit id to the instant at which it was handed in. */
  private readonly known: Map<string, string>;
  private readonly visits: Visit[];
  private readonly today: string;

  /** @param rebuild nothing that the tabs hold is taken to be whole. */
  constructor(
    private readonly tables: Tables,
    private readonly now: string,
    private readonly rebuild: boolean,
  ) {
    this.versions = versionsIn(tables.of('versions'));
    const rows = tables.of('visits').rows.filter((row) => typeof row['id'] === 'string');
    this.known = new Map(rows.map((row) => [String(row['id']), String(row['submitted-at'])]));
    this.visits = rows.map(decodeVisit);
    this.today = londonDate(now);
  }

  /** Whether a visit is in the workbook as it was last handed in. */
  isFiled({ responseId, submittedAt }: HandedIn): boolean {
    return !this.rebuild && this.known.get(responseId) === submittedAt;
  }

  /** Says what is about to be filed: what takes the place of older rows needs them read. */
  expect(responses: readonly HandedIn[]): void {
    if (this.rebuild || responses.some(({ responseId }) => this.known.has(responseId)))
      this.tables.readRows('findings');
  }

  judge({ receipt, response }: { receipt: Receipt; response: HandedIn }): Judged {
    return judgeResponse(response, receipt, this.versions.of(receipt.framework, receipt.version));
  }

  /** Changes that file these responses. */
  file(judged: readonly Judged[], broken: readonly Problem[], readable: readonly Receipt[]): SheetsRequest[] {
    const tables = {
      visits: this.tables.of('visits'),
      actions: this.tables.of('actions'),
      findings: this.tables.of('findings'),
    };
    const filed = judged.flatMap(({ made }) => {
      if (!made) return [];
      const isNew = !this.rebuild && !this.known.has(made.visit.id);
      this.known.set(made.visit.id, made.visit.submittedAt);
      this.visits.push(made.visit);
      return visitRequests(tables, made, isNew, this.today);
    });
    const problems = [...judged.flatMap((one) => problemOf(one) ?? []), ...broken];
    const looked = new Set([
      ...judged.map(({ response }) => `${response.formId}#${response.responseId}`),
      ...readable.map(({ formId }) => formProblemId(formId)),
    ]);
    return [...filed, ...problemRequests(this.tables.of('problems'), problems, looked, this.now)];
  }

  county(): SheetsRequest[] {
    return countyRequests(this.tables, this.visits, this.versions.all(), this.today);
  }
}

/** @param mayReplace some of what was handed in replaces something, so that older rows are read along. */
const openTables = (mayReplace: boolean): Tables =>
  readTables(TABS, {
    providers: 'rows',
    visits: 'rows',
    findings: mayReplace ? 'rows' : 'header',
    actions: 'rows',
    settings: 'rows',
    problems: 'rows',
    versions: 'rows',
  });

/** Call under the document lock only. */
export function collect(options: CollectOptions, stored: StoredValues = openStoredValues()): CollectResult {
  const { now, retry, refresh, mayGoOn } = options;
  const receipts = readReceipts(stored).filter((receipt) => !receipt.pupilLevel);
  let marks = readWatermarks(stored);
  const news = readNews(receipts, marks, retry);
  const broken = news.flatMap(({ receipt, list }) =>
    'error' in list ? [formProblem(receipt, list.error)] : [],
  );
  const all = inOrder(news);
  const today = londonDate(now);
  const stale = refresh || marks.refreshedOn !== today;
  const brokenForms = broken.map(({ formId }) => formId).sort();
  const sameTrouble = brokenForms.join() === marks.broken.join();
  if (!all.length && sameTrouble && !stale) return { visits: 0, problems: 0, finished: true };

  const tables = openTables(marks.rebuild || all.some(({ response }) => response.edited));
  const run = new Run(tables, now, marks.rebuild);
  const queue = all.filter(({ response }) => !run.isFiled(response));
  const filed = all.filter(({ response }) => run.isFiled(response)).map(({ response }) => response);
  run.expect(queue.map(({ response }) => response));
  const readable = news.flatMap(({ receipt, list }) => ('responses' in list ? [receipt] : []));
  const result = { visits: 0, problems: broken.length };
  for (let at = 0, last = false; !last;) {
    const judged = queue.slice(at, at + BATCH).map((one) => run.judge(one));
    at += judged.length;
    const finished = at >= queue.length;
    last = finished || !mayGoOn();
    changeWorkbook([...run.file(judged, broken, readable), ...(last ? run.county() : [])]);
    result.visits += judged.filter(({ made }) => made).length;
    result.problems += judged.filter((one) => one.problems.length).length;
    const done = { judged, filed: finished ? filed : [] };
    marks = {
      ...noted(marks, receipts, done, retry),
      broken: brokenForms,
      refreshedOn: last ? today : marks.refreshedOn,
      rebuild: marks.rebuild && !finished,
    };
    saveWatermarks(stored, marks);
    if (last) return { ...result, finished };
  }
  return { ...result, finished: true };
}

/** Watermarks once these have been read, in the order in which they were handed in. */
function noted(
  marks: Watermarks,
  receipts: readonly Receipt[],
  { judged, filed }: { readonly judged: readonly Judged[]; readonly filed: readonly HandedIn[] },
  retry: boolean,
): Watermarks {
  const forms = { ...marks.forms };
  for (const { formId } of receipts) {
    const mine = judged.filter(({ response }) => response.formId === formId);
    const done = [...mine.map(({ response }) => response), ...filed.filter((one) => one.formId === formId)];
    const unreadable = mine.filter(({ made }) => !made).map(({ response }) => response);
    if (done.length) forms[formId] = moved(forms[formId], done, unreadable, retry);
  }
  return { ...marks, forms };
}
