/** An import's progress, its end or its fault, in words and as a bar. */
import type { ImportJob, ImportPhase } from '../model/import-job';
import { Notice } from './notice';

const DOING: Record<ImportPhase, string> = {
  waiting: 'Waiting to begin',
  downloading: 'Downloading the register',
  reading: 'Reading the register',
  proving: 'Checking the new register before it replaces the old one',
  done: 'The register is ready',
  refused: 'The file was not taken',
  failed: 'The register could not be got',
  stopped: 'Stopped',
};

const mb = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

interface Props {
  readonly job: ImportJob;
  readonly running: boolean;
  readonly interrupted: boolean;
  /** Whether a register from before is still there. */
  readonly hasRegister: boolean;
  readonly onStop: () => void;
  readonly onAgain: (overrule: boolean) => void;
}

/** How the import that runs, or ran last, is getting on. */
export function ImportProgress({ job, running, interrupted, hasRegister, onStop, onAgain }: Props) {
  const { phase, received, total } = job;
  const kept = hasRegister ? ' The register you had is still in use.' : '';
  if (interrupted)
    return (
      <Notice tone="warn" title="The import was interrupted" announce>
        <p>The browser stopped it in the middle. It goes on from where it was.{kept}</p>
        <p class="actions">
          <button type="button" class="primary" onClick={() => onAgain(false)}>
            Go on now
          </button>
          <button type="button" onClick={onStop}>
            Give up
          </button>
        </p>
      </Notice>
    );
  if (running)
    return (
      <Notice>
        <p id="import-doing" role="status">
          {DOING[phase]}
        </p>
        <p>
          <progress
            aria-labelledby="import-doing"
            {...(total ? { max: total, value: Math.min(received, total) } : {})}
          />
        </p>
        <p class="number small">
          {mb(received)}
          {total ? ` of ${mb(total)}` : ''}
        </p>
        {job.message === '' ? null : <p role="status">{job.message}</p>}
        <p class="actions">
          <button type="button" onClick={onStop}>
            Stop
          </button>
        </p>
      </Notice>
    );
  const tone = phase === 'done' ? 'good' : phase === 'stopped' ? 'calm' : 'bad';
  return (
    <Notice tone={tone} title={DOING[phase]} announce>
      <p>
        {job.message}
        {phase === 'done' ? '' : kept}
      </p>
      {phase === 'done' ? null : (
        <p class="actions">
          <button type="button" onClick={() => onAgain(false)}>
            Try again
          </button>
          {job.overrulable ? (
            <button type="button" class="danger" onClick={() => onAgain(true)}>
              Use it all the same
            </button>
          ) : null}
        </p>
      )}
    </Notice>
  );
}
