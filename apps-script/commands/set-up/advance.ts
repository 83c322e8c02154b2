/** Runs the next step of a set-up, keeping the journal. */
import { saveJournal } from './journal';
import type { SetUp, StepWork } from './steps';

/** Does the next step, or as much of it as there is time for; nothing when no step is left. */
export function advance(setUp: SetUp, steps: readonly StepWork[]): void {
  const { stored, journal } = setUp;
  const step = steps.find(({ id }) => !journal.done.includes(id));
  if (!step) return;
  const resumed = journal.started === step.id;
  if (!resumed) {
    journal.started = step.id;
    saveJournal(stored, journal);
  }
  const { finished, keep = {} } = step.perform(setUp, resumed);
  if (!finished) return;
  journal.done.push(step.id);
  journal.started = null;
  saveJournal(stored, journal, keep);
}
