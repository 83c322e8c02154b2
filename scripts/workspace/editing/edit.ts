/** What a person can do to a workbook in the browser, as plain data: one kind an edit. Places are from 0. */

interface InTab {
  readonly sheetId: number;
}

/** Rows or columns that stand together. */
interface Lines extends InTab {
  readonly what: 'rows' | 'columns';
  readonly from: number;
  readonly count: number;
}

interface Cells {
  readonly rowFrom: number;
  readonly rowTo: number;
  readonly columnFrom: number;
  readonly columnTo: number;
}

interface Area extends InTab, Cells {}

export type Edit =
  /** Types or pastes texts from a cell on, to the right and down; '' empties a cell. `anyway`: in spite of a warning. */
  | (InTab & {
      readonly kind: 'enter';
      readonly row: number;
      readonly column: number;
      readonly values: readonly (readonly string[])[];
      readonly anyway?: boolean;
    })
  /** Sorts the rows under the frozen ones; with `area` only the cells in it, as "Sort range" does. */
  | (InTab & {
      readonly kind: 'sort';
      readonly column: number;
      readonly descending?: boolean;
      readonly area?: Cells;
    })
  /** Puts empty lines before `from`; they look like the line after them, or before with `likeBefore`. */
  | (Lines & { readonly kind: 'insert'; readonly likeBefore?: boolean })
  | (Lines & { readonly kind: 'delete' })
  /** Puts the lines before the line `to`. */
  | (Lines & { readonly kind: 'move'; readonly to: number })
  /** Makes one cell of many: the first keeps what it says, what the others said is gone. */
  | (Area & { readonly kind: 'merge' })
  /** Gives cells a list to choose from; no choices: takes it away. `strict`: nothing else may be typed. */
  | (Area & { readonly kind: 'choices'; readonly choices: readonly string[]; readonly strict: boolean })
  | { readonly kind: 'add-tab'; readonly title?: string }
  | (InTab & { readonly kind: 'rename-tab'; readonly title: string })
  | (InTab & { readonly kind: 'move-tab'; readonly to: number })
  | (InTab & { readonly kind: 'delete-tab' | 'hide-tab' | 'show-tab' });

const KINDS: Readonly<Record<Edit['kind'], true>> = {
  enter: true,
  sort: true,
  insert: true,
  delete: true,
  move: true,
  merge: true,
  choices: true,
  'add-tab': true,
  'rename-tab': true,
  'move-tab': true,
  'delete-tab': true,
  'hide-tab': true,
  'show-tab': true,
};

/** Whether it is of a kind that there is. */
export const isEdit = ({ kind }: { readonly kind?: unknown }): boolean =>
  typeof kind === 'string' && Object.hasOwn(KINDS, kind);

/** Google refuses it, or warns first; nothing has changed. */
export class EditRefused extends Error {
  /** @param isWarning it can be done all the same, with `anyway`. */
  constructor(
    message: string,
    readonly isWarning = false,
  ) {
    super(message);
  }
}
