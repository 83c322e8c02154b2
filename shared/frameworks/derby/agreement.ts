/**
 * Derby's commissioning agreement and its review (section 16 of the source). One form: its first page asks which
 * of the two is being recorded, and leads there. The set-up is recorded once, a review each time one is held.
 */
import type { Section } from '../../schema/framework';
import {
  attendanceCodes,
  attendanceDuties,
  commissioningDuties,
  outcomeDuties,
  placementHealthAndSafety,
  providerLearningDuties,
  schoolDuties,
} from './guidance';

const settingUp = 'Setting up the placement';
const review = 'A review';

export const agreementSections: Section[] = [
  {
    id: 'agreement-start',
    title: 'The placement',
    guidance: [...commissioningDuties, ...schoolDuties],
    fields: [
      { key: 'agreement-pupil', kind: 'text', title: 'Pupil', required: true, pupilData: true },
      { key: 'agreement-year', kind: 'text', title: 'Year', pupilData: true },
      { key: 'agreement-original-school', kind: 'text', title: 'Original school', pupilData: true },
      {
        key: 'agreement-new-school',
        kind: 'text',
        title: 'New school',
        help: 'Read by Provision QA as the alternative provider.',
        required: true,
        role: 'provider-name',
        pupilData: true,
      },
      { key: 'agreement-on-roll', kind: 'date', title: 'Date on roll', pupilData: true },
      {
        key: 'agreement-date',
        kind: 'date',
        title: 'Date of the set-up visit, or of this review',
        required: true,
        role: 'visit-date',
        pupilData: true,
      },
      {
        key: 'agreement-staff',
        kind: 'text',
        title: 'Name of the staff member completing this document',
        required: true,
        role: 'officer',
      },
      {
        key: 'agreement-stage',
        kind: 'choice',
        title: 'What are you recording?',
        help: 'Asked by Provision QA, to show only the pages that you need.',
        choices: [settingUp, review],
        required: true,
      },
    ],
  },
  {
    id: 'agreement-aims',
    title: 'Commissioning aims',
    guidance: ['Complete this with the alternative provider, before the placement begins.'],
    showIf: { field: 'agreement-stage', is: settingUp },
    fields: [
      {
        key: 'agreement-rationale',
        kind: 'paragraph',
        title: 'Rationale: why the new school?',
        pupilData: true,
      },
      {
        key: 'agreement-profile',
        kind: 'paragraph',
        title: 'Pupil profile',
        help: 'Strengths, barriers, and what works in meeting the needs.',
        pupilData: true,
      },
      { key: 'agreement-dit', kind: 'yes-no', title: 'DIT completed', pupilData: true },
      { key: 'agreement-dit-outcomes', kind: 'paragraph', title: 'DIT outcomes', pupilData: true },
    ],
  },
  {
    id: 'agreement-targets',
    title: 'Target setting',
    guidance: [
      'Complete this with the alternative provider as the placement is set up.',
      'How targets will be assessed: attendance is checked daily; feedback and other communication by email is bi-weekly; regular communication goes on if there is any concern, of safeguarding or another kind; a review meeting is held each half term; and each term brings a report and a review meeting face to face.',
      ...providerLearningDuties,
    ],
    showIf: { field: 'agreement-stage', is: settingUp },
    fields: [
      {
        key: 'agreement-target-rows',
        kind: 'rows',
        title: 'Targets',
        slots: 3,
        columns: [
          { key: 'target', title: 'Target', kind: 'paragraph' },
          { key: 'school-support', title: 'Support from original school', kind: 'paragraph' },
          { key: 'provider-support', title: 'Support from alternative provider', kind: 'paragraph' },
        ],
        pupilData: true,
      },
    ],
  },
  {
    id: 'agreement-health-safety',
    title: 'Health and safety before the placement',
    guidance: placementHealthAndSafety,
    showIf: { field: 'agreement-stage', is: settingUp },
    fields: [],
  },
  {
    id: 'agreement-meeting',
    title: 'Set-up meeting: targets, timetable and attendance',
    guidance: [
      'Taken together, in one setting or several, every pupil must get full-time provision unless a medical condition makes that inappropriate.',
      ...attendanceDuties,
    ],
    showIf: { field: 'agreement-stage', is: settingUp },
    fields: [
      {
        key: 'agreement-agreed-targets',
        kind: 'paragraph',
        title: 'Rationale and targets agreed: details of the discussion',
        pupilData: true,
      },
      {
        key: 'agreement-timetable',
        kind: 'paragraph',
        title: 'Timetable agreed',
        help: 'Depending on the situation it may begin part time.',
        pupilData: true,
      },
    ],
  },
  {
    id: 'agreement-attendance-codes',
    title: 'Attendance codes for the school’s register',
    guidance: attendanceCodes,
    showIf: { field: 'agreement-stage', is: settingUp },
    fields: [],
  },
  {
    id: 'agreement-agenda',
    title: 'Set-up meeting: the rest of the agenda',
    guidance: [],
    showIf: { field: 'agreement-stage', is: settingUp },
    fields: [
      {
        key: 'agreement-accreditation',
        kind: 'paragraph',
        title: 'Accreditation or qualification aim agreed',
        help: 'If not GCSEs or vocational qualifications. What is studied, and at which level? Which accreditation comes with completing it? How is progress reported? Can the pupil move up or down a level if need be?',
        pupilData: true,
      },
      {
        key: 'agreement-wellbeing',
        kind: 'paragraph',
        title: 'Personal, social and wellbeing information shared',
        help: 'How does the pupil manage friendships, community and mental health, and what support is there?',
        pupilData: true,
      },
      {
        key: 'agreement-safeguarding',
        kind: 'paragraph',
        title: 'Safeguarding: relevant information shared, reporting procedures established',
        help: 'Who communicates concerns, and by phone or email? Make sure that DSL details are circulated and that regular communication is set up.',
        pupilData: true,
      },
      {
        key: 'agreement-careers',
        kind: 'paragraph',
        title: 'Careers and post-16: plan agreed',
        help: 'Share contact details of the professionals concerned.',
        pupilData: true,
      },
      {
        key: 'agreement-access',
        kind: 'paragraph',
        title: 'Access arrangements: current ones, and plans for assessment in future',
        help: 'Make the actions clear.',
        pupilData: true,
      },
    ],
  },
  {
    id: 'agreement-review',
    title: 'Review',
    guidance: outcomeDuties,
    showIf: { field: 'agreement-stage', is: review },
    fields: [
      {
        key: 'review-behaviour',
        kind: 'paragraph',
        title: 'Review: behaviour',
        pupilData: true,
      },
      {
        key: 'review-attendance',
        kind: 'paragraph',
        title: 'Review: attendance',
        pupilData: true,
      },
      {
        key: 'review-safeguarding',
        kind: 'paragraph',
        title: 'Review: safeguarding queries and concerns',
        pupilData: true,
      },
      {
        key: 'review-previous-targets',
        kind: 'paragraph',
        title: 'Review: progress to previous targets',
        pupilData: true,
      },
      { key: 'review-academic', kind: 'paragraph', title: 'Review: academic progress', pupilData: true },
      { key: 'review-comments', kind: 'paragraph', title: 'Review: comments', pupilData: true },
    ],
  },
  {
    id: 'agreement-review-targets',
    title: 'Target setting review',
    guidance: [],
    showIf: { field: 'agreement-stage', is: review },
    fields: [
      {
        key: 'review-target-rows',
        kind: 'rows',
        title: 'Targets after this review',
        slots: 3,
        columns: [
          { key: 'target', title: 'Target', kind: 'paragraph' },
          { key: 'school-support', title: 'Support from original school', kind: 'paragraph' },
          { key: 'provider-support', title: 'Support from alternative provider', kind: 'paragraph' },
        ],
        pupilData: true,
      },
    ],
  },
  {
    id: 'agreement-next',
    title: 'Next visit',
    guidance: [],
    fields: [
      { key: 'agreement-next-visit', kind: 'date', title: 'Date of next visit', pupilData: true },
      { key: 'agreement-reviewer', kind: 'text', title: 'Staff member completing the review' },
    ],
  },
];
