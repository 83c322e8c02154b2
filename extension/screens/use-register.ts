/** The register, opened once in the page that asks and anew after each import. */
import { useEffect } from 'preact/hooks';
import { openRegister, type Register } from '../../shared/register/search/open-register';
import type { RegisterInfo } from '../model/register-info';
import { importJob } from '../platform/import-jobs';
import { readRegister } from '../platform/register-store';
import { type Loaded, useLoaded } from './use-loaded';

export interface OpenedRegister {
  readonly register: Register;
  readonly info: RegisterInfo;
}

async function load(): Promise<OpenedRegister | null> {
  const stored = await readRegister();
  if (!stored) return null;
  const opened = { register: openRegister(stored.bytes, stored.links), info: stored.info };
  performance.mark('register-open'); // measured by the browser tests against the bar of 150 ms
  return opened;
}

/** The register kept here, opened in this page; null where there is none. Opened anew after each import. */
export function useRegister(): Loaded<OpenedRegister | null> {
  const [loaded, again] = useLoaded(load);
  useEffect(
    () =>
      importJob.watch((job) => {
        if (job === null || job.phase === 'done') again();
      }),
    [again],
  );
  return loaded;
}
