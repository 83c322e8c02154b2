/** A criterion's scale, and which of its options a rating is. */
import type { Criterion, Framework, Scale } from '../schema/framework';

type Option = Scale['options'][number];

/** The scale that the criterion is rated on; undefined where it is not rated. */
export const scaleOf = (
  { scales }: Pick<Framework, 'scales'>,
  { scale }: Pick<Criterion, 'scale'>,
): Scale | undefined => (scale === null ? undefined : scales[scale]);

/** The option with this label, in the scale's own spelling; undefined for no label, no scale or none of its options. */
export const optionRated = (scale: Scale | undefined, label: string | undefined): Option | undefined =>
  scale?.options.find((option) => option.label === label);
