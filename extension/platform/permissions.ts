/** Permissions that are asked for only when an officer switches on what needs them. */
import { InputError } from '../../shared/errors';
import { browser } from './browser';

/** `https://host/*` for an address: permissions are per host. @throws InputError when it is not a web address */
export function originOf(address: string): string {
  const plain = address.replace(/\{[^}]*\}/g, '0');
  const url = URL.canParse(plain) ? new URL(plain) : undefined;
  const local = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1';
  if (!url || !(url.protocol === 'https:' || (url.protocol === 'http:' && local)))
    throw new InputError(`"${address}" is not a web address beginning with https://.`);
  return `${url.protocol}//${url.hostname}/*`;
}

/** Whether the extension may visit all these addresses. @throws InputError for one that is not a web address */
export const mayVisit = (addresses: readonly string[]): Promise<boolean> =>
  browser.permissions.contains({ origins: [...new Set(addresses.map(originOf))] });

/** Asks the officer. Only works at once in answer to a click; resolves to whether it was granted. */
export const askToVisit = (addresses: readonly string[]): Promise<boolean> =>
  browser.permissions.request({ origins: [...new Set(addresses.map(originOf))] });

/** Whether the extension may show notices. */
export const mayNotify = (): Promise<boolean> =>
  browser.permissions.contains({ permissions: ['notifications'] });

/** Asks the officer for leave to show notices, as `askToVisit` does. */
export const askToNotify = (): Promise<boolean> =>
  browser.permissions.request({ permissions: ['notifications'] });

/** Gives back a permission that is not needed any more. */
export const giveUpVisiting = (addresses: readonly string[]): Promise<boolean> =>
  browser.permissions.remove({ origins: addresses.map(originOf) });

/** Gives back the leave to show notices. */
export const giveUpNotifying = (): Promise<boolean> =>
  browser.permissions.remove({ permissions: ['notifications'] });

/** Calls back when a permission is granted or withdrawn, from wherever; returns how to stop. */
export function watchPermissions(changed: () => void): () => void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  return () => {
    browser.permissions.onAdded.removeListener(changed);
    browser.permissions.onRemoved.removeListener(changed);
  };
}
