/** The alert examples of every framework that has some. */
import type { FrameworkAlertExamples } from './alert-example';
import { herefordshireAlerts } from './herefordshire-alerts';
import { herefordshireThreshold } from './herefordshire-threshold';
import { keysAlerts } from './keys-alerts';
import { otherAlerts } from './other-alerts';

/** In the order of the frameworks' ids. */
export const alertExamples: readonly FrameworkAlertExamples[] = [
  ...otherAlerts,
  herefordshireAlerts,
  herefordshireThreshold,
  keysAlerts,
];
