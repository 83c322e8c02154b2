/**
 * A framework as a table, for a spreadsheet tab or a CSV file. A table of criteria alone is enough; the other kinds
 * of row say what a built-in framework has besides, so that it can be exported, reworded and taken back.
 */
export const COLUMNS = [
  { key: 'kind', header: 'Kind', note: 'Empty for a criterion; otherwise what the row describes.' },
  { key: 'form', header: 'Form', note: 'Only for themes that belong to one form alone: its id.' },
  {
    key: 'theme',
    header: 'Theme',
    note: 'For a criterion its theme, e.g. “1. Safeguarding”. For a field where it stands. For a rule the themes it looks at, parted by “;”, or “criterion 1.3”; empty for all.',
  },
  { key: 'code', header: 'Code', note: 'Short and unique, e.g. 1.3 or 2a.' },
  { key: 'prompt', header: 'Prompt', note: 'The requirement or question, short enough to read at a glance.' },
  { key: 'guidance', header: 'Guidance', note: 'What else an officer should know; one point a line.' },
  { key: 'evidence', header: 'Evidence', note: 'What to look for or ask to see; one thing a line.' },
  { key: 'best-practice', header: 'Best practice', note: 'One statement a line.' },
  {
    key: 'scale',
    header: 'Scale',
    note: 'The ratings from met to not met, e.g. “Met / Partly met / Not met”; or the code of a scale row; or “open” for an answer in words.',
  },
  {
    key: 'counts-as',
    header: 'Counts as',
    note: 'What each choice counts as, in their order: met, partly met, not met, not applicable or nothing; e.g. “not met / partly met / met” for “Red / Amber / Green”. For a rule the code of its outcome.',
  },
  {
    key: 'points',
    header: 'Points',
    note: 'Only where a rule counts points: those of each choice, in their order, e.g. “2 / 1 / 0”; “-” for none.',
  },
  {
    key: 'within',
    header: 'Put right within',
    note: 'How soon what is rated so has to be put right, for each choice in their order, e.g. “- / 3 months / 2 weeks”. For an outcome how soon the next visit has to be, e.g. “6 weeks”.',
  },
  {
    key: 'choices',
    header: 'Choices',
    note: 'For scales, fields and forms; one a line. For a rule its condition, e.g. “at least 3 met”, “at least 80% met”, “none worse than Good”, “lowest is Red” or “otherwise”.',
  },
  {
    key: 'essential',
    header: 'Essential',
    note: '“Yes” where failing it decides the outcome; the same for a whole theme.',
  },
  { key: 'conditional', header: 'Conditional', note: 'When it applies, in words, where it does not always.' },
  { key: 'topics', header: 'Topics', note: 'Topics it is about, e.g. “insurance; fire-safety (narrower)”.' },
  {
    key: 'official',
    header: 'Official wording',
    note: 'The publisher’s exact words, if you want them on the form instead of the prompt.',
  },
  {
    key: 'details',
    header: 'Details',
    note: 'Anything else, as JSON. Leave it as it is unless you know it.',
  },
] as const;

export type ColumnKey = (typeof COLUMNS)[number]['key'];
export const KINDS = [
  'framework',
  'scale',
  'outcome',
  'rule',
  'form',
  'section',
  'theme',
  'criterion',
  'field',
] as const;
export type RowKind = (typeof KINDS)[number];

/** One thing wrong, where a person can find it. */
export interface Fault {
  /** As the spreadsheet numbers it: the heading is row 1. 0 where the fault is of the whole file. */
  readonly row: number;
  /** The column's heading, or a path in a JSON file; '' where it is of the whole row. */
  readonly column: string;
  readonly message: string;
}

/** One row, by column key; every cell trimmed, '' where empty. */
export interface TableRow {
  readonly number: number;
  readonly cells: Readonly<Record<ColumnKey, string>>;
}

export const headerOf = (key: ColumnKey): string =>
  COLUMNS.find((column) => column.key === key)?.header ?? key;

/** "Official wording", "official_wording" and "officialWording" are one heading. */
export const plainHeading = (header: string): string =>
  header
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
