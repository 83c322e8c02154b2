/**
 * What the sidebar may ask of the add-on: one interface that both sides are compiled against. Everything is plain
 * JSON, as `google.script.run` carries nothing else.
 */

/** An answer, or what went wrong in words for the person who asked. */
export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

export interface FormChoice {
  readonly framework: string;
  readonly instrument: string;
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

export interface Collected {
  /** One sentence for the person who asked. */
  readonly summary: string;
  readonly visits: number;
  readonly problems: number;
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
}
