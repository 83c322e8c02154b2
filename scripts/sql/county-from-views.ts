/** The county's figures from the views, in the shape in which `aggregate` gives them. */
import type { SqlEngine, SqlRow } from './duckdb';

const parsed = (value: SqlRow[string] | undefined): unknown =>
  typeof value === 'string' ? (JSON.parse(value) as unknown) : value;

const only = (row: SqlRow, ...left: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !left.includes(name)));

/** @returns all that `aggregate` prints but which visits it left out, which are rows of `visits` */
export async function countyFromViews({ query }: SqlEngine): Promise<Record<string, unknown>> {
  const rows = (view: string, order: string): Promise<readonly SqlRow[]> =>
    query(`SELECT * FROM ${view} ORDER BY ${order}`);
  const [{ day: asOf, ...totals } = {}] = await query('SELECT * FROM totals');
  const [actions = {}] = await query('SELECT * FROM action_figures');
  const counts = await rows('rating_counts', 'framework, theme, position, label');
  const themes = await rows('theme_figures', 'framework, form, position');
  const frameworks = await rows('framework_figures', 'id');
  const topics = await rows('topic_figures', 'position');
  const gaps = await rows('essential_gaps', 'provider, framework, visitDate, visitId, position');
  const due = await rows('due_visits', 'dueBy, provider');
  const evidence = await rows('evidence_due', 'expires, provider, title');
  const alerts = await rows('alerts_to_look_at', 'provider, visitDate, visitId');
  const narrative = await rows('narrative_boxes', 'framework, theme, provider, visitDate, visitId, kind');
  return {
    asOf,
    ...totals,
    frameworks: frameworks.map((framework) => ({
      ...framework,
      themes: themes
        .filter((theme) => theme['framework'] === framework['id'])
        .map((theme) => ({
          ...only(theme, 'framework', 'form', 'position'),
          counts: Object.fromEntries(
            counts
              .filter((count) => count['framework'] === framework['id'] && count['theme'] === theme['code'])
              .map(({ label, times }): [string, unknown] => [String(label), times]),
          ),
        })),
    })),
    topics: topics.map((topic) => only(topic, 'position', 'providersWithGap')),
    essentialGaps: gaps.map((gap) => only(gap, 'position')),
    due,
    evidence: evidence.map((row) => ({ ...row, rules: parsed(row['rules']) })),
    alerts: alerts.map((row) => ({
      ...row,
      criteria: parsed(row['criteria']),
      fields: parsed(row['fields']),
    })),
    narrative,
    actions,
  };
}
