/** Keys Group's alternative provision policy and its forms, in this product's words. */
import type { Framework } from '../../schema/framework';
import { alerts } from './alerts';
import { assuranceLetter, letterDetails } from './assurance-letter';
import { documents } from './documents';
import { healthAndSafety } from './health-and-safety';
import { insurance } from './insurance';
import { monitoringThemes } from './monitoring';
import { policySections } from './policy';
import { quality } from './quality';
import { registration } from './registration';
import { safeguarding } from './safeguarding';
import { suitability } from './suitability';
import { support } from './support';
import { transition } from './transition';

export const keys: Framework = {
  schema: 1,
  id: 'keys',
  title: 'Keys Group Alternative Provision Audit',
  shortTitle: 'Keys',
  publisher: 'Keys Group',
  edition: 'Policy EDE/POL/013, issue 002, 1 September 2025',
  version: '1',
  source: {
    title: 'Keys Group Alternative Provision (AP) Policy, with its five appendices',
    corrections: [
      'The source prints no numbers: sections and rows are numbered here in its order. Rows of the monitoring form (Appendix 5) begin with M.',
      '4.3: the audit form says “Professional Negligence” insurance, sections 8 and Appendix 4 of the policy “professional indemnity”. They are read as the same insurance.',
      '1.1: the source says “18 hours or more” in the audit form and “18+ hours” in Appendix 4; other publishers say more than 18. The wording of the form is kept. No period is printed; a week is meant.',
      '1.1: Appendix 4 shortens the condition to “1 EHCP/looked-after child”, which is read as in the form: one pupil of compulsory school age.',
      '1.2: “No” is a gap only for a provider that meets the condition in 1.1; so the row may be not applicable.',
      '4.5: the source does not say “if applicable” here, as it does at 4.4; a provider that subcontracts nothing has nothing to insure, so the row may be not applicable, as 8.6 is.',
      '1.1 and 1.3: yes and no are facts about the provider there, neither met nor not met.',
      '2.2: overall grades are asked for as printed; from November 2025 Ofsted reports in another way.',
      '2.6, 2.7, 5.5 to 5.9 and 6.5 are printed with boxes for yes and no but cannot be answered so: they are answered in words. 7.4 is answered by ticks, and 9.1 by the officer’s decision.',
      'Section 3 prints four subjects and no question: each is asked as a question here.',
      'Appendix 5: the last three rows stand under infection control, where they do not belong; here they have a heading of this product’s.',
      'Appendix 5 asks the same of personal, social and academic needs twice, under Behaviour and under Personal Development. Both are kept.',
      'Kept as it stands, and worth a question to the publisher: section 8 requires notice of concerns, changes of staff and incidents immediately, the assurance letter the same day or within one working day for some of them; pupils are to have dual registration at the provider, although only a school keeps a register of pupils; the letter lists the children’s barred list twice, in checks 1 and 3.',
      'Keeping Children Safe in Education is named by its 2025 edition, as in the source; later editions are not taken into account. In the assurance letter, which is signed on a later day, the edition is a blank.',
      'The names of people and of a school on the cover of the source are left out.',
    ],
  },
  scales: {
    'yes-no': {
      title: 'Yes or no',
      options: [
        { label: 'Yes', meaning: 'met' },
        { label: 'No', meaning: 'not-met' },
      ],
    },
    fact: {
      title: 'Yes or no: a fact, neither met nor not met',
      options: [{ label: 'Yes' }, { label: 'No' }],
    },
  },
  headerFields: [
    {
      key: 'provider-name',
      kind: 'text',
      title: 'Name of provider',
      required: true,
      role: 'provider-name',
    },
    { key: 'visit-date', kind: 'date', title: 'Date of visit', required: true, role: 'visit-date' },
    { key: 'visit-time', kind: 'text', title: 'Time of visit' },
    {
      key: 'officer',
      kind: 'text',
      title: 'Visit or audit completed by',
      required: true,
      role: 'officer',
    },
    { key: 'provider-address', kind: 'paragraph', title: 'Address', role: 'provider-address' },
    { key: 'provider-phone', kind: 'phone', title: 'Telephone number', role: 'provider-phone' },
    { key: 'provider-email', kind: 'email', title: 'Email address', role: 'provider-email' },
    { key: 'provider-contact', kind: 'text', title: 'Key contact', role: 'provider-contact' },
  ],
  themes: [
    registration,
    safeguarding,
    healthAndSafety,
    insurance,
    quality,
    transition,
    support,
    documents,
    suitability,
  ],
  sections: [...policySections, letterDetails],
  outcomes: [
    { id: 'suitable', label: 'Suitable', officerOnly: true },
    { id: 'not-suitable', label: 'Not suitable', officerOnly: true },
  ],
  rules: [],
  alerts,
  visitInterval: {
    every: 'term',
    text: 'a visit each term',
    source: 'Keys Group alternative provision policy: termly visits to every provider in use',
  },
  instruments: [
    {
      id: 'audit',
      kind: 'audit',
      title: 'Off-site and alternative provision audit',
      description:
        'Nine sections and 56 rows, completed by the AP lead who visits the provider before a placement. Mostly yes or no with a comment; some rows are answered in words. The officer decides whether the provision is suitable.',
      pupilLevel: false,
      parts: [
        { section: 'before-the-audit' },
        { theme: '1' },
        { theme: '2' },
        { theme: '3' },
        { theme: '4' },
        { theme: '5' },
        { theme: '6' },
        { theme: '7' },
        { theme: '8' },
        { theme: '9' },
      ],
    },
    {
      id: 'monitoring',
      kind: 'monitoring',
      title: 'Ongoing monitoring of teaching and learning',
      description:
        'Twenty-six areas to look at on a visit to a provider that is in use, each answered by comments and notes.',
      pupilLevel: false,
      parts: [
        { section: 'monitoring-visits' },
        { theme: 'M1' },
        { theme: 'M2' },
        { theme: 'M3' },
        { theme: 'M4' },
        { theme: 'M5' },
        { theme: 'M6' },
        { theme: 'M7' },
      ],
      themes: monitoringThemes,
    },
    assuranceLetter,
    {
      id: 'checks',
      kind: 'checklist',
      title: 'Off-site alternative provision checks',
      description:
        'Seven steps for each provider, from naming a lead to continuing checks, with who did each and when; then what the policy expects of everyone.',
      pupilLevel: false,
      header: false,
      parts: [{ section: 'who-does-what' }, { section: 'from-referral-to-return' }, { section: 'oversight' }],
      steps: [
        'Name a lead in the school for off-site and AP providers.',
        'The AP lead visits the provider and completes the audit (Appendix 1).',
        'The AP lead makes sure that the completed safeguarding assurance letter has been received (Appendix 2).',
        'Keep the audit, the letter and further evidence (insurance documents, for example) on file, for scrutiny.',
        'Plan the pupil’s transition.',
        'School administrator and provider are in contact every day about the pupil’s attendance.',
        'The AP lead or senior leadership team schedules and completes continuing quality checks, on the monitoring form (Appendix 5).',
      ],
    },
  ],
};
