/** A set-up with all that its steps need, taken from the workbook and this project's files. */
import { formPlan } from '../../../shared/form/form-plan';
import type { StoredValues } from '../../google/stored-values';
import type { Progress, Step } from '../../sidebar/server-api';
import type { FrameworkLibrary } from '../frameworks/framework-library';
import type { RunTime } from '../run-time';
import { nextStep } from './run-step';
import { formStep, SLOW_WAY } from './form-step';
import type { Journal } from './journal';
import { linksStep } from './links-step';
import { respondersStep } from './responders-step';
import { stepsOf, type SetUp, type StepWork, type Works } from './steps';
import { watchStep } from './watch-step';
import { workbookStep } from './workbook-step';

const WORKS: Works = {
  workbook: workbookStep,
  form: formStep,
  responders: respondersStep,
  triggers: watchStep,
  links: linksStep,
};

export interface OpenSetUp {
  readonly setUp: SetUp;
  readonly steps: readonly StepWork[];
}

/** What a form is called in lists: its framework and its title. */
function titleIn(
  entries: FrameworkLibrary['entries'],
  { framework, instrument }: Journal['forms'][number],
): string {
  const entry = entries.find(({ id }) => id === framework);
  const title = entry?.instruments.find(({ id }) => id === instrument)?.title ?? instrument;
  return `${entry?.title ?? framework}: ${title}`;
}

/**
 * A set-up as its journal leaves it: what its steps work with, and the steps, done ones among them.
 * @param time instant of this run, and how long it may go on
 */
export function openSetUp(
  stored: StoredValues,
  journal: Journal,
  time: RunTime,
  library: FrameworkLibrary,
): OpenSetUp {
  const setUp: SetUp = {
    stored,
    journal,
    library,
    planOf: ({ framework, instrument }) => formPlan(library.current(framework), instrument),
    now: time.now,
    mayGoOn: time.mayBuild,
  };
  return { setUp, steps: stepsOf(journal, (form) => titleIn(library.entries, form), WORKS) };
}

/** How far it has got. */
export function progressOf(journal: Journal, steps: readonly StepWork[]): Progress {
  const next = nextStep(journal, steps);
  const stateOf = (step: StepWork): Step['state'] => {
    if (journal.done.includes(step.id)) return 'done';
    if (journal.failed[step.id] !== undefined) return 'failed';
    return step === next ? 'doing' : 'waiting';
  };
  return {
    steps: steps.map((step) => ({ title: step.title, state: stateOf(step) })),
    finished: next === undefined,
    notes: journal.notes.filter((note) => note !== SLOW_WAY),
    information: journal.notes.filter((note) => note === SLOW_WAY),
    failures: steps.flatMap(({ id, form = '' }) => {
      const why = journal.failed[id];
      return why === undefined ? [] : [`The form “${form}” was not built. ${why}`];
    }),
    busy: false,
  };
}
