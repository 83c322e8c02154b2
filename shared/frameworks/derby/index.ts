/**
 * Derby City Council's alternative provision guidance and QA framework, as data in the product's own words.
 * The visit is section 18 of the source; the guidance in it comes from sections 1 to 14.
 */
import type { Framework } from '../../schema/framework';
import { agreementSections } from './agreement';
import { referralSections } from './referral';
import { agreementDetails, serviceLevelAgreement } from './service-level-agreement';
import { outcomes, visitSections } from './visit-sections';
import { visitThemes } from './visit-themes';

export const derby = {
  schema: 1,
  id: 'derby',
  title: 'Derby QA framework for unregulated alternative providers',
  shortTitle: 'Derby',
  publisher: 'Derby City Council',
  edition: 'Undated; it follows the DfE consultation of May 2024',
  version: '1',
  source: {
    title:
      'Derby City alternative provision guidance (sections 1 to 14), referral form (15), commissioning agreement (16), service level agreement (17) and QA framework (18)',
    corrections: [
      '"NCC" in section 10 is another authority\'s initials: read as the council, where it is the employer.',
      'The Education (Pupil Registration) (England) Regulations 2006 were replaced by the School Attendance (Pupil Registration) (England) Regulations 2024, which the source already cites for code C2 (regulation 11(6)).',
      'The Health and Safety at Work Act 1974 is given its full title, Health and Safety at Work etc. Act 1974.',
      'The Ofsted handbook of September 2022 (paragraphs 361 and 363) is no longer in use: Ofsted has inspected under a renewed framework since 10 November 2025. What the source reports is kept, as a report of that handbook.',
      'The standards were a consultation draft of May 2024 when this framework was written. DfE published its voluntary national standards for non-school alternative provision in August 2025; they are a framework of their own here.',
      'Safeguarding children boards were replaced by safeguarding children partnerships: "Safeguarding Childrens Board" in section 13 is read with the Derby & Derbyshire Safeguarding Children Partnership.',
      'Of the guidance listed after section 14, "Alternative provision" (2013) is now "Arranging alternative provision" (February 2025), and "Children missing education" (2016) was renewed in August 2024.',
      "The registration test in section 5 is that of the Education Act 1996, section 463. Section 43 of the Children's Wellbeing and Schools Act 2026 rewrites it and is not known to be in force, so the test stands as printed.",
      '"Fixed term exclusion" is now called suspension.',
      'Misprints put right: "social are" is social care, "premises and closed" is premises are closed.',
      'The referral form points to a "timetable below" that it does not contain: the details of other AP ask for the timetable instead.',
      '"DIT" in the commissioning agreement is kept as printed: the source does not say what it stands for. Its "new school" is read as the alternative provider.',
      "The officer named on the form, with an email address, is shown as the LA's named officer.",
    ],
  },
  scales: {
    'requirement-met': {
      title: 'Requirement met',
      // "Limited evidence" is partly, not not-met: something was seen, and the scale has "Not at all" for nothing.
      options: [
        { label: 'Fully', meaning: 'met' },
        { label: 'Partially', meaning: 'partly' },
        { label: 'Limited evidence', meaning: 'partly' },
        { label: 'Not at all', meaning: 'not-met' },
      ],
    },
  },
  headerFields: [
    { key: 'provider-name', kind: 'text', title: 'Name of provider', required: true, role: 'provider-name' },
    { key: 'visit-date', kind: 'date', title: 'Date of QA visit', required: true, role: 'visit-date' },
    { key: 'la-representative', kind: 'text', title: 'LA representative', required: true, role: 'officer' },
    { key: 'provider-representative', kind: 'text', title: 'Provider representative' },
  ],
  themes: visitThemes,
  sections: [...visitSections, ...referralSections, ...agreementSections, ...agreementDetails],
  outcomes,
  rules: [
    {
      id: 'all-fully',
      text: 'Every standard that applies is rated "Fully" (that one which does not apply is left out is Provision QA\'s reading of "all").',
      when: { kind: 'all', meaning: 'met' },
      scope: 'all',
      outcome: 'met-all',
      ownedBy: 'product',
    },
    {
      id: 'majority-fully',
      text: 'More than half of the standards that apply are rated "Fully" (Provision QA\'s meaning of "majority"). The officer confirms that the provider has agreed to timely improvements.',
      when: { kind: 'share-over', meaning: 'met', share: 0.5 },
      scope: 'all',
      outcome: 'met-majority',
      ownedBy: 'product',
    },
    {
      id: 'not-majority',
      text: 'Half or fewer of the standards that apply are rated "Fully".',
      when: { kind: 'otherwise' },
      scope: 'all',
      outcome: 'not-met',
      // Where "majority" ends is the product's choice, so this side of the line is too.
      ownedBy: 'product',
    },
  ],
  visitInterval: {
    every: 'term',
    text: 'at least one visit each term',
    source: 'Derby QA framework: recommended by Derby City Council',
  },
  instruments: [
    {
      id: 'visit',
      kind: 'visit',
      title: 'Derby AP quality assurance visit',
      description:
        "For an LA's quality assurance visit to an unregulated alternative provider: 32 standards in five themes, each with evidence, then the outcome, an improvement plan and the next visit. One form for each visit; Provision QA keeps the dates of them all.",
      pupilLevel: false,
      parts: [
        { section: 'registration' },
        { section: 'before-visit' },
        { section: 'provision' },
        { section: 'contacts' },
        { theme: '1' },
        { theme: '2' },
        { theme: '3' },
        { theme: '4' },
        { theme: '5' },
        { section: 'outcome' },
        { section: 'improvement' },
        { section: 'sign-off' },
      ],
    },
    {
      id: 'referral',
      kind: 'referral',
      title: 'Derby AP referral form',
      description:
        'For a school that seeks a part-time placement in alternative provision for a pupil. It holds personal data about a pupil and the family: share it only with those who need it. The commissioning agreement must be completed as well.',
      pupilLevel: true,
      header: false,
      parts: [
        { section: 'referral-start' },
        { section: 'referral-pupil' },
        { section: 'referral-reason' },
        { section: 'referral-attendance' },
        { section: 'referral-school-contacts' },
        { section: 'referral-family' },
        { section: 'referral-transport' },
        { section: 'referral-status' },
        { section: 'referral-sen' },
        { section: 'referral-agencies' },
        { section: 'referral-risk' },
        { section: 'referral-academic' },
        { section: 'referral-other' },
        { section: 'referral-behaviour' },
        { section: 'referral-indicators' },
      ],
    },
    {
      id: 'commissioning-agreement',
      kind: 'agreement',
      title: 'Derby AP commissioning agreement and review',
      description:
        'For school and alternative provider together: aims, targets and the set-up meeting before a placement begins, then a review each time one is held. It holds personal data about a pupil: share it only with those who need it.',
      pupilLevel: true,
      header: false,
      parts: [
        { section: 'agreement-start' },
        { section: 'agreement-aims' },
        { section: 'agreement-targets' },
        { section: 'agreement-health-safety' },
        { section: 'agreement-meeting' },
        { section: 'agreement-attendance-codes' },
        { section: 'agreement-agenda' },
        { section: 'agreement-review' },
        { section: 'agreement-review-targets' },
        { section: 'agreement-next' },
      ],
    },
    serviceLevelAgreement,
  ],
} satisfies Framework;
