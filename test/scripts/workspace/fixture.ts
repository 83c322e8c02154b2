/** A bundle in memory: a few functions that use Google's services, in place of the built add-on. */
import { openWorkspace, type Workspace, type WorkspaceOptions } from '../../../scripts/workspace/add-on';
import type { Bundle } from '../../../scripts/workspace/bundle';

const SCOPES = [
  'drive.file',
  'forms',
  'script.container.ui',
  'script.external_request',
  'script.scriptapp',
  'spreadsheets',
];

export function bundleOf(code: string, changes: object = {}): Bundle {
  return {
    code,
    html: { page: '<p>A page <?not a scriptlet?></p>' },
    manifest: {
      timeZone: 'Europe/London',
      runtimeVersion: 'V8',
      dependencies: {
        enabledAdvancedServices: [{ userSymbol: 'Sheets', version: 'v4', serviceId: 'sheets' }],
      },
      oauthScopes: SCOPES.map((scope) => `https://www.googleapis.com/auth/${scope}`),
      urlFetchWhitelist: [
        'https://forms.googleapis.com/v1/',
        'https://www.googleapis.com/drive/v3/',
        'https://www.googleapis.com/upload/drive/v3/',
        'https://docs.google.com/forms/',
      ],
      ...changes,
    },
  };
}

/** A workspace on a fixed clock with these functions as its add-on. */
export const workspaceWith = (code: string, options: WorkspaceOptions = {}): Workspace =>
  openWorkspace({ bundle: bundleOf(code), now: '2026-11-03T09:00:00.000Z', ...options });

/** Runs one function body and gives what it returns. */
export const evaluate = (body: string, options: WorkspaceOptions = {}) =>
  workspaceWith(`function main() { ${body} }`, options).run('main');
