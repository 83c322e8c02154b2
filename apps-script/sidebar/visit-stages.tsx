/** How far a visit has come, and the one thing that it waits for. */
import { nextStep } from './next-step';
import type { OpenedVisit, VisitStanding } from './visit-api';

const STAGES = ['handed in', 'shared', 'replied', 'final'] as const;
const TITLES: Readonly<Record<(typeof STAGES)[number], string>> = {
  'handed in': 'Handed in',
  shared: 'Shared',
  replied: 'Replied',
  final: 'Final',
};

/** A reply is a stage of its own only where there is one. */
const stagesOf = ({ stage }: VisitStanding): readonly (typeof STAGES)[number][] =>
  STAGES.filter((one) => one !== 'replied' || stage === 'replied');

interface Props {
  readonly opened: OpenedVisit;
  /** Whether an officer has decided; null where the framework leads to no outcome. */
  readonly isDecided: boolean | null;
}

export function VisitStages({ opened, isDecided }: Props) {
  const { standing, today } = opened;
  const stages = stagesOf(standing);
  const at = stages.indexOf(standing.stage);
  const next = nextStep({ standing, isDecided, today });
  return (
    <>
      <ol class="stages" aria-label="How far this visit has come">
        {stages.map((stage, place) => (
          <li
            key={stage}
            class={place < at ? 'past' : place === at ? 'now' : ''}
            {...(place === at && { 'aria-current': 'step' as const })}
          >
            <span aria-hidden="true" class="mark">
              {place < at || (place === at && stage === 'final') ? '✓' : place === at ? '●' : ''}
            </span>
            {TITLES[stage]}
            {place < at && <span class="hidden"> (done)</span>}
          </li>
        ))}
      </ol>
      <p class="next">
        {next !== '' && (
          <>
            <strong>Next:</strong> {next}
          </>
        )}
        {next === '' && (
          <>
            <strong>Nothing to do.</strong>{' '}
            {standing.withdrawn
              ? 'This visit is withdrawn.'
              : standing.finalOn === ''
                ? ''
                : `Final since ${standing.finalOn}.`}
          </>
        )}
      </p>
    </>
  );
}
