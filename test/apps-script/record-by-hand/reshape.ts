/**
 * What people do in a tab that takes something away which the product has seen: all of it comes back, or stands where they
 * left it. Plain edits, as the browser makes them.
 */
import type { Edit } from '../../../scripts/workspace/editing/edit';
import type { Cell, StoredSheet } from '../../../scripts/workspace/state';
import { OWN } from './model';
import { PEOPLES_TABS, type Reshaped, type Step } from './steps';

export const textOf = (cell: Cell): string => (typeof cell === 'object' ? '' : String(cell));

/** The workbook as they have it open. */
interface Desk {
  /** By the title that it had at first. */
  readonly tab: (title: string) => StoredSheet;
  readonly edit: (edit: Edit, by: string) => void;
  readonly unique: (what: string) => string;
  /** What their own column is called by now, by the tab's first title. */
  readonly ownIn: Map<string, string>;
  /** A tab has, or may have, the row of a provider more than once. */
  readonly isCopied: (title: string, provider: string) => void;
}

export type ReshapedHow = Pick<Step, 'tab' | 'from' | 'to'> & {
  readonly act: Reshaped;
  readonly by: string;
};

/** Columns in which people write, and a tab has several rows that say something. */
const CLEARED: Readonly<Record<(typeof PEOPLES_TABS)[number], readonly string[]>> = {
  Visits: ['Officer’s decision', 'Notes'],
  Actions: ['Evidence that it is done', 'By whom'],
  Providers: ['Notes'],
};
/** Of fewer rows it may have been meant, and counts as cleared. */
const SEVERAL = 3;

class Reshaping {
  private readonly title: string;
  private readonly sheet: StoredSheet;
  private readonly sheetId: number;
  private readonly head: readonly string[];

  constructor(
    private readonly desk: Desk,
    private readonly how: ReshapedHow,
  ) {
    const { tab, to } = how;
    this.title = how.act.endsWith('-column') ? (PEOPLES_TABS[to % PEOPLES_TABS.length] ?? 'Visits') : tab;
    this.sheet = desk.tab(this.title);
    this.sheetId = this.sheet.properties.sheetId;
    this.head = (this.sheet.rows[0] ?? []).map(textOf);
  }

  private edit(edit: Edit): void {
    this.desk.edit(edit, this.how.by);
  }

  private enter(row: number, column: number, texts: readonly string[]): void {
    this.edit({ kind: 'enter', sheetId: this.sheetId, row, column, values: [texts] });
  }

  /** Place of a row under the headings. */
  private row(nth: number): number {
    return 1 + (nth % Math.max(1, this.sheet.rows.length - 1));
  }

  private texts(row: number): readonly string[] {
    return (this.desk.tab(this.title).rows[row] ?? []).map(textOf);
  }

  private under(heading: string, row: number): string {
    return this.texts(row)[this.head.indexOf(heading)] ?? '';
  }

  'delete-row'(): void {
    if (this.sheet.rows.length < 2) return;
    const from = this.row(this.how.from);
    this.edit({ kind: 'delete', what: 'rows', sheetId: this.sheetId, from, count: 1 });
  }

  'copy-row'(): void {
    const from = this.row(this.how.from);
    const [texts, provider] = [this.texts(from), this.under('Provider', from)];
    if (provider === '') return;
    this.edit({ kind: 'insert', what: 'rows', sheetId: this.sheetId, from: from + 1, count: 1 });
    this.enter(from + 1, 0, texts);
    this.desk.isCopied(this.title, provider);
  }

  /** One row over another, which it takes the place of. */
  'paste-row'(): void {
    const [from, over] = [this.row(this.how.from), this.row(this.how.from + 1 + this.how.to)];
    const [texts, provider] = [this.texts(from), this.under('Provider', from)];
    if (provider === '' || from === over) return;
    this.enter(over, 0, texts);
    this.desk.isCopied(this.title, provider);
  }

  /** The same, and the row is no more where it was. */
  'cut-row'(): void {
    const [from, over] = [this.row(this.how.from), this.row(this.how.from + 1 + this.how.to)];
    const texts = this.texts(from);
    if (this.under('Provider', from) === '' || from === over) return;
    this.enter(over, 0, texts);
    this.enter(
      from,
      0,
      texts.map(() => ''),
    );
  }

  /** Cells under one another, or nearly whole rows. */
  'merge-cells'(): void {
    const { from, to } = this.how;
    const rowFrom = this.row(from);
    const rowTo = Math.min(this.sheet.rows.length, rowFrom + 2 + (to % 2));
    const isWhole = to % 7 === 0;
    const column = (from + to) % Math.max(1, this.head.length);
    if (rowTo - rowFrom < 2) return;
    if (isWhole || this.head[column] === 'Provider')
      for (let row = rowFrom; row < rowTo; row += 1)
        if (this.under('Provider', row) !== '') this.desk.isCopied(this.title, this.under('Provider', row));
    const columns = isWhole
      ? // The first column is frozen: Google merges none of it with others.
        { columnFrom: 1, columnTo: this.head.length }
      : { columnFrom: column, columnTo: column + 1 };
    this.edit({ kind: 'merge', sheetId: this.sheetId, rowFrom, rowTo, ...columns });
  }

  'rename-column'(): void {
    const heading = this.desk.unique('Commissioned by team');
    const column = this.head.indexOf(this.desk.ownIn.get(this.title) ?? OWN);
    this.enter(0, column, [heading]);
    this.desk.ownIn.set(this.title, heading);
  }

  /** A column of which several rows say something; undefined where there is none. */
  private several(): number | undefined {
    const own = this.desk.ownIn.get(this.title) ?? OWN;
    const headings = PEOPLES_TABS.flatMap((one) => (one === this.title ? [...CLEARED[one], own] : []));
    return headings
      .map((heading) => this.head.indexOf(heading))
      .find((column) => {
        const said = this.sheet.rows.slice(1).filter((row) => textOf(row[column] ?? null) !== '');
        const whose = said.map((row) => textOf(row[this.head.indexOf('Provider')] ?? null));
        return new Set(whose).size >= SEVERAL;
      });
  }

  'clear-column'(): void {
    const column = this.several();
    if (column === undefined) return;
    const values = this.sheet.rows.slice(1).map(() => ['']);
    this.edit({ kind: 'enter', sheetId: this.sheetId, row: 1, column, values });
  }

  /** Deletes a column, and puts its heading back elsewhere. */
  'replace-column'(): void {
    const from = this.several();
    if (from === undefined) return;
    const [sheetId, heading] = [this.sheetId, this.head[from] ?? ''];
    const at = this.how.from % Math.max(1, this.head.length - 1);
    this.edit({ kind: 'delete', what: 'columns', sheetId, from, count: 1 });
    this.edit({ kind: 'insert', what: 'columns', sheetId, from: at, count: 1 });
    this.enter(0, at, [heading]);
  }
}

export const reshape = (desk: Desk, how: ReshapedHow): void => new Reshaping(desk, how)[how.act]();
