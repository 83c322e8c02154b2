/** A rating as it was written to an option of the scale. */
import type { Scale } from '../schema/framework';
import { oneLine } from '../schema/text';

const plain = (label: string): string => oneLine(label).toLowerCase();

/** The scale's own spelling of this label, whatever its case and spacing; undefined for none of them. */
export const matchLabel = ({ options }: Scale, written: string): string | undefined =>
  // Of thousands of visits nearly every rating is spelt so.
  (
    options.find(({ label }) => label === written) ??
    options.find(({ label }) => plain(label) === plain(written))
  )?.label;
