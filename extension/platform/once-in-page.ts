/** A content script may be put into the same page twice; what it sets up must not be. */

// A property of our own on the page's global object: TypeScript knows only the browser's.
const page = globalThis as { provisionQaDone?: Record<string, boolean> };
const done = (page.provisionQaDone ??= {});

/** Does `work` unless the same was done in this page. */
export function onceInPage(name: string, work: () => void): void {
  if (done[name]) return;
  done[name] = true;
  work();
}
