/** What the sidebar is told of the record of a workbook: the hidden tabs' cells, a part at a time. Nothing is written. */
import type { TabCells } from '../../shared/workbook/record-in-tabs';
import type { Reply } from './reply';

/** The tabs of a record that grow with its visits, and are read a part at a time. */
export type LongTab = 'responses' | 'history';

export interface RecordStart {
  /** What the workbook is called. */
  readonly title: string;
  /** London date, ISO. */
  readonly today: string;
  /** Tabs of the record that are short, whole, and the headings of the long ones; those that are there. */
  readonly tabs: readonly TabCells[];
  /** How many rows each long tab has room for, headings among them; without one that is not there. */
  readonly rows: Readonly<Partial<Record<LongTab, number>>>;
}

export interface RecordPart {
  readonly tab: LongTab;
  /** The first row of the part, from 1 (the headings are row 0), and the row after its last. */
  readonly from: number;
  readonly to: number;
}

export interface RecordApi {
  /** How the record of this workbook begins: whose it is, how much there is of it. */
  sidebarRecord(): Reply<RecordStart>;
  /** Some rows of it, as they stand. */
  sidebarRecordRows(part: RecordPart): Reply<readonly (readonly unknown[])[]>;
}
