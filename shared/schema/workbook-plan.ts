/** The county workbook as plain data: what the writer builds, and where rows find their columns. */

/**
 * What a cell holds. Text from people is written as text, never parsed. Dates are ISO text here; the writer turns
 * a valid one in a `date` column into a real date, and readers take either.
 */
export type Cell = string | number | boolean | null;
export type ColumnKind = 'text' | 'paragraph' | 'date' | 'number' | 'url' | 'choice' | 'json';

interface AnyColumn<Key extends string> {
  readonly key: Key;
  /** Columns are found by header, wherever a person has moved them. Unique in its tab. */
  readonly header: string;
  /** Pixels. */
  readonly width: number;
  readonly kind: ColumnKind;
  /** `choice` only: offered in a list; other text warns. */
  readonly choices?: readonly string[];
  /** Shown on the header cell. */
  readonly note?: string;
  /** Short text that may need two lines: all rows of its tab are as high as two, so that they stay even. */
  readonly twoLines?: true;
  readonly hidden?: boolean;
  /** What earlier versions called it: a workbook of theirs keeps that heading. */
  readonly former?: string;
  /** Workbooks of an earlier version lack it: where its heading is missing the next run adds it at the end. */
  readonly later?: true;
}

/** Written again at every refresh; a person who changes it is warned. */
export interface ProductColumn<Key extends string = string> extends AnyColumn<Key> {
  readonly owner: 'product';
}

/**
 * A person's own. What the product may put into it is `firstFrom` alone:
 * `person` nothing, ever · `product` the first value of a new row, e.g. the status "Open", and nothing afterwards ·
 * `form` what a person entered in a form or in the sidebar, whenever they enter something there.
 */
export interface PersonColumn<
  Key extends string = string,
  From extends 'person' | 'product' | 'form' = 'person' | 'product' | 'form',
> extends AnyColumn<Key> {
  readonly owner: 'person';
  readonly firstFrom: From;
}

export type ColumnPlan<Key extends string = string> = ProductColumn<Key> | PersonColumn<Key>;

export type TabId =
  | 'start'
  | 'this-week'
  | 'providers'
  | 'visits'
  | 'findings'
  | 'answers'
  | 'actions'
  | 'county'
  | 'in-words'
  | 'settings'
  | 'problems'
  | 'versions'
  | 'people'
  | 'crosswalk'
  | 'documents'
  | 'checklists'
  | 'responses'
  | 'history'
  | 'state';

/** Colours carry nothing that the words in the cell do not say. Hex, with #. */
export interface CellStyle {
  readonly background: string;
  readonly text: string;
  readonly bold?: boolean;
}

export type ConditionalFormat<Key extends string = string> = { readonly columns: readonly Key[] } & (
  | { readonly kind: 'text-is'; readonly text: string; readonly style: CellStyle }
  | { readonly kind: 'not-empty'; readonly style: CellStyle }
);

/** Columns of one table, and what depends on them. */
interface TableColumns<Column extends ColumnPlan> {
  readonly columns: readonly Column[];
  readonly conditionalFormats: readonly ConditionalFormat<Column['key']>[];
}

/** A tab whose first row is its header, and stays in view. */
export interface TableTab<Column extends ColumnPlan = ColumnPlan> extends TableColumns<Column> {
  readonly layout: 'table';
  readonly id: TabId;
  readonly title: string;
  readonly hidden: boolean;
  readonly frozenColumns: number;
  /** Columns from this one on are folded away: what is looked up, not what is read. Hidden columns stand after them. */
  readonly details?: { readonly from: Column['key'] };
  /**
   * By a name: rows whose column says one of these words, or anything where none are given; or all rows, by that column,
   * newest first. With it headings have a filter.
   */
  readonly views?: readonly ({ readonly title: string; readonly column: Column['key'] } & (
    { readonly words: readonly string[] } | { readonly order: 'newest-first' }
  ))[];
  /** Rows to write when the tab is made. */
  readonly firstRows: readonly SomeCells<Column['key']>[];
}

/** How a cell of a page looks; black on white in the usual size unless said. Hex, with #. */
export interface PageLook {
  readonly background?: string;
  readonly text?: string;
  readonly bold?: true;
  /** Points. */
  readonly size?: number;
  readonly align?: 'RIGHT' | 'CENTER';
  readonly wrap?: true;
}

/** Counts as bars in a cell: parts of one bar, or columns side by side. The counts stand in cells or words beside it. */
export interface Bars {
  readonly kind: 'bar' | 'column';
  readonly counts: readonly number[];
  readonly colours: readonly string[];
  /** What the whole width, or height, stands for. */
  readonly most: number;
}

export interface PageCell {
  readonly value?: Cell;
  readonly look?: PageLook;
  /** Of a value that is an ISO date, how it is shown; `d mmm yyyy` unless given. */
  readonly date?: string;
  readonly bars?: Bars;
  /** Leads to a row of another tab, from 0 under its headings. */
  readonly link?: { readonly tab: TabId; readonly row: number };
}

export interface PageRow {
  /** Pixels. */
  readonly height: number;
  /** By column, from 0. */
  readonly cells: Readonly<Record<number, PageCell>>;
}

/** A cell of a page in which people choose: what stands in it is theirs, however often the page is drawn. */
export interface PageChoice {
  readonly row: number;
  readonly column: number;
  readonly options: readonly string[];
  /** What is to stand there; undefined: what stands there stays. */
  readonly put: string | undefined;
}

/** What stands on a page. */
export interface Page {
  readonly rows: readonly PageRow[];
  /** The row, from 0, whose headings have a filter over all rows under it. */
  readonly headings?: number;
  /** Cells of one row that are one. */
  readonly merges?: readonly { readonly row: number; readonly column: number; readonly columns: number }[];
  readonly choices?: readonly PageChoice[];
}

/** A tab that is drawn as a whole, each time anew, on one grid of columns: words, counts and bars. */
export interface PageTab {
  readonly layout: 'page';
  readonly id: TabId;
  readonly title: string;
  /** Pixels of each column. */
  readonly widths: readonly number[];
  /** The first of the columns that nobody sees, from 0: what the product finds its way by. */
  readonly hiddenFrom?: number;
  readonly frozenRows: number;
  /** What it says until it is first drawn. */
  readonly first: string;
}

export type TabPlan = TableTab | PageTab;

/** Cells by column key. */
export type CellsOf<Key extends string> = Readonly<Record<Key, Cell>>;
/** Some cells; a key that is absent is an empty cell, or one that is left as it is. */
export type SomeCells<Key extends string = string> = Partial<CellsOf<Key>>;

type Table = { readonly columns: readonly ColumnPlan[] };
type ColumnOf<T extends Table> = T['columns'][number];
export type KeyOf<T extends Table> = ColumnOf<T>['key'];
type ProductKey<T extends Table> = Extract<ColumnOf<T>, ProductColumn>['key'];
type PersonKey<T extends Table> = Extract<ColumnOf<T>, PersonColumn>['key'];
type FirstKey<T extends Table> = Extract<ColumnOf<T>, PersonColumn<string, 'product' | 'form'>>['key'];

/** A row as it stands in the tab. */
export type RowOf<T extends Table> = CellsOf<KeyOf<T>>;
/** What the product writes of a row: every column of its own, and none of a person's. */
export type ProductCells<T extends Table> = CellsOf<ProductKey<T>> & { readonly [K in PersonKey<T>]?: never };
/** What a person entered in a form or the sidebar, and a tab takes. */
export type EnteredCells<T extends Table> = SomeCells<
  Extract<ColumnOf<T>, PersonColumn<string, 'form'>>['key']
>;
/** A row to add: what the product writes, and first values of a person's columns where they take any. */
export type NewRow<T extends Table> = CellsOf<ProductKey<T>> &
  SomeCells<FirstKey<T>> & { readonly [K in Exclude<PersonKey<T>, FirstKey<T>>]?: never };

/** What becomes of a tab's rows. `changed` and `removed` name rows as they stand, by index. */
export interface RowChanges<T extends Table> {
  readonly changed: readonly { readonly index: number; readonly cells: Partial<ProductCells<T>> }[];
  readonly added: readonly NewRow<T>[];
  readonly removed: readonly number[];
}

/** Whose ways of writing a workbook has: days before months. */
export const WORKBOOK_LOCALE = 'en_GB';

export interface WorkbookPlan {
  readonly title: string;
  readonly locale: typeof WORKBOOK_LOCALE;
  readonly timeZone: 'Europe/London';
  readonly tabs: readonly TabPlan[];
}
