/** Files of every kind as Drive sees them. */
import type { JsonObject } from '../../json';
import type { State, StoredFile } from '../../state';
import { isAppFile, mayEdit } from '../access';
import type { Caller } from '../caller';
import { RestError } from '../rest-error';

const FORM_TYPE = 'application/vnd.google-apps.form';
const SHEET_TYPE = 'application/vnd.google-apps.spreadsheet';
export const DOCUMENT_TYPE = 'application/vnd.google-apps.document';

/** One file: what Drive keeps of it, and how its kind keeps it. */
export interface DriveFile {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly appProperties?: Readonly<Record<string, string>>;
  readonly stored: StoredFile;
  readonly rename: (name: string) => void;
  /** Takes it away for good. */
  readonly remove: () => void;
}

function allFiles(state: State): DriveFile[] {
  return [
    ...Object.values(state.forms).map((form) => ({
      id: form.formId,
      name: form.documentTitle,
      mimeType: FORM_TYPE,
      stored: form,
      rename: (name: string) => {
        form.documentTitle = name;
      },
      remove: () => Reflect.deleteProperty(state.forms, form.formId),
    })),
    ...Object.values(state.spreadsheets).map((one) => ({
      id: one.spreadsheetId,
      name: one.properties.title,
      mimeType: SHEET_TYPE,
      stored: one,
      rename: (name: string) => {
        one.properties.title = name;
      },
      remove: () => Reflect.deleteProperty(state.spreadsheets, one.spreadsheetId),
    })),
    ...Object.values(state.documents).map((one) => ({
      id: one.documentId,
      name: one.name,
      mimeType: DOCUMENT_TYPE,
      appProperties: one.appProperties,
      stored: one,
      rename: (name: string) => {
        one.name = name;
      },
      remove: () => Reflect.deleteProperty(state.documents, one.documentId),
    })),
  ];
}

/** Those that `drive.file` covers for this person with this project. */
export const appFiles = (state: State, caller: Caller): DriveFile[] =>
  allFiles(state).filter(({ stored }) => isAppFile(stored, caller));

/**
 * @param allDrives whether the call says that it knows of shared drives: one that does not finds nothing there (guide
 * "Implement shared drive support").
 * @throws RestError 404 when the add-on may not see such a file, be it there or not.
 */
export function appFile(state: State, caller: Caller, id: string, allDrives: boolean): DriveFile {
  const found = appFiles(state, caller).find(
    (file) => file.id === id && (allDrives || file.stored.driveId === undefined),
  );
  if (!found) throw new RestError(404, 'NOT_FOUND', `File not found: ${id}.`, [], 'notFound');
  return found;
}

/** Whether this person may delete it for good. */
export const mayDelete = ({ driveId, owner }: StoredFile, user: string): boolean =>
  driveId === undefined && owner === user;

/** REST `File`. */
export const describeFile = (
  { id, name, mimeType, appProperties, stored }: DriveFile,
  { user }: Caller,
): JsonObject => ({
  kind: 'drive#file',
  id,
  name,
  mimeType,
  trashed: stored.trashed === true,
  // What lies in a shared drive is nobody's (reference: File.owners, File.ownedByMe).
  ...(stored.driveId === undefined
    ? {
        ownedByMe: stored.owner === user,
        owners: [{ kind: 'drive#user', emailAddress: stored.owner, me: stored.owner === user }],
      }
    : { driveId: stored.driveId }),
  // Deleting for good is the owner's, and in a shared drive its organizer's, of whom this workspace has none; the bin is
  // for whoever may edit there (reference: files.delete; guide "Shared drives", roles).
  capabilities: {
    canDelete: mayDelete(stored, user),
    canTrash: mayDelete(stored, user) || (stored.driveId !== undefined && mayEdit(stored, user)),
  },
  ...(appProperties && { appProperties: { ...appProperties } }),
});

/** What is answered of a file when no fields are asked for (reference: files.get). */
export const USUAL_FIELDS = 'kind,id,name,mimeType';
