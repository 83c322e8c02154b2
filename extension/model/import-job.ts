/** The state of getting a register, kept so that any page can show it and a killed worker can go on. */
import * as z from 'zod/mini';
import { Instant } from '../../shared/schema/text';

export const ImportPhase = z.enum([
  'waiting',
  'downloading',
  'reading',
  'proving',
  'done',
  'refused',
  'failed',
  'stopped',
]);
export type ImportPhase = z.infer<typeof ImportPhase>;

export const ImportJob = z.object({
  id: z.string(),
  source: z.discriminatedUnion('kind', [
    /** One file, or several that were dropped together, by their names. */
    z.object({ kind: z.literal('file'), name: z.string() }),
    z.object({ kind: z.literal('address'), template: z.string() }),
  ]),
  phase: ImportPhase,
  /** Bytes had so far, of how many (null: not told). */
  received: z.number(),
  total: z.nullable(z.number()),
  /** How often a worker began on it. */
  attempts: z.number(),
  startedAt: Instant,
  /** Last sign of life of the worker that is on it. */
  beatAt: Instant,
  /** For people: why it was refused or failed, or what was done; while it runs, why it is tried again, '' for nothing. */
  message: z.string(),
  /** Refused for a reason that an officer may overrule (the new register is older or much smaller). */
  overrulable: z.boolean(),
  /** The officer has overruled that. */
  overruled: z.boolean(),
});
export type ImportJob = z.infer<typeof ImportJob>;

/** A worker that has not shown life for so long was stopped by the browser. */
export const SILENCE_MS = 45_000;

const RUNNING: readonly ImportPhase[] = ['waiting', 'downloading', 'reading', 'proving'];

/** Whether the import is under way, as far as its kept state says. */
export const isRunning = (job: ImportJob): boolean => RUNNING.includes(job.phase);

/** Whether it should be under way but has shown no life for longer than `SILENCE_MS`. */
export const isInterrupted = (job: ImportJob, now: Date): boolean =>
  isRunning(job) && now.getTime() - Date.parse(job.beatAt) > SILENCE_MS;
