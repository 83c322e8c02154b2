/** The words in which a tab is written down: its columns with their owners, its looks. */
import type {
  CellStyle,
  ColumnKind,
  ColumnPlan,
  ConditionalFormat,
  PersonColumn,
  ProductColumn,
  TableTab,
} from '../schema/workbook-plan';
import { DUE_SOON, OVERDUE } from '../county/actions';

type Extra = Partial<Pick<ColumnPlan, 'note' | 'twoLines' | 'choices' | 'hidden' | 'former' | 'later'>>;

/** A column that the product writes again at every refresh. `width` in pixels. */
export const byProduct = <const Key extends string>(
  key: Key,
  header: string,
  width: number,
  kind: ColumnKind,
  extra: Extra = {},
): ProductColumn<Key> => ({ key, header, width, kind, owner: 'product', ...extra });

/** Whose visit a row is about: what a row of a visit's lines begins with. */
export const visitColumns = [
  byProduct('provider', 'Provider', 190, 'text'),
  byProduct('visit-date', 'Visit date', 100, 'date'),
  byProduct('framework', 'Framework', 94, 'text', { former: 'Framework id' }),
] as const;

const person =
  <const From extends PersonColumn['firstFrom']>(firstFrom: From) =>
  <const Key extends string>(
    key: Key,
    header: string,
    width: number,
    kind: ColumnKind,
    extra: Extra = {},
  ): PersonColumn<Key, From> => ({ key, header, width, kind, owner: 'person', firstFrom, ...extra });

/** A column that is a person's own: never written. */
export const byPerson = person('person');
/** A column that is a person's own once the product has given a new row its first value. */
export const byPersonAfterProduct = person('product');
/** A column that is a person's own, and takes what is entered in a form or the sidebar. */
export const byPersonAfterForm = person('form');

type Optional = 'hidden' | 'frozenColumns' | 'details' | 'views' | 'conditionalFormats' | 'firstRows';

/** A tab with a header row that stays in view; by default its first column does, too. */
export const tableTab = <Column extends ColumnPlan>(
  tab: Pick<TableTab<Column>, 'id' | 'title' | 'columns'> & Partial<Pick<TableTab<Column>, Optional>>,
): TableTab<Column> => ({
  layout: 'table',
  hidden: false,
  frozenColumns: 1,
  conditionalFormats: [],
  firstRows: [],
  ...tab,
});

export const WARNING: CellStyle = { background: '#fde8d7', text: '#7a2e0e', bold: true };
export const CALM: CellStyle = { background: '#e3f1e3', text: '#1c4d1f' };
export const SOON: CellStyle = { background: '#fff3d1', text: '#5f4700' };

/** The cell says exactly this. */
export const saying = <const Key extends string>(
  column: Key,
  text: string,
  style: CellStyle,
): ConditionalFormat<Key> => ({ kind: 'text-is', columns: [column], text, style });

/** The cell says anything at all. */
export const notEmpty = <const Key extends string>(
  column: Key,
  style: CellStyle,
): ConditionalFormat<Key> => ({ kind: 'not-empty', columns: [column], style });

export const NEVER_VISITED = 'Never visited';
/** Wanted since a day, and nobody has set one by which it is to be done. */
export const NO_DATE_YET = 'No date yet';

/** What `dueState` says, wherever it stands. */
export const dueFormats = <const Key extends string>(column: Key): ConditionalFormat<Key>[] => [
  ...[OVERDUE, NEVER_VISITED, NO_DATE_YET].map((text) => saying(column, text, WARNING)),
  saying(column, DUE_SOON, SOON),
];
