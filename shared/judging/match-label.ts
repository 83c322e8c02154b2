/** A rating as it was written to an option of the scale. */
import type { Scale } from '../schema/framework';

const plain = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase();

/** The scale's own spelling of this label, whatever its case and spacing; undefined for none of them. */
export const matchLabel = ({ options }: Scale, written: string): string | undefined =>
  // Of thousands of visits nearly every rating is spelt so.
  (
    options.find(({ label }) => label === written) ??
    options.find(({ label }) => plain(label) === plain(written))
  )?.label;
