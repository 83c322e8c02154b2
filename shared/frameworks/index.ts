/** The built-in frameworks. Adding one is a file beside this and a line here. */
import type { Framework } from '../schema/framework';
import { derby } from './derby/derby';
import { herefordshire } from './herefordshire';

export const frameworks: readonly Framework[] = [
  derby,
  herefordshire,
  // One a line.
];

/** The built-in framework with this id, or undefined. */
export const frameworkById = (id: string): Framework | undefined =>
  frameworks.find((framework) => framework.id === id);
