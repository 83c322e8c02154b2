/**
 * Archiving a closed school year: which visits can go, what of them is still open, and what was changed of those that went.
 * An archived visit keeps its row and its record, and counts as before; its rows of findings, answers and closed actions
 * are in a workbook of their own.
 */
import { isTryOut } from '../county/try-out';
import { textOfRole } from '../instrument/text-of-role';
import { schoolYearOf, type SchoolYear, type Terms } from '../schema/terms';
import { contentHash } from './content-hash';
import type { SettledAction, SettledRecord, SettledVisit } from './settled';
import type { VisitForm } from './visit-form';
import { groupBy } from '../schema/lists-by-key';

/** What keeps a visit where it is: the first two until a person says that it may go all the same. */
export const OPEN_ENDS = [
  'not-final',
  'undecided',
  'open-actions',
  'changed-since-final',
  'second-rating',
  'date',
  'framework',
] as const;
export type OpenEnd = (typeof OPEN_ENDS)[number];

/** Those that a person may leave as they are. */
export const MAY_GO_ALONG = ['not-final', 'undecided'] as const satisfies readonly OpenEnd[];

export interface ClosedVisit {
  readonly visit: SettledVisit;
  readonly year: SchoolYear;
  /** None: it can go. */
  readonly openEnds: readonly OpenEnd[];
  /** It has gone; its archive lacks something that was done or handed in since. */
  readonly isBehind: boolean;
}

const OWN: ReadonlySet<string> = new Set(['archive', 'unarchive']);

/** A name of all that the record has of a visit and its actions, which changes with anything that happens to them. */
export const archiveMark = (
  { editions, history }: Pick<SettledVisit, 'editions' | 'history'>,
  actions: readonly Pick<SettledAction, 'history'>[],
): string =>
  contentHash(
    [
      ...editions.map(({ id }) => id),
      ...[history, ...actions.map((one) => one.history)]
        .flat()
        .flatMap(({ id, kind }) => (OWN.has(kind) ? [] : [id])),
    ].sort(),
  );

function openEnds(visit: SettledVisit, actions: readonly SettledAction[], form: VisitForm | null): OpenEnd[] {
  // Nothing more comes of it, but what it would say should it be put back.
  if (visit.withdrawn !== null || visit.gone !== null) return form === null ? ['framework'] : [];
  const isUndecided =
    form?.keyOf('decision') !== undefined &&
    textOfRole(form.framework, form.instrument.id, visit.visit.answers, 'decision').trim() === '';
  const found: Record<OpenEnd, boolean> = {
    'not-final': visit.final === null,
    undecided: isUndecided,
    'open-actions': actions.some(({ open, counts }) => open && counts),
    'changed-since-final': visit.pending.length > 0,
    'second-rating': visit.seconds.some(({ differ }) => differ.some(({ agreed }) => agreed === null)),
    date: visit.misdated,
    framework: form === null,
  };
  return OPEN_ENDS.filter((end) => found[end]);
}

/**
 * Every visit of a school year that is over, and those that are archived, in the order of their dates.
 * @param record try-outs among it or not: they are never archived
 * @param today ISO
 */
export function closedVisits(
  record: Pick<SettledRecord, 'visits' | 'actions'>,
  formOf: (visit: SettledVisit) => VisitForm | null,
  terms: Terms,
  today: string,
): readonly ClosedVisit[] {
  const ofVisits = groupBy(record.actions, ({ visitId }) => visitId);
  return record.visits
    .filter(({ visit }) => !isTryOut(visit.answers))
    .map((visit): ClosedVisit => {
      const actions = ofVisits.get(visit.id) ?? [];
      return {
        visit,
        year: schoolYearOf(terms, visit.visit.answers.visitDate),
        openEnds: openEnds(visit, actions, formOf(visit)),
        isBehind: visit.archived !== null && visit.archived.mark !== archiveMark(visit, actions),
      };
    })
    .filter(({ visit, year }) => year.to < today || visit.archived !== null)
    .sort((a, b) => {
      const [one, other] = [a, b].map(({ visit: { visit, id } }) => `${visit.answers.visitDate} ${id}`);
      return (one ?? '') < (other ?? '') ? -1 : 1;
    });
}
