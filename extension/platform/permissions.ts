/** Permissions that are asked for only when an officer switches on what needs them. */
import * as z from 'zod/mini';
import { InputError } from '../../shared/errors';
import { browser } from './browser';

/** The hosts that this edition of the package may ask for, as its manifest lists them. */
const Hosts = z.object({ optional_host_permissions: z.array(z.string()) });
const hostsOfEdition = (): readonly string[] =>
  Hosts.parse(browser.runtime.getManifest()).optional_host_permissions;

/** Hosts without a certificate: a build for the local workspace lists its own, and no edition that is released any. */
export const localHosts = (): readonly string[] =>
  hostsOfEdition().flatMap((host) => (host.startsWith('http://') ? [host.replace(/\/\*$/, '')] : []));

/** `https://host/*` for an address: permissions are per host. @throws InputError when it is not a web address */
export function originOf(address: string): string {
  const plain = address.replace(/\{[^}]*\}/g, '0');
  const url = URL.canParse(plain) ? new URL(plain) : undefined;
  const host = `${url?.protocol ?? ''}//${url?.hostname ?? ''}`;
  if (url?.protocol !== 'https:' && !localHosts().includes(host))
    throw new InputError(`"${address}" is not a web address beginning with https://.`);
  return `${host}/*`;
}

/** Whether the extension may visit all these addresses. @throws InputError for one that is not a web address */
export const mayVisit = (addresses: readonly string[]): Promise<boolean> =>
  browser.permissions.contains({ origins: [...new Set(addresses.map(originOf))] });

/**
 * Each host of these addresses, once, as permissions name it.
 * @throws InputError for a host that this edition of the package may not ask for: no click of an officer can allow it
 */
export function originsToAsk(addresses: readonly string[]): string[] {
  const origins = [...new Set(addresses.map(originOf))];
  const allowed = hostsOfEdition();
  const other = origins.find((origin) => !allowed.includes(origin));
  if (other !== undefined)
    throw new InputError(
      `This edition of the extension may not visit ${other.replace(/\/\*$/, '')}. Use the DfE’s own address, choose a file by hand, or ask your IT team for an edition with that host (the extension’s README says how).`,
    );
  return origins;
}

/**
 * Asks the officer. Only works at once in answer to a click; resolves to whether it was granted.
 * @throws InputError as `originsToAsk`
 */
export async function askToVisit(addresses: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: originsToAsk(addresses) });
}

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
