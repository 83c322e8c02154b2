/** Keeping the worker alive: the browser stops it after 30 s without an extension call, even while it downloads. */
import { browser } from './browser';

const EVERY_MS = 20_000;

/** Keeps the worker awake while `work` runs; `beat` is called as often, to show life. */
export async function whileAwake<T>(beat: () => void, work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => {
    void browser.runtime.getPlatformInfo();
    beat();
  }, EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
