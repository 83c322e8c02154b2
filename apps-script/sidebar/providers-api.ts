/** What the sidebar is told of providers, and may do about them. Plain JSON, as the rest of its interface. */
import type { VisitFormLink } from '../../shared/form/visit-link';
import type { ListAnswer } from '../../shared/workbook/list-match';
import type { ListEntry, TakenEntry } from '../../shared/workbook/take-list';

/** A provider as it counts: with all that is merged into it. */
export interface ProviderHere {
  readonly id: string;
  readonly name: string;
  /** '' for none. */
  readonly urn: string;
  readonly postcodes: readonly string[];
  readonly visits: number;
}

/** Two of which a person should say whether they are one. */
export interface OfferedPair {
  readonly one: ProviderHere;
  readonly other: ProviderHere;
  /** In a sentence. */
  readonly why: string;
}

/** One that is counted as another. */
export interface MergedPair {
  readonly id: string;
  readonly name: string;
  readonly visits: number;
  readonly into: { readonly id: string; readonly name: string };
  /** London date and time, in words. */
  readonly when: string;
  /** '' where nobody can know. */
  readonly by: string;
}

export interface ProvidersHere {
  /** By name. */
  readonly providers: readonly ProviderHere[];
  readonly offers: readonly OfferedPair[];
  readonly merged: readonly MergedPair[];
  /** The forms of visits, each to be opened for a provider. */
  readonly forms: readonly VisitFormLink[];
  /** Titles of the tabs that a list could be in. */
  readonly tabs: readonly string[];
}

/** `one`: it counts as the other from now on; `two`: they are not one; `off`: it was never meant to be on the list. */
export const PROVIDER_COMMANDS = ['one', 'two', 'off'] as const;

export interface ProviderCommand {
  /** Made when its form opens, and kept when it is tried again. */
  readonly id: string;
  readonly kind: (typeof PROVIDER_COMMANDS)[number];
  readonly provider: string;
  /** '' for `off`. */
  readonly other: string;
}

/** An LA's own list, as the sidebar has read it, with what a person said of its rows. */
export interface GivenList {
  readonly entries: readonly ListEntry[];
  readonly answers: readonly { readonly row: number; readonly answer: ListAnswer }[];
}

/** What comes of it, row by row. */
export interface ListOutcome {
  readonly taken: readonly TakenEntry[];
}
