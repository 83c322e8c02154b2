/** The state of an import as a screen needs it: the job in the worker, and ways to start and stop it. */
import { useEffect, useState } from 'preact/hooks';
import { InputError, messageOf } from '../../shared/errors';
import { type ImportJob, isInterrupted, isRunning } from '../model/import-job';
import { importJob } from '../platform/import-jobs';
import { leaveFiles } from '../platform/register-inbox';
import { ask } from '../platform/messaging';
import { askToVisit } from '../platform/permissions';

const LARGEST_FILE = 400_000_000;

export interface ImportControl {
  readonly job: ImportJob | null;
  readonly running: boolean;
  readonly interrupted: boolean;
  /** What went wrong with the last request, '' for nothing. */
  readonly fault: string;
  readonly fromFiles: (files: readonly File[]) => void;
  /** Call it at once in answer to a click: it may ask for permission. */
  readonly fromAddress: (addresses: readonly string[]) => void;
  readonly again: (overrule: boolean) => void;
  readonly stop: () => void;
}

/** Getting a register: what runs, and ways to begin, stop and go on. */
export function useImport(): ImportControl {
  const [job, setJob] = useState<ImportJob | null>(null);
  const [now, setNow] = useState(() => new Date());
  const [fault, setFault] = useState('');
  const running = job !== null && isRunning(job);

  useEffect(() => {
    importJob.get().then(setJob, (error: unknown) => setFault(messageOf(error)));
    return importJob.watch(setJob);
  }, []);
  useEffect(() => {
    if (!running) return undefined;
    // A worker that the browser stopped gives no sign: the page has to look, and its message wakes the worker.
    const timer = setInterval(() => {
      setNow(new Date());
      void ask('wake').catch((error: unknown) => setFault(messageOf(error)));
    }, 5_000);
    return () => clearInterval(timer);
  }, [running]);

  const attempt = (work: () => Promise<void>): void => {
    setFault('');
    setNow(new Date());
    work().catch((error: unknown) => setFault(messageOf(error)));
  };
  return {
    job,
    running,
    interrupted: job !== null && isInterrupted(job, now),
    fault,
    fromFiles: (files) =>
      attempt(async () => {
        const last = await importJob.get();
        if (last && isRunning(last))
          throw new InputError('A register is being imported already. Stop it first.');
        const large = files.find(({ size }) => size > LARGEST_FILE);
        if (large)
          throw new InputError(
            `${large.name} is ${Math.round(large.size / 1e6)} MB: far larger than the register (about 65 MB).`,
          );
        await leaveFiles(files.map((file) => ({ name: file.name, content: file })));
        await ask('import-file', {
          name: files.map(({ name }) => name).join(', '),
          size: files.reduce((sum, { size }) => sum + size, 0),
        });
      }),
    fromAddress: (addresses) =>
      attempt(async () => {
        const allowed = await askToVisit(addresses.filter((address) => address !== ''));
        if (allowed) await ask('import-address');
        else
          setFault(
            'The extension was not allowed to visit the register’s address, so nothing was downloaded. Choose again and allow it, or download the file by hand.',
          );
      }),
    again: (overrule) => attempt(() => ask('import-again', { overrule })),
    stop: () => attempt(() => ask('import-stop')),
  };
}
