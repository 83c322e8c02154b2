/** Who may see and change which file: by Drive's permissions, and by what `drive.file` covers. */
import { textAt, type JsonObject } from '../json';
import { scriptKey, type State, type StoredFile } from '../state';
import type { RunOptions } from '../run-options';
import type { Caller } from './caller';

const EDITORS: ReadonlySet<string> = new Set(['owner', 'organizer', 'fileOrganizer', 'writer']);

/** Whether a permission reaches a person; `view` ones open a published form for answers, nothing else. */
function reaches(permission: JsonObject, user: string): boolean {
  const type = textAt(permission, 'type');
  if (type === 'anyone') return true;
  if (type === 'domain') return user.endsWith(`@${textAt(permission, 'domain')}`);
  return textAt(permission, 'emailAddress').toLowerCase() === user.toLowerCase();
}

const shared = (file: StoredFile, user: string): JsonObject[] =>
  file.permissions.filter((one) => one['view'] === undefined && reaches(one, user));

/** Whether the person can open the file in Drive. */
export const mayOpen = (file: StoredFile, user: string): boolean =>
  file.owner === user || shared(file, user).length > 0;

/** Whether the person can change the file. */
export const mayEdit = (file: StoredFile, user: string): boolean =>
  file.owner === user || shared(file, user).some((one) => EDITORS.has(textAt(one, 'role')));

/** Whether a person may hand in a published form; '' for somebody who has not signed in. */
export const mayRespond = (file: StoredFile, user: string): boolean =>
  file.permissions.some((one) => one['view'] === 'published' && reaches(one, user));

/** A person with a Cloud project: what an app's own access to files goes by. */
export const accessKey = ({ user, cloudProject }: Caller): string => `${user} ${cloudProject}`;

/** Notes that a file was made or opened by the add-on for this person: `drive.file` covers it from then on. */
export function noteOpened(file: StoredFile, caller: Caller): void {
  if (!file.openedWith.includes(accessKey(caller))) file.openedWith.push(accessKey(caller));
}

/** Whether `drive.file` covers it: only files that this person made or opened with this very project. */
export const isAppFile = (file: StoredFile, caller: Caller): boolean =>
  mayOpen(file, caller.user) && file.openedWith.includes(accessKey(caller));

/**
 * Where what a script keeps lies: no script sees another's, of `user` no person another's, of `document` no workbook
 * another's (properties-service guide).
 */
export const ownKey = (
  state: State,
  { options: { user, script, workbookId } }: { readonly options: RunOptions },
  kind: string,
): string => scriptKey(`${kind}${whose(kind, { user, workbookId }, state)}`, script);

/** What tells it from the first person's, and of `document` from the first workbook's. */
function whose(
  kind: string,
  { user, workbookId }: Pick<RunOptions, 'user' | 'workbookId'>,
  state: State,
): string {
  if (kind === 'user' && user !== state.user) return ` ${user}`;
  return kind === 'document' && workbookId !== state.workbookId ? ` ${workbookId}` : '';
}
