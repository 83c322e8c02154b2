/** Receipts of the forms that belong to this workbook, kept among its stored values. */
import { MissingError } from '../../shared/errors';
import { Receipt } from '../../shared/schema/receipt';
import type { StoredValues } from './stored-values';

const PREFIX = 'receipt:';

/** One form an instrument: its place among the stored values. */
export const formKey = (framework: string, instrument: string): string => `${framework}/${instrument}`;

export const receiptName = (receipt: Pick<Receipt, 'framework' | 'instrument'>): string =>
  PREFIX + formKey(receipt.framework, receipt.instrument);

/** All receipts. @throws MissingError when one was changed by hand. */
export const readReceipts = (stored: StoredValues): Receipt[] =>
  stored
    .names()
    .filter((name) => name.startsWith(PREFIX))
    .sort()
    .map((name) => {
      const parsed = Receipt.safeParse(JSON.parse(stored.get(name) ?? 'null'));
      if (parsed.success) return parsed.data;
      throw new MissingError(
        `The record of the form "${name.slice(PREFIX.length)}" in this workbook is damaged, so its answers cannot be told apart. Choose Provision QA > Set up and build that form anew.`,
      );
    });
