/** The improvement plan, in the framework's own columns, and the next visit. */
import { deadlinesOf } from '../../county/action-deadlines';
import { dueOf, planRows } from '../../county/actions';
import { nextVisitOf } from '../../county/due-visits';
import { fieldOfRole } from '../../instrument/text-of-role';
import { longDate, readDate } from '../../schema/dates';
import type { Field } from '../../schema/framework';
import type { Block, Point } from '../blocks';
import type { PlannedAction, ReportParts } from './report-subject';

/** The plan as a table, nothing where the form asks for none. */
export function agreedPlan(parts: ReportParts): Block[] {
  const { framework, instrument, answers } = parts;
  const plan = fieldOfRole(framework, instrument.id, 'improvement-plan');
  if (plan === undefined) return [];
  const next = nextVisitOf(framework, { instrument: instrument.id, answers });
  const columns = plan.columns ?? [];
  const written = planOf(parts, plan);
  const rows = written
    .map((row) => columns.map(({ key }) => (row[key] ?? '').trim()))
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) => cells.map((cell) => longDate(readDate(cell) ?? cell)));
  const deadlines = deadlinesIn(parts, plan, written);
  return [
    { kind: 'heading', text: plan.title },
    rows.length === 0
      ? { kind: 'paragraph', text: 'No action was written down.' }
      : { kind: 'table', columns: columns.map(({ title }) => title), rows },
    ...(deadlines.length === 0 && next === ''
      ? []
      : [
          {
            kind: 'points',
            points: [
              ...deadlines,
              ...(next === '' ? [] : [{ lead: 'Next visit:', text: `${longDate(next)}.` }]),
            ],
          } as const,
        ]),
  ];
}

type PlanCells = Readonly<Record<string, string>>;

/** The form's rows, each as it stands now, then those that were added since. */
function planOf({ answers, actions }: ReportParts, plan: Field): readonly PlanCells[] {
  const given = answers.fields[plan.key];
  const rows = (Array.isArray(given) ? given : []).map((row) => (typeof row === 'string' ? {} : row));
  if (actions === undefined) return rows;
  const now = (action: PlannedAction): PlanCells =>
    Object.fromEntries(
      (plan.columns ?? []).flatMap(({ key, role }) =>
        role === undefined ? [] : [[key, role === 'by-when' ? action.byWhen : action[role]]],
      ),
    );
  const places = new Map(actions.map((action) => [action.place, action]));
  return [
    ...rows.map((row, place) => {
      const action = places.get(place);
      return action ? { ...row, ...now(action) } : row;
    }),
    ...actions.filter(({ place }) => place >= rows.length).map(now),
  ];
}

/** The framework's deadlines for actions of which the plan does not say by when. */
function deadlinesIn(
  { framework, instrument, answers, judgement }: ReportParts,
  plan: Field,
  rows: readonly PlanCells[],
): Point[] {
  const id = judgement.decision?.outcome ?? judgement.outcome?.id;
  const deadline = deadlinesOf(framework, instrument, answers, () =>
    framework.outcomes.find((outcome) => outcome.id === id),
  );
  return planRows(
    plan,
    rows.map((row) => ({ ...row })),
  ).flatMap(({ action, area, byWhen }): Point[] => {
    const { due, dueRule } = dueOf(byWhen, () => deadline({ area }));
    return dueRule === ''
      ? []
      : [{ lead: `${action === '' ? area : action}: by ${longDate(due)}.`, text: dueRule }];
  });
}
