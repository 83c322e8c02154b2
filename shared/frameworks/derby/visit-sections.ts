/** The pages of Derby's visit form around its themes (section 18 of the source). */
import type { Outcome, Section } from '../../schema/framework';
import {
  commissionerChecks,
  otherGuidance,
  providerContact,
  registrationRules,
  roleOfTheLocalAuthority,
  whatItIs,
  whoAssuresQuality,
} from './guidance';

// The labels are also the choices of the officer's decision.
const metAll = "All standards met: joins the LA's approved list of unregistered provision";
const metMajority = 'Majority of standards met, timely improvements agreed: can join the approved list';
const notMet = 'Standards not met: the provider understands what to do to reapply later';
const withdrawn = 'Standards not met: the provider does not wish to go further';

/** The four statements that the printed form ends with; `withdrawn` depends on the provider's wish alone. */
export const outcomes: Outcome[] = [
  { id: 'met-all', label: metAll },
  { id: 'met-majority', label: metMajority },
  { id: 'not-met', label: notMet },
  { id: 'withdrawn', label: withdrawn, officerOnly: true },
];

export const visitSections: Section[] = [
  {
    id: 'registration',
    topics: [{ topic: 'registration', relation: 'narrower' }],
    title: 'When a provider must be registered',
    guidance: registrationRules,
    fields: [],
  },
  {
    id: 'before-visit',
    topics: [{ topic: 'commissioning-checks', relation: 'narrower' }],
    title: 'Before the visit',
    guidance: whoAssuresQuality,
    fields: [],
  },
  {
    id: 'provision',
    topics: [
      { topic: 'looked-after', relation: 'narrower' },
      { topic: 'registration', relation: 'overlaps' },
    ],
    title: 'The provider and its AP',
    guidance: [
      ...whatItIs,
      "If a pupil in a full-time place has an EHC plan or is looked after (LAC), tell the LA's named officer for alternative provision.",
    ],
    fields: [
      {
        key: 'overview',
        kind: 'paragraph',
        title: 'Overview of the provider and of the AP on offer',
      },
      {
        key: 'full-time-places',
        kind: 'yes-no',
        title: 'Is full-time AP on offer, for up to 12 weeks?',
        help: "Tell the LA's named officer of any pupil in such a place who has an EHC plan or is looked after.",
      },
      {
        key: 'part-time-places',
        kind: 'yes-no',
        title: 'Is longer-term, part-time AP on offer, for up to 2 days a week?',
      },
      {
        key: 'courses',
        kind: 'rows',
        title: 'Courses and programmes',
        help: 'What can be offered, and what pupils are expected to come away with.',
        slots: 4,
        columns: [
          { key: 'course', title: 'Course or programme', kind: 'text' },
          { key: 'expected-outcome', title: 'Expected outcome', kind: 'text' },
        ],
      },
    ],
  },
  {
    id: 'contacts',
    title: 'Contact details',
    guidance: providerContact,
    fields: [
      { key: 'provider-address', kind: 'paragraph', title: 'Address', role: 'provider-address' },
      {
        key: 'provider-contact',
        kind: 'text',
        title: 'Contact at the provider: name',
        role: 'provider-contact',
      },
      {
        key: 'provider-phone',
        kind: 'phone',
        title: 'Contact at the provider: telephone',
        role: 'provider-phone',
      },
      {
        key: 'provider-email',
        kind: 'email',
        title: 'Contact at the provider: email',
        role: 'provider-email',
      },
      { key: 'provider-website', kind: 'text', title: 'Website', role: 'provider-website' },
      {
        key: 'dsl',
        kind: 'person',
        title: 'Designated safeguarding lead (DSL)',
        parts: ['name', 'phone', 'email'],
      },
    ],
  },
  {
    id: 'outcome',
    topics: [
      { topic: 'commissioning-checks', relation: 'narrower' },
      { topic: 'registration', relation: 'overlaps' },
    ],
    title: 'Outcome of the visit',
    guidance: [
      ...commissionerChecks,
      'After the visit the LA says which of four statements fits. Provision QA suggests one from the ratings; you decide.',
      'What "majority" means is not printed. Provision QA counts it as more than half of the standards that apply being rated "Fully", and the LA can change that. The statement also says that the provider has agreed to timely improvements, which only you can confirm.',
    ],
    fields: [
      {
        key: 'decision',
        kind: 'choice',
        title: 'Which statement fits this visit?',
        choices: [metAll, metMajority, notMet, withdrawn],
        role: 'decision',
      },
      {
        key: 'decision-reason',
        kind: 'paragraph',
        title: 'Reason for the decision',
        help: 'Needed where the decision differs from what the rules suggest. An aid from Provision QA, not on the printed form.',
        role: 'decision-reason',
      },
    ],
  },
  {
    id: 'improvement',
    title: 'Improvement plan',
    guidance: ['One row for each area for improvement. RAG is red, amber or green.', ...otherGuidance],
    fields: [
      {
        key: 'improvement-plan',
        kind: 'rows',
        title: 'Improvement plan',
        slots: 5,
        role: 'improvement-plan',
        columns: [
          { key: 'area', title: 'Area for improvement', kind: 'text', role: 'area' },
          { key: 'actions', title: 'Actions', kind: 'paragraph', role: 'action' },
          { key: 'rag', title: 'RAG', kind: 'choice', choices: ['Red', 'Amber', 'Green'], role: 'rag' },
          { key: 'by-when', title: 'By when?', kind: 'date', role: 'by-when' },
          { key: 'who', title: 'Who by?', kind: 'text', role: 'who' },
        ],
      },
    ],
  },
  {
    id: 'sign-off',
    title: 'Signatories and next visit',
    guidance: roleOfTheLocalAuthority,
    fields: [
      { key: 'signed-local-authority', kind: 'signature', title: 'For the local authority' },
      { key: 'signed-provider', kind: 'signature', title: 'For the provider' },
      { key: 'next-visit', kind: 'date', title: 'Next QA visit is scheduled for', role: 'next-visit' },
    ],
  },
];
