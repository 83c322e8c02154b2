/**
 * The county's figures as SQL over the export's tables (docs/export.md): one text for every engine, in what DuckDB and
 * BigQuery both take. `{name}` stands for a table or view, which each engine writes its own way. What a rating counts
 * as, when a visit is due and what is out of date the core has said in the rows; the views only choose and count.
 */

interface View {
  readonly name: string;
  /** What it holds, in a sentence. */
  readonly what: string;
  readonly sql: string;
}

const TALLY = ['met', 'partly', 'notMet', 'notApplicable']
  .map((one) => `COUNT(CASE WHEN l.countsAs = '${one}' THEN 1 END) AS ${one}`)
  .join(',\n  ');

/** The newest visit first: by its day, by when it was handed in, by id. */
const NEWEST = 'visitDate DESC, submittedAt DESC, id DESC';
const NEWEST_OF_FORM = 'f.visitDate DESC, f.submittedAt DESC, f.newestId DESC';
/** One row however many exports were loaded together. */
const DAY = 'CROSS JOIN (SELECT MAX(day) AS day FROM {snapshot}) AS s';

/** Each after those that it reads. */
export const VIEWS: readonly View[] = [
  {
    name: 'latest_visits',
    what: 'The visits that count: the latest of each provider under each form.',
    sql: `SELECT *
FROM {visits}
WHERE leftOut IS NULL
QUALIFY ROW_NUMBER() OVER (PARTITION BY providerId, framework, instrument ORDER BY ${NEWEST}) = 1`,
  },
  {
    name: 'counted_lines',
    what: 'Every criterion of the visits that count, with its visit’s version and form.',
    sql: `SELECT l.*, v.version, v.instrument, v.provider, v.officer
FROM {lines} AS l
JOIN {latest_visits} AS v ON v.id = l.visitId`,
  },
  {
    name: 'totals',
    what: 'One row: the visits that were read, and their providers.',
    sql: `SELECT
  (SELECT MAX(day) FROM {snapshot}) AS day,
  COUNT(*) AS visits,
  COUNT(DISTINCT providerId) AS providers
FROM {visits}
WHERE leftOut IS NULL`,
  },
  {
    name: 'counted_forms',
    what: 'Each version of a form that visits which count were made with, with its titles and its newest visit.',
    sql: `SELECT f.*, v.id AS newestId, v.visitDate, v.submittedAt
FROM {latest_visits} AS v
JOIN {forms} AS f ON f.framework = v.framework AND f.version = v.version AND f.instrument = v.instrument
WHERE TRUE
QUALIFY ROW_NUMBER() OVER (
  PARTITION BY v.framework, v.version, v.instrument ORDER BY v.visitDate DESC, v.submittedAt DESC, v.id DESC
) = 1`,
  },
  {
    name: 'framework_figures',
    what: 'How many visits count under each framework, and what the newest of them calls it.',
    sql: `SELECT f.framework AS id, f.title, f.shortTitle, n.visits
FROM {counted_forms} AS f
JOIN (SELECT framework, COUNT(*) AS visits FROM {latest_visits} GROUP BY framework) AS n
  ON n.framework = f.framework
WHERE TRUE
QUALIFY ROW_NUMBER() OVER (PARTITION BY f.framework ORDER BY f.position, ${NEWEST_OF_FORM}) = 1`,
  },
  {
    name: 'theme_titles',
    what: 'The themes of the visits that count, as the newest of them calls each, in the order of the forms.',
    sql: `SELECT f.framework, c.theme, c.themeTitle AS title, f.position AS form, c.position
FROM {counted_forms} AS f
JOIN {criteria} AS c ON c.framework = f.framework AND c.version = f.version AND c.instrument = f.instrument
WHERE TRUE
QUALIFY ROW_NUMBER() OVER (
  PARTITION BY f.framework, c.theme ORDER BY f.position, ${NEWEST_OF_FORM}, c.position
) = 1`,
  },
  {
    name: 'theme_figures',
    what: 'How many criteria of each theme are met, met in part, not met or do not apply.',
    sql: `SELECT t.framework, t.theme AS code, t.title, t.form, t.position, n.met, n.partly, n.notMet, n.notApplicable
FROM {theme_titles} AS t
JOIN (
  SELECT l.framework, l.theme,
  ${TALLY}
  FROM {counted_lines} AS l
  GROUP BY l.framework, l.theme
) AS n ON n.framework = t.framework AND n.theme = t.theme`,
  },
  {
    name: 'rating_counts',
    what: 'How often each choice of a theme was taken, those that nobody took among them.',
    sql: `SELECT c.framework, c.theme, c.label, MIN(c.position) AS position, COALESCE(MAX(n.times), 0) AS times
FROM {choices} AS c
JOIN {counted_forms} AS f ON f.framework = c.framework AND f.version = c.version AND f.instrument = c.instrument
LEFT JOIN (
  SELECT l.framework, l.theme, l.choice, COUNT(*) AS times
  FROM {counted_lines} AS l
  WHERE l.choice IS NOT NULL
  GROUP BY l.framework, l.theme, l.choice
) AS n ON n.framework = c.framework AND n.theme = c.theme AND n.choice = c.label
GROUP BY c.framework, c.theme, c.label`,
  },
  {
    name: 'topic_figures',
    what: 'The same by topic over all frameworks, with how many providers that is about.',
    sql: `SELECT t.topic, MAX(t.title) AS title, MIN(t.position) AS position,
  ${TALLY},
  COUNT(DISTINCT l.providerId) AS providers,
  COUNT(DISTINCT CASE WHEN l.countsAs IN ('partly', 'notMet') THEN l.providerId END) AS providersWithGap
FROM {counted_lines} AS l
JOIN {topics} AS t
  ON t.framework = l.framework AND t.version = l.version AND t.instrument = l.instrument AND t.code = l.code
WHERE t.relation <> 'overlaps' AND l.countsAs IS NOT NULL
GROUP BY t.topic`,
  },
  {
    name: 'essential_gaps',
    what: 'Essential criteria that are met in part or not met.',
    sql: `SELECT l.provider, l.providerId, l.officer, l.framework, l.code AS criterion, l.visitDate, c.prompt, l.visitId, c.position
FROM {counted_lines} AS l
JOIN {criteria} AS c
  ON c.framework = l.framework AND c.version = l.version AND c.instrument = l.instrument AND c.code = l.code
WHERE l.essentialUnmet`,
  },
  {
    name: 'due_visits',
    what: 'When each provider’s next visit is due. Due on the day itself is not overdue.',
    sql: `SELECT d.provider, d.providerId, COALESCE(d.officer, '') AS officer, d.lastVisit, d.dueBy, d.undated,
  d.dueBy < s.day AS overdue, d.agreed, d.rule, COALESCE(d.visitId, '') AS visitId
FROM {due} AS d
${DAY}`,
  },
  {
    name: 'evidence_due',
    what: 'Evidence that is out of date or soon will be: one clock for each provider and kind.',
    sql: `SELECT provider, providerId, kind, title, date, visitId, visitDate, officer, expires, state, termly, source, rules
FROM {clocks}`,
  },
  {
    name: 'alerts_to_look_at',
    what: 'What no rating says and a person must look at.',
    sql: `SELECT provider, providerId, officer, framework, visitDate, visitId, kind, text, criteria, fields
FROM {alerts}`,
  },
  {
    name: 'narrative_boxes',
    what: 'What was written in the boxes of areas that are answered in words, at the latest visits.',
    sql: `SELECT framework, theme, area, provider, kind, text, visitDate, visitId
FROM {narrative}`,
  },
  {
    name: 'action_figures',
    what: 'One row: actions of all visits, earlier ones among them, that are still to be done, and those that are overdue.',
    sql: `SELECT
  COUNT(*) AS open,
  COUNT(CASE WHEN a.due < s.day THEN 1 END) AS overdue
FROM {actions} AS a
JOIN {visits} AS v ON v.id = a.visitId
${DAY}
WHERE a.open AND v.leftOut IS NULL`,
  },
  {
    name: 'gaps_by_month',
    what: 'For each month and framework, how many providers were visited and how many of them had a gap, earlier visits among them.',
    sql: `SELECT SUBSTR(CAST(l.visitDate AS STRING), 1, 7) AS month, l.framework,
  COUNT(DISTINCT l.providerId) AS providers,
  COUNT(DISTINCT CASE WHEN l.countsAs IN ('partly', 'notMet') THEN l.providerId END) AS providersWithGap
FROM {lines} AS l
JOIN {visits} AS v ON v.id = l.visitId
WHERE v.leftOut IS NULL
GROUP BY 1, 2`,
  },
];
