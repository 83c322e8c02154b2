/** A form as plain data: what both form writers build, and what the receipt is a receipt of. */
import type { FieldRole } from './framework';

export type PlanItemKind =
  'section' | 'statement' | 'text' | 'paragraph' | 'date' | 'choice' | 'dropdown' | 'checkboxes';

export interface PlanItem {
  /**
   * Stable name of the item, from which its question id is made:
   * `section/<id>` · `statement/<id>` · `rating/<code>` · `comment/<code>` · `field/<key>` ·
   * `field/<key>/<part>` (person, signature) · `field/<key>/<n>/<column>` (row n, from 1) ·
   * `field/<key>/<n>/more` ("another row?") · `field/<key>/further` (rows beyond the slots).
   */
  readonly key: string;
  readonly kind: PlanItemKind;
  /** Key of the section item that this item is on; a section item names itself. '' before the first section. */
  readonly section: string;
  /** Unique within the plan: Google's events name answers by title. */
  readonly title: string;
  /** Shown under the title; '' for none. Plain text, lines parted by \n. */
  readonly help: string;
  /** `choice`, `dropdown` and `checkboxes` only; otherwise empty. */
  readonly choices: readonly string[];
  readonly required: boolean;
  readonly role?: FieldRole;
  /** `choice` only: where a choice leads, by section key, or `submit`. A choice not named goes to the next page. */
  readonly goTo?: Readonly<Record<string, string>>;
  /** `section` only: where the page that ends at this section leads instead of into it. Section key, or `submit`. */
  readonly arriveAt?: string;
  /** `text` only: what Google should check while typing (FormApp can; REST cannot, so the reader checks again). */
  readonly check?: 'email' | 'number' | 'pounds';
}

export interface FormPlan {
  readonly framework: string;
  readonly version: string;
  readonly instrument: string;
  readonly title: string;
  readonly description: string;
  /** Shown after submitting. */
  readonly confirmation: string;
  readonly pupilLevel: boolean;
  readonly items: readonly PlanItem[];
}
