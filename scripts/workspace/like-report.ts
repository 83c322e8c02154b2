/** A report of Check Google as settings of the workspace, so that what somebody met on Google can be met here. */
import type { CheckReport } from '../../shared/google-check/google-answers';
import type { Unconfirmed } from './google/unconfirmed';
import { defaultSettings, type WorkspaceSettings } from './settings';

type Row = CheckReport['rows'][number];
type Patch = Partial<WorkspaceSettings>;

/** Addresses of Google's that the add-on fetches, but for published forms. */
const APIS_ONLY = ['https://forms.googleapis.com/', 'https://www.googleapis.com/'];

/** Row, answer, and what makes the stand-ins answer so. */
const SETTINGS: readonly (readonly [id: string, got: RegExp, patch: Patch])[] = [
  ['script-kind', /^add-on$/, { scriptKind: 'add-on' }],
  ['lock', /^not given$/, { document: 'no-lock' }],
  ['spreadsheet', /^not given$/, { document: 'none' }],
  ['document-properties', /^not given$/, { document: 'none' }],
  ['sheets-api', /^off$/, { sheetsApi: 'off' }],
  ['drive-api', /^off$/, { driveApi: 'off' }],
  ['drive-api', /^forbidden$/, { driveApps: 'forbidden' }],
  ['forms-api', /^off$/, { formsApi: 'off' }],
  ['form-made', /^full$/, { driveStorage: 'full' }],
  ['document-made', /^full$/, { driveStorage: 'full' }],
  ['spreadsheet-made', /^full$/, { driveStorage: 'full' }],
  ['form-unpublished', /^published$/, { newForms: 'published' }],
  ['form-app-unpublished', /^published$/, { newForms: 'published' }],
  ['ids-chosen', /^(refused|given others)$/, { chosenIds: 'refused' }],
  ['responders-first', /^nobody yet$/, { newFormsOpenTo: 'nobody' }],
  ['responders-anyone', /^forbidden$/, { sharingOutside: 'forbidden' }],
  ['responders-domain', /^(refused|forbidden)$/, { account: 'consumer' }],
  ['published-page', /^forbidden$/, { fetchAllowlist: APIS_ONLY }],
  ['response-ids', /^one id$/, { responseIds: 'one' }],
  ['response-other-id', /^found$/, { responseIds: 'one' }],
  ['clock-listed', /^not listed$/, { clocks: 'not-listed' }],
  ['reads-a-minute', /^all read$/, { quotas: 'off' }],
];

/** Row and answer that show that a likely thing is not so. */
const NOT_SO: Readonly<Record<string, readonly [got: string, what: Unconfirmed]>> = {
  'ids-high': ['taken', 'chosen-ids-below-2-to-31'],
  'too-long-texts': ['taken', 'long-form-texts'],
  'choices-blanks': ['taken', 'choices-that-differ-by-blanks'],
  'form-app-hidden': ['seen', 'form-app-files-are-hidden-from-rest'],
  'response-link': ['no answers', 'links-with-what-was-handed-in'],
  'no-tab-by-id': ['nothing', 'filter-for-no-tab'],
  'freeze-columns': ['taken', 'freezing-all-columns'],
  'hide-columns': ['taken', 'hiding-all-columns'],
  'unknown-locale': ['taken', 'unknown-locale'],
  'unknown-time-zone': ['taken', 'unknown-time-zone'],
  'chart-outside': ['taken', 'chart-outside-the-grid'],
  'condition-empty': ['taken', 'condition-without-value'],
};

export interface LikeReport {
  readonly settings: WorkspaceSettings;
  /** What was not as expected and no setting stands for: the workspace answers as it always does. */
  readonly without: readonly Row[];
}

const refusedIn = (rows: readonly Row[]): string[] =>
  rows
    .filter(({ id, got }) => id === 'agreed' && got.startsWith('without '))
    .flatMap(({ got }) => got.slice('without '.length).split(', '));

/** The settings with which the stand-ins answer as the report says, as far as there are any. */
export function likeReport({ rows }: CheckReport): LikeReport {
  const settings: WorkspaceSettings = { ...defaultSettings, refusedScopes: refusedIn(rows), notAssumed: [] };
  const without: Row[] = [];
  for (const row of rows) {
    const patches = SETTINGS.filter(([id, got]) => id === row.id && got.test(row.got));
    for (const [, , patch] of patches) Object.assign(settings, patch);
    const [got, what] = NOT_SO[row.id] ?? [];
    const isNotSo = what !== undefined && got === row.got;
    if (isNotSo) settings.notAssumed.push(what);
    // What was not agreed to shows in all that needs it.
    const follows = row.id === 'agreed' || row.got === 'not agreed to';
    if (row.ok === false && !patches.length && !isNotSo && !follows) without.push(row);
  }
  return { settings, without };
}
