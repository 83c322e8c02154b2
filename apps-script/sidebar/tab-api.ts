/** A tab that the sidebar has made for a framework. Plain JSON, as the rest of its interface. */

export interface MadeTab {
  readonly title: string;
  /** False: it was there already, and was left as it is. */
  readonly made: boolean;
}

/** A tab to be made: headings first, and how each column looks. */
export interface TabContent {
  readonly title: string;
  readonly columns: readonly {
    readonly note: string;
    readonly width: number;
    readonly look: 'plain' | 'wanted' | 'leave';
  }[];
  readonly rows: readonly (readonly string[])[];
}
