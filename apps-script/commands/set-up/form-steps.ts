/** The three steps that make one form and keep its receipt. */
import { MissingError } from '../../../shared/errors';
import type { Receipt } from '../../../shared/schema/receipt';
import { completeForm, editUriOf, fillForm, makeEmptyForm, type MadeForm } from '../../google/make-form';
import { formKey, receiptName } from '../../google/receipts';
import { workbookId } from '../../google/workbook';
import type { Journal } from './journal';
import type { SetUp, StepWork } from './steps';

type Form = Journal['forms'][number];

const SLOW_WAY =
  'The Google Forms API is not switched on for this add-on, so forms are built item by item. That takes some minutes and comes to the same.';

const keyOf = ({ framework, instrument }: Form): string => formKey(framework, instrument);

function madeFor(setUp: SetUp, form: Form): MadeForm {
  const made = setUp.journal.made[keyOf(form)];
  if (made) return made;
  throw new MissingError(
    `The set-up has lost track of the form "${keyOf(form)}". Choose Provision QA > Set up again.`,
  );
}

export const createStep =
  (form: Form): StepWork['perform'] =>
  (setUp, resumed) => {
    const plan = setUp.planOf(form);
    const name = `${plan.title} · ${keyOf(form)} · ${setUp.journal.mark}`;
    const made = makeEmptyForm(plan, name, resumed);
    setUp.journal.made[keyOf(form)] = made;
    if (made.writer === 'form-app' && !setUp.journal.notes.includes(SLOW_WAY))
      setUp.journal.notes.push(SLOW_WAY);
    return { finished: true };
  };

export const fillStep =
  (form: Form): StepWork['perform'] =>
  (setUp, resumed) => {
    const made = madeFor(setUp, form);
    const plan = setUp.planOf(form);
    const ids = fillForm(made, plan, { resumed, mayGoOn: setUp.mayGoOn });
    if (!ids) return { finished: false };
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
      questions: ids.questions,
      items: ids.items,
    };
    return { finished: true, keep: { [receiptName(receipt)]: JSON.stringify(receipt) } };
  };

export const completeStep =
  (form: Form): StepWork['perform'] =>
  (setUp, resumed) => {
    completeForm(madeFor(setUp, form), setUp.planOf(form), {
      spreadsheetId: workbookId(),
      mayBeLinked: resumed,
    });
    return { finished: true };
  };
