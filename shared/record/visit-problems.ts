/** What is wrong with one visit's record, in words, with what stands against what and what to do. */
import { londonDate, longDate } from '../schema/dates';
import { menuPath } from '../schema/menu-path';
import { dateAlerts } from '../judging/date-alerts';
import { isSameName } from '../county/provider-identity';
import { isSameValue, partsOf, valueInWords, type Unit, type UnitValue } from './answer-units';
import type { RecordedEvent } from './event';
import type { ProblemList } from './problem';
import { contested, lastOf, type Setter } from './setters';
import type { SettledVisit } from './settled';
import { ratingsIn, replyUntil } from './visit-stages';
import { reasonIn, unitInWords, unitOf, type VisitForm } from './visit-form';
import type { VisitRecord } from './visit-record';

type Settled = Pick<SettledVisit, 'id' | 'visit' | 'pending' | 'archived'>;

/** "Made-up Farm, 3 November 2026". */
const visitInWords = ({ visit: { answers } }: Pick<Settled, 'visit'>): string =>
  `${answers.provider.name}, ${longDate(answers.visitDate)}`;

/** Values that were set over others unseen, and are not settled yet. */
function addContested(record: VisitRecord, settled: Settled, problems: ProblemList): void {
  const { form } = record;
  const cut = record.countedTo(record.end);
  const decision = unitOf('decision', form);
  const reason = unitOf('decision-reason', form);
  const open = (unit: Unit): readonly Setter<UnitValue>[] =>
    record.settersOf(unit).filter(({ at }) => at <= cut);
  for (const unit of record.touched) {
    // Where the decision itself is open, its reason is open with it.
    if (unit === reason && contested(open(decision), isSameValue) !== null) continue;
    const found = contested(open(unit), isSameValue);
    if (found === null) continue;
    const values = [...new Set(found.setters.map(({ value }) => valueInWords(value)))];
    const [stands = '', ...others] = values;
    const what = unitInWords(unit, form);
    const where = visitInWords(settled);
    problems.add(
      found.kind,
      { type: 'visit', id: settled.id },
      {
        field: unit,
        values,
        text:
          found.kind === 'form-over-event'
            ? `${where}: ${what} had been set to ${others.join(', ')} here; since then the form says ${stands}, which stands now.`
            : `${where}: two people set ${what} without knowing of each other: to ${others.join(', ')}, and later to ${stands}, which stands now.`,
        whatToDo: `Both are kept. If ${stands} is right, say so once more in This visit; if not, correct it there.`,
        events: found.setters.map(({ id }) => id),
      },
    );
  }
}

function addUnfit(record: VisitRecord, settled: Settled, problems: ProblemList): void {
  const subject = { type: 'visit', id: settled.id };
  const where = (): string => visitInWords(settled);
  const notTaken = ({ id, kind, field = '', to = '' }: RecordedEvent, why: string): void =>
    problems.add('does-not-fit', subject, {
      of: id,
      field,
      values: to === '' ? [] : [valueInWords(to)],
      text: `${where()}: “${kind}” of ${field === '' ? 'the visit' : field} was not taken, because ${why}.`,
      whatToDo: 'Nothing was changed by it. Do it again in This visit, as the form has it.',
      events: [id],
    });
  for (const { event, why } of record.unfit) notTaken(event, why);
  for (const { event, base } of record.lost)
    problems.add('lost', subject, {
      of: event.id,
      field: event.field ?? '',
      text: `${where()}: the event ${event.id} follows on ${base}, which is in the record no longer.`,
      whatToDo:
        'Rows of the record may have been deleted: File, Version history restores them. What is left counts as it stands.',
      events: [event.id, base],
    });
  for (const event of record.events) {
    const { kind, field = '', to = '' } = event;
    if (kind === 'second' && ratingsIn(to, record.form) === undefined)
      notTaken(event, 'its ratings are none of this form’s');
    if (kind === 'share' && to !== '' && replyUntil(event) === '')
      notTaken(event, 'its last day for the reply is no date written YYYY-MM-DD');
    if (kind === 'confirm' && record.form?.asked.has(partsOf(field)[1]) === false)
      notTaken(event, `there is no criterion “${partsOf(field)[1]}”`);
    if (event.kind === 'edition' && !record.editions.some(({ edition }) => edition === event.id))
      problems.add('lost', subject, {
        of: event.id,
        text: `${where()}: History tells of an edition that is in the record no longer.`,
        whatToDo: 'File, Version history restores it; or read the form again, which brings what it says now.',
        events: [event.id],
      });
  }
}

/** Confirmations that do not hold: nobody's, the officer's own, or of a reason that is another by now. */
function addUnconfirmed(record: VisitRecord, settled: Settled, problems: ProblemList): void {
  const { answers } = settled.visit;
  for (const { code, by, event, stands } of record.confirmations(answers, record.countedTo(record.end))) {
    const now = { rating: answers.ratings[code], notApplicable: answers.notApplicable[code] };
    if (stands || reasonIn(record.form, code, now) === null) continue;
    const then = by === '' ? 'nobody is known to have confirmed it' : `it was confirmed by ${by}`;
    problems.add(
      'not-confirmed',
      { type: 'visit', id: settled.id },
      {
        field: `notApplicable/${code}`,
        values: [by === '' ? 'nobody' : by, answers.officer],
        text: `${visitInWords(settled)}: ${code} is said not to apply, and ${then}; the officer is ${answers.officer}. That confirms nothing: it takes another person, for the reason that stands there now.`,
        whatToDo:
          'Let another person than the officer confirm it in This visit. Until then it counts as unanswered.',
        events: [event.id],
      },
    );
  }
}

const WHERE_TO_CORRECT =
  'Correct it in This visit (Correct), or in the form response, handed in again. Until then it counts for nothing.';

function addDates({ id, visit }: Settled, form: VisitForm | null, problems: ProblemList): void {
  for (const { text, fields } of dateAlerts(form?.dated ?? [], visit.answers, londonDate(visit.submittedAt)))
    problems.add(
      'date',
      { type: 'visit', id },
      {
        field: fields
          .map((key) => (form?.fields.get(key)?.role === 'visit-date' ? 'visitDate' : `fields/${key}`))
          .join(),
        values: [longDate(visit.answers.visitDate), longDate(londonDate(visit.submittedAt))],
        text: `${visitInWords({ visit })}: ${text}`,
        whatToDo: WHERE_TO_CORRECT,
      },
    );
}

function addPending({ id, visit, pending }: Settled, problems: ProblemList): void {
  if (pending.length === 0) return;
  const said = pending.map(({ counts, would, field }) => `${field}: ${counts} counts, ${would} waits`);
  problems.add(
    'pending',
    { type: 'visit', id },
    {
      values: pending.flatMap(({ counts, would }) => [counts, would]),
      text: `${visitInWords({ visit })} was changed after it was made final: ${said.join('; ')}.`,
      whatToDo:
        'It counts for nothing yet. To accept it, make the visit final once more or reopen it in This visit; to leave it, correct it back.',
    },
  );
}

const SINCE_ARCHIVED = {
  response: 'its form was handed in again',
  reopened: 'it was reopened',
  redacted: 'a text of it was taken out',
} as const;

/** What was archived says something else since, or is to be worked on again. */
function addStaleArchive({ id, visit, archived }: Settled, problems: ProblemList): void {
  if (archived === null || archived.since.length === 0) return;
  const of = archived.why === '' ? '' : ` with the year ${archived.why}`;
  const since = archived.since.map((one) => SINCE_ARCHIVED[one]).join(', and ');
  problems.add(
    'archived',
    { type: 'visit', id },
    {
      of: archived.event,
      text: `${visitInWords({ visit })}: it was archived${of}, and since then ${since}. All of it is here; the archive does not say so yet.`,
      whatToDo: `If it is done, choose ${menuPath('Archive closed years')} and bring the archives up to date. If it is to be worked on, bring it back in This visit: its findings and actions are then here again.`,
      events: [archived.event],
    },
  );
}

const wordsOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);

/** A later edition that names somebody who shares nothing with whom the visit was about: perhaps another visit under this id. */
function addOtherProvider(record: VisitRecord, settled: Settled, problems: ProblemList): void {
  if (record.editions.length < 2) return;
  const setters = record.settersOf('provider/name');
  const last = lastOf(setters);
  const before = setters.at(-2);
  if (last?.by !== 'form' || before === undefined) return;
  const [now, then] = [last.value, before.value];
  if (typeof now !== 'string' || typeof then !== 'string' || isSameName(now, then)) return;
  const urns = [last, before].map(({ at }) => record.valueAt('provider/urn', at));
  if (urns[0] !== '' && urns[0] === urns[1]) return;
  if (wordsOf(now).some((word) => wordsOf(then).includes(word))) return;
  problems.add(
    'another-provider',
    { type: 'visit', id: settled.id },
    {
      field: 'provider/name',
      values: [valueInWords(now), valueInWords(then)],
      text: `The visit ${settled.id} was about ${valueInWords(then)}, and a later edition of it is about ${valueInWords(now)}, which stands now.`,
      whatToDo:
        'If these are two visits, hand the other one in by itself, so that it gets an id of its own. If one name is right, correct the provider’s name in This visit.',
      events: [last.id, before.id],
    },
  );
}

function addUnknownFramework({ form }: VisitRecord, { id, visit }: Settled, problems: ProblemList): void {
  if (form !== null) return;
  const { framework, version, instrument, answers } = visit;
  problems.add(
    'framework',
    { type: 'visit', id },
    {
      values: [`${framework}, version ${version}`],
      text: `The visit to ${answers.provider.name} was made under “${instrument}” of ${framework}, version ${version}, which is not known here.`,
      whatToDo: 'It is kept and not judged. Bring that version of the framework, or update Provision QA.',
    },
  );
}

/** Everything of one visit. */
export function addVisitProblems(record: VisitRecord, settled: Settled, problems: ProblemList): void {
  addDates(settled, record.form, problems);
  addUnknownFramework(record, settled, problems);
  if (record.events.length > 0) {
    addContested(record, settled, problems);
    addUnfit(record, settled, problems);
    addUnconfirmed(record, settled, problems);
    addPending(settled, problems);
    addStaleArchive(settled, problems);
  }
  addOtherProvider(record, settled, problems);
  const shared = record.events.findIndex(({ kind }) => kind === 'share');
  record.events.forEach(({ kind, id, to = '' }, at) => {
    if (kind !== 'reply' || (shared >= 0 && shared < at)) return;
    problems.add(
      'reply',
      { type: 'visit', id: settled.id },
      {
        of: id,
        values: to === '' ? [] : [`“${to}”`],
        text: `${visitInWords(settled)}: a reply came in before any report was shared.`,
        whatToDo: 'Look whether it is about this visit. It is kept beside it.',
        events: [id],
      },
    );
  });
}
