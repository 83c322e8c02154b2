/** Receipts of the forms that belong to this workbook, kept among its stored values. */
import { menuPath } from '../../shared/schema/menu-path';
import { InputError, MissingError } from '../../shared/errors';
import { Receipt } from '../../shared/schema/receipt';
import { readStored } from './read-stored';
import type { StoredValues } from './stored-values';

const PREFIX = 'receipt:';
const SHAPE = { version: 1, schema: Receipt, remedy: 'Build that form anew.' };

/** How a form is named among what is kept: framework id and instrument id. */
export const formKey = (framework: string, instrument: string): string => `${framework}/${instrument}`;

/** One form an instrument is in use; one that was built anew is kept beside it, for what is still handed in to it. */
const nameOf = ({ framework, instrument }: Receipt): string => PREFIX + formKey(framework, instrument);
const retiredName = (receipt: Receipt): string => `${nameOf(receipt)}@${receipt.formId}`;

const damaged = (name: string): MissingError =>
  new MissingError(
    `The record of the form "${name.slice(PREFIX.length)}" in this workbook is damaged, so its answers cannot be told apart. Choose ${menuPath('Set up')} and build that form anew.`,
  );

function read(stored: StoredValues, name: string): Receipt {
  const form = name.slice(PREFIX.length);
  try {
    const what = `The record of the form “${form}”`;
    const receipt = readStored(stored, name, { ...SHAPE, what });
    if (receipt) return receipt;
  } catch (error) {
    if (!(error instanceof InputError || error instanceof MissingError)) throw error;
  }
  throw damaged(name);
}

const isInUse = (name: string): boolean => !name.includes('@');

/**
 * Receipts of the forms in use that can be read, and what is wrong with the others.
 * @throws NewerError when a newer version of the product wrote one, of an earlier form as well.
 */
export function readIntactReceipts(stored: StoredValues): { receipts: Receipt[]; faults: string[] } {
  const receipts: Receipt[] = [];
  const faults: string[] = [];
  for (const name of receiptNames(stored)) {
    try {
      const receipt = read(stored, name);
      if (isInUse(name)) receipts.push(receipt);
    } catch (error) {
      if (!(error instanceof MissingError)) throw error;
      if (isInUse(name)) faults.push(error.message);
    }
  }
  return { receipts, faults };
}

/**
 * Receipts of the forms in use.
 * @throws MissingError when one was changed by hand; NewerError when a newer version of the product wrote it.
 */
export const readReceipts = (stored: StoredValues): Receipt[] =>
  receiptNames(stored)
    .filter(isInUse)
    .map((name) => read(stored, name));

/**
 * All receipts, of forms that were built anew since as well: what is handed in to them counts, too.
 * @throws MissingError, NewerError as `readReceipts` does.
 */
export const readAllReceipts = (stored: StoredValues): Receipt[] =>
  receiptNames(stored).map((name) => read(stored, name));

/** Whether a name is one that keeps a receipt. */
export const isReceipt = (name: string): boolean => name.startsWith(PREFIX);

const receiptNames = (stored: StoredValues): string[] => stored.names().filter(isReceipt).sort();

/**
 * The values that keep a receipt, and the one whose place it takes, by the name to keep them under.
 * @throws NewerError when a newer version of the product wrote one of those there.
 */
export function toKeep(stored: StoredValues, receipt: Receipt): Record<string, string> {
  const name = nameOf(receipt);
  // One that is damaged has nothing to be kept for.
  const before = readIntactReceipts(stored).receipts.find((one) => nameOf(one) === name);
  return {
    ...(before && before.formId !== receipt.formId && { [retiredName(before)]: JSON.stringify(before) }),
    [name]: JSON.stringify(receipt),
  };
}
