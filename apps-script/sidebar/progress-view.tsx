/** The steps of a set-up and how far it has got; changes are read out. */
import type { Progress, Step } from './server-api';

const WORDS: Record<Step['state'], string> = {
  done: 'Done',
  doing: 'Working on it',
  waiting: 'To do',
  failed: 'Not built',
};

interface Props {
  readonly progress: Progress | null;
  /** It is not running now. */
  readonly stopped?: boolean;
}

function sentence({ steps, finished, failures, busy }: Progress): string {
  const done = steps.filter((step) => step.state === 'done').length;
  if (finished)
    return failures.length ? `${done} of ${steps.length} done; the rest could not be.` : 'All done.';
  if (busy) return 'Somebody else is at work in this workbook. Waiting for them to finish.';
  const next = steps.find((step) => step.state !== 'done' && step.state !== 'failed');
  return `${done} of ${steps.length} done. ${next ? `Now: ${next.title}.` : ''}`;
}

/** Forms that could not be built, and what becomes of them. */
export function Failures({ of: { failures } }: { readonly of: Pick<Progress, 'failures'> }) {
  if (!failures.length) return null;
  return (
    <div role="alert" class="notice">
      {failures.map((failure) => (
        <p key={failure}>{failure}</p>
      ))}
      <p>All the rest is built without it. It is tried again whenever forms are added.</p>
    </div>
  );
}

export function ProgressView({ progress, stopped = false }: Props) {
  return (
    <>
      {!stopped && <p>Keep this sidebar open. If it is closed, open it again to carry on.</p>}
      <p role="status" aria-live="polite">
        {progress ? sentence(progress) : 'Starting…'}
      </p>
      {progress && (
        <ol class="steps">
          {progress.steps.map((step) => {
            const state = stopped && step.state === 'doing' ? 'waiting' : step.state;
            return (
              <li
                key={step.title}
                class={state}
                {...(state === 'doing' && { 'aria-current': 'step' as const })}
              >
                <span>{step.title}</span> <em>{WORDS[state]}</em>
              </li>
            );
          })}
        </ol>
      )}
      {progress && <Failures of={progress} />}
      {[...(progress?.notes ?? []), ...(progress?.information ?? [])].map((note) => (
        <p key={note} class="notice">
          {note}
        </p>
      ))}
    </>
  );
}
