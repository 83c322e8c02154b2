/** What the sidebar is told of people and access: who agreed to what. Plain JSON, as the rest of its interface. */

/** A permission that Google asks for with a box of its own. */
interface Permission {
  /** The words beside its box. */
  readonly box: string;
  /** What does not work without it, in whole sentences. */
  readonly without: string;
}

/** What a person has not agreed to. */
export interface Consent {
  readonly refused: readonly Permission[];
  /** Where it can be agreed to; '' where nothing is left out, or Google does not say. */
  readonly agreeAt: string;
}

export interface FormAccess {
  readonly framework: string;
  readonly instrument: string;
  /** Who can fill it in, as Google says it now, in a sentence. */
  readonly responders: string;
  /** What has to be put right at once; '' for nothing. */
  readonly alarm: string;
  /** What this person cannot do with it, since a colleague built it; '' for nothing. */
  readonly limits: string;
}

export interface Access {
  /** Of each form in use. */
  readonly forms: readonly FormAccess[];
}

/** A file, and whose it is in a sentence. */
export interface FileRow {
  readonly title: string;
  /** '' where there is none to open. */
  readonly link: string;
  readonly whose: string;
}

/** Who works with the workbook, who watches it, and whose its files are. */
export interface People {
  /** Address of who asks; '' where it is not known. */
  readonly you: string;
  /** How many stand in the People tab, in a sentence; '' where there is no such tab. */
  readonly listed: string;
  /** What is wrong in the tab, a line each. */
  readonly faults: readonly string[];
  /** Who watches for visits, a line each. */
  readonly watchers: readonly string[];
  readonly files: readonly FileRow[];
}
