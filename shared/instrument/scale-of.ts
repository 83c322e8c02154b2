/** The scale that a criterion is rated on. */
import type { Criterion, Framework, Scale } from '../schema/framework';

/** Undefined where the criterion is not rated. */
export const scaleOf = (
  { scales }: Pick<Framework, 'scales'>,
  { scale }: Pick<Criterion, 'scale'>,
): Scale | undefined => (scale === null ? undefined : scales[scale]);

/** The choice by which an own scale says that a criterion does not apply; undefined where it has none. */
export const notApplicableOption = ({ options }: Scale): Scale['options'][number] | undefined =>
  options.find(({ notApplicable }) => notApplicable);
