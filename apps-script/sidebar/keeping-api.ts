/** What the sidebar is told of keeping, removing and handing out what the record holds. Plain JSON. */
import type { Reply } from './reply';
import type { ListedVisit } from './visit-api';

/** Why something is removed: words to choose from, as what stays must name nobody. */
export const REMOVAL_REASONS = [
  'It was kept for as long as it had to be',
  'The provider, or a person named in it, asked for it',
  'It should never have been here',
  'Another reason, which the authority keeps elsewhere',
] as const;
export type RemovalReason = (typeof REMOVAL_REASONS)[number];

/** Visits, a provider with all that is about it, or documents, by their ids. */
export interface RemovalSubject {
  readonly kind: 'visits' | 'provider' | 'documents';
  readonly ids: readonly string[];
}

export interface KeptProvider {
  readonly id: string;
  readonly name: string;
  readonly visits: number;
}

/** A document that is kept for longer than Settings says. */
interface PastDocument {
  /** In Drive. */
  readonly id: string;
  readonly title: string;
  readonly provider: string;
  /** ISO date. */
  readonly madeOn: string;
}

/** What is kept, for whom, and what is past its date. */
export interface Keeping {
  /** By name. */
  readonly providers: readonly KeptProvider[];
  readonly years: { readonly visits: number; readonly letters: number; readonly pupil: number };
  /** Of a day before which a visit, or a letter, is kept no longer: ISO dates. */
  readonly before: { readonly visits: string; readonly letters: string };
  /** Oldest first. */
  readonly pastVisits: readonly ListedVisit[];
  readonly pastDocuments: readonly PastDocument[];
  /** Titles of forms about a pupil, whose responses are in spreadsheets of their own. */
  readonly pupilForms: readonly string[];
  /** Something that was removed is still to be deleted in a form or in Drive. */
  readonly isUnfinished: boolean;
}

/** How much goes from one place. */
export interface Goes {
  readonly count: number;
  readonly what: 'row' | 'response' | 'document';
  /** As after "in": "the tab Visits". */
  readonly where: string;
}

/** What a removal would take away. */
export interface RemovalPreview {
  readonly title: string;
  readonly goes: readonly Goes[];
  /** What only a person can remove, a line each. */
  readonly stays: readonly string[];
}

export interface RemovalCommand {
  /** Made when its form opens, and kept when it is sent again. */
  readonly id: string;
  readonly of: RemovalSubject;
  readonly why: RemovalReason;
}

export interface RemovalDone {
  /** What was done, or that it had been done before. */
  readonly said: string;
  readonly stays: readonly string[];
  /** False: some of it is still to be deleted in a form or in Drive, which the next run does. */
  readonly isFinished: boolean;
}

/** A text of a visit that can be taken out by itself. */
export interface VisitText {
  readonly subject: { readonly type: string; readonly id: string };
  /** As an event of the record names it. */
  readonly field: string;
  /** What it is, in words. */
  readonly label: string;
  readonly text: string;
}

export interface VisitTexts {
  readonly texts: readonly VisitText[];
  /** What only a person can change, a line each. */
  readonly stays: readonly string[];
}

export interface RedactCommand {
  readonly id: string;
  readonly visit: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly field: string;
  readonly why: RemovalReason;
}

/** A file for whoever asks what is kept about a provider. */
export interface ProviderFile {
  readonly name: string;
  /** A whole HTML page. */
  readonly html: string;
}

/** What the sidebar may ask of it. */
export interface KeepingApi {
  /** What is kept about whom, and what is past its date. */
  sidebarKeeping(): Reply<Keeping>;
  /** What a removal would take away, and what it would not. */
  sidebarRemovalPreview(of: RemovalSubject): Reply<RemovalPreview>;
  /** Removes for good, once however often it is asked. */
  sidebarRemove(command: RemovalCommand): Reply<RemovalDone>;
  /** Deletes in forms and in Drive what an earlier removal did not come to. */
  sidebarFinishRemoval(): Reply<RemovalDone>;
  /** The texts of a visit that can be taken out by themselves. */
  sidebarTexts(visit: string): Reply<VisitTexts>;
  /** Takes one text out, once however often it is asked; those that are left. */
  sidebarRedact(command: RedactCommand): Reply<VisitTexts>;
  /** Everything that is kept about a provider, as a page to download. */
  sidebarProviderFile(provider: string): Reply<ProviderFile>;
}
