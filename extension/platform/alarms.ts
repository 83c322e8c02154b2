/** Clock calls from the browser, which wake the worker. */
import { browser } from './browser';

/** `refresh` gets today's register · `watchdog` looks after a running import · `tidy` deletes what is past keeping. */
export type AlarmName = 'refresh' | 'watchdog' | 'tidy';

/** Sets an alarm unless it is set already: the browser may drop alarms when it restarts. */
export async function ensureAlarm(name: AlarmName, periodInMinutes: number): Promise<void> {
  const existing = await browser.alarms.get(name);
  if (existing?.periodInMinutes !== periodInMinutes)
    await browser.alarms.create(name, { periodInMinutes, delayInMinutes: Math.min(periodInMinutes, 1) });
}

/** Takes an alarm off; resolves to whether it was set. */
export const dropAlarm = (name: AlarmName): Promise<boolean> => browser.alarms.clear(name);

/** Calls `ring` with each alarm's name. Call it while the worker starts, synchronously. */
export function onAlarm(ring: (name: string) => void): void {
  browser.alarms.onAlarm.addListener((alarm) => ring(alarm.name));
}
