/** The examples of next visits of every framework. */
import type { FrameworkNextVisitExamples } from './next-visit-example';
import { alignVisits, herefordshireVisits, integratedVisits, nationalVisits } from './other-visits';
import { derbyVisits, keysVisits } from './termly-visits';

/** In the order of the frameworks' ids. */
export const nextVisitExamples: readonly FrameworkNextVisitExamples[] = [
  alignVisits,
  derbyVisits,
  herefordshireVisits,
  integratedVisits,
  keysVisits,
  nationalVisits,
];
