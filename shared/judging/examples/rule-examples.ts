/** The examples of every framework that is judged by rules or gaps. */
import { alignExamples } from './align';
import { derbyExamples } from './derby';
import { herefordshireExamples } from './herefordshire';
import { keysExamples } from './keys';
import { nationalExamples } from './national-2025';
import type { FrameworkExamples } from './rule-example';

/** In the order of the frameworks' ids. */
export const ruleExamples: readonly FrameworkExamples[] = [
  alignExamples,
  derbyExamples,
  herefordshireExamples,
  keysExamples,
  nationalExamples,
];
