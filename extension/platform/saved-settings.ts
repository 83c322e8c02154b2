/** The officer's settings and connections as kept, under the organisation's policy. */
import * as z from 'zod/mini';
import { InputError, ServiceError } from '../../shared/errors';
import { readConnectionCode } from '../../shared/form/connection-code';
import { connectionAt, type Connection } from '../../shared/schema/connection-code';
import type { Connections } from '../model/connections';
import { EMPTY_SETTINGS, inForce, type Policy, Settings } from '../model/settings';
import { localHosts } from './permissions';
import { readPolicy } from './managed-policy';
import { storedItem } from './storage';

export const savedSettings = storedItem({
  key: 'settings',
  title: 'the options',
  version: 1,
  schema: Settings,
  empty: EMPTY_SETTINGS,
});

/** What the officer's connection codes say, in the order in which they were added. */
export const savedConnections = storedItem({
  key: 'connections',
  title: 'the connections',
  version: 1,
  schema: z.lazy(() => z.array(connectionAt(localHosts()))),
  empty: [],
});

/** The policy that is applied; a browser that has just started may take seconds to say it. None while it has a fault or cannot be read, which the options page tells. */
export const appliedPolicy = (): Promise<Policy> =>
  readPolicy().catch((error: unknown) => {
    if (error instanceof InputError || error instanceof ServiceError) return {};
    throw error;
  });

/** The settings in force here: the organisation's policy over the officer's own. */
export const currentSettings = async (): Promise<Settings> =>
  inForce(await savedSettings.get(), await appliedPolicy());

/** The organisation's connections, when its policy is there. @throws InputError when a code in it cannot be used */
export async function fixedConnections(): Promise<readonly Connection[]> {
  const { connectionCodes = [] } = await appliedPolicy();
  return connectionCodes.map((code) => readConnectionCode(code, localHosts()));
}

/** All connections: the organisation's and the officer's. @throws InputError as `fixedConnections` */
export async function allConnections(): Promise<Connections> {
  const [fixed, own] = await Promise.all([fixedConnections(), savedConnections.get()]);
  return { fixed, own };
}
