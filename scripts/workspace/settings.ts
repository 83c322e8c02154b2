/** What differs between one Google account, Cloud project or organisation and another. */
import type { Unconfirmed } from './google/unconfirmed';

export interface WorkspaceSettings {
  /** `off`: the API is not switched on in the script's Cloud project; its calls answer 403. */
  formsApi: 'on' | 'off';
  sheetsApi: 'on' | 'off';
  driveApi: 'on' | 'off';
  /** Calls a minute are counted, as Google counts them. */
  quotas: 'on' | 'off';
  /** `forbidden`: the organisation has switched off what uses Drive: consent works, every Drive call fails. */
  driveApps: 'allowed' | 'forbidden';
  driveStorage: 'free' | 'full';
  /** Scopes (the last part of their address) that the person did not tick when asked to agree. */
  refusedScopes: string[];
  /** Addresses that the organisation's own list lets scripts fetch; all that the manifest names without one. */
  fetchAllowlist: string[] | null;
  /** The script's Cloud project: what `drive.file` goes by, beside the person. */
  cloudProject: string;
  /** `consumer`: an account of nobody's organisation, without a domain to share with. */
  account: 'workspace' | 'consumer';
  /** Addresses that no Google account has. */
  noGoogleAccount: string[];
  /** Whether the organisation lets its people share with others, "anyone" among them. */
  sharingOutside: 'allowed' | 'forbidden';
  /** Forms made by REST or FormApp start so; Google changed this on 30 June 2026. */
  newForms: 'unpublished' | 'published';
  /** Whether ids of items and questions may be chosen on creation; reports contradict each other. */
  chosenIds: 'taken' | 'refused';
  /** Who may hand in a form that was just made; last seen in October 2026: anyone with the link. */
  newFormsOpenTo: 'anyone' | 'nobody';
  /** `none`: runs are given no document, as outside of one: no lock, no workbook, no document properties. `no-lock`: that alone. */
  document: 'given' | 'no-lock' | 'none';
  /** Whether `getUserTriggers` lists clocks; Google does not say. */
  clocks: 'listed' | 'not-listed';
  /** How the script came into the workbook: lying in it, or installed for the organisation. */
  scriptKind: 'bound' | 'add-on';
  /** Whether FormApp and the REST API call one response by two ids, as public dumps have it. */
  responseIds: 'two' | 'one';
  /** Of what is likely but not known, what these stand-ins are not to do. */
  notAssumed: Unconfirmed[];
}

export const defaultSettings: WorkspaceSettings = {
  formsApi: 'on',
  sheetsApi: 'on',
  driveApi: 'on',
  quotas: 'on',
  driveApps: 'allowed',
  driveStorage: 'free',
  refusedScopes: [],
  fetchAllowlist: null,
  cloudProject: 'project-1',
  account: 'workspace',
  noGoogleAccount: [],
  sharingOutside: 'allowed',
  newForms: 'unpublished',
  chosenIds: 'taken',
  newFormsOpenTo: 'anyone',
  document: 'given',
  clocks: 'listed',
  scriptKind: 'bound',
  responseIds: 'two',
  notAssumed: [],
};
