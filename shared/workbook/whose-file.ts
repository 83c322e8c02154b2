/** Whose a file is, in words, and when that is a problem before it bites. */
import type { Person } from './people-tab';
import type { Problem } from './problems-tab';

export type WhoseFile =
  | { readonly kind: 'person'; readonly email: string }
  | { readonly kind: 'shared-drive' }
  /** Google does not show it to this account. */
  | { readonly kind: 'not-shown' };

/** In a sentence. @param madeBy who built it, as far as that was noted; '' where it was not */
export function whoseInWords(whose: WhoseFile, madeBy = ''): string {
  switch (whose.kind) {
    case 'shared-drive':
      return 'In a shared drive: it stays when somebody leaves.';
    case 'person':
      return `In the My Drive of ${whose.email === '' ? 'somebody whom Google does not name' : whose.email}: it goes with that account.`;
    case 'not-shown':
      return madeBy === ''
        ? 'Whose it is, Google does not show to your account.'
        : `Built by ${madeBy}. Whose it is now, Google does not show to your account.`;
  }
}

/** The id under which it is told. */
export const ownerProblemId = (fileId: string): string => `owner:${fileId}`;

/**
 * The owner of a file does not stand in the People tab: they may have left, and then the file goes with their account.
 * Nothing where nobody is listed there, or the file lies in a shared drive.
 */
export function ownerProblem(
  fileId: string,
  title: string,
  whose: WhoseFile,
  people: readonly Person[],
): Problem | undefined {
  if (whose.kind !== 'person' || whose.email === '') return undefined;
  const owner = whose.email.toLowerCase();
  const staff = people.filter(({ role }) => role !== 'Provider contact');
  if (staff.length === 0 || staff.some(({ email }) => email === owner)) return undefined;
  return {
    id: ownerProblemId(fileId),
    where: title,
    what: `It belongs to ${whose.email}, who does not stand in the People tab.`,
    whatToDo: `If they work with you, add them there. If they have left or are leaving, it goes with their account: before that, let them move it to a shared drive (in Google Drive: Organise, Move), or make a colleague its owner (Share, then Transfer ownership). If the account is closed already, ask whoever looks after Google Workspace in your organisation at once: an administrator can transfer its files for some weeks.`,
    formId: '',
    responseId: '',
  };
}
