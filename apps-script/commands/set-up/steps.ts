/** The steps of a set-up, in order, as data: what a person reads of each, and what does it. */
import type { FormPlan } from '../../../shared/schema/form-plan';
import { formKey } from '../../google/receipts';
import type { StoredValues } from '../../google/stored-values';
import type { FrameworkLibrary } from '../frameworks/framework-library';
import type { Journal } from './journal';

export interface SetUp {
  readonly stored: StoredValues;
  readonly journal: Journal;
  readonly library: FrameworkLibrary;
  /** From the version in use now. */
  readonly planOf: (form: Journal['forms'][number]) => FormPlan;
  /** Instant of this run, ISO. */
  readonly now: string;
  /** False once the run should end in good time. */
  readonly mayGoOn: () => boolean;
}

interface StepResult {
  /** False: not yet; run the step again. */
  readonly finished: boolean;
  /** Kept in the same service call that records the step as done. */
  readonly keep?: Readonly<Record<string, string>>;
  /** Notes that are kept along with it. */
  readonly notes?: Readonly<Record<string, string>>;
}

export interface StepWork {
  /** Steps that concern a form have a colon in their id. */
  readonly id: string;
  readonly title: string;
  /** What the form that it builds is called; a step without one stops the set-up when it cannot be done. */
  readonly form?: string;
  /** @param resumed an earlier run may have begun it. */
  readonly perform: (setUp: SetUp, resumed: boolean) => StepResult;
}

/** What does each kind of step. */
export interface Works {
  readonly workbook: StepWork['perform'];
  readonly form: (form: Journal['forms'][number]) => StepWork['perform'];
  readonly responders: StepWork['perform'];
  readonly triggers: StepWork['perform'];
  readonly links: StepWork['perform'];
}

/** @param titleOf what a form is called, without reading its whole framework. */
export function stepsOf(
  journal: Pick<Journal, 'forms' | 'responders'>,
  titleOf: (form: Journal['forms'][number]) => string,
  works: Works,
): StepWork[] {
  return [
    {
      id: 'workbook',
      title: 'Add the county tabs to this workbook',
      perform: works.workbook,
    },
    ...journal.forms.map((form) => ({
      id: `form:${formKey(form.framework, form.instrument)}`,
      title: `Build the form “${titleOf(form)}”`,
      form: titleOf(form),
      perform: works.form(form),
    })),
    ...(journal.responders
      ? [{ id: 'responders', title: 'Set who can fill in the forms', perform: works.responders }]
      : []),
    {
      id: 'triggers',
      title: 'Watch for new visits',
      perform: works.triggers,
    },
    {
      id: 'links',
      title: 'Write the form links and the connection code',
      perform: works.links,
    },
  ];
}
