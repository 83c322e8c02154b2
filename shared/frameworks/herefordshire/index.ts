/** Herefordshire's QA framework for alternative provision, in this product's words. */
import type { Framework } from '../../schema/framework';
import { alerts } from './alerts';
import { essentialThemes } from './essential-themes';
import { leadershipThemes } from './leadership-themes';
import { learnerThemes } from './learner-themes';
import { sections } from './sections';

export const herefordshire: Framework = {
  schema: 1,
  id: 'herefordshire',
  title: 'Herefordshire Alternative Provision Quality Assurance Framework',
  shortTitle: 'Herefordshire',
  publisher: 'Herefordshire Council',
  edition: 'Undated',
  version: '1',
  source: {
    title:
      'Herefordshire Alternative Provision Quality Assurance Framework, which addresses commissioners (schools included) and providers',
    corrections: [
      'The ninth theme, Teaching and learning, is headed "Theme eight" in the source, like Outcomes before it; here it is theme 9, as in the source’s own list of themes.',
      'The source numbers requirements afresh in each theme; here each has the theme’s number before it, so the third of theme 2 is 2.3.',
      '2.5: the source names RIDDOR by its 1995 regulations; those in force are of 2013.',
      '2.1: IOSH is the Institution of Occupational Safety and Health; the source has another form of its name.',
      '1.2: "low levels concerns" in the source is read as low-level concerns.',
      '1.6: "Hereford’s Children’s Services" in the source is read as those of Herefordshire.',
      'Registration: statements of special educational needs have given way to Education, Health and Care Plans (EHCPs); both are named, the former as the older form.',
      'Kept as it stands, and worth a question to the publisher: 1.5 is headed as behaviour policies but asks about online safety and bullying; 4.2 and 4.3 list the same single item of evidence; 1.3 names Part 1 of KCSIE, which is to be read in the edition in force.',
      'Ratings of themes 1 and 2 carry two instructions in the source, that Fully met is required and that gaps are to be noted with care; they stand in the guidance of those themes, not in the labels.',
    ],
  },
  scales: {
    essential: {
      title: 'Essential requirement',
      options: [
        { label: 'Fully met', meaning: 'met' },
        { label: 'Not Met', meaning: 'not-met' },
      ],
    },
    standard: {
      title: 'Requirement',
      options: [
        { label: 'Fully met', meaning: 'met' },
        { label: 'Partially met', meaning: 'partly' },
        { label: 'Not met / Limited evidence', meaning: 'not-met' },
      ],
    },
  },
  headerFields: [
    {
      key: 'provider-name',
      kind: 'text',
      title: 'Name of provision',
      required: true,
      role: 'provider-name',
    },
    { key: 'provider-address', kind: 'paragraph', title: 'Address of site', role: 'provider-address' },
    { key: 'visit-date', kind: 'date', title: 'Date of QA visit', required: true, role: 'visit-date' },
    {
      key: 'officer',
      kind: 'text',
      title: 'Visit undertaken by: name',
      help: 'Everyone who made the visit, if more than one.',
      required: true,
      role: 'officer',
    },
    { key: 'officer-role', kind: 'text', title: 'Visit undertaken by: role' },
    { key: 'officer-organisation', kind: 'text', title: 'Visit undertaken by: organisation' },
    {
      key: 'registration-status',
      kind: 'choice',
      title: 'Registration status, checked before the visit',
      help: 'Look the provider up on Get Information about Schools (GIAS), the DfE’s website. A provider that is there under none of its names is not a registered one.',
      choices: ['Registered', 'Unregistered'],
      required: true,
      role: 'registration-status',
    },
  ],
  themes: [...essentialThemes, ...leadershipThemes, ...learnerThemes],
  sections,
  outcomes: [
    {
      id: 'appropriate',
      // The source makes the essentials a necessary condition; whether they are enough is for the officer.
      label: 'Essentials met: can be deemed appropriate',
      decision: 'Deemed appropriate',
    },
    { id: 'not-appropriate', label: 'Not deemed appropriate' },
  ],
  rules: [
    {
      id: 'essential-not-met',
      text: 'Themes 1 and 2 are essential: with any of their requirements not met, the provision cannot be deemed appropriate.',
      when: { kind: 'any', meaning: 'not-met' },
      scope: 'essential',
      outcome: 'not-appropriate',
    },
    {
      id: 'essential-all-met',
      text: 'Themes 1 and 2 are essential: with every one of their requirements fully met, the provision can be deemed appropriate (Provision QA’s reading: the source says that it cannot be without; whether it is, the officer decides with the rest in view).',
      when: { kind: 'all', meaning: 'met' },
      scope: 'essential',
      outcome: 'appropriate',
      ownedBy: 'product',
    },
  ],
  alerts,
  instruments: [
    {
      id: 'visit',
      kind: 'visit',
      title: 'Herefordshire QA visit',
      description:
        'Quality assurance of alternative provision off the school’s site, for pupils of school age: how its academic options, vocational options or both are led, managed and delivered. For commissioners, schools among them, and for providers. Use it together with the statutory guidance for local authorities. Nine themes; the first two are essential.',
      pupilLevel: false,
      parts: [
        { section: 'registered' },
        { section: 'unregistered' },
        { section: 'description' },
        { theme: '1' },
        { theme: '2' },
        { theme: '3' },
        { theme: '4' },
        { theme: '5' },
        { theme: '6' },
        { theme: '7' },
        { theme: '8' },
        { theme: '9' },
        { section: 'improvement-plan' },
        { section: 'next-visit' },
      ],
    },
  ],
};
