/** Derby's service level agreement between a school and a provider (section 17 of the source): details, then text. */
import type { Instrument, Section } from '../../schema/framework';

export const agreementDetails: Section[] = [
  {
    id: 'sla-parties',
    title: 'Who the agreement is between',
    guidance: [
      'An example to start from: school and alternative provider edit the finished document as appropriate.',
    ],
    fields: [
      {
        key: 'sla-provider-name',
        kind: 'text',
        title: 'Alternative provider',
        required: true,
        role: 'provider-name',
      },
      {
        key: 'sla-provider-address',
        kind: 'paragraph',
        title: 'Alternative provider: address',
        role: 'provider-address',
      },
      {
        key: 'sla-provider-contact',
        kind: 'text',
        title: 'Alternative provider: contact',
        role: 'provider-contact',
      },
      {
        key: 'sla-provider-phone',
        kind: 'phone',
        title: 'Alternative provider: telephone',
        role: 'provider-phone',
      },
      {
        key: 'sla-provider-email',
        kind: 'email',
        title: 'Alternative provider: email',
        role: 'provider-email',
      },
      { key: 'sla-school-details', kind: 'paragraph', title: 'School details', required: true },
    ],
  },
  {
    id: 'sla-provision',
    title: 'What is to be provided',
    guidance: [],
    fields: [
      { key: 'sla-description', kind: 'paragraph', title: 'Description of the provision' },
      { key: 'sla-dates', kind: 'text', title: 'Dates for the provision' },
      { key: 'sla-hours', kind: 'number', title: 'Number of hours per week' },
      { key: 'sla-days', kind: 'text', title: 'Days or sessions of the week' },
      { key: 'sla-pupils', kind: 'number', title: 'Number of pupils' },
      { key: 'sla-costings', kind: 'paragraph', title: 'Costings' },
    ],
  },
];

/** Signed by hand on the finished document, so these blanks have no field. */
const signature = { blanks: [{ label: 'Print name' }, { label: 'Signature' }, { label: 'Date' }] };

export const serviceLevelAgreement: Instrument = {
  id: 'service-level-agreement',
  kind: 'document',
  title: 'Derby AP service level agreement',
  description:
    'An agreement between a school and an alternative provider, to start from and edit: what is provided, who does what, and signatures.',
  pupilLevel: false,
  header: false,
  parts: [{ section: 'sla-parties' }, { section: 'sla-provision' }],
  document: {
    paragraphs: [
      {
        text: 'In this agreement a school ("the school") commissions an alternative curriculum provision from a provider ("the alternative provider"), which delivers it. The obligations and responsibilities of each are set out below.',
      },
      { heading: 'Between' },
      {
        blanks: [
          { label: 'Alternative provider', field: 'sla-provider-name' },
          { label: 'Address', field: 'sla-provider-address' },
          { label: 'Contact', field: 'sla-provider-contact' },
          { label: 'Telephone', field: 'sla-provider-phone' },
          { label: 'Email', field: 'sla-provider-email' },
          { label: 'School', field: 'sla-school-details' },
        ],
      },
      { heading: 'The provision' },
      {
        blanks: [
          { label: 'Description', field: 'sla-description' },
          { label: 'Dates', field: 'sla-dates' },
          { label: 'Hours per week', field: 'sla-hours' },
          { label: 'Days or sessions of the week', field: 'sla-days' },
          { label: 'Number of pupils', field: 'sla-pupils' },
          { label: 'Costings', field: 'sla-costings' },
        ],
      },
      {
        text: 'All work within the provision is co-ordinated, delivered and assessed by the alternative provider, who answers for its meeting the required standards of quality.',
      },
      {
        text: 'Quality assurance of how lessons are delivered is for the alternative provider; even so, the school keeps its right to observe every aspect of the provision.',
      },
      { heading: 'The school will' },
      {
        bullets: [
          'give a referral form for every pupil;',
          'be in touch with the family before induction starts;',
          'arrange the induction meeting and attend it;',
          'take part in regular review meetings.',
        ],
      },
      { heading: 'The alternative provider will' },
      {
        bullets: [
          'be in touch with the school about every aspect of the provision, induction included;',
          'check attendance each day and, if a pupil has not arrived, tell the school within 30 minutes;',
          'send news of behaviour and attitude weekly where there are concerns;',
          'report each half term, and hold a review meeting with the referring school and the parents or carers;',
          "follow the pupil's progress and achievement, and report on them as agreed with the school;",
          'deal with any poor behaviour under the policy and procedures for managing behaviour;',
          'tell parent and school of poor behaviour at once, whatever it is, and call an emergency review of the placement once there have been 3 incidents.',
        ],
      },
      { heading: 'Concerns and emergency reviews' },
      {
        text: "Any safeguarding concern that arises while the pupil is in the provision will be taken to the school's designated safeguarding lead.",
      },
      { text: 'An emergency review, once called, will set clear targets.' },
      { heading: 'Signed for the alternative provider' },
      signature,
      { heading: 'Signed for the school' },
      signature,
    ],
  },
};
