/** What an import made of a register file, and what is doubtful about it. */
import { fullRegister } from '../index/gias-columns';
import type { RowsSummary } from './row-store';

export interface RejectedRow {
  /** Row of the file, the header being row 1. */
  line: number;
  urn?: string;
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

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** The doubts, in plain sentences. @param partlyRead rows with extra fields of which only the first part could be used */
export function importDoubts(
  report: ImportReport,
  { contradictory }: RowsSummary,
  partlyRead: number,
): string[] {
  const doubts: string[] = [];
  if (report.extractDate === null) doubts.push('The date of this copy of the register is not known.');
  if (report.rows < fullRegister.rows)
    doubts.push(
      `This copy holds only ${many(report.rows, 'establishment', 'establishments')}; the whole register holds more than 50,000. A provider may be missing here and still be registered.`,
    );
  if (report.columns < fullRegister.columns)
    doubts.push(
      `This file has ${report.columns} columns; the whole register has about 135. It may leave some kinds of establishment out.`,
    );
  if (report.rejectedCount > 0)
    doubts.push(
      `${many(report.rejectedCount, 'row of the file could not be used; its establishment is', 'rows of the file could not be used; their establishments are')} missing here.`,
    );
  if (partlyRead > 0)
    doubts.push(
      `${many(partlyRead, 'row has', 'rows have')} more fields than the header; only the part that lines up was used.`,
    );
  if (contradictory > 0)
    doubts.push(
      `${many(contradictory, 'URN appears', 'URNs appear')} twice with different statuses; the status is treated as unknown.`,
    );
  return doubts;
}
