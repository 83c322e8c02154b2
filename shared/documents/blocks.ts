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

export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'numbered'; readonly items: readonly string[] }
  | { readonly kind: 'bullets'; readonly items: readonly string[] }
  | { readonly kind: 'blanks'; readonly blanks: readonly Blank[] }
  /** The opening of a letter, "Dear …,". */
  | { readonly kind: 'salutation'; readonly label: string; readonly name: string | null }
  | { readonly kind: 'steps'; readonly steps: readonly StepLine[] }
  /** Small print. */
  | { readonly kind: 'note'; readonly text: string };
