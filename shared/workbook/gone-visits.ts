/**
 * Visits whose response is in its form no longer. One complete listing is no proof, since Google may leave one out for a
 * while: a second one a day later is, or a person who says that it was deleted. Many at once are asked about.
 */
import { EVENT_VERSION, type RecordedEvent } from '../record/event';
import { longDate, londonDate } from '../schema/dates';
import type { Visit } from '../schema/visit';
import type { Problem } from './problems-tab';

/** A little less than a day, so that a daily run finds a day gone by. */
const NEARLY_A_DAY_MS = 20 * 60 * 60 * 1000;
/** So many of a form may go at once, or this share of it, before somebody is asked. */
const FEW = 3;
const SHARE = 0.1;

/** A form of which everything was listed. */
export interface Listed {
  readonly formId: string;
  /** Only what was handed in from this instant on; '' for all of it. */
  readonly since: string;
  /** Ids of the visits whose responses it has. */
  readonly present: ReadonlySet<string>;
}

/** An event that gets its instant when it is filed. */
type NewEvent = Omit<RecordedEvent, 'at'>;

/** Visit id to the instant at which a complete listing first lacked its response. */
type Missing = Readonly<Record<string, string>>;

interface Gone {
  readonly events: readonly NewEvent[];
  readonly problems: readonly Problem[];
  readonly missing: Missing;
  readonly looked: (id: string) => boolean;
}

const eventOf = (kind: 'gone' | 'back', id: string, base: string): NewEvent => ({
  v: EVENT_VERSION,
  // The same finding by two runs is one event.
  id: `${kind}-${id}-${base === '' ? 'first' : base}`,
  by: null,
  subject: { type: 'visit', id },
  kind,
  ...(base !== '' && { base }),
});

const problemOf = ({ id, answers, formId }: Visit, since: string, many: number): Problem => ({
  id: `missing:${id}`,
  where: 'This visit',
  what: `${answers.provider.name}, ${longDate(answers.visitDate)}: its response was not in the form any more on ${longDate(londonDate(since))}.${many > 0 ? ` ${many} responses of this form are missing at once.` : ''}`,
  whatToDo:
    many > 0
      ? 'So many are not taken to be deleted. If they were, say so in This visit, for each; if not, the form’s Responses tab or its owner can tell where they are. Until then they count.'
      : 'If it was deleted on purpose, as a try-out is, say so in This visit: it leaves every figure at once. Otherwise it does so when it is still missing at a reading a day later. It is back as soon as the response is.',
  formId,
  responseId: id,
});

/** The last event of either kind about each visit. */
function lastOf(
  history: readonly RecordedEvent[],
  kinds: readonly RecordedEvent['kind'][],
): ReadonlyMap<string, RecordedEvent> {
  const last = new Map<string, RecordedEvent>();
  for (const event of history)
    if (event.subject.type === 'visit' && kinds.includes(event.kind)) last.set(event.subject.id, event);
  return last;
}

/**
 * Of a visit that is archived nothing is concluded: it counts as before, and the form of a closed year may be cleared out.
 * Nor of one that was withdrawn, which counts nowhere: its response is often deleted next, and nobody need be told.
 * @param visits all of the workbook
 * @param history every event of the record
 * @param listed forms of which everything was listed just now
 * @param before what listings before this one lacked
 * @param now instant, ISO
 */
export function goneVisits(
  visits: readonly Visit[],
  history: readonly RecordedEvent[],
  listed: readonly Listed[],
  before: Missing,
  now: string,
): Gone {
  const kept: Record<string, string> = { ...before };
  const last = lastOf(history, ['gone', 'back']);
  const archived = lastOf(history, ['archive', 'unarchive']);
  const withdrawn = lastOf(history, ['withdraw', 'restore']);
  const events: NewEvent[] = [];
  const problems: Problem[] = [];
  for (const { formId, present, since: from } of listed) {
    const ofForm = visits.filter(
      (visit) => visit.formId === formId && (visit.submittedAt >= from || present.has(visit.id)),
    );
    const isKnown = ({ id }: Visit): boolean =>
      last.get(id)?.kind === 'gone' ||
      archived.get(id)?.kind === 'archive' ||
      withdrawn.get(id)?.kind === 'withdraw';
    for (const { id } of ofForm.filter((visit) => present.has(visit.id))) {
      Reflect.deleteProperty(kept, id);
      const gone = last.get(id);
      if (gone?.kind === 'gone') events.push(eventOf('back', id, gone.id));
    }
    const missing = ofForm.filter((visit) => !present.has(visit.id) && !isKnown(visit));
    const isMany = missing.length > Math.max(FEW, SHARE * ofForm.length);
    for (const visit of missing) {
      const since = before[visit.id] ?? now;
      kept[visit.id] = since;
      if (!isMany && Date.parse(now) - Date.parse(since) >= NEARLY_A_DAY_MS) {
        Reflect.deleteProperty(kept, visit.id);
        events.push(eventOf('gone', visit.id, last.get(visit.id)?.id ?? ''));
      } else problems.push(problemOf(visit, since, isMany ? missing.length : 0));
    }
  }
  const asked = new Set(listed.map(({ formId }) => formId));
  const ofAsked = new Set(visits.flatMap(({ id, formId }) => (asked.has(formId) ? [id] : [])));
  return {
    events,
    problems,
    missing: kept,
    looked: (id) => id.startsWith('missing:') && ofAsked.has(id.slice('missing:'.length)),
  };
}
