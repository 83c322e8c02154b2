/**
 * What a hand-in opens of the workbook: what says in a few letters where each visit's rows stand, then only the rows that
 * what came in touches, so that it does not grow with what is stored.
 */
import { isUrn } from '../../../shared/schema/text';
import type { Answers } from '../../../shared/schema/answers';
import type { Receipt } from '../../../shared/schema/receipt';
import { termsIn } from '../../../shared/schema/settings';
import type { Cell } from '../../../shared/schema/workbook-plan';
import type { HandInNotes } from '../../../shared/workbook/hand-in-notes';
import { LineNumbers, type Run } from '../../../shared/workbook/line-numbers';
import type { Indexed, Sought } from '../../../shared/workbook/visit-index';
import { ReadAllOfIt } from '../../google/read-all-of-it';
import type { StoredValues } from '../../google/stored-values';
import type { ColumnKey } from '../../google/tables';
import { openTouched, type Look } from '../../google/touched-rows';
import { isRecordBegun } from '../record/record-kept';
import { openSettings } from '../record/open-settings';
import { settling } from '../record/settling';
import { TouchedRecord, type Touched } from '../record/touched-record';
import { versionsIn } from '../record/versions';
import { ENDING, handInNotes, READ_ALONE } from '../record/visit-places';
import { judgeResponse } from './judge-response';
import type { NewResponse } from './new-responses';

export interface OpenHandIn {
  readonly rows: Touched;
  readonly record: TouchedRecord;
  /** Those that are to be looked at; the others are filed as they are. */
  readonly responses: readonly NewResponse[];
  readonly asFiled: readonly NewResponse[];
}

/** More visits to one provider are left to the hour, which brings all of the list up to date. */
const MOST_OF_PROVIDER = 60;

const textOf = (cell: Cell | undefined): string => String(cell ?? '').trim();

function looksOf({ columns, rows }: HandInNotes): Parameters<typeof openTouched<keyof typeof READ_ALONE>>[0] {
  const look = (id: keyof typeof READ_ALONE): Look => {
    const [key = ''] = READ_ALONE[id];
    const end = ENDING.some((one) => one === id) && { end: { rows: rows[id] ?? 0, key } };
    return { columns: columns[id] ?? {}, ...end };
  };
  return {
    visits: look('visits'),
    providers: look('providers'),
    actions: look('actions'),
    problems: look('problems'),
    findings: look('findings'),
    answers: look('answers'),
    history: look('history'),
    responses: look('responses'),
  };
}

const marksOf = ({ name, urn }: Answers['provider']): readonly string[] =>
  settling().providerMarks(name, urn, []);

/** Of each row of the LA's list: marks of all that it stands for. */
function listed(rows: Touched): readonly (readonly string[])[] {
  const [names, urns, merged] = READ_ALONE.providers.map((key) => rows.column('providers', key));
  return (names ?? []).map((name, at) => {
    const urn = textOf(urns?.[at]);
    const into = textOf(merged?.[at]);
    return settling().providerMarks(
      textOf(name),
      isUrn(urn) ? urn : undefined,
      into === '' ? [] : into.split('\n'),
    );
  });
}

/** Places of a visit's lines, with those around them by which it is seen whether they stand there still. */
function linesOf(run: Run | undefined, gone: readonly number[], all: number): readonly number[] {
  if (!run) return [];
  const from = new LineNumbers(gone).placeOf(run[0]);
  if (from === undefined) throw new ReadAllOfIt('lines of a visit are gone');
  const first = Math.max(0, from - 1);
  const last = Math.min(all - 1, from + run[1]);
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/**
 * Opens it: one call, and one more where anything that is there already is touched.
 * @param told ids of problems that are told of the forms, or solved
 * @returns undefined where all of the workbook is to be read
 */
export function openHandIn(
  stored: StoredValues,
  now: string,
  receipts: readonly Receipt[],
  responses: readonly NewResponse[],
  told: readonly string[],
): OpenHandIn | undefined {
  const notes = isRecordBegun(stored) ? handInNotes(stored) : undefined;
  const rows = notes && openTouched({ ...looksOf(notes), settings: 'all', versions: 'all' }, stored.guard);
  if (!notes || !rows) return undefined;
  const { VisitIndex } = settling();
  const index = new VisitIndex(rows.column('visits', 'index').map(textOf));
  // Somebody deleted the row of a visit, which may be the one that comes in again, or pasted one.
  if (index.there !== notes.visits) return undefined;

  const versions = versionsIn(rows.tables.of('versions'));
  const terms = termsIn(openSettings(rows.tables.of('settings')).settings);
  const asked = responses.map((one) => {
    const answers = judgeResponse(one.response, one.receipt, versions, terms).made?.visit.answers;
    const providers = answers ? marksOf(answers.provider) : [];
    const sought: Sought = {
      ...one.response,
      ...(answers && { about: { providers, date: answers.visitDate } }),
    };
    return { one, providers, candidates: index.candidates(sought) };
  });
  const open = asked.filter(({ candidates }) => candidates !== 'as it is');
  const candidates = [
    ...new Map(
      open.flatMap(({ candidates: found }) =>
        found === 'as it is' ? [] : found.map((visit) => [visit.place, visit] as const),
      ),
    ).values(),
  ];
  const ofProviders = index.ofProviders(
    [...open.flatMap(({ providers }) => providers), ...candidates.flatMap(({ providers }) => providers)],
    listed(rows),
  );
  const areTooMany = ofProviders.visits.length > MOST_OF_PROVIDER * Math.max(1, open.length);
  const around = areTooMany ? [] : ofProviders.visits;
  const visits = new Map([...candidates, ...around].map((visit) => [visit.place, visit]));
  load(rows, notes, visits, candidates, areTooMany ? [] : ofProviders.rows, [
    ...told,
    'settings',
    ...open.map(({ one }) => one.response.readAs),
  ]);
  const record = new TouchedRecord(
    rows,
    { candidates, ofProviders: areTooMany ? undefined : new Set(around.map(({ place }) => place)) },
    stored,
    now,
    receipts,
  );
  return {
    rows,
    record,
    responses: open.map(({ one }) => one),
    asFiled: asked.filter(({ candidates: found }) => found === 'as it is').map(({ one }) => one),
  };
}

function load(
  rows: Touched,
  notes: HandInNotes,
  visits: ReadonlyMap<number, Indexed>,
  candidates: readonly Indexed[],
  providers: readonly number[],
  told: readonly string[],
): void {
  const marks = new Set([...visits.values()].map(({ actionMark }) => actionMark));
  const placesOf = <Id extends 'actions' | 'problems'>(
    id: Id,
    key: ColumnKey<Id>,
    isMeant: (text: string) => boolean,
  ): number[] => rows.column(id, key).flatMap((cell, place) => (isMeant(textOf(cell)) ? [place] : []));
  const lines = (id: 'findings' | 'answers'): number[] =>
    candidates.flatMap((visit) => linesOf(visit.rows[id], notes.gone[id], notes.rows[id] ?? 0));
  rows.load({
    visits: [...visits.keys()],
    providers,
    actions: marks.size === 0 ? [] : placesOf('actions', 'visit-mark', (mark) => marks.has(mark)),
    problems: placesOf('problems', 'id', (id) => told.some((one) => one !== '' && id.includes(one))),
    findings: lines('findings'),
    answers: lines('answers'),
    responses: candidates.flatMap((visit) => visit.rows.editions),
    history: candidates.flatMap((visit) => visit.rows.events),
  });
}
