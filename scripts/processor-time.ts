/** Time spent on the processor: what others run at the same time does not count. */
import { existsSync, openSync, readSync } from 'node:fs';

/** Milliseconds since the process began. */
export const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const ownThread = `/proc/self/task/${process.pid}/schedstat`;

/** Whether this thread's time is known apart from that of the engine's threads beside it, which compile and collect. */
export const knowsOwnThread = existsSync(ownThread);

const statistics = knowsOwnThread ? openSync(ownThread, 'r') : undefined;
const read = Buffer.alloc(64);

/** Milliseconds of the main thread alone, which is how long somebody waits; of the whole process where Linux does not tell it. */
export function threadTime(): number {
  if (statistics === undefined) return processorTime();
  const text = read.toString('latin1', 0, readSync(statistics, read, 0, read.length, 0));
  return Number(text.slice(0, text.indexOf(' '))) / 1e6;
}

/** The value at a share of the sorted values: 0.5 the median. */
export const atShare = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
