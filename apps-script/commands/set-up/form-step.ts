/** The step that makes one form and keeps its receipt. */
import { accountKey, whoIsHere } from '../../google/account';
import { formPlan } from '../../../shared/form/form-plan';
import type { Receipt } from '../../../shared/schema/receipt';
import type { FormPlan } from '../../../shared/schema/form-plan';
import {
  completeForm,
  editUriOf,
  emptyForm,
  fillForm,
  makeEmptyForm,
  type MadeForm,
} from '../../google/make-form';
import { pointToNewer } from '../../google/point-to-newer';
import { formKey, readIntactReceipts, toKeep } from '../../google/receipts';
import { makeRestrictedSheet } from '../../google/restricted-sheet';
import { workbookId } from '../../google/sheets-api';
import { sightAfter } from '../collect/form-sight';
import { isOfTheForm, leftOf } from './form-failure';
import { closeToOthers, refuseUnlessOrganisation } from './pupil-form';
import { sameForm, saveJournal, without, type Journal } from './journal';
import type { SetUp, StepWork } from './steps';

type Form = Journal['forms'][number];

/** Nothing that a person has to do. */
export const SLOW_WAY =
  'The Google Forms API is not switched on for this add-on, so forms are built item by item. That takes some minutes and comes to the same.';

/** Each is told once. */
const note = ({ notes }: Journal, told: readonly string[]): unknown =>
  notes.push(...told.filter((one) => !notes.includes(one)));

const keyOf = ({ framework, instrument }: Form): string => formKey(framework, instrument);

/** The form that an earlier run made, else a new one. */
function madeFor(setUp: SetUp, form: Form, resumed: boolean): MadeForm {
  const { journal, stored } = setUp;
  const known = journal.made[keyOf(form)];
  if (known) return known;
  const plan = setUp.planOf(form);
  if (plan.pupilLevel) refuseUnlessOrganisation();
  const round = journal.rounds[keyOf(form)] ?? 1;
  const mark = round > 1 ? `${journal.mark}-${round}` : journal.mark;
  const made = makeEmptyForm(plan, `${plan.title} · ${keyOf(form)} · ${mark}`, resumed);
  if (made.writer === 'form-app') {
    // Filled over several runs: each is spared the search for it.
    journal.made[keyOf(form)] = { ...made, version: plan.version };
    note(journal, [SLOW_WAY]);
    saveJournal(stored, journal);
  }
  return made;
}

/** Where the form's responses go: this workbook, or a spreadsheet of its own when they are about pupils. */
function destinationOf(setUp: SetUp, form: Form, resumed: boolean): string {
  const { journal, stored } = setUp;
  const plan = setUp.planOf(form);
  if (!plan.pupilLevel) return workbookId();
  const known = journal.restricted[keyOf(form)];
  if (known !== undefined) return known;
  const made = makeRestrictedSheet(`${plan.title} · restricted · ${keyOf(form)} · ${journal.mark}`, resumed);
  journal.restricted[keyOf(form)] = made.id;
  if (made.alsoOpenTo.length)
    journal.notes.push(
      `Your organisation shares new files, so the responses to “${plan.title}” can be opened by: ${made.alsoOpenTo.join(', ')}. Open the spreadsheet, choose Share, and restrict it before the form is used.`,
    );
  saveJournal(stored, journal);
  return made.id;
}

/** The form whose place a new one takes says so: officers may have its link still. */
function retire(setUp: SetUp, form: Form, made: MadeForm): void {
  const { stored, journal, library } = setUp;
  const before = readIntactReceipts(stored).receipts.find((receipt) => sameForm(receipt, form));
  if (!before || before.formId === made.formId) return;
  const plan = formPlan(library.version(before.framework, before.version), before.instrument);
  if (pointToNewer(before.formId, plan.description, made.responderUri)) return;
  const told = `The earlier form “${before.title}” could not be opened, so it does not say that there is a newer one. If officers still have its link, give them the new one.`;
  note(journal, [told]);
}

/**
 * What was begun from an earlier version of the framework is emptied first.
 * @returns false when it had to stop before the end
 */
function isFromPlan(setUp: SetUp, form: Form, made: MadeForm, plan: FormPlan): boolean {
  const { journal, stored, mayGoOn } = setUp;
  const known = journal.made[keyOf(form)];
  if (known?.version === undefined || known.version === plan.version) return true;
  if (!emptyForm(made, mayGoOn)) return false;
  journal.made[keyOf(form)] = { ...made, version: plan.version };
  saveJournal(stored, journal);
  return true;
}

/** Fills and publishes the form, links it to this workbook. Each part looks for what is there. */
function build(setUp: SetUp, form: Form, made: MadeForm, resumed: boolean): ReturnType<StepWork['perform']> {
  const plan = setUp.planOf(form);
  const ids = isFromPlan(setUp, form, made, plan)
    ? fillForm(made, plan, { resumed, mayGoOn: setUp.mayGoOn })
    : null;
  if (!ids) return { finished: false };
  completeForm(made, plan, { spreadsheetId: destinationOf(setUp, form, resumed), mayBeLinked: resumed });
  if (plan.pupilLevel) note(setUp.journal, closeToOthers(made, plan, setUp.journal.responders));
  retire(setUp, form, made);
  const maker = whoIsHere();
  const receipt: Receipt = {
    schema: 1,
    formId: made.formId,
    responderUri: made.responderUri,
    editUri: editUriOf(made.formId),
    framework: plan.framework,
    version: plan.version,
    instrument: plan.instrument,
    title: plan.title,
    pupilLevel: plan.pupilLevel,
    writer: made.writer,
    createdAt: setUp.now,
    ...(maker !== '' && { madeBy: maker }),
    questions: ids.questions,
    items: ids.items,
  };
  const looker = { account: accountKey(), now: setUp.now };
  return {
    finished: true,
    keep: toKeep(setUp.stored, receipt),
    notes: sightAfter(setUp.stored, [{ formId: made.formId }], looker),
  };
}

/** Finds or makes the form and builds it. What it leaves where it cannot be built is kept for the next time. */
export const formStep =
  (form: Form): StepWork['perform'] =>
  (setUp, resumed) => {
    const made = madeFor(setUp, form, resumed);
    try {
      return build(setUp, form, made, resumed);
    } catch (error) {
      if (!isOfTheForm(error)) throw error;
      const { journal } = setUp;
      const left = leftOf(made, error);
      const others = without(journal.made, keyOf(form));
      const { version } = setUp.planOf(form);
      journal.made = left ? { ...others, [keyOf(form)]: { ...left, version } } : others;
      throw error;
    }
  };
