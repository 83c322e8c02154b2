/** Whose files they are: Drive says it of files that this account made or opened with this project, and of no others. */
import * as z from 'zod/mini';
import { ServiceError } from '../../shared/errors';
import { askGoogle } from './ask-google';
import { DRIVE_FILES } from './drive-search';
import { parseAnswer, restAll, type RestCall } from './rest';
import { openWorkbook } from './sheets-api';

const File = z.lazy(() =>
  z.object({
    /** Of the shared drive that it lies in. */
    driveId: z.optional(z.string()),
    owners: z._default(z.array(z.object({ emailAddress: z._default(z.string(), '') })), []),
  }),
);

/** Where a file lies: in somebody's My Drive, which goes with their account, or in a shared drive. */
export type Owner = { readonly kind: 'person'; readonly email: string } | { readonly kind: 'shared-drive' };

const FIELDS = encodeURIComponent('driveId,owners(emailAddress)');
const fileCall = (id: string): RestCall => ({
  service: 'Google Drive',
  to: 'say whose file it is',
  url: `${DRIVE_FILES}/${id}?supportsAllDrives=true&fields=${FIELDS}`,
  method: 'get',
});

/** Whose each file is, or why that is not known; in one service call. */
export function readOwners(ids: readonly string[]): (Owner | ServiceError)[] {
  const calls = ids.map(fileCall);
  return restAll(calls).map((answer): Owner | ServiceError => {
    try {
      const { driveId, owners } = parseAnswer({ service: 'Google Drive' }, File, answer);
      return driveId === undefined
        ? { kind: 'person', email: owners[0]?.emailAddress ?? '' }
        : { kind: 'shared-drive' };
    } catch (error) {
      if (error instanceof ServiceError) return error;
      throw error;
    }
  });
}

/** Whose the open workbook is; Google names nobody where it lies in a shared drive. */
export const workbookOwner = (): Owner =>
  askGoogle('Google Sheets', 'say whose workbook this is', () => {
    // null in a shared drive (reference: Spreadsheet.getOwner); its typings do not say so.
    const owner: GoogleAppsScript.Base.User | null = openWorkbook().getOwner();
    return isThere(owner) ? { kind: 'person', email: owner.getEmail() } : { kind: 'shared-drive' };
  });

const isThere = <T>(found: T | null): found is T => found !== null;
