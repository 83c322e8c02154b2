/**
 * The tables in which a record leaves the product: for a spreadsheet, a database, another county's workbook. Column names
 * are promises: they are added to, and never renamed or given another meaning without a new version.
 */

/** Version of these tables; every row carries it as `v`. */
export const EXPORT_VERSION = 1;

/** `date` ISO, `instant` ISO in UTC, `json` a JSON text, `flag` true or false. Where there is nothing: null. */
type ExportType = 'text' | 'date' | 'instant' | 'number' | 'flag' | 'json';

interface ExportColumn<Name extends string = string> {
  readonly name: Name;
  readonly type: ExportType;
  readonly what: string;
}

const column = <const Name extends string>(
  name: Name,
  type: ExportType,
  what: string,
): ExportColumn<Name> => ({ name, type, what });

const visitId = column('visitId', 'text', 'the visit, as in visits.id');
const providerId = column('providerId', 'text', 'the provider after merging, as in providers.id');
const visitDate = column('visitDate', 'date', 'of the visit, corrected where it was corrected');
const framework = column('framework', 'text', 'id');
const version = column('version', 'text', 'of the framework');
const instrument = column('instrument', 'text', 'id of the form');
const theme = column('theme', 'text', 'code');
const officer = column('officer', 'text', 'who made the visit');
const provider = column('provider', 'text', 'as the visit has it');

/** Each table with its columns, in the order of its files. */
export const EXPORT_TABLES = {
  providers: [
    column('id', 'text', 'urn:NUMBER, else name:NAME in small letters'),
    column('name', 'text', 'as its latest visit has it'),
    column('urn', 'text', 'in the register of schools, where known'),
    column('names', 'json', 'every name that visits gave it'),
    column('merged', 'json', 'ids that were merged into it'),
    column('type', 'text', 'what kind of provider it is, in the authority’s words'),
    column('status', 'text', 'its place on the authority’s list'),
    column('lastVisit', 'date', 'of its visits that count, the latest'),
  ],
  visits: [
    column('id', 'text', 'the form response’s id, for ever'),
    providerId,
    provider,
    framework,
    version,
    instrument,
    visitDate,
    officer,
    column('submittedAt', 'instant', 'when it was last handed in'),
    column('stage', 'text', 'handed in, shared, replied or final'),
    column('counts', 'flag', 'false: withdrawn, gone from its form, or dated on a day that cannot be'),
    column('complete', 'flag', 'everything that the form asks is answered'),
    column('suggested', 'text', 'id of the outcome that the framework’s rules suggest'),
    column('decision', 'text', 'what an officer decided'),
    column('alerts', 'number', 'how many things a person must look at'),
    column('leftOut', 'text', 'why it is in no figure of the county; null where its latest of a form is'),
  ],
  lines: [
    visitId,
    providerId,
    framework,
    theme,
    column('code', 'text', 'of the criterion'),
    column('essential', 'flag', 'its failure decides the outcome'),
    column('rating', 'text', 'the framework’s own label'),
    column('meaning', 'text', 'met, partly or not-met, where the rating says so'),
    column('notApplicable', 'text', 'why it does not apply'),
    column('comment', 'text', 'what was noted, or the answer in words'),
    visitDate,
    column('choice', 'text', 'the choice of the scale that the rating is; null where it is none'),
    column('countsAs', 'text', 'met, partly, notMet or notApplicable; null where it counts for none of them'),
    column('essentialUnmet', 'flag', 'essential, and met in part or not met'),
  ],
  actions: [
    column('id', 'text', 'begins with its visit’s id'),
    visitId,
    providerId,
    column('criterion', 'text', 'code, where it is about one'),
    column('area', 'text', 'as written'),
    column('action', 'text', 'as written'),
    column('due', 'date', 'where what was written is a date'),
    column('byWhen', 'text', 'as written'),
    column('who', 'text', 'as written'),
    column('status', 'text', 'Open, or a person’s'),
    column('open', 'flag', 'still to be done'),
    visitDate,
  ],
  evidence: [
    visitId,
    providerId,
    column('kind', 'text', 'the same over all frameworks'),
    column('title', 'text', 'what is dated'),
    column('criterion', 'text', 'code, where it was asked with one'),
    column('date', 'text', 'as given; ISO where it is a date'),
    column('expires', 'date', 'the last day on which it is good'),
    column('state', 'text', 'on the day of the visit: current, due-soon, expired or unreadable'),
    column('rule', 'text', 'by which it was judged'),
    column('source', 'text', 'where the rule comes from'),
    visitDate,
  ],
  events: [
    column('id', 'text', 'its own'),
    column('at', 'instant', 'when it was recorded'),
    column('by', 'text', 'who; null where nobody can know'),
    column('subjectType', 'text', 'visit, action, provider or workbook'),
    column('subjectId', 'text', 'as in those tables'),
    column('kind', 'text', 'as in events.md'),
    column('field', 'text', 'what of the subject'),
    column('from', 'text', 'the value before'),
    column('to', 'text', 'the value from then on'),
    column('why', 'text', 'the reason'),
    column('base', 'text', 'the last event that its writer saw'),
  ],
  due: [
    visitId,
    providerId,
    provider,
    officer,
    column('lastVisit', 'date', 'by an officer; null where only others have looked so far, or nobody has'),
    column('undated', 'flag', 'nobody has set a day: it has been wanted since'),
    column('dueBy', 'date', 'when the next visit is due, by the rule that asks for it first'),
    column('agreed', 'flag', 'the date was agreed'),
    column('rule', 'text', 'what makes it due then'),
  ],
  alerts: [
    visitId,
    providerId,
    provider,
    officer,
    framework,
    visitDate,
    column('kind', 'text', 'what kind of thing a person must look at'),
    column('text', 'text', 'in words'),
    column('criteria', 'json', 'codes that it comes from'),
    column('fields', 'json', 'fields that it comes from'),
  ],
  clocks: [
    visitId,
    providerId,
    visitDate,
    officer,
    column('provider', 'text', 'as its latest visit has it'),
    column('kind', 'text', 'of evidence, over all frameworks'),
    column('title', 'text', 'what is dated'),
    column('date', 'date', 'of the newest document'),
    column('expires', 'date', 'the last day on which it is good, by the gravest rule'),
    column('state', 'text', 'on the day of the snapshot: due-soon or expired'),
    column('termly', 'flag', 'it is asked for in each school term'),
    column('source', 'text', 'where the rule comes from'),
    column('rules', 'json', 'every rule that applies'),
  ],
  narrative: [
    visitId,
    provider,
    framework,
    visitDate,
    theme,
    column('area', 'text', 'what the theme is called'),
    column('kind', 'text', 'the box of it'),
    column('text', 'text', 'as it was written at the latest visit'),
  ],
  forms: [
    framework,
    version,
    instrument,
    column('position', 'number', 'of the form in its framework, from 0'),
    column('title', 'text', 'of the framework'),
    column('shortTitle', 'text', 'of the framework, for where there is little room'),
  ],
  criteria: [
    framework,
    version,
    instrument,
    column('position', 'number', 'of the criterion in its form, from 0'),
    theme,
    column('themeTitle', 'text', 'what the theme is called'),
    column('code', 'text', 'of the criterion'),
    column('essential', 'flag', 'its failure decides the outcome'),
    column('prompt', 'text', 'the requirement'),
  ],
  choices: [
    framework,
    version,
    instrument,
    theme,
    column('position', 'number', 'in the theme, from 0'),
    column('label', 'text', 'what a criterion of the theme can be rated as'),
  ],
  topics: [
    framework,
    version,
    instrument,
    column('code', 'text', 'of the criterion'),
    column('topic', 'text', 'id'),
    column('position', 'number', 'of the topic among all topics, from 0'),
    column('title', 'text', 'of the topic'),
    column(
      'relation',
      'text',
      'how much of the topic it asks: equal, broader, narrower or overlaps, which never counts',
    ),
  ],
  snapshot: [column('day', 'date', 'the day that what is due and what has expired is judged on')],
} as const;

export type ExportTable = keyof typeof EXPORT_TABLES;
type NamesOf<Table extends ExportTable> = (typeof EXPORT_TABLES)[Table][number]['name'];
/** One row, with every column of its table. */
export type ExportRow<Table extends ExportTable> = Readonly<
  Record<NamesOf<Table>, string | number | boolean | null>
>;

/** Tables that can be kept a partition a month, by the day of the visit. */
export const isByMonth = (table: ExportTable): boolean =>
  EXPORT_TABLES[table].some(({ name }) => name === 'visitDate');

/** The file that names all others of an export, written last: without it the export was cut off. */
export const EXPORT_SEAL = 'tables.json';
