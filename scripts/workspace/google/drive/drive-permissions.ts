/** Sharing files over Drive v3, and letting people answer published forms (`view: published`). */
import { isObject, listAt, textAt, type JsonObject } from '../../json';
import type { Runtime } from '../../runtime';
import { nextId, type State } from '../../state';
import { mayEdit } from '../access';
import type { Caller } from '../caller';
import { RestError } from '../rest-error';
import type { DriveFile } from './drive-files';

const TYPES = ['user', 'group', 'domain', 'anyone'];
const ROLES = ['owner', 'organizer', 'fileOrganizer', 'writer', 'commenter', 'reader'];

const refuse = (status: 400 | 403, reason: string, message: string): RestError =>
  new RestError(status, status === 400 ? 'INVALID_ARGUMENT' : 'PERMISSION_DENIED', message, [], reason);

/** Only those who can change a file see and change who else can (quoted by nine projects). */
function requireEditor({ stored }: DriveFile, caller: Caller): void {
  if (!mayEdit(stored, caller.user))
    throw refuse(
      403,
      'insufficientFilePermissions',
      'The user does not have sufficient permissions for this file.',
    );
}

const ownerOf = ({ stored }: DriveFile): JsonObject => ({
  kind: 'drive#permission',
  id: `owner-${stored.owner}`,
  type: 'user',
  role: 'owner',
  emailAddress: stored.owner,
});

/** Who has the file, its owner first; those who may answer a form only where they are asked for. */
export function listPermissions(file: DriveFile, caller: Caller, view: string): JsonObject[] {
  requireEditor(file, caller);
  const given = file.stored.permissions.filter((one) => one['view'] === undefined || view === 'published');
  return [ownerOf(file), ...given.map((one) => ({ kind: 'drive#permission', ...one }))];
}

/** Gives a permission; one that is the same is not given twice. @throws RestError as Google refuses it. */
export function givePermission(
  runtime: Runtime,
  file: DriveFile,
  caller: Caller,
  asked: JsonObject,
  isQuiet: boolean,
): JsonObject {
  requireEditor(file, caller);
  const { state } = runtime;
  check(state, file, asked, isQuiet);
  const kept = file.stored.permissions;
  const isSame = (one: JsonObject): boolean =>
    ['type', 'emailAddress', 'domain', 'view'].every((key) => one[key] === asked[key]);
  const known = listAt({ kept }, 'kept').find(isSame);
  if (known) {
    known['role'] = asked['role'];
    return { kind: 'drive#permission', ...known };
  }
  const id = asked['type'] === 'anyone' ? 'anyoneWithLink' : nextId(state, 'permission');
  const permission = { ...asked, id };
  kept.push(permission);
  return { kind: 'drive#permission', ...permission };
}

function check({ settings }: State, { stored }: DriveFile, asked: JsonObject, isQuiet: boolean): void {
  const type = textAt(asked, 'type');
  const role = textAt(asked, 'role');
  const address = textAt(asked, 'emailAddress');
  // Wording quoted by four projects.
  if (type === '') throw refuse(400, 'required', 'The permission type field is required.');
  if (role === '') throw refuse(400, 'required', 'The permission role field is required.');
  if (!TYPES.includes(type)) throw refuse(400, 'invalid', `Invalid permission type: ${type}`);
  if (!ROLES.includes(role)) throw refuse(400, 'invalid', `Invalid role: ${role}`);
  if ((type === 'user' || type === 'group') && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address)) {
    throw refuse(
      400,
      'invalid',
      'The specified emailAddress is invalid or not applicable for the given permission type.',
    );
  }
  // Quoted by six projects: whoever has no account can be reached by mail alone.
  if (isQuiet && settings.noGoogleAccount.includes(address))
    throw refuse(
      400,
      'invalidSharingRequest',
      'Bad Request. User message: "You are trying to invite someone who does not have a Google Account. Check the box to notify them."',
    );
  const home = stored.owner.split('@')[1] ?? '';
  if (type === 'domain' && textAt(asked, 'domain') === '')
    throw refuse(400, 'required', 'The permission domain field is required.');
  if (type === 'domain' && settings.account === 'consumer')
    throw refuse(400, 'invalidSharingRequest', 'The specified domain is invalid or not applicable.');
  if (settings.sharingOutside === 'allowed') return;
  const outside =
    type === 'anyone' ||
    (type === 'domain' ? textAt(asked, 'domain') !== home : !address.endsWith(`@${home}`));
  // What a council's policy for Drive forbids (quoted by six projects).
  if (type === 'anyone')
    throw refuse(403, 'publishOutNotPermitted', 'You cannot publish this item outside of your organization.');
  if (outside)
    throw refuse(403, 'shareOutNotPermitted', 'You cannot share this item outside of your organization.');
}

/** Takes a permission away. @throws RestError 404 when there is none of this id. */
export function takePermission(file: DriveFile, caller: Caller, id: string): void {
  requireEditor(file, caller);
  const kept = file.stored.permissions.filter((one) => one['id'] !== id);
  if (kept.length === file.stored.permissions.length)
    throw new RestError(404, 'NOT_FOUND', `Permission not found: ${id}.`, [], 'notFound');
  file.stored.permissions = kept;
}

/** Changes a permission's role. @throws RestError 404 when there is none of this id. */
export function changePermission(file: DriveFile, caller: Caller, id: string, asked: JsonObject): JsonObject {
  requireEditor(file, caller);
  const found = file.stored.permissions.find((one) => isObject(one) && one['id'] === id);
  if (!found) throw new RestError(404, 'NOT_FOUND', `Permission not found: ${id}.`, [], 'notFound');
  if (!ROLES.includes(textAt(asked, 'role')))
    throw refuse(400, 'invalid', `Invalid role: ${textAt(asked, 'role')}`);
  found['role'] = asked['role'];
  return { kind: 'drive#permission', ...found };
}
