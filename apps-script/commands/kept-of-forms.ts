/** What is kept because of the forms of this workbook, and goes when a workbook starts afresh. */
import { isReceipt } from '../google/receipts';
import { isWatermarks } from './collect/watermarks';
import { isJournal } from './set-up/journal';

/** Whether a name is of what is kept because of forms: which there are, how far they were read, how far they were built. */
export const isOfForms = (name: string): boolean => isReceipt(name) || isWatermarks(name) || isJournal(name);
