/**
 * What the sidebar may ask of the add-on: one interface that both sides are compiled against. Everything is plain
 * JSON, as `google.script.run` carries nothing else.
 */
import type { Crosswalk } from '../../shared/crosswalk/crosswalk';

/** An answer, or what went wrong in words for the person who asked. */
export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

export interface FormChoice {
  readonly framework: string;
  readonly instrument: string;
  /** Build it anew although there is one: after a change of the framework, or when the form was spoilt. */
  readonly again?: boolean | undefined;
}

export interface SetUpChoice {
  /** Name of the local authority, as it stands on documents. */
  readonly laName: string;
  /** Its three-digit code in the register, '' when not known. */
  readonly laCode: string;
  readonly forms: readonly FormChoice[];
}

export interface InstrumentOption {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly criteria: number;
  readonly pupilLevel: boolean;
  /** It has a form in this workbook already. */
  readonly built: boolean;
  /** Its form was built from an earlier version of the framework. */
  readonly outdated: boolean;
}

export interface FrameworkOption {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly edition: string;
  readonly instruments: readonly InstrumentOption[];
}

export interface Step {
  readonly title: string;
  readonly state: 'done' | 'doing' | 'waiting';
}

export interface Progress {
  readonly steps: readonly Step[];
  readonly finished: boolean;
  /** Things to know, e.g. that forms are built the slow way and why. */
  readonly notes: readonly string[];
  /** Another run is at work in this workbook: ask again in a while. */
  readonly busy: boolean;
}

export interface FormLink {
  readonly title: string;
  readonly framework: string;
  readonly choice: FormChoice;
  /** Where officers fill it in. */
  readonly fillIn: string;
  /** Where its wording is changed. */
  readonly edit: string;
  readonly pupilLevel: boolean;
  /** Where its responses are, when they are not in this workbook; otherwise ''. */
  readonly responses: string;
}

export interface Home {
  readonly frameworks: readonly FrameworkOption[];
  readonly laName: string;
  readonly laCode: string;
  /** null: set-up was never begun here. */
  readonly progress: Progress | null;
  readonly links: readonly FormLink[];
  /** '' until set-up has finished. */
  readonly connectionCode: string;
  /** Why visits could not be collected the last time; '' when they were. */
  readonly trouble: string;
}

/** Something wrong with an authority's own framework, where it stands in its tab. */
export interface Fault {
  /** As the spreadsheet numbers it; 0: the tab as a whole. */
  readonly row: number;
  readonly column: string;
  readonly message: string;
}

/** What came of reading a framework from a tab: it, or everything that is wrong with it. */
export interface Imported {
  readonly faults: readonly Fault[];
  /** '' when there are faults. */
  readonly title: string;
  readonly version: string;
  /** What changed since the version before, a line each; [] for a new framework or one that did not change. */
  readonly changes: readonly string[];
  readonly isNew: boolean;
}

export interface Collected {
  /** One sentence for the person who asked. */
  readonly summary: string;
  readonly visits: number;
  readonly problems: number;
}

/** Frameworks side by side, for every topic. */
export interface Comparison {
  readonly frameworks: readonly { readonly id: string; readonly title: string }[];
  readonly topics: readonly Crosswalk[];
}

export interface ServerApi {
  /** Everything that the sidebar shows when it opens. */
  sidebarHome(): Reply<Home>;
  /** Begins a set-up, or adds to one: forms that are there stay as they are. */
  sidebarBegin(choice: SetUpChoice): Reply<Progress>;
  /** Does the next step. Asked again until it has finished. */
  sidebarContinue(): Reply<Progress>;
  /** Reads what has been handed in since the last time. */
  sidebarCollect(): Reply<Collected>;
  /** Titles of the tabs that a framework could be in. */
  sidebarTabs(): Reply<readonly string[]>;
  /** Makes a tab with a framework to change, or with the headings alone for ''. Its title. */
  sidebarMakeTab(framework: string): Reply<string>;
  /** Reads a framework from a tab: checked as a whole, taken only without a fault. */
  sidebarImport(tab: string): Reply<Imported>;
  /** What each framework requires, topic by topic. */
  sidebarCompare(): Reply<Comparison>;
  /** Writes the same into a tab. Its title. */
  sidebarCompareTab(): Reply<string>;
}
