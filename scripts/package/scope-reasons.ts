/** Why the add-on asks for each of its permissions: for the Marketplace's form, and for who decides in a council. */

export interface ScopeReason {
  readonly scope: string;
  readonly reason: string;
  /** What does not work without it. */
  readonly without: string;
}

const SCOPE = 'https://www.googleapis.com/auth/';

/** By the last part of a scope's address. */
const REASONS: Readonly<Record<string, readonly [reason: string, without: string]>> = {
  spreadsheets: [
    'Builds the county workbook and writes each visit into it in one request that is done whole or not at all; the narrower scope for the open file does not reach the Sheets API. Where a county gathers its districts’ workbooks, it reads those whose links somebody pastes, and writes nothing in them; where somebody archives closed years, it makes a workbook for each and writes them there.',
    'Nothing can be set up or collected.',
  ],
  forms: [
    'Links each form to the workbook, sets its confirmation message, its progress bar and that answers can be changed; reads what was handed in where the Forms API is off, and deletes from a form what a person removes for good.',
    'Forms can be neither built nor finished.',
  ],
  'drive.file': [
    'Reaches only files that the add-on itself made for this person: its forms, letters and the restricted spreadsheets of forms about a pupil; deletes a letter only where a person removes it for good.',
    'No letters and no forms about a pupil; forms are built the slow way.',
  ],
  'script.external_request': [
    'Calls Google’s own Forms and Drive APIs and reads a form’s public page. The addresses are listed one by one in the manifest; no other server is called.',
    'Forms are built and read the slow way; no letters.',
  ],
  'script.scriptapp': [
    'Sets two triggers in the workbook: one when a form is handed in, one each hour for what that one missed.',
    'Visits come in only when somebody chooses “Collect new visits now”.',
  ],
  'script.container.ui': ['Shows the menu and the sidebar.', 'The sidebar cannot be shown.'],
  'userinfo.email': [
    'Notes who did a command, and tells an organisation’s account from a private one before a form about a pupil is built.',
    'Who did something stands as “not known”; no forms about a pupil.',
  ],
  'script.send_mail': [
    'Sends reminders to people listed in the workbook, once somebody switched that on.',
    'No mail is sent.',
  ],
};

/** @throws Error for a permission that nobody has given a reason for */
export const scopeReasons = (scopes: readonly string[]): ScopeReason[] =>
  scopes.map((scope) => {
    const [reason, without] = REASONS[scope.slice(SCOPE.length)] ?? [];
    if (reason === undefined || without === undefined)
      throw new Error(`scripts/package/scope-reasons.ts gives no reason for ${scope}.`);
    return { scope, reason, without };
  });

/** As a table for people. */
export const scopeTable = (scopes: readonly string[]): string =>
  [
    '| permission | why | without it |',
    '|---|---|---|',
    ...scopeReasons(scopes).map((one) => `| \`${one.scope}\` | ${one.reason} | ${one.without} |`),
  ].join('\n');
