/** A document as plain blocks, in reading order: what every way of writing it out starts from. */

/** Something to fill in. `value` null: a ruled blank, to be written on by hand. */
export interface Blank {
  readonly label: string;
  readonly value: string | null;
  /** How much room a ruled blank leaves: a line, several lines, or a signature's height. */
  readonly room: 'line' | 'lines' | 'signature';
}

/** A step of a checklist; '' where nobody has done it yet. */
export interface StepLine {
  readonly step: string;
  readonly done: string;
  readonly who: string;
}

/** A thing said in a line or two, with what belongs to it listed under it. */
export interface Point {
  /** Begins it, in bold. */
  readonly lead?: string;
  readonly text: string;
  readonly further?: readonly string[];
}

export type Block =
  /** The head of a page: who it is from, and for whom. */
  | { readonly kind: 'byline'; readonly from: string; readonly about: string }
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'subheading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'points'; readonly points: readonly Point[] }
  /** What is known, each with what it is called. */
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: string; readonly text: string }[] }
  /** What stands out from the rest of the page, in a frame. */
  | { readonly kind: 'summary'; readonly heading: string; readonly points: readonly Point[] }
  /** A requirement that is not met: what it is, how it was rated, and what to know about it. */
  | {
      readonly kind: 'finding';
      readonly heading: string;
      readonly rating: string;
      /** Framed, so that it comes first in black and white, too. */
      readonly first: boolean;
      readonly points: readonly Point[];
    }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'numbered'; readonly items: readonly string[] }
  | { readonly kind: 'bullets'; readonly items: readonly string[] }
  | { readonly kind: 'blanks'; readonly blanks: readonly Blank[] }
  /** The opening of a letter, "Dear …,". */
  | { readonly kind: 'salutation'; readonly label: string; readonly name: string | null }
  | { readonly kind: 'steps'; readonly steps: readonly StepLine[] }
  /** Small print. */
  | { readonly kind: 'note'; readonly text: string };
