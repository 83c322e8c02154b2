/**
 * Everything that waits for somebody, as one list by date and name: never by how anyone did. A thing without a date
 * stands by the day on which it came up, so that it cannot sink to the end.
 */
import { ALERT_KINDS } from '../judging/alert-kinds';
import { addDays, longDate } from '../schema/dates';
import type { County } from '../schema/county';
import { isUsed, type ListedProvider } from '../schema/listed-provider';
import { isOpen } from './actions';
import { agreedFor } from './agreed-for';
import { evidenceState } from './dated-evidence';
import type { RegistrationChange } from './registration';
import { byName, byText } from '../schema/by-text';

export const QUEUE_KINDS = [
  'Visit',
  'Essential',
  'Evidence',
  'Action',
  'Review',
  'To look at',
  'Registration',
  'Problem',
] as const;
type QueueKind = (typeof QUEUE_KINDS)[number];

/** How far ahead it looks: a choice of this product. */
const DAYS_AHEAD = 30;
const WEEK = 7;

type QueueState = 'overdue' | 'undated' | 'today' | 'week' | 'later';

export interface QueueItem {
  readonly state: QueueState;
  /** ISO: the last day for it, or, where nobody has dated it, since when it waits. */
  readonly on: string;
  readonly kind: QueueKind;
  /** '' for what is about no provider. */
  readonly provider: string;
  /** Whose it is; '' for no one yet. */
  readonly who: string;
  readonly why: string;
  /** What makes it due, where a rule does; else ''. */
  readonly rule: string;
  /** The row that it is about. */
  readonly row: { readonly tab: 'visits' | 'providers' | 'actions' | 'problems'; readonly id: string };
}

/** An action as far as it waits for somebody. */
export interface QueuedAction {
  readonly id: string;
  readonly visitId: string;
  readonly visitDate: string;
  readonly provider: string;
  /** Who made the visit that it comes from. */
  readonly officer: string;
  /** Code of the criterion that it is about; '' for none. */
  readonly criterion: string;
  readonly action: string;
  readonly who: string;
  /** ISO; '' for none. */
  readonly due: string;
  readonly status: string;
  /** What a later visit says of it, where one was made: '' for nothing. */
  readonly later?: string;
}

interface QueuedProblem {
  readonly id: string;
  readonly where: string;
  readonly what: string;
  /** ISO date; '' where nothing says it. */
  readonly seenOn: string;
}

export interface QueueFacts {
  readonly county: Pick<County, 'due' | 'essentialGaps' | 'evidence' | 'alerts'>;
  readonly registration: readonly RegistrationChange[];
  readonly actions: readonly QueuedAction[];
  readonly problems: readonly QueuedProblem[];
  readonly listed: readonly ListedProvider[];
  /** ISO. */
  readonly asOf: string;
}

type Waiting = Omit<QueueItem, 'state'> & { readonly undated?: boolean };

function stateOf({ on, undated }: Waiting, asOf: string): QueueState {
  if (undated) return 'undated';
  if (on < asOf) return 'overdue';
  if (on === asOf) return 'today';
  return on < addDays(asOf, WEEK) ? 'week' : 'later';
}

const visits = ({ county }: QueueFacts): readonly Waiting[] =>
  county.due.map(({ provider, providerId, officer, dueBy, undated, rule, lastVisit, visitId }) => ({
    on: dueBy,
    undated,
    kind: 'Visit',
    provider,
    who: officer,
    why: lastVisit === null ? '' : `Last visited on ${longDate(lastVisit)}.`,
    rule,
    row: visitId === '' ? { tab: 'providers', id: providerId } : { tab: 'visits', id: visitId },
  }));

/** By the day that an action on the very criterion is due; undated where nobody has agreed one, or it is done. */
const essentials = ({ county, actions }: QueueFacts): readonly Waiting[] => {
  const agreed = agreedFor(actions);
  return county.essentialGaps.map((gap) => {
    const { provider, officer, criterion, prompt, visitDate, visitId } = gap;
    const { due, done } = agreed(gap);
    const open = done
      ? ' What was agreed is done: look at it there, or correct the rating.'
      : ' No date agreed.';
    return {
      on: due === '' ? visitDate : due,
      undated: due === '',
      kind: 'Essential',
      provider,
      who: officer,
      why: `${criterion} ${prompt}: not met on ${longDate(visitDate)}.${due === '' ? open : ''}`,
      rule: '',
      row: { tab: 'visits', id: visitId },
    };
  });
};

const evidence = ({ county }: QueueFacts): readonly Waiting[] =>
  county.evidence.map((one) => ({
    on: one.expires,
    kind: 'Evidence',
    provider: one.provider,
    who: one.officer,
    why: `${evidenceState(one)}: ${one.title}, seen on ${longDate(one.visitDate)}.`,
    rule: `${one.source}.`,
    row: { tab: 'visits', id: one.visitId },
  }));

const actionsOf = ({ actions }: QueueFacts): readonly Waiting[] =>
  actions
    .filter(({ status }) => isOpen(status))
    .map(({ id, provider, officer, action, who, due, visitDate, later }) => ({
      on: due === '' ? visitDate : due,
      undated: due === '',
      kind: 'Action',
      provider,
      who: officer,
      why: [
        later !== undefined && (later || `Agreed on ${longDate(visitDate)}, before the latest visit.`),
        `${action}${/[.!?]$/.test(action) ? '' : '.'}`,
        who && `By ${who}.`,
      ]
        .filter(Boolean)
        .join(' '),
      rule: '',
      row: { tab: 'actions', id },
    }));

const reviews = ({ listed }: QueueFacts): readonly Waiting[] =>
  listed
    .filter((one) => isUsed(one) && one.reviewOn !== '')
    .map(({ id, name, reviewOn, status, conditions }) => ({
      on: reviewOn,
      kind: 'Review',
      provider: name,
      who: '',
      why: `Look again at its place on the list: ${status === '' ? 'no status yet' : status.toLowerCase()}.${conditions === '' ? '' : ` ${conditions}`}`,
      rule: 'The day that was set in Providers.',
      row: { tab: 'providers', id },
    }));

const alerts = ({ county }: QueueFacts): readonly Waiting[] =>
  county.alerts.map(({ provider, officer, kind, text, visitDate, visitId }) => ({
    on: visitDate,
    undated: true,
    kind: 'To look at',
    provider,
    who: officer,
    why: `${ALERT_KINDS[kind]}: ${text}`,
    rule: '',
    row: { tab: 'visits', id: visitId },
  }));

/** Until somebody has dated its place on the list since. */
const registrations = ({ registration, listed }: QueueFacts): readonly Waiting[] => {
  const since = new Map(listed.map((one) => [one.id, one.since]));
  return registration
    .filter(({ providerId, found }) => (since.get(providerId) ?? '') < found)
    .map(({ provider, officer, visitId, found, said, before, beforeOn }) => ({
      on: found,
      undated: true,
      kind: 'Registration',
      provider,
      who: officer,
      why: `The register said “${said}” on ${longDate(found)}, and “${before}” on ${longDate(beforeOn)}.`,
      rule: 'Stands here until its list status is dated after that.',
      row: { tab: 'visits', id: visitId },
    }));
};

const problems = (facts: QueueFacts): readonly Waiting[] =>
  facts.problems.map(({ id, where, what, seenOn }) => ({
    on: seenOn === '' ? facts.asOf : seenOn,
    undated: true,
    kind: 'Problem',
    provider: '',
    who: '',
    why: `${where}: ${what}`,
    rule: '',
    row: { tab: 'problems', id },
  }));

/** All that is overdue, undated, or due within 30 days; what is about a provider off the list only while it is a visit's or a problem. */
export function queueOf(facts: QueueFacts): readonly QueueItem[] {
  const last = addDays(facts.asOf, DAYS_AHEAD);
  const off = new Set(facts.listed.filter((one) => !isUsed(one)).map(({ id }) => id));
  const used: QueueFacts = {
    ...facts,
    county: {
      ...facts.county,
      evidence: facts.county.evidence.filter(({ providerId }) => !off.has(providerId)),
      essentialGaps: facts.county.essentialGaps.filter(({ providerId }) => !off.has(providerId)),
    },
  };
  return [visits, essentials, evidence, actionsOf, reviews, alerts, registrations, problems]
    .flatMap((find) => find(used))
    .filter(({ on, undated, kind }) => undated === true || kind === 'Essential' || on <= last)
    .map(({ undated = false, ...one }) => ({ ...one, state: stateOf({ ...one, undated }, facts.asOf) }))
    .sort(
      (a, b) =>
        byText(a.on, b.on) ||
        byName(a.provider, b.provider) ||
        QUEUE_KINDS.indexOf(a.kind) - QUEUE_KINDS.indexOf(b.kind) ||
        byText(a.why, b.why) ||
        byText(a.row.id, b.row.id),
    );
}

/** The last day that it looks to, ISO. */
export const lastDayOf = (asOf: string): string => addDays(asOf, DAYS_AHEAD);
