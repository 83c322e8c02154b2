/** The steps of a set-up, in order, as data: what a person reads of each, and what does it. */
import type { FormPlan } from '../../../shared/schema/form-plan';
import type { Framework } from '../../../shared/schema/framework';
import { formKey } from '../../google/receipts';
import type { StoredValues } from '../../google/stored-values';
import type { Journal } from './journal';

export interface SetUp {
  readonly stored: StoredValues;
  readonly journal: Journal;
  /** A built-in framework, read once a run. */
  readonly frameworkOf: (id: string) => Framework;
  readonly planOf: (form: Journal['forms'][number]) => FormPlan;
  /** Instant of this run, ISO. */
  readonly now: string;
  /** False once the run should end in good time. */
  readonly mayGoOn: () => boolean;
}

export interface StepResult {
  /** False: not yet; run the step again. */
  readonly finished: boolean;
  /** Kept in the same service call that records the step as done. */
  readonly keep?: Readonly<Record<string, string>>;
}

export interface StepWork {
  /** Steps that concern a form have a colon in their id. */
  readonly id: string;
  /** Several steps in a row may share a title: a person sees them as one. */
  readonly title: string;
  /** @param resumed an earlier run may have begun it. */
  readonly perform: (setUp: SetUp, resumed: boolean) => StepResult;
}

/** What does each kind of step; `run.ts` fills it in. */
export interface Works {
  readonly workbook: StepWork['perform'];
  readonly create: (form: Journal['forms'][number]) => StepWork['perform'];
  readonly fill: (form: Journal['forms'][number]) => StepWork['perform'];
  readonly complete: (form: Journal['forms'][number]) => StepWork['perform'];
  readonly triggers: StepWork['perform'];
  readonly links: StepWork['perform'];
}

/** @param titleOf what a form is called, without reading its whole framework. */
export function stepsOf(
  journal: Pick<Journal, 'forms'>,
  titleOf: (form: Journal['forms'][number]) => string,
  works: Works,
): StepWork[] {
  const forms = journal.forms.flatMap((form) => {
    const key = formKey(form.framework, form.instrument);
    const title = `Build the form “${titleOf(form)}”`;
    return [
      { id: `create:${key}`, title, perform: works.create(form) },
      { id: `fill:${key}`, title, perform: works.fill(form) },
      { id: `complete:${key}`, title, perform: works.complete(form) },
    ];
  });
  return [
    { id: 'workbook', title: 'Add the county tabs to this workbook', perform: works.workbook },
    ...forms,
    { id: 'triggers', title: 'Watch for new visits', perform: works.triggers },
    { id: 'links', title: 'Write the form links and the connection code', perform: works.links },
  ];
}
