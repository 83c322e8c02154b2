/** One visit as it stands: what it says, how far it has come, what of it counts. */
import { visitDateFault } from '../judging/date-alerts';
import { londonDate } from '../schema/dates';
import type { Visit } from '../schema/visit';
import { changedUnits, partsOf, valueInWords } from './answer-units';
import type { SettledVisit } from './settled';
import { doneBy, repliesOf, secondsOf, sharedOf, stageOf, standing } from './visit-stages';
import { unitInWords } from './visit-form';
import type { VisitRecord } from './visit-record';

export type VisitAlone = Omit<SettledVisit, 'providerId'>;

/** What the visit says as it counts, whoever it turns out to be about. */
export function settleVisit(id: string, record: VisitRecord): VisitAlone {
  const cut = record.countedTo(record.end);
  const edition = record.editionAt(cut);
  const answers = record.answersAt(cut);
  const { schema, formId, framework, version, instrument, submittedAt } = edition;
  const visit: Visit = { schema, id, formId, framework, version, instrument, submittedAt, answers };
  const withdrawn = standing(record.events, 'withdraw', 'restore');
  const gone = goneOf(record);
  const misdated = visitDateFault(answers.visitDate, londonDate(visit.submittedAt)) !== '';
  const final = standing(record.events, 'final', 'reopen');
  const shared = sharedOf(record, answers);
  const replies = repliesOf(record.events);
  return {
    id,
    aliases: [...new Set(record.editions.map((one) => one.id))].filter((one) => one !== id).sort(),
    visit,
    edition: edition.edition,
    editions: record.editions.map((one, at) => {
      const before = record.editions[at - 1];
      return {
        id: one.edition,
        at: one.at,
        submittedAt: one.submittedAt,
        changed: before ? changedUnits(before.answers, one.answers) : [],
      };
    }),
    stage: stageOf(final, shared, replies),
    final: final ? doneBy(final) : null,
    withdrawn: withdrawn ? doneBy(withdrawn) : null,
    gone: gone ? doneBy(gone) : null,
    archived: archivedOf(record),
    misdated,
    counts: withdrawn === undefined && gone === undefined && !misdated,
    shared,
    replies,
    seconds: secondsOf(record, edition.answers),
    pending: record.pending().map((unit) => ({
      field: unitInWords(unit, record.form),
      counts: valueInWords(record.valueAt(unit, cut)),
      would: valueInWords(record.valueAt(unit, record.end)),
    })),
    cells: cellsOf(record),
    history: record.events,
  };
}

/** What has put it there said which edition was its last. */
function archivedOf({ editions, events }: VisitRecord): SettledVisit['archived'] {
  const archive = standing(events, 'archive', 'unarchive');
  if (archive === undefined) return null;
  const { to = '', from = '', base = '' } = archive;
  const since = events.slice(events.indexOf(archive));
  return {
    ...doneBy(archive),
    in: to,
    mark: from,
    since: [
      ...(editions.at(-1)?.edition === base ? [] : ['response' as const]),
      ...(since.some(({ kind }) => kind === 'reopen') ? ['reopened' as const] : []),
      ...(since.some(({ kind }) => kind === 'redact') ? ['redacted' as const] : []),
    ],
  };
}

/** Gone from its form; an edition that was read later is proof that it is back. */
function goneOf(record: VisitRecord): ReturnType<typeof standing> {
  const gone = standing(record.events, 'gone', 'back');
  if (gone === undefined) return undefined;
  const place = record.moments.findIndex(({ event }) => event === gone);
  return record.moments.slice(place).some(({ edition }) => edition !== undefined) ? undefined : gone;
}

/** What people wrote into columns of their own. */
function cellsOf(record: VisitRecord): Readonly<Record<string, string>> {
  const cells: Record<string, string> = {};
  for (const unit of record.touched) {
    const [kind, key] = partsOf(unit);
    const value = kind === 'cells' ? record.valueAt(unit, record.end) : '';
    if (typeof value === 'string' && value !== '') cells[key] = value;
  }
  return cells;
}
