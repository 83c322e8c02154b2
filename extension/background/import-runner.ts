/** Runs one import at a time, keeps its state for all to see, and goes on with one that the browser cut short. */
import { InputError, MissingError, messageOf } from '../../shared/errors';
import { type ImportJob, isRunning } from '../model/import-job';
import { dropAlarm, ensureAlarm } from '../platform/alarms';
import { whileAwake } from '../platform/awake';
import { importJob } from '../platform/import-jobs';
import { emptyInbox, waitingFiles } from '../platform/register-inbox';
import { mayVisit } from '../platform/permissions';
import { currentSettings } from '../platform/saved-settings';
import { type Bytes, bytesOf } from './byte-stream';
import { BrokenDownload } from './download-limits';
import { findRegisterFile } from './download-register';
import { type ReadFiles, readRegisterFiles, type SourceFile } from '../../shared/register/import/read-files';
import { inflate } from './inflate';
import { keepRegister } from './keep-register';
import { DoubtfulReplacement } from './prove-register';

/** A worker that was stopped so often on the same file will not get through it. */
const MOST_ATTEMPTS = 4;
const WATCH_MINUTES = 0.5;
const TELL_EVERY_MS = 300;

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

let current: { readonly stop: AbortController; readonly done: Promise<void> } | undefined;

const update = (change: Partial<ImportJob>): Promise<ImportJob | null> =>
  importJob.change((job) => job && { ...job, beatAt: new Date().toISOString(), ...change });

/** Counts the bytes that pass and tells how many there were, not more often than a screen can use, and not less. */
function tellProgress(signal: AbortSignal) {
  let received = 0;
  let told = 0;
  const timer = setInterval(() => {
    if (told !== received) void update({ received: (told = received) });
  }, TELL_EVERY_MS);
  return {
    async *counting(bytes: AsyncIterable<Bytes>): AsyncGenerator<Bytes> {
      for await (const piece of bytes) {
        signal.throwIfAborted();
        received += piece.length;
        yield piece;
      }
    },
    received: () => received,
    stop: () => clearInterval(timer),
  };
}

/** What comes in: one download, or the files that were dropped together. */
async function open(job: ImportJob, signal: AbortSignal): Promise<SourceFile[]> {
  if (job.source.kind === 'address') {
    await update({ phase: 'downloading', received: 0, total: null });
    const found = await findRegisterFile(job.source.template, new Date(), signal);
    await update({ total: found.total });
    return [found];
  }
  const files = await waitingFiles();
  if (files.length === 0)
    throw new MissingError(`${job.source.name} is not here any more. Drop or choose it again.`);
  const total = files.reduce((sum, { content }) => sum + content.size, 0);
  await update({ phase: 'reading', received: 0, total });
  return files.map(({ name, content }) => ({ name, bytes: bytesOf(content.stream()) }));
}

async function bring(job: ImportJob, signal: AbortSignal): Promise<string> {
  const progress = tellProgress(signal);
  let found: ReadFiles;
  try {
    const sources = await open(job, signal);
    found = await readRegisterFiles(
      sources.map(({ name, bytes }) => ({ name, bytes: progress.counting(bytes) })),
      { inflate, turn },
    );
  } finally {
    progress.stop();
  }
  signal.throwIfAborted();
  await update({ received: progress.received(), phase: 'proving' });
  const told = await keepRegister(found, job.overruled, new Date());
  await emptyInbox();
  return job.source.kind === 'address' && !found.links ? `${told} ${await bringLinks(signal)}` : told;
}

/** The file of links is published beside the register; a register without it is still a register. */
async function bringLinks(signal: AbortSignal): Promise<string> {
  const { linksAddress } = await currentSettings();
  if (linksAddress === '') return '';
  try {
    if (!(await mayVisit([linksAddress]))) throw new InputError('its address may not be visited');
    const { name, bytes } = await findRegisterFile(linksAddress, new Date(), signal, 'links');
    const told = await keepRegister(
      await readRegisterFiles([{ name, bytes }], { inflate, turn }),
      false,
      new Date(),
    );
    await emptyInbox();
    return told;
  } catch (error) {
    signal.throwIfAborted();
    return `The file of predecessors and successors was not had: ${messageOf(error)}`;
  }
}

async function attempt(job: ImportJob, signal: AbortSignal): Promise<void> {
  try {
    const message = await whileAwake(
      () => void update({}),
      () => bring(job, signal),
    );
    await update({ phase: 'done', message, overrulable: false });
  } catch (error) {
    if (signal.aborted) return;
    if (error instanceof BrokenDownload && job.attempts < MOST_ATTEMPTS) {
      const attempts = job.attempts + 1;
      // An officer who waits for minutes sees why.
      const message = `${messageOf(error)} It is tried again by itself (${attempts} of ${MOST_ATTEMPTS}).`;
      const next = await update({ attempts, message });
      if (next) await attempt(next, signal);
      return;
    }
    const refused = error instanceof InputError;
    await update({
      phase: refused ? 'refused' : 'failed',
      message: messageOf(error),
      overrulable: error instanceof DoubtfulReplacement,
    });
  }
}

function run(job: ImportJob): void {
  const stop = new AbortController();
  const done = attempt(job, stop.signal).finally(async () => {
    current = undefined;
    await dropAlarm('watchdog');
  });
  current = { stop, done };
}

/** Beginning, going on and stopping happen one after the other: two of them at once could start two imports. */
let line: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = line.then(work);
  line = result.catch(() => undefined);
  return result;
}

/**
 * Begins an import; resolves as soon as it has begun.
 * @param total bytes to come, null where that is not known
 * @throws InputError when another one runs
 */
export const beginImport = (source: ImportJob['source'], total: number | null): Promise<void> =>
  inTurn(async () => {
    if (current)
      throw new InputError('A register is being imported already. Wait until it is done, or stop it first.');
    const now = new Date().toISOString();
    const job: ImportJob = {
      id: crypto.randomUUID(),
      source,
      phase: 'waiting',
      received: 0,
      total,
      attempts: 1,
      startedAt: now,
      beatAt: now,
      message: '',
      overrulable: false,
      overruled: false,
    };
    await importJob.set(job);
    await ensureAlarm('watchdog', WATCH_MINUTES);
    run(job);
  });

/** Goes on with the last import, from the file or part of a download that still waits. */
export const importAgain = (overrule: boolean): Promise<void> =>
  inTurn(async () => {
    if (current) return;
    const job = await update({
      phase: 'waiting',
      message: '',
      attempts: 1,
      overruled: overrule,
      overrulable: false,
    });
    if (!job) throw new MissingError('There is no import to go on with. Choose a file or an address.');
    await ensureAlarm('watchdog', WATCH_MINUTES);
    run(job);
  });

/** Stops the import that runs, if one does, and forgets its file; the register kept stays. */
export const stopImport = (): Promise<void> =>
  inTurn(async () => {
    current?.stop.abort();
    await current?.done;
    await update({ phase: 'stopped', message: 'The import was stopped. Nothing was changed.' });
    await emptyInbox();
  });

/** Goes on with an import whose worker the browser stopped; does nothing when there is none, or it runs. */
export const resumeImport = (): Promise<void> =>
  inTurn(async () => {
    const job = await importJob.get();
    if (current || !job || !isRunning(job)) return;
    if (job.attempts >= MOST_ATTEMPTS) {
      await update({
        phase: 'failed',
        message: `The browser stopped the import ${job.attempts} times. Close other programs, then try again.`,
      });
      return;
    }
    const next = await update({ attempts: job.attempts + 1 });
    await ensureAlarm('watchdog', WATCH_MINUTES);
    if (next) run(next);
  });
