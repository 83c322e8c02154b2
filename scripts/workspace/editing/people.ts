/** The people of a workspace: who owns a workbook, who it is shared with, and sharing it. */
import { mayEdit, mayOpen } from '../google/access';
import { nextId, type State } from '../state';
import { textAt } from '../json';
import { EditRefused } from './edit';
import type { Editor } from './edit-workbook';

export interface Person {
  readonly email: string;
  /** What they may do to this workbook. */
  readonly role: 'owner' | 'editor' | 'viewer' | 'no access';
}

/** Everybody whom the files name, the first person in front. */
export function peopleOf(state: State, workbookId: string): Person[] {
  const files = [...Object.values(state.spreadsheets), ...Object.values(state.forms)];
  const named = files.flatMap((file) => [
    file.owner,
    ...file.permissions.map((one) => textAt(one, 'emailAddress')),
  ]);
  const emails = new Set([state.user, ...named.filter((email) => email !== '')]);
  return [...emails].map((email) => ({ email, role: roleOf(state, workbookId, email) }));
}

function roleOf(state: State, workbookId: string, email: string): Person['role'] {
  const workbook = state.spreadsheets[workbookId];
  if (workbook?.owner === email) return 'owner';
  if (workbook && mayEdit(workbook, email)) return 'editor';
  return workbook && mayOpen(workbook, email) ? 'viewer' : 'no access';
}

/** Shares a workbook with somebody, by email. @throws EditRefused when the person may not, or it is no address. */
export function shareWorkbook(
  state: State,
  { user, workbookId }: Editor,
  email: string,
  role: 'writer' | 'reader',
): void {
  const workbook = state.spreadsheets[workbookId];
  if (!workbook || !mayEdit(workbook, user)) throw new EditRefused(`${user} may not share this workbook.`);
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    throw new EditRefused(`"${email}" is not an email address. Write one like name@county.example.`);
  workbook.permissions = [
    ...workbook.permissions.filter(
      (one) => textAt(one, 'emailAddress').toLowerCase() !== email.toLowerCase(),
    ),
    { id: nextId(state, 'permission'), type: 'user', role, emailAddress: email },
  ];
}
