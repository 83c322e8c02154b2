/** Align's quality framework for alternative provision, in this product's words. */
import type { Framework } from '../../schema/framework';
import { admissions } from './admissions';
import { education } from './education';
import { healthAndSafety } from './health-and-safety';
import { leadership } from './leadership';
import { outcomes } from './outcomes';
import { pupils } from './pupils';
import { safeguarding } from './safeguarding';
import { staffing } from './staffing';

const allAreas = [
  { theme: '1' },
  { theme: '2' },
  { theme: '3' },
  { theme: '4' },
  { theme: '5' },
  { theme: '6' },
  { theme: '7' },
  { theme: '8' },
];

export const align: Framework = {
  schema: 1,
  id: 'align',
  title: 'Align Alternative Provision Quality Framework',
  shortTitle: 'Align',
  publisher: 'Align',
  edition: 'Undated',
  version: '1',
  source: {
    title:
      'Align Alternative Provision Quality Framework: foundational requirements and best practice in eight areas',
    corrections: [
      'Staffing, which holds 7.1 to 7.7, is headed 6 in the source, and Leadership, which holds 8.1 to 8.7, is headed 7. Here they are areas 7 and 8, as their codes say.',
      'The source prints area 4 as three tables, each headed 4: Curriculum, Teaching and learning, Assessment. Here it is one area whose criteria name their part.',
      '1.1: the source leaves the “and” out of the name of the Disclosure and Barring Service.',
      '2.2, 3.4, 4.3, 6.11 and 7.5: where the source says “i.e.” of things that can only be examples, they are given as examples. 4.1: there it says what is meant, and is kept so.',
      '4.4: “PHSE” is read as PSHE (personal, social, health and economic education).',
      '5.8: “institutionalised AP” is read as institutionalised in AP.',
      '6.2: “foundational subjects” is read as foundation subjects, beside the core ones.',
      'Kept as it stands, and worth a question to the publisher: 7.1 requires a central record, but its best practice is about the wellbeing of staff.',
      'The source prints no scale, no header, no outcome and no instructions for use: the scale, the fields, the outcomes, their rule and the two instruments are this product’s.',
    ],
  },
  scales: {
    align: {
      title: 'Level reached (this product’s scale: Align prints none)',
      options: [
        { label: 'Best practice', meaning: 'met' },
        { label: 'Foundational', meaning: 'met' },
        { label: 'Not yet', meaning: 'not-met' },
      ],
      ownedBy: 'product',
    },
  },
  headerFields: [
    {
      key: 'provider-name',
      kind: 'text',
      title: 'Name of provision',
      help: 'Added by this product: Align prints no header.',
      required: true,
      role: 'provider-name',
    },
    {
      key: 'provider-address',
      kind: 'paragraph',
      title: 'Address',
      help: 'Added by this product.',
      role: 'provider-address',
    },
    {
      key: 'visit-date',
      kind: 'date',
      title: 'Date',
      help: 'Added by this product: the day of the visit or of the self-evaluation.',
      required: true,
      role: 'visit-date',
    },
    {
      key: 'officer',
      kind: 'text',
      title: 'Completed by',
      help: 'Added by this product.',
      required: true,
      role: 'officer',
    },
  ],
  themes: [safeguarding, healthAndSafety, admissions, education, outcomes, pupils, staffing, leadership],
  sections: [
    {
      id: 'levels',
      title: 'How to choose a level',
      guidance: [
        'Each criterion is a foundational requirement; the statements of best practice beneath it go further.',
        'Align prints no scale. This product’s has three levels. “Not yet”: the foundational requirement is not in place. “Foundational”: it is. “Best practice”: it is, and so is the best practice listed with it.',
      ],
      fields: [],
    },
  ],
  outcomes: [
    { id: 'foundational-met', label: 'Foundational requirements met' },
    { id: 'foundational-not-met', label: 'Foundational requirements not all met' },
  ],
  rules: [
    {
      id: 'all-foundational',
      text: 'Every criterion that applies is at “Foundational” or “Best practice” (Provision QA’s rule, as Align prints none).',
      when: { kind: 'all', meaning: 'met' },
      scope: 'all',
      outcome: 'foundational-met',
      ownedBy: 'product',
    },
    {
      id: 'some-not-yet',
      text: 'At least one criterion that applies is at “Not yet” (Provision QA’s rule, as Align prints none).',
      when: { kind: 'otherwise' },
      scope: 'all',
      outcome: 'foundational-not-met',
      ownedBy: 'product',
    },
  ],
  instruments: [
    {
      id: 'visit',
      kind: 'visit',
      title: 'Align quality visit',
      description:
        'All 72 criteria in eight areas, completed by an officer who visits the provision. Align sets out the criteria without saying who uses them: the visit, its header and its scale are this product’s.',
      pupilLevel: false,
      parts: [{ section: 'levels' }, ...allAreas],
    },
    {
      id: 'self-evaluation',
      kind: 'self-evaluation',
      title: 'Align self-evaluation',
      description:
        'The same 72 criteria, completed by the provision about itself. Align sets out the criteria without saying who uses them: the self-evaluation, its header and its scale are this product’s.',
      pupilLevel: false,
      parts: [{ section: 'levels' }, ...allAreas],
    },
  ],
};
