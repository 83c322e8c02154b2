/** The county workbook as plain data: what the writer builds, and where rows find their columns. */

/**
 * What a cell holds. Text from people is written as text, never parsed. Dates are ISO text here; the writer turns
 * a valid one in a `date` column into a real date, and readers take either.
 */
export type Cell = string | number | boolean | null;
/** A row by column key; a key that is absent is an empty cell. */
export type Row = Readonly<Record<string, Cell>>;

export type ColumnKind = 'text' | 'paragraph' | 'date' | 'number' | 'url' | 'choice' | 'json';

export interface ColumnPlan {
  readonly key: string;
  /** Columns are found by header, wherever a person has moved them. Unique in its tab. */
  readonly header: string;
  /** Pixels. */
  readonly width: number;
  readonly kind: ColumnKind;
  /** `choice` only: offered in a list; other text warns. */
  readonly choices?: readonly string[];
  /** Shown on the header cell. */
  readonly note?: string;
  /** A product's column is written again at every refresh; a person's is never touched. */
  readonly computedBy: 'product' | 'person';
  readonly hidden?: boolean;
}

export type TabId =
  | 'start'
  | 'providers'
  | 'visits'
  | 'findings'
  | 'actions'
  | 'county'
  | 'settings'
  | 'problems'
  | 'versions'
  | 'crosswalk'
  | 'documents'
  | 'checklists';

/** Colours carry nothing that the words in the cell do not say. Hex, with #. */
export interface CellStyle {
  readonly background: string;
  readonly text: string;
  readonly bold?: boolean;
}

export type ConditionalFormat =
  | {
      readonly kind: 'text-is';
      readonly columns: readonly string[];
      readonly text: string;
      readonly style: CellStyle;
    }
  | { readonly kind: 'not-empty'; readonly columns: readonly string[]; readonly style: CellStyle }
  | {
      readonly kind: 'number-at-least';
      readonly columns: readonly string[];
      readonly number: number;
      readonly style: CellStyle;
    }
  /** A heat map: the more, the deeper the colour. */
  | {
      readonly kind: 'gradient';
      readonly columns: readonly string[];
      readonly low: string;
      readonly high: string;
    };

/** A table that shares its tab with others, side by side, so that one growing moves none of the others. */
export interface BlockPlan {
  readonly id: string;
  readonly title: string;
  /** Shown under the title. */
  readonly note: string;
  readonly columns: readonly ColumnPlan[];
  readonly conditionalFormats: readonly ConditionalFormat[];
}

export interface ChartPlan {
  readonly id: string;
  readonly title: string;
  readonly kind: 'stacked-bar';
  readonly block: string;
  /** Keys of the block's columns. */
  readonly label: string;
  readonly values: readonly { readonly column: string; readonly colour: string }[];
  /** How many of the block's rows the chart covers. */
  readonly rows: number;
  readonly width: number;
  readonly height: number;
}

export interface TabPlan {
  readonly id: TabId;
  readonly title: string;
  /** `table`: row 1 is the header. `blocks`: charts on top, then blocks side by side from `blocksRow`. */
  readonly layout: 'table' | 'blocks';
  readonly hidden: boolean;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** `table` only. */
  readonly columns: readonly ColumnPlan[];
  /** Editing a column computed by the product warns; a person's columns stay free. */
  readonly warnOnEdit: boolean;
  readonly conditionalFormats: readonly ConditionalFormat[];
  /** `blocks` only. Row number (from 1) of the block titles; the header is two rows below, data from there on. */
  readonly blocksRow?: number;
  readonly blocks?: readonly BlockPlan[];
  readonly charts?: readonly ChartPlan[];
  /** Rows to write when the tab is made, by column key. */
  readonly firstRows: readonly Row[];
}

export interface WorkbookPlan {
  readonly title: string;
  readonly locale: 'en_GB';
  readonly timeZone: 'Europe/London';
  readonly tabs: readonly TabPlan[];
}
