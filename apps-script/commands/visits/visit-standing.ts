/** How one visit stands in the record, in words for the sidebar. */
import { requirementOf } from '../../../shared/instrument/criterion-words';
import { confirmedBy } from '../../../shared/judging/confirmation';
import { inOrder, type RecordedEvent } from '../../../shared/record/event';
import type { SettledAction, SettledRecord, SettledVisit } from '../../../shared/record/settled';
import type { VisitForm } from '../../../shared/record/visit-form';
import { longInstant } from '../../../shared/schema/dates';
import { archiveInWords, besideStages } from '../../../shared/workbook/record-columns';
import { spreadsheetLink } from '../../../shared/workbook/spreadsheet-link';
import { didInWords } from '../../../shared/workbook/history-tab';
import type {
  HistoryEntry,
  ToConfirm,
  VisitAction,
  VisitDocument,
  VisitStanding,
} from '../../sidebar/visit-api';
import { settling } from '../record/settling';
import type { ColumnKey } from '../../google/tables';
import { lastSeen } from './last-seen';

/** Commands of This visit, each of which the next one can take back. */
export const UNDONE_BY: Readonly<Partial<Record<string, string>>> = {
  decide: 'decide',
  correct: 'correct',
  confirm: 'confirm',
  withdraw: 'restore',
  restore: 'withdraw',
  gone: 'back',
  final: 'reopen',
  reopen: 'final',
};

/** The last thing that somebody did, where it can be taken back here. */
export function undoable(history: readonly RecordedEvent[]): RecordedEvent | undefined {
  const last = [...history].reverse().find(({ kind }) => kind !== 'edition');
  if (last === undefined || UNDONE_BY[last.kind] === undefined) return undefined;
  if (last.by === null && last.kind === 'gone') return undefined;
  // Taking back what was taken back is done by doing it again.
  return last.why === UNDONE ? undefined : last;
}

/** The reason that an undone command has in History. */
export const UNDONE = 'Undone in This visit';

function entryOf(event: RecordedEvent, form: VisitForm | null): HistoryEntry {
  const { id, at, by, why = '' } = event;
  const { fieldInWords, saidInWords } = settling();
  const field = fieldInWords(event, form);
  const what = `${didInWords(event)}${field === '' ? '' : `: ${field}`}${saidInWords(event, form)}`;
  return { id, when: longInstant(at), by: by ?? '', what, why };
}

/** Essential criteria that are said not to apply. */
const toConfirm = ({ visit }: SettledVisit, form: VisitForm | null): ToConfirm[] =>
  Object.entries(visit.answers.notApplicable).flatMap(([code, reason]) => {
    const asked = form?.asked.get(code);
    if (!asked?.theme.essential) return [];
    return [
      {
        code,
        requirement: requirementOf(asked.criterion),
        reason,
        confirmedBy: confirmedBy(visit.answers, code),
      },
    ];
  });

/** Actions as they stand, in the plan's order. */
function actionsIn(
  actions: readonly SettledAction[],
  { later, unfiled }: Pick<BesideRecord, 'later' | 'unfiled'>,
): VisitAction[] {
  return [...actions]
    .sort((a, b) => a.place - b.place)
    .map((action) => ({
      id: action.id,
      place: action.place,
      written: action.byWhen,
      rag: action.rag,
      review: action.review,
      inPlan: action.inPlan,
      criterion: action.criterion,
      area: action.area,
      action: action.action,
      byWhen: action.due === '' ? action.byWhen : action.due,
      who: action.who,
      status: action.status,
      open: action.open,
      evidence: action.cells['evidence' satisfies ColumnKey<'actions'>] ?? '',
      later: later.get(action.id) ?? '',
      seen: lastSeen(action.history, unfiled, ''),
    }));
}

/** What the record is not asked for a visit's standing, since it stands elsewhere in the workbook. */
export interface BesideRecord {
  /** Its response was missed when its form was read last. */
  readonly missing: boolean;
  readonly documents: readonly VisitDocument[];
  /** What a later visit found, by action id. */
  readonly later: ReadonlyMap<string, string>;
  /** Ids of events that no run has filed yet: what was typed since the last one. */
  readonly unfiled: ReadonlySet<string>;
}

/** @param record of this visit */
export function standingIn(
  visit: SettledVisit,
  form: VisitForm | null,
  record: Pick<SettledRecord, 'actions' | 'problems'>,
  beside: BesideRecord,
): VisitStanding {
  const { missing, documents, unfiled } = beside;
  const first = visit.editions[0];
  const undone = undoable(visit.history);
  const { shared } = visit;
  const { out, corrected } = besideStages(visit);
  const { unitInWords } = settling();
  return {
    stage: visit.stage,
    shared: shared && {
      on: longInstant(shared.at),
      by: shared.by ?? '',
      times: shared.times,
      until: shared.until,
      changed: shared.changed.map((unit) => unitInWords(unit, form)),
    },
    finalOn: visit.final === null ? '' : longInstant(visit.final.at),
    pending: visit.pending.map(({ field, counts, would }) => `${field}: ${counts}, would be ${would}`),
    documents,
    actions: actionsIn(record.actions, beside),
    lines: [...out, ...corrected, ...(visit.archived ? [archiveInWords(visit.archived, 'its archive')] : [])],
    withdrawn: visit.withdrawn !== null,
    archive: visit.archived ? spreadsheetLink(visit.archived.in) : '',
    missing,
    toConfirm: toConfirm(visit, form),
    history: [
      ...[...visit.history, ...record.actions.flatMap(({ history }) => history)]
        .sort(inOrder)
        .map((event) => entryOf(event, form))
        .reverse(),
      ...(first
        ? [{ id: first.id, when: longInstant(first.submittedAt), by: '', what: 'Handed in', why: '' }]
        : []),
    ],
    problems: record.problems.map(({ text, whatToDo }) => `${text} ${whatToDo}`),
    seen: lastSeen(visit.history, unfiled, visit.edition),
    undo: undone ? didInWords(undone) : '',
  };
}
