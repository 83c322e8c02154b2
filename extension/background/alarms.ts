/** The worker's alarms: which there are, how often they ring and what each of them does. */
import { type AlarmName, ensureAlarm } from '../platform/alarms';
import { resumeImport } from './import-runner';
import { refreshRegister } from './refresh-register';
import { tidyUp } from './tidy-up';

const HOURS = 60;

/** What each alarm does. */
const TASKS: Record<AlarmName, () => Promise<unknown>> = {
  refresh: () => refreshRegister(new Date()),
  watchdog: () => resumeImport(),
  tidy: () => tidyUp(new Date()),
};

const isOurs = (name: string): name is AlarmName => Object.hasOwn(TASKS, name);

/** Does what an alarm is for, by its name; nothing for one that is not ours. */
export const ringing = async (name: string): Promise<void> => {
  if (isOurs(name)) await TASKS[name]();
};

/** Sets the daily alarms; called at every start of the worker, since the browser may have dropped them. */
export async function keepAlarms(): Promise<void> {
  await ensureAlarm('refresh', 3 * HOURS);
  await ensureAlarm('tidy', 24 * HOURS);
}
