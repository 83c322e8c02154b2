/** What differs between one Google account, Cloud project or organisation and another. */
import type { Unconfirmed } from './google/unconfirmed';

export interface WorkspaceSettings {
  /** `off`: the API is not switched on in the script's Cloud project; its calls answer 403. */
  formsApi: 'on' | 'off';
  sheetsApi: 'on' | 'off';
  driveApi: 'on' | 'off';
  /** The script's Cloud project: what `drive.file` goes by, beside the person. */
  cloudProject: string;
  /** `consumer`: an account of nobody's organisation, without a domain to share with. */
  account: 'workspace' | 'consumer';
  /** Whether the organisation lets its people share with others, "anyone" among them. */
  sharingOutside: 'allowed' | 'forbidden';
  /** Forms made by REST or FormApp start so; Google changed this on 30 June 2026. */
  newForms: 'unpublished' | 'published';
  /** Who may hand in a form that was just made; last seen in October 2026: anyone with the link. */
  newFormsOpenTo: 'anyone' | 'nobody';
  /** `none`: runs are given no document, as outside of one: no lock, no workbook, no document properties. `no-lock`: that alone. */
  document: 'given' | 'no-lock' | 'none';
  /** Of what is likely but not known, what these stand-ins are not to do. */
  notAssumed: Unconfirmed[];
}

export const defaultSettings: WorkspaceSettings = {
  formsApi: 'on',
  sheetsApi: 'on',
  driveApi: 'on',
  cloudProject: 'project-1',
  account: 'workspace',
  sharingOutside: 'allowed',
  newForms: 'unpublished',
  newFormsOpenTo: 'anyone',
  document: 'given',
  notAssumed: [],
};
