/** What the sidebar is told of a workbook that is a copy, or that another script project looks after. Plain JSON, as the rest of its interface. */

/** What was found, for people to say how to go on. */
export interface OwnerQuestion {
  /**
   * `copy`: of another workbook. `other-script`: another copy of Provision QA looks after this very workbook. `unknown`: it
   * was set up, and what was kept of that is not here.
   */
  readonly kind: 'copy' | 'other-script' | 'unknown';
  /** What the workbook was called, and its address, when it got its owner; '' where that is not known, like `since`. */
  readonly workbook: string;
  readonly address: string;
  /** Since when that owner has looked after it, in words. */
  readonly since: string;
  /** How many forms in use its record knows. */
  readonly forms: number;
  /** Somebody chose that nothing is to be changed here. */
  readonly onlyRead: boolean;
}

/** The ways to go on, by the function that does each. */
export type OwnerChoice = 'sidebarGoOn' | 'sidebarStartAfresh' | 'sidebarOnlyRead';
