/** The built-in frameworks. Adding one is a folder beside this, with an index.ts, and a line here. */
import type { Framework } from '../schema/framework';
import { align } from './align';
import { derby } from './derby';
import { herefordshire } from './herefordshire';
import { integrated } from './integrated';
import { keys } from './keys';
import { national2025 } from './national-2025';

export const frameworks: readonly Framework[] = [
  align,
  derby,
  herefordshire,
  integrated,
  keys,
  national2025,
  // One a line.
];

/** The built-in framework with this id, or undefined. */
export const frameworkById = (id: string): Framework | undefined =>
  frameworks.find((framework) => framework.id === id);
