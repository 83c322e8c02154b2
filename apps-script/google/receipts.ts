/** Receipts of the forms that belong to this workbook, kept among its stored values. */
import { MissingError } from '../../shared/errors';
import { Receipt } from '../../shared/schema/receipt';
import type { StoredValues } from './stored-values';

const PREFIX = 'receipt:';

export const formKey = (framework: string, instrument: string): string => `${framework}/${instrument}`;

/** One form an instrument is in use; one that was built anew is kept beside it, for what is still handed in to it. */
const nameOf = ({ framework, instrument }: Receipt): string => PREFIX + formKey(framework, instrument);
const retiredName = (receipt: Receipt): string => `${nameOf(receipt)}@${receipt.formId}`;

const damaged = (name: string): MissingError =>
  new MissingError(
    `The record of the form "${name.slice(PREFIX.length)}" in this workbook is damaged, so its answers cannot be told apart. Choose Provision QA > Set up and build that form anew.`,
  );

function read(stored: StoredValues, name: string): Receipt {
  let value: unknown;
  try {
    value = JSON.parse(stored.get(name) ?? 'null');
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof MissingError) throw damaged(name);
    throw error;
  }
  const parsed = Receipt.safeParse(value);
  if (parsed.success) return parsed.data;
  throw damaged(name);
}

/** Receipts of the forms in use that can be read, and what is wrong with the others. */
export function readIntactReceipts(stored: StoredValues): { receipts: Receipt[]; faults: string[] } {
  const receipts: Receipt[] = [];
  const faults: string[] = [];
  for (const name of receiptNames(stored).filter((one) => !one.includes('@'))) {
    try {
      receipts.push(read(stored, name));
    } catch (error) {
      if (!(error instanceof MissingError)) throw error;
      faults.push(error.message);
    }
  }
  return { receipts, faults };
}

/** Receipts of the forms in use. @throws MissingError when one was changed by hand. */
export const readReceipts = (stored: StoredValues): Receipt[] =>
  receiptNames(stored)
    .filter((name) => !name.includes('@'))
    .map((name) => read(stored, name));

/** All receipts, of forms that were built anew since as well: what is handed in to them counts, too. */
export const readAllReceipts = (stored: StoredValues): Receipt[] =>
  receiptNames(stored).map((name) => read(stored, name));

const receiptNames = (stored: StoredValues): string[] =>
  stored
    .names()
    .filter((name) => name.startsWith(PREFIX))
    .sort();

/** The values that keep a receipt, and the one whose place it takes. */
export function toKeep(stored: StoredValues, receipt: Receipt): Record<string, string> {
  const name = nameOf(receipt);
  // One that is damaged has nothing to be kept for.
  const before = readIntactReceipts(stored).receipts.find((one) => nameOf(one) === name);
  return {
    ...(before && before.formId !== receipt.formId && { [retiredName(before)]: JSON.stringify(before) }),
    [name]: JSON.stringify(receipt),
  };
}
