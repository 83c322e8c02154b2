/** What an import made of a register file, and what is doubtful about it. */
import { columnNames, fullRegister } from '../index/gias-columns';
import type { RowsSummary } from './row-store';
import { counted } from '../../schema/counted';

export interface RejectedRow {
  /** Row of the file, the header being row 1. */
  line: number;
  reason: string;
}

export interface ImportReport {
  file: string;
  /** ISO date that the register was extracted, null where neither the caller nor the file name says. */
  extractDate: string | null;
  /** Establishments in the index. */
  rows: number;
  /** How many rows were left out, and the first hundred of them with the reason. */
  rejectedCount: number;
  rejected: RejectedRow[];
  /** How many columns the file has, and those that the product uses but the file lacks, in GIAS's words. */
  columns: number;
  missingColumns: string[];
  /** How many establishments have each status, in the register's own words. */
  statuses: Record<string, number>;
  /** Doubts about the file, in plain sentences. They stay with the index. */
  warnings: string[];
}

/** GIAS's heading of one of our columns. */
const headings: Readonly<Record<string, readonly string[]>> = columnNames;
const headingOf = (column: string): string => headings[column]?.[0] ?? column;

/** What was counted while the rows went by, beside what the store counts. */
export interface RowFaults {
  /** Rows with more fields than the header, of which only what lines up could be used. */
  wide: number;
  /** Rows with as many fields as the header, some of them out of their columns. */
  shifted: number;
  /** Rows that end before the last column. */
  short: number;
  /** Rows with letters that were lost, or encoded twice. */
  lostLetters: number;
}

/** GIAS's own extracts, by their names: what they hold, and so what is missing. */
const extracts: Readonly<Record<string, string>> = {
  statefunded: 'state-funded schools',
  academiesandfree: 'academies and free schools',
  childrencentre: 'children’s centres',
};

/** What an extract with this file name holds; '' for the whole register and for any other name. */
export const extractByName = (file: string): string =>
  extracts[/edubaseall([a-z]+?)\d*\b/i.exec(file)?.[1]?.toLowerCase() ?? ''] ?? '';

/** The doubts, in plain sentences. */
export function importDoubts(
  report: ImportReport,
  { contradictory, repeated, unreadDates }: RowsSummary,
  faults: RowFaults,
): string[] {
  const doubts: string[] = [];
  if (report.extractDate === null) doubts.push('The date of this copy of the register is not known.');
  if (report.rows < fullRegister.rows)
    doubts.push(
      `This copy holds only ${counted(report.rows, 'establishment')}; the whole register holds more than 50,000. A provider may be missing here and still be registered.`,
    );
  if (report.columns < fullRegister.columns)
    doubts.push(
      `This file has ${report.columns} columns; the whole register has about 135. It may leave some kinds of establishment out.`,
    );
  const part = extractByName(report.file);
  if (part !== '')
    doubts.push(
      `By its name, this file holds ${part} only. A provider may be missing here and still be registered.`,
    );
  const missing = report.rejectedCount - repeated;
  if (missing > 0)
    doubts.push(
      `${counted(missing, 'row of the file could not be used; its establishment is', 'rows of the file could not be used; their establishments are')} missing here.`,
    );
  if (repeated > contradictory)
    doubts.push(
      `${counted(repeated - contradictory, 'row repeats an establishment that is', 'rows repeat establishments that are')} there already; the first of them is used.`,
    );
  if (faults.wide > 0)
    doubts.push(
      `${counted(faults.wide, 'row has', 'rows have')} more fields than the header; only the part that lines up was used.`,
    );
  if (faults.shifted > 0)
    doubts.push(
      `${counted(faults.shifted, 'row has values', 'rows have values')} out of their columns; only the part that lines up was used.`,
    );
  if (faults.short > 0)
    doubts.push(
      `${counted(faults.short, 'row ends', 'rows end')} before the last column; what is missing there is taken as blank.`,
    );
  if (faults.lostLetters > 0)
    doubts.push(
      `${counted(faults.lostLetters, 'row has', 'rows have')} letters that were lost or garbled before the file came here (accents, apostrophes); such a name is found by the rest of its letters only.`,
    );
  const dates = Object.entries(unreadDates);
  const unread = dates.reduce((sum, [, count]) => sum + count, 0);
  if (unread > 0)
    doubts.push(
      `${counted(unread, 'date')} could not be read for certain (${dates.map(([column]) => headingOf(column)).join(', ')}); ${unread === 1 ? 'it is' : 'they are'} blank here.`,
    );
  if (contradictory > 0)
    doubts.push(
      `${counted(contradictory, 'URN appears', 'URNs appear')} twice with different statuses; the status is treated as unknown.`,
    );
  return doubts;
}
