/** Runs the next step of a set-up, keeping the journal. */
import { failureText } from '../../failure';
import { isOfTheForm, mayBeOfTheForm } from './form-failure';
import { saveJournal, without, type Journal } from './journal';
import type { SetUp, StepWork } from './steps';

/** The step whose turn it is; undefined when none is left but those that could not be done. */
export const nextStep = (
  { done, failed }: Pick<Journal, 'done' | 'failed'>,
  steps: readonly StepWork[],
): StepWork | undefined => steps.find(({ id }) => !done.includes(id) && failed[id] === undefined);

/**
 * Does the next step, or as much of it as there is time for; nothing when no step is left. A form that cannot be built
 * bars no other: it is kept why, and the next run goes on with the next step. What nobody knows the meaning of counts
 * for the form when it comes a second time.
 */
export function advance(setUp: SetUp, steps: readonly StepWork[]): void {
  const { stored, journal } = setUp;
  const step = nextStep(journal, steps);
  if (!step) return;
  const resumed = journal.begun.includes(step.id);
  if (!resumed) {
    journal.begun.push(step.id);
    saveJournal(stored, journal);
  }
  const result = performed(setUp, step, resumed);
  if (!result?.finished) return;
  journal.done.push(step.id);
  journal.begun = journal.begun.filter((id) => id !== step.id);
  journal.stopped = without(journal.stopped, step.id);
  saveJournal(stored, journal, result.keep, result.notes);
}

/** What a step came to; undefined for a form that cannot be built, once that is kept. */
function performed(
  setUp: SetUp,
  step: StepWork,
  resumed: boolean,
): ReturnType<StepWork['perform']> | undefined {
  const { stored, journal } = setUp;
  try {
    return step.perform(setUp, resumed);
  } catch (error) {
    if (step.form === undefined || !mayBeOfTheForm(error)) throw error;
    const why = failureText(error);
    const isKnown = isOfTheForm(error) || journal.stopped[step.id] === why;
    if (isKnown) {
      journal.failed[step.id] = why;
      journal.stopped = without(journal.stopped, step.id);
    } else journal.stopped[step.id] = why;
    saveJournal(stored, journal);
    if (!isKnown) throw error;
    return undefined;
  }
}
