/**
 * What the product asks beside the source: who, when and where the source's form does not say, what the register
 * check found, and the officer's decision. Each says that it is the product's. Keys begin `product-`.
 */
import { oncePerInstrument } from './once-per-instrument';
import {
  decisionOf,
  type Field,
  type FieldRole,
  type Framework,
  type Instrument,
  type Section,
} from '../schema/framework';
import { headerOf, isVisitLike, partsOf, sourceFieldsOf, themesOf } from './instrument-parts';

const ADDED = 'Added by Provision QA.';

/** Without these a submission is about nobody, on no day, by no one. */
const identity: readonly Field[] = [
  {
    key: 'product-provider-name',
    kind: 'text',
    title: 'Name of provider',
    help: ADDED,
    required: true,
    role: 'provider-name',
  },
  { key: 'product-date', kind: 'date', title: 'Date', help: ADDED, required: true, role: 'visit-date' },
  {
    key: 'product-officer',
    kind: 'text',
    title: 'Completed by',
    help: ADDED,
    required: true,
    role: 'officer',
  },
];

const registerCheck: readonly Field[] = [
  {
    key: 'product-urn',
    kind: 'text',
    title: 'URN (unique reference number)',
    help: 'Five or six digits, from the register of schools (GIAS). Leave empty if the provider is not on it.',
    role: 'provider-urn',
  },
  {
    key: 'product-dfe-number',
    kind: 'text',
    title: 'DfE number',
    help: 'Local authority and establishment number, e.g. 884/6001. Leave empty if it has none.',
    role: 'dfe-number',
  },
  {
    key: 'product-address',
    kind: 'paragraph',
    title: 'Address of the provider',
    role: 'provider-address',
  },
  {
    key: 'product-contact',
    kind: 'text',
    title: 'Head or main contact',
    role: 'provider-contact',
  },
  { key: 'product-phone', kind: 'text', title: 'Telephone of the provider', role: 'provider-phone' },
  { key: 'product-website', kind: 'text', title: 'Website of the provider', role: 'provider-website' },
  {
    key: 'product-registration-status',
    kind: 'text',
    title: 'What the register says',
    role: 'registration-status',
  },
  {
    key: 'product-registration-checked-on',
    kind: 'date',
    title: 'Date of the register check',
    role: 'registration-checked-on',
  },
  {
    key: 'product-registration-source',
    kind: 'text',
    title: 'Copy of the register that was looked at',
    help: 'Its file and date, so that what was known on the day can be shown later.',
    role: 'registration-source',
  },
];

const decision = (framework: Framework): readonly Field[] => [
  {
    key: 'product-decision',
    kind: 'choice',
    title: 'Officer’s decision',
    help: 'The rules suggest an outcome from the ratings; an officer decides. Leave empty if you have not decided yet.',
    choices: framework.outcomes.map(decisionOf),
    role: 'decision',
  },
  {
    key: 'product-decision-reason',
    kind: 'paragraph',
    title: 'Reason for the decision',
    help: 'Needed where the decision differs from what the rules suggest.',
    role: 'decision-reason',
  },
];

/** Key of the field that names the second officer; only asked where an essential criterion is conditional. */
export const SECOND_OFFICER = 'product-second-officer';
const secondOfficer: Field = {
  key: SECOND_OFFICER,
  kind: 'text',
  title: 'Second officer',
  help: 'Name of a second officer who agrees, where an essential criterion is marked as not applicable. It is shown with the visit; the criterion counts as unanswered until that person, or another than you, has confirmed it in the workbook.',
};

const followUp: readonly Field[] = [
  {
    key: 'product-next-visit',
    kind: 'date',
    title: 'Next visit',
    help: `${ADDED} Leave empty if no date is agreed.`,
    role: 'next-visit',
  },
  {
    key: 'product-improvement-plan',
    kind: 'rows',
    title: 'Improvement plan',
    help: `${ADDED} What was agreed with the provider. Leave empty if nothing was.`,
    slots: 3,
    columns: [
      { key: 'area', title: 'Area for improvement', kind: 'text', role: 'area' },
      { key: 'action', title: 'Action', kind: 'paragraph', role: 'action' },
      { key: 'by-when', title: 'By when', kind: 'date', role: 'by-when' },
      { key: 'who', title: 'By whom', kind: 'text', role: 'who' },
    ],
    role: 'improvement-plan',
  },
];

export interface ProductParts {
  /** On the first page, before the source's own header. */
  readonly identity: readonly Field[];
  /** A page after the header; null where the source asks for all of it or the instrument judges no provider. */
  readonly register: Section | null;
  /** The last pages: decision and follow-up; null where the source asks for all of it. */
  readonly closing: Section | null;
}

/** What the product adds to this instrument: only what the source's own fields leave open. */
export const productPartsOf = /* @__PURE__ */ oncePerInstrument((framework, instrument): ProductParts => {
  const roles = new Set<FieldRole | undefined>(
    sourceFieldsOf(framework, instrument).map(({ field }) => field.role),
  );
  const open = (fields: readonly Field[]): Field[] => fields.filter((field) => !roles.has(field.role));
  const visit = isVisitLike(instrument);
  const register = visit ? open(registerCheck) : [];
  const themes = themesOf(framework, instrument);
  const decides =
    visit && framework.outcomes.length > 0 && themes.some((theme) => framework.themes.includes(theme));
  const closing = [
    ...(decides ? open(decision(framework)) : []),
    ...(themes.some(
      (theme) => theme.essential && theme.criteria.some(({ conditional }) => conditional !== null),
    )
      ? [secondOfficer]
      : []),
    ...(visit ? open(followUp) : []),
  ];
  return {
    identity: open(identity),
    register:
      register.length === 0
        ? null
        : {
            id: 'product-register-check',
            title: 'Register check',
            guidance: [
              'Added by Provision QA: what the register of schools said about this provider, filled in by the browser extension or by hand.',
              'Not being found on the register does not prove that a provider should or should not be on it.',
            ],
            fields: register,
          },
    closing:
      closing.length === 0
        ? null
        : {
            id: 'product-decision',
            title: decides ? 'Decision and follow-up' : 'Follow-up',
            guidance: [
              'Added by Provision QA. Approval by a local authority does not replace the commissioner’s own checks.',
            ],
            fields: closing,
          },
  };
});

export interface PlannedField {
  readonly field: Field;
  /** Code of the criterion that it is asked with; '' for none. */
  readonly criterion: string;
}

/** A checklist's steps as fields: done on a day, by someone. */
export const stepFields = (instrument: Instrument): readonly Field[] =>
  (instrument.steps ?? []).flatMap((_, index): Field[] => [
    { key: `step-${index + 1}-done`, kind: 'date', title: `Step ${index + 1}: done on` },
    { key: `step-${index + 1}-who`, kind: 'text', title: `Step ${index + 1}: by whom` },
  ]);

/** Every field of the instrument's form, the product's included. Keys are unique. */
export const fieldsOf = /* @__PURE__ */ oncePerInstrument(
  (framework, instrument): readonly PlannedField[] => {
    const added = productPartsOf(framework, instrument);
    const wrap = (fields: readonly Field[] | undefined): PlannedField[] =>
      (fields ?? []).map((field) => ({ field, criterion: '' }));
    return [
      ...wrap(added.identity),
      ...wrap(stepFields(instrument)),
      ...sourceFieldsOf(framework, instrument),
      ...wrap(added.register?.fields),
      ...wrap(added.closing?.fields),
    ];
  },
);

/** Whether the first part hangs on an answer of the header, so that no page may come between them. */
export function headerBranches(framework: Framework, instrument: Instrument): boolean {
  const header = new Set(headerOf(framework, instrument).map(({ key }) => key));
  const first = partsOf(framework, instrument)[0];
  return (
    first?.kind === 'section' && first.section.showIf !== undefined && header.has(first.section.showIf.field)
  );
}
