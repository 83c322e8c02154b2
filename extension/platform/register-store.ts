/** Where the built register is kept: one value, replaced whole in one transaction, so it is the old or the new one. */
import type { RegisterInfo } from '../model/register-info';
import { parseRegisterInfo } from '../model/register-info';
import { transact } from './database';

export interface StoredRegister {
  readonly info: RegisterInfo;
  readonly bytes: ArrayBuffer;
}

/** The register and what is known of it, or undefined when there is none. */
export async function readRegister(): Promise<StoredRegister | undefined> {
  const [info, bytes] = await transact<[unknown, ArrayBuffer | undefined]>('register', 'readonly', (store) => [
    store.get('info'),
    store.get('bytes'),
  ]);
  return info === undefined || bytes === undefined ? undefined : { info: parseRegisterInfo(info), bytes };
}

/** What is known of the register, without loading it. */
export async function readRegisterInfo(): Promise<RegisterInfo | undefined> {
  const [info] = await transact<[unknown]>('register', 'readonly', (store) => [store.get('info')]);
  return info === undefined ? undefined : parseRegisterInfo(info);
}

/** Puts a proven register in the place of the one kept. */
export async function writeRegister(register: StoredRegister): Promise<void> {
  await transact('register', 'readwrite', (store) => [
    store.put(register.info, 'info'),
    store.put(register.bytes, 'bytes'),
  ]);
}

export async function forgetRegister(): Promise<void> {
  await transact('register', 'readwrite', (store) => [store.clear()]);
}
