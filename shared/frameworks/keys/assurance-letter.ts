/** The safeguarding assurance letter of Keys (Appendix 2): completed by the provider, for signature. */
import type { Instrument, Section } from '../../schema/framework';

export const letterDetails: Section = {
  id: 'assurance-letter',
  title: 'Details for the letter',
  guidance: [
    'The provider completes and signs the letter. It goes to the commissioning school, whose AP lead makes sure that it arrives and keeps it on file.',
  ],
  fields: [
    { key: 'letter-school', kind: 'text', title: 'Commissioning school', required: true },
    { key: 'letter-headteacher', kind: 'text', title: 'Headteacher' },
    {
      key: 'letter-provider',
      kind: 'text',
      title: 'Alternative provision provider',
      required: true,
      role: 'provider-name',
    },
    {
      key: 'letter-kcsie-edition',
      kind: 'text',
      title: 'Edition of Keeping Children Safe in Education (KCSIE)',
      help: 'Proposed by Provision QA: the edition that took effect on the last 1 September. The source names that of 2025. Check which one the provider follows.',
      role: 'kcsie-edition',
    },
    { key: 'letter-date', kind: 'date', title: 'Date of the letter', role: 'visit-date' },
    { key: 'letter-signatory-name', kind: 'text', title: 'Signatory: name' },
    { key: 'letter-signatory-role', kind: 'text', title: 'Signatory: role or position' },
    { key: 'letter-signatory-organisation', kind: 'text', title: 'Signatory: organisation' },
  ],
};

export const assuranceLetter: Instrument = {
  id: 'assurance-letter',
  kind: 'document',
  title: 'Safeguarding assurance letter',
  description:
    'Written confirmation from the provider, for signature: nine checks on every member of staff, and four undertakings.',
  pupilLevel: false,
  header: false,
  parts: [{ section: 'assurance-letter' }],
  document: {
    to: 'The headteacher of the commissioning school',
    from: 'The alternative provision provider',
    paragraphs: [
      {
        blanks: [
          { label: 'Commissioning school', field: 'letter-school' },
          { label: 'Provider', field: 'letter-provider' },
          { label: 'Date', field: 'letter-date' },
        ],
      },
      { blanks: [{ label: 'Dear', field: 'letter-headteacher' }] },
      {
        text: 'We write to confirm the checks on our staff, volunteers and contractors. Each of them who works with pupils of the commissioning school named above has been through the safeguarding and pre-employment checks required. The checks follow Keeping Children Safe in Education, in the edition named here, and whatever other statutory guidance applies.',
      },
      { blanks: [{ label: 'Edition of Keeping Children Safe in Education', field: 'letter-kcsie-edition' }] },
      { text: 'For every member of staff, the following has been completed and verified:' },
      {
        numbered: [
          'An enhanced DBS check with information from the children’s barred list.',
          'Identity, from three separate documents as the DBS guidelines set out.',
          'A check of the children’s barred list, where the work is regulated activity.',
          'Teacher status and prohibition, where they apply.',
          'Section 128 directions, for anyone in a management position.',
          'Overseas checks where relevant, with certificates of good conduct.',
          'Professional qualifications, where they are required.',
          'The right to work in the United Kingdom.',
          'Two professional references, each verified as authentic.',
        ],
      },
      { text: 'We also confirm that:' },
      {
        bullets: [
          'We operate internet filtering and monitoring that suit the pupils’ ages. Every term we give the commissioning school written assurance of this, and we tell it at once of any material change or incident.',
          'If your pupils are involved in a safeguarding concern, incident or allegation, we tell you on the same day; likewise of any change to our designated safeguarding lead (DSL), deputy DSL or senior leadership.',
          'We tell you at once when anyone new (staff, volunteer, contractor) is appointed for work with your pupils. Nobody new works with them until we have assured you in writing that the checks are complete.',
          'We tell you within one working day of any change to safeguarding policy or to filtering or monitoring systems, and of any material incident that affects our statutory duties.',
        ],
      },
      { text: 'Yours sincerely,' },
      {
        blanks: [
          { label: 'Signature' },
          { label: 'Name', field: 'letter-signatory-name' },
          { label: 'Role or position', field: 'letter-signatory-role' },
          { label: 'Organisation', field: 'letter-signatory-organisation' },
        ],
      },
    ],
  },
};
