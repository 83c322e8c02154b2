/** Bars in milliseconds hold for the machine that they were set on: times taken on another are made comparable. */

/**
 * What a bare scan of the register file took there, in milliseconds: the results of 22 November 2026, from which
 * the bars of the design come. One machine's speed changes by twice from day to day; of two runs only such ratios can
 * be compared.
 */
const scanWhereBarsWereSet = 174;

/**
 * @param measured milliseconds on this machine
 * @param scan what a bare scan takes on this machine in the same run
 * @returns the milliseconds of it at the speed that the bars were set at
 */
export const atSpeedOfBars = (measured: number, scan: number): number =>
  (measured * scanWhereBarsWereSet) / scan;

/** @param scan as above; says how the two columns of times come about */
export const aboutSpeed = (scan: number): string =>
  `Bars in milliseconds were set where the bare scan takes ${scanWhereBarsWereSet} ms; here it takes ${scan.toFixed(0)} ms. Such times are held to their bar at that speed.`;
