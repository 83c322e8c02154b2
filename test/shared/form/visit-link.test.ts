/** A visit form opened for a provider: every form of visits, filled in with what the visit is known by, and no other form. */
import { expect, test } from 'vitest';
import { formPlan } from '../../../shared/form/form-plan';
import { keyOfRole } from '../../../shared/form/key-of-role';
import { filledIn } from '../../../shared/form/prefilled-link';
import { visitFormLink, visitLink } from '../../../shared/form/visit-link';
import { frameworks } from '../../../shared/frameworks/index';
import { countsInCounty } from '../../../shared/instrument/instrument-parts';
import { shortTitleOf, type Framework } from '../../../shared/schema/framework';
import { entryOf, type Receipt } from '../../../shared/schema/receipt';

const receiptOf = (framework: Framework, instrument: string): Receipt => {
  const plan = formPlan(framework, instrument);
  return {
    schema: 1,
    formId: 'form-1',
    responderUri: 'https://docs.google.com/forms/d/e/form-1/viewform',
    editUri: 'https://docs.google.com/forms/d/form-1/edit',
    framework: framework.id,
    version: framework.version,
    instrument,
    title: plan.title,
    pupilLevel: plan.pupilLevel,
    writer: 'rest',
    createdAt: '2026-11-20T10:00:00.000Z',
    questions: Object.fromEntries(plan.items.map(({ key }, at) => [key, (at + 1).toString(16)])),
  };
};
const FORMS = frameworks.flatMap((framework) =>
  framework.instruments.map((instrument) => ({
    framework,
    instrument,
    name: `${framework.id} ${instrument.id}`,
  })),
);

test.each(FORMS.filter(({ instrument }) => countsInCounty(instrument)))(
  '$name says who is visited, by name and number',
  ({ framework, instrument }) => {
    const receipt = receiptOf(framework, instrument.id);
    const form = visitFormLink(receipt, framework);
    expect(form).toMatchObject({ title: receipt.title, framework: shortTitleOf(framework) });
    if (!form) return;
    const entry = (role: 'provider-name' | 'provider-urn'): number =>
      entryOf(receipt.questions[keyOfRole(framework, instrument.id, role)] ?? '');
    const link = visitLink(form, { name: 'St. Anne’s & Co = "Hub"', urn: '100009' });
    expect(link.startsWith(`${receipt.responderUri}?usp=pp_url&`)).toBe(true);
    expect(filledIn(link)).toEqual(
      new Map([
        [entry('provider-name'), ['St. Anne’s & Co = "Hub"']],
        [entry('provider-urn'), ['100009']],
      ]),
    );
    // Of one without a number only the name.
    expect(filledIn(visitLink(form, { name: 'The Hub (HR9 5ZZ)', urn: '' }))).toEqual(
      new Map([[entry('provider-name'), ['The Hub (HR9 5ZZ)']]]),
    );
  },
);

test.each(FORMS.filter(({ instrument }) => !countsInCounty(instrument) && !instrument.document))(
  '$name is for no visit',
  ({ framework, instrument }) => {
    expect(visitFormLink(receiptOf(framework, instrument.id), framework)).toBeUndefined();
  },
);

test('nor is one about a pupil, or one that its framework does not have', () => {
  const [first] = FORMS.filter(({ instrument }) => countsInCounty(instrument));
  if (!first) throw new Error('no form');
  const receipt = receiptOf(first.framework, first.instrument.id);
  expect(visitFormLink({ ...receipt, pupilLevel: true }, first.framework)).toBeUndefined();
  expect(visitFormLink({ ...receipt, instrument: 'gone' }, first.framework)).toBeUndefined();
});

test('of a form that asks no number, as one that was built earlier may, a provider’s is filled in nowhere', () => {
  const [first] = FORMS.filter(({ instrument }) => countsInCounty(instrument));
  if (!first) throw new Error('no form');
  const { framework, instrument } = first;
  const receipt = receiptOf(framework, instrument.id);
  const number = keyOfRole(framework, instrument.id, 'provider-urn');
  const questions = Object.fromEntries(Object.entries(receipt.questions).filter(([key]) => key !== number));
  const form = visitFormLink({ ...receipt, questions }, framework);
  const name = entryOf(questions[keyOfRole(framework, instrument.id, 'provider-name')] ?? '');
  expect(form?.entries).toEqual({ 'provider-name': name });
  if (!form) return;
  expect(visitLink(form, { name: 'The Hub', urn: '100009' })).toBe(
    `${receipt.responderUri}?usp=pp_url&entry.${name}=The%20Hub`,
  );
});
