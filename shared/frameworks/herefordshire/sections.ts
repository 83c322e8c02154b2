/** Herefordshire: the pages around the themes. */
import type { Section } from '../../schema/framework';

export const sections: Section[] = [
  {
    id: 'registered',
    title: 'Registered provision',
    guidance: ['Take the areas for improvement from the report of the last inspection.'],
    showIf: { field: 'registration-status', is: 'Registered' },
    fields: [
      { key: 'dfe-number', kind: 'text', title: 'DfE number', role: 'dfe-number' },
      { key: 'last-inspection-date', kind: 'date', title: 'Last Ofsted inspection: date' },
      { key: 'last-inspection-outcome', kind: 'text', title: 'Last Ofsted inspection: outcome' },
      {
        key: 'inspection-area-1',
        kind: 'paragraph',
        title: 'Area for improvement 1, and what has been done about it',
      },
      {
        key: 'inspection-area-2',
        kind: 'paragraph',
        title: 'Area for improvement 2, and what has been done about it',
      },
      {
        key: 'inspection-area-3',
        kind: 'paragraph',
        title: 'Area for improvement 3, and what has been done about it',
      },
    ],
  },
  {
    id: 'unregistered',
    topics: [
      { topic: 'registration', relation: 'narrower' },
      { topic: 'looked-after', relation: 'overlaps' },
    ],
    title: 'Unregistered provision',
    guidance: [
      'Important: unregistered alternative provision is unregulated as education, and Ofsted does not inspect it. It should be for exceptional circumstances only, where good or better registered provision nearby cannot properly meet what the pupil needs.',
      'A pupil should be placed with an unregistered provider only if all three of these caveats are securely met:',
      '1. The pupil’s own specific needs make this placement the best match for meeting them.',
      '2. This framework is applied robustly through regular QA visits. Consistently, the provision is found suitable for that pupil, and the provider can show evidence that it stays under the thresholds for having to register. (With five full-time pupils or more of compulsory school age, an AP provider should register as an independent school; so should one with a single pupil like that who is looked after, or who has an Education, Health and Care Plan (EHCP) or its older form, a statement of special educational needs.)',
      '3. No pupil spends more than 10 hours a week in all with any unregistered provider.',
      'Schools and other commissioners who place pupils in unregistered provision need to know the risks fully and manage them with care.',
    ],
    showIf: { field: 'registration-status', is: 'Unregistered' },
    fields: [
      {
        key: 'registration-understanding',
        kind: 'paragraph',
        title:
          'What do leaders understand about when the law makes a provider register as an independent school?',
      },
      {
        key: 'registration-systems',
        kind: 'paragraph',
        title: 'Which systems would show you that you had met this threshold?',
      },
      {
        key: 'pupil-profile',
        kind: 'paragraph',
        title: 'What is the profile of the pupils who currently attend, or are registered with, the setting?',
        help: 'Describe the group. Added by Provision QA: name no pupil.',
      },
      {
        key: 'looked-after-or-ehcp',
        kind: 'yes-no',
        title: 'Are any of your pupils looked after, or do any have an EHCP?',
      },
      {
        key: 'full-time-offered',
        kind: 'yes-no',
        title: 'Are full-time placements offered?',
        help: '18 hours a week is deemed full-time. Fewer than 18 could still count as full-time for a pupil who has no other education provider.',
      },
      {
        key: 'full-time-looked-after-or-ehcp',
        kind: 'text',
        title: 'How many full-time pupils, if any, are looked after or have an EHCP?',
      },
      {
        key: 'weekly-hours',
        kind: 'paragraph',
        title: 'How many hours a week do pupils typically receive, full-time and part-time?',
      },
    ],
  },
  {
    id: 'description',
    title: 'The provision',
    guidance: [
      'A strong partnership between the home school and the alternative provider is critical if alternative provision is to succeed, and who is responsible for what has to be clear to both.',
      'A school that places pupils from its roll is their commissioner, and answers for them. It is for the school to check, at the outset and then regularly, how safe and suitable the provision is, for each of those pupils too.',
      'Where the local authority (LA) commissions, the LA makes the initial checks and does the continuous monitoring. Pupil referral units (PRUs) and AP free schools are included in this. Herefordshire expects every provider that offers its pupils a placement to meet this framework’s expectations.',
      'Schools will know most of the nine themes from Ofsted’s inspections. The requirements have been identified as key indicators of quality for the different aspects and stages of AP; they do not cover everything.',
    ],
    fields: [
      {
        key: 'provision-description',
        kind: 'paragraph',
        title: 'Brief description of the provision',
        help: 'Its main characteristics and features, including how many learners it has, its staffing levels and how staff are organised.',
      },
      {
        key: 'full-time-pupils',
        kind: 'number',
        title: 'How many full-time pupils of compulsory school age are there?',
        help: 'Added by Provision QA: with five or more, a provider should register as an independent school.',
      },
      {
        key: 'qualifications',
        kind: 'paragraph',
        title: 'Qualifications offered, with their levels',
        help: 'For example: ASDAN, Level 1.',
      },
    ],
  },
  {
    id: 'improvement-plan',
    title: 'Provider improvement plan (PIP)',
    guidance: [
      'Worth drawing up once all nine themes have been looked at. It shows the provider plainly what to improve over the coming year, and gives the partnership the same basis for monitoring and evaluating later.',
      'Commissioners, and schools above all, might make it part of their own improvement plan.',
    ],
    fields: [
      {
        key: 'improvement-plan',
        kind: 'rows',
        title: 'Provider improvement plan',
        role: 'improvement-plan',
        slots: 5,
        columns: [
          {
            key: 'area',
            title: 'Area for improvement (theme and criterion)',
            kind: 'text',
            role: 'area',
          },
          { key: 'action', title: 'Action', kind: 'paragraph', role: 'action' },
          { key: 'by-when', title: 'By when', kind: 'date', role: 'by-when' },
          { key: 'who', title: 'Person responsible', kind: 'text', role: 'who' },
          { key: 'review', title: 'Date and review of progress', kind: 'paragraph', role: 'review' },
        ],
      },
    ],
  },
  {
    id: 'next-visit',
    topics: [{ topic: 'commissioning-checks', relation: 'narrower' }],
    title: 'Next visit',
    guidance: [
      'Unregistered provision needs regular QA visits. Whoever commissions a provision, registered or not, monitors it regularly.',
    ],
    fields: [
      {
        key: 'next-visit',
        kind: 'date',
        title: 'Next QA visit due',
        help: 'Added by Provision QA: the framework asks for regular visits and sets no interval.',
        role: 'next-visit',
      },
    ],
  },
];
