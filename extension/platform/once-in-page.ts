/** A content script may be put into the same page twice; what it sets up must not be. */
const done: Record<string, boolean> = ((
  globalThis as { provisionQaDone?: Record<string, boolean> }
).provisionQaDone ??= {});

/** Does `work` unless the same was done in this page. */
export function onceInPage(name: string, work: () => void): void {
  if (done[name]) return;
  done[name] = true;
  work();
}
