/** Whose the forms are, in words, and what that means for the person who looks. */
import { ServiceError } from '../../shared/errors';
import type { Receipt } from '../../shared/schema/receipt';
import { whoseInWords, type WhoseFile } from '../../shared/workbook/whose-file';
import { readOwners, type Owner } from '../google/file-owners';

const shown = (owner: Owner | ServiceError | undefined): WhoseFile =>
  owner === undefined || owner instanceof ServiceError ? { kind: 'not-shown' } : owner;

/** Whose each file is, as far as Google shows it to this account. */
export const whoseFiles = (ids: readonly string[]): WhoseFile[] => {
  const owners = readOwners(ids);
  return ids.map((_, index) => shown(owners[index]));
};

/** Whose each form is, a sentence each. */
export function ownersShown(receipts: readonly Receipt[]): string[] {
  const whose = whoseFiles(receipts.map(({ formId }) => formId));
  return receipts.map(({ madeBy }, index) => whoseInWords(whose[index] ?? { kind: 'not-shown' }, madeBy));
}

/**
 * What somebody cannot do with a form that a colleague built, before they try; '' where it is their own, or that is not
 * known. Google lets an add-on see over its API only what this very account made with it.
 * @param you their address; '' where it is not known
 */
export function limitsOf({ madeBy = '' }: Pick<Receipt, 'madeBy'>, whose: WhoseFile, you: string): string {
  if (whose.kind !== 'not-shown' || madeBy === '' || you === '' || madeBy === you) return '';
  return `${madeBy} built this form. With your account you can fill it in and, if they shared it with you as an editor, change its wording and collect from it. Who can fill it in, only they can change here; to have a form of your own, build it anew.`;
}
