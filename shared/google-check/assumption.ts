/** What Provision QA takes for granted about Google, one thing at a time, in words for people. */

export interface Assumption {
  readonly id: string;
  /** What is asked of Google, as a statement that holds where the answer is as expected. */
  readonly holds: string;
  /** The answers that are as expected. */
  readonly expected: readonly string[];
  /** What it means for whoever uses the product where it does not hold, and which way the product goes instead. */
  readonly otherwise: string;
}

/** A part of the check that goes together: it makes what it needs and puts it into the bin. */
export interface CheckPart<Id extends string = string> {
  readonly id: Id;
  readonly title: string;
  readonly assumptions: readonly Assumption[];
}
