/** The part of a page's address after `#`: which of several things the page shows. */

/** What follows the `#`, decoded; empty for nothing. @throws URIError when it is not encoded as it should be */
export const fragment = (): string => decodeURIComponent(location.hash.slice(1));

/** Sets what follows the `#`; whoever watches it is called, and Back leads to what was before. */
export function setFragment(value: string): void {
  location.hash = encodeURIComponent(value);
}

/** Calls back when the officer goes to another one, also with the browser's own back button. */
export function watchFragment(changed: (value: string) => void): () => void {
  const listener = (): void => changed(fragment());
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}
