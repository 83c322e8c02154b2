/** A set-up with all that its steps need, taken from the workbook and this project's files. */
import { formPlan } from '../../../shared/plan/form-plan';
import type { Framework } from '../../../shared/schema/framework';
import { readCatalogue, readFramework, type Catalogue } from '../../google/framework-files';
import type { StoredValues } from '../../google/stored-values';
import { addTriggers } from '../../google/triggers';
import type { Progress } from '../../sidebar/server-api';
import type { RunTime } from '../run-time';
import { formStep } from './form-step';
import type { Journal } from './journal';
import { linksStep } from './links-step';
import { stepsOf, type SetUp, type StepWork, type Works } from './steps';
import { workbookStep } from './workbook-step';

const WORKS: Works = {
  workbook: workbookStep,
  form: formStep,
  triggers: () => {
    addTriggers({ submit: 'onVisitSubmitted', hourly: 'onHour' });
    return { finished: true };
  },
  links: linksStep,
};

export interface OpenSetUp {
  readonly setUp: SetUp;
  readonly steps: readonly StepWork[];
}

/** What a form is called in lists: its title and its framework. */
export function titleIn(catalogue: Catalogue, { framework, instrument }: Journal['forms'][number]): string {
  const entry = catalogue.find(({ id }) => id === framework);
  const title = entry?.instruments.find(({ id }) => id === instrument)?.title ?? instrument;
  return `${entry?.title ?? framework}: ${title}`;
}

export function openSetUp(
  stored: StoredValues,
  journal: Journal,
  time: RunTime,
  catalogue = readCatalogue(),
): OpenSetUp {
  const read = new Map<string, Framework>();
  const frameworkOf = (id: string): Framework => {
    const framework = read.get(id) ?? readFramework(id, catalogue);
    read.set(id, framework);
    return framework;
  };
  const setUp: SetUp = {
    stored,
    journal,
    frameworkOf,
    planOf: ({ framework, instrument }) => formPlan(frameworkOf(framework), instrument),
    now: time.now,
    mayGoOn: time.mayGoOn,
  };
  return { setUp, steps: stepsOf(journal, (form) => titleIn(catalogue, form), WORKS) };
}

/** How far it has got. */
export function progressOf(journal: Journal, steps: readonly StepWork[], busy = false): Progress {
  const isDone = ({ id }: StepWork): boolean => journal.done.includes(id);
  const next = steps.find((step) => !isDone(step));
  return {
    steps: steps.map((step) => ({
      title: step.title,
      state: isDone(step) ? 'done' : step === next ? 'doing' : 'waiting',
    })),
    finished: next === undefined,
    notes: journal.notes,
    busy,
  };
}
