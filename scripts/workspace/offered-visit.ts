/** What the first page can hand in, whoever made it up. */

/** A made-up visit that can be handed in from the page. */
export interface Demonstration {
  readonly provider: string;
  /** Hands it in, once a day. @returns what came of it, in words */
  handIn(): { readonly ok: boolean; readonly message?: string; readonly messages: readonly string[] };
}
