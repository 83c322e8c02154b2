/** The improvement plan, in the framework's own columns, and the next visit. */
import { nextVisitOf } from '../../county/due-visits';
import { fieldsOf } from '../../instrument/product-fields';
import { longDate, readDate } from '../../schema/dates';
import type { Block } from '../blocks';
import type { ReportParts } from './report-subject';

/** The plan as a table, nothing where the form asks for none. */
export function agreedPlan({ framework, instrument, answers }: ReportParts): Block[] {
  const plan = fieldsOf(framework, instrument).find(({ field }) => field.role === 'improvement-plan')?.field;
  if (plan === undefined) return [];
  const next = nextVisitOf(framework, { instrument: instrument.id, answers });
  const given = answers.fields[plan.key];
  const columns = plan.columns ?? [];
  const rows = (Array.isArray(given) ? given : [])
    .flatMap((row) => (typeof row === 'string' ? [] : [columns.map(({ key }) => (row[key] ?? '').trim())]))
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) => cells.map((cell) => longDate(readDate(cell) ?? cell)));
  return [
    { kind: 'heading', text: plan.title },
    rows.length === 0
      ? { kind: 'paragraph', text: 'No action was written down on the day.' }
      : { kind: 'table', columns: columns.map(({ title }) => title), rows },
    ...(next === ''
      ? []
      : [{ kind: 'points', points: [{ lead: 'Next visit:', text: `${longDate(next)}.` }] } as const]),
  ];
}
