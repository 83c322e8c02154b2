/** Time that the process spent on the processor: what others run at the same time does not count. */

/** Milliseconds since the process began. */
export const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** The value at a share of the sorted values: 0.5 the median. */
export const atShare = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
