/** Runs the steps of a set-up one after another, keeping the journal as it goes. */
import { saveJournal } from './journal';
import type { SetUp, StepWork } from './steps';

/**
 * Does what is next until a whole part is done (what a person sees as one step) or time is up.
 * @returns true when no step is left.
 */
export function advance(setUp: SetUp, steps: readonly StepWork[]): boolean {
  const { stored, journal } = setUp;
  const open = steps.filter((step) => !journal.done.includes(step.id));
  const [first] = open;
  for (const [index, step] of open.entries()) {
    if (step.title !== first?.title || !setUp.mayGoOn()) return false;
    const resumed = journal.started === step.id;
    if (!resumed) {
      journal.started = step.id;
      saveJournal(stored, journal);
    }
    const { finished, keep } = step.perform(setUp, resumed);
    if (!finished) return false;
    journal.done.push(step.id);
    const next = open[index + 1];
    // One write for "this is done" and "that is begun": a cut between them would cost no more than a look.
    journal.started = next?.title === step.title ? next.id : null;
    saveJournal(stored, journal, keep ?? {});
  }
  return true;
}
