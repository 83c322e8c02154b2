/** What the sidebar is told of archiving closed school years. Plain JSON. */
import type { OpenEnd } from '../../shared/record/archived';
import type { Edition } from '../../shared/record/edition';
import type { RecordedEvent } from '../../shared/record/event';
import type { Framework } from '../../shared/schema/framework';
import type { Reply } from './reply';

/** A visit that stays, with why. */
export interface StayingVisit {
  readonly id: string;
  readonly provider: string;
  /** ISO. */
  readonly date: string;
  readonly why: readonly OpenEnd[];
}

/** A school year that is over, with its visits that are not archived yet. */
export interface ClosedYear {
  /** E.g. "2024/25". */
  readonly title: string;
  /** First and last day, ISO. */
  readonly from: string;
  readonly to: string;
  /** Visits of which nothing is open. */
  readonly ready: number;
  /** The others, oldest first. */
  readonly stays: readonly StayingVisit[];
}

/** A workbook that closed years were archived in. */
export interface ArchiveHere {
  /** Id of the spreadsheet. */
  readonly id: string;
  readonly name: string;
  readonly year: string;
  readonly visits: number;
  /** Visits that say something else by now than it does. */
  readonly behind: number;
}

export interface ArchivesHere {
  /** Oldest first. */
  readonly years: readonly ClosedYear[];
  readonly archives: readonly ArchiveHere[];
  /** Share of the cells that Google allows, in words, and what to say where it is nearly full. */
  readonly full: string;
  readonly advice: string;
  /** Headings that people added to Findings and Answers: what stands under them goes along to no archive. */
  readonly ownColumns: readonly string[];
}

/**
 * What is asked for: the visits of a year, with those that somebody says may go as they are; what changed of those that
 * were archived; or an archive that is lost, made once more from the record here.
 */
export type ArchiveAsk =
  | { readonly kind: 'year'; readonly year: string; readonly along: readonly OpenEnd[] }
  | { readonly kind: 'behind' }
  | { readonly kind: 'anew'; readonly archive: string };

/** Which visits go where. */
export interface ArchivePlan {
  readonly archive: { readonly id: string; readonly name: string };
  /** Each with every id of its response. */
  readonly visits: readonly { readonly id: string; readonly names: readonly string[] }[];
}

/** Visits to be written into an archive, with all that the record has of them. */
export interface ArchivePart {
  readonly archive: string;
  /** Every id of them. */
  readonly names: readonly string[];
  /** The versions that they were made under. */
  readonly frameworks: readonly Framework[];
  readonly editions: readonly Edition[];
  readonly events: readonly RecordedEvent[];
}

/** Visits that are in their archive by now, and whose rows are to go here. */
export interface ArchiveFinish {
  readonly archive: string;
  readonly visits: readonly string[];
  readonly along: readonly OpenEnd[];
}

export interface ArchiveFinished {
  /** How many are archived. */
  readonly done: number;
  /** Ids of those of which the archive lacks something that came since it was written. */
  readonly again: readonly string[];
  /** Those that have come to be open since. */
  readonly stays: readonly StayingVisit[];
}

export interface ArchiveApi {
  /** What could be archived, what could not and why, and the archives that there are. */
  sidebarArchives(): Reply<ArchivesHere>;
  /** Finds or makes the workbooks, and says which visits go there. */
  sidebarArchiveBegin(ask: ArchiveAsk): Reply<readonly ArchivePlan[]>;
  /** Writes visits into an archive, each once however often it is asked. */
  sidebarArchivePart(part: ArchivePart): Reply<null>;
  /** Takes the rows of visits out here that their archive has. */
  sidebarArchiveFinish(finish: ArchiveFinish): Reply<ArchiveFinished>;
}
