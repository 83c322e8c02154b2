/** Where the built register is kept: one value, replaced whole in one transaction, so it is the old or the new one. */
import type { RegisterInfo } from '../model/register-info';
import { parseRegisterInfo } from '../model/register-info';
import { transact } from './database';

export interface StoredRegister {
  readonly info: RegisterInfo;
  readonly bytes: ArrayBuffer;
  /** The links between predecessors and successors, where a file of them was imported. */
  readonly links: ArrayBuffer | undefined;
}

/** The register and what is known of it, or undefined when there is none. */
export async function readRegister(): Promise<StoredRegister | undefined> {
  type Kept = [unknown, ArrayBuffer | undefined, ArrayBuffer | undefined];
  const [info, bytes, links] = await transact<Kept>('register', 'readonly', (store) => [
    store.get('info'),
    store.get('bytes'),
    store.get('links'),
  ]);
  return info === undefined || bytes === undefined
    ? undefined
    : { info: parseRegisterInfo(info), bytes, links };
}

/** What is known of the register, without loading it. */
export async function readRegisterInfo(): Promise<RegisterInfo | undefined> {
  const [info] = await transact<[unknown]>('register', 'readonly', (store) => [store.get('info')]);
  return info === undefined ? undefined : parseRegisterInfo(info);
}

/** The links kept, without the register. */
export const readLinks = async (): Promise<ArrayBuffer | undefined> =>
  (await transact<[ArrayBuffer | undefined]>('register', 'readonly', (store) => [store.get('links')]))[0];

/** Puts a proven register in the place of the one kept. @param links new ones, none, or those that are there */
export async function writeRegister({
  info,
  bytes,
  links,
}: Omit<StoredRegister, 'links'> & {
  readonly links: ArrayBuffer | 'as they are' | undefined;
}): Promise<void> {
  await transact<IDBValidKey[]>('register', 'readwrite', (store) => [
    store.put(info, 'info'),
    store.put(bytes, 'bytes'),
    ...(links === 'as they are' ? [] : [store.put(links, 'links')]),
  ]);
}

/** Puts new links beside the register that is there. */
export async function writeLinks(info: RegisterInfo, links: ArrayBuffer): Promise<void> {
  await transact('register', 'readwrite', (store) => [store.put(info, 'info'), store.put(links, 'links')]);
}

/** Deletes the register, its links and what is known of them. */
export async function forgetRegister(): Promise<void> {
  await transact('register', 'readwrite', (store) => [store.clear()]);
}
