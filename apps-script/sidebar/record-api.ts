/** What the sidebar is told of the record of a workbook: the hidden tabs' cells, a part at a time; and what it gathers of others. */
import type { Edition } from '../../shared/record/edition';
import type { RecordedEvent } from '../../shared/record/event';
import type { Framework } from '../../shared/schema/framework';
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
  /** Id of the spreadsheet; '' for the open one. */
  readonly workbook: string;
}

/** A workbook whose record this one gathers. */
export interface GatheredWorkbook {
  /** Id of the spreadsheet. */
  readonly id: string;
  /** What it was called when it was last seen; '' for never seen. */
  readonly title: string;
  /** Instant at which all of it was last gathered, ISO; '' for never. */
  readonly seen: string;
  /** The last instant of its record, ISO; '' for none. */
  readonly last: string;
  readonly visits: number;
}

/** What this workbook's record has, by their ids, and the framework versions that it knows. */
export interface KnownRecord {
  readonly editions: readonly string[];
  readonly events: readonly string[];
  readonly frameworks: readonly Framework[];
}

/** Something of another workbook's record, to be filed here; what is here stays as it is. */
export interface GatheredPart {
  readonly workbook: string;
  readonly frameworks: readonly Framework[];
  readonly editions: readonly Edition[];
  readonly events: readonly RecordedEvent[];
  /** Set with the last part: then all of it has been seen. */
  readonly whole: Pick<GatheredWorkbook, 'title' | 'last' | 'visits'> | null;
}

export interface RecordApi {
  /** How the record of this workbook, or of another, begins: whose it is, how much there is of it. */
  sidebarRecord(workbook: string): Reply<RecordStart>;
  /** Some rows of it, as they stand. */
  sidebarRecordRows(part: RecordPart): Reply<readonly (readonly unknown[])[]>;
  /** The workbooks that this one gathers. */
  sidebarGathered(): Reply<readonly GatheredWorkbook[]>;
  /** Enters those whose links are pasted, a line each, and takes out those with these ids. */
  sidebarGatherThese(pasted: string, without: readonly string[]): Reply<readonly GatheredWorkbook[]>;
  /** What need not be gathered any more. */
  sidebarKnownRecord(): Reply<KnownRecord>;
  /** Files a part, each thing once however often it is asked. */
  sidebarFile(part: GatheredPart): Reply<readonly GatheredWorkbook[]>;
}
