/** Themes of the Keys monitoring form (Appendix 5): 26 rows, each for comments and notes. */
import type { Criterion, Theme } from '../../schema/framework';

/** What every row of this form has in common: no rating, answered in words. */
const row = {
  guidance: [],
  evidence: [],
  bestPractice: [],
  scale: null,
  answer: 'open',
  conditional: null,
} as const satisfies Partial<Criterion>;

const INFECTION = 'infection control measures apply';

const theme = { essential: false, commentTitle: 'Comments and notes' } as const;

export const monitoringThemes: Theme[] = [
  {
    ...theme,
    code: 'M1',
    title: 'Curriculum',
    criteria: [
      {
        ...row,
        code: 'M1.1',
        prompt: 'The curriculum delivered is broad and balanced, or there is a range of accredited courses.',
        topics: [{ topic: 'curriculum', relation: 'narrower' }],
      },
      {
        ...row,
        code: 'M1.2',
        prompt: 'Quality of teaching and learning: how it is planned, how delivered, how relevant.',
        topics: [{ topic: 'teaching', relation: 'narrower' }],
      },
      {
        ...row,
        code: 'M1.3',
        prompt: 'Pupils’ needs are identified accurately, so that barriers to learning are dealt with.',
        topics: [
          { topic: 'pupil-information', relation: 'narrower' },
          { topic: 'assessment', relation: 'overlaps' },
        ],
      },
      {
        ...row,
        code: 'M1.4',
        prompt: 'Scrutiny of pupils’ work.',
        topics: [
          { topic: 'teaching', relation: 'narrower' },
          { topic: 'assessment', relation: 'overlaps' },
        ],
      },
      {
        ...row,
        code: 'M1.5',
        prompt: 'How good assessment and feedback are.',
        topics: [{ topic: 'assessment', relation: 'narrower' }],
      },
      {
        ...row,
        code: 'M1.6',
        prompt: 'Progress and attainment are tracked.',
        topics: [{ topic: 'assessment', relation: 'narrower' }],
      },
      {
        ...row,
        code: 'M1.7',
        prompt: 'Transition is supported.',
        topics: [{ topic: 'next-steps', relation: 'narrower' }],
      },
    ],
  },
  {
    ...theme,
    code: 'M2',
    title: 'Attendance',
    criteria: [
      {
        ...row,
        code: 'M2.1',
        prompt: 'Attendance is recorded every day.',
        topics: [{ topic: 'attendance', relation: 'narrower' }],
      },
      {
        ...row,
        code: 'M2.2',
        prompt: 'There are first-day response procedures when a pupil does not attend.',
        topics: [{ topic: 'absence', relation: 'narrower' }],
      },
      {
        ...row,
        code: 'M2.3',
        prompt: 'Attendance data is tracked.',
        topics: [{ topic: 'attendance', relation: 'narrower' }],
      },
    ],
  },
  {
    ...theme,
    code: 'M3',
    title: 'Behaviour',
    criteria: [
      {
        ...row,
        code: 'M3.1',
        prompt: 'Personal, social and academic needs are identified and met.',
        topics: [
          { topic: 'pupil-information', relation: 'narrower' },
          { topic: 'individual-plans', relation: 'narrower' },
          { topic: 'behaviour', relation: 'overlaps' },
        ],
      },
      {
        ...row,
        code: 'M3.2',
        prompt: 'Motivation and engagement have improved.',
        topics: [{ topic: 'behaviour', relation: 'narrower' }],
      },
      {
        ...row,
        code: 'M3.3',
        prompt: 'The behaviour policy is kept to, staff are trained and incidents recorded.',
        topics: [
          { topic: 'behaviour', relation: 'narrower' },
          { topic: 'incident-recording', relation: 'overlaps' },
          { topic: 'staff-development', relation: 'narrower' },
        ],
      },
      {
        ...row,
        code: 'M3.4',
        prompt: 'Incidents of restraint or physical intervention, and the support given afterwards.',
        topics: [{ topic: 'physical-intervention', relation: 'narrower' }],
      },
    ],
  },
  {
    ...theme,
    code: 'M4',
    title: 'Personal development',
    criteria: [
      {
        ...row,
        code: 'M4.1',
        prompt: 'Planning takes in the pupil’s special educational needs, as the EHCP has them.',
        topics: [{ topic: 'individual-plans', relation: 'narrower' }],
      },
      {
        ...row,
        code: 'M4.2',
        prompt: 'Personal, social and academic needs are identified and met.',
        guidance: ['The form asks this under Behaviour and again here.'],
        topics: [
          { topic: 'pupil-information', relation: 'narrower' },
          { topic: 'individual-plans', relation: 'narrower' },
          { topic: 'personal-development', relation: 'overlaps' },
        ],
      },
      {
        ...row,
        code: 'M4.3',
        prompt: 'Over time, pupils are more motivated and more confident in themselves.',
        topics: [{ topic: 'personal-development', relation: 'narrower' }],
      },
      {
        ...row,
        code: 'M4.4',
        prompt: 'Transition is well planned, with clear objectives and next steps.',
        topics: [{ topic: 'next-steps', relation: 'narrower' }],
      },
    ],
  },
  {
    ...theme,
    code: 'M5',
    title: 'Destination',
    criteria: [
      {
        ...row,
        code: 'M5.1',
        prompt: 'Destinations are planned, with links to careers education and guidance.',
        guidance: ['CEIAG: careers education, information, advice and guidance.'],
        topics: [{ topic: 'next-steps', relation: 'narrower' }],
      },
      {
        ...row,
        code: 'M5.2',
        prompt: 'Liaison with parents or carers.',

        topics: [{ topic: 'parents', relation: 'narrower' }],
      },
      {
        ...row,
        code: 'M5.3',
        prompt: 'The transition to an appropriate destination is successful.',
        topics: [{ topic: 'next-steps', relation: 'narrower' }],
      },
    ],
  },
  {
    ...theme,
    code: 'M6',
    title: 'Infection control measures (when applicable)',
    guidance: ['When they are not applicable, write so in both boxes.'],
    criteria: [
      {
        ...row,
        code: 'M6.1',
        prompt: 'Arrangements for infection control, and its risk assessments.',
        conditional: INFECTION,
        topics: [{ topic: 'risk-assessment', relation: 'narrower' }],
      },
      {
        ...row,
        code: 'M6.2',
        prompt: 'Checks that pupils are safe and well.',
        conditional: INFECTION,
        topics: [
          { topic: 'wellbeing', relation: 'narrower' },
          { topic: 'absence', relation: 'overlaps' },
        ],
      },
    ],
  },
  {
    ...theme,
    code: 'M7',
    title: 'Adaptation and engagement',
    guidance: [
      'The source prints these three rows at the end, under infection control. The heading here is this product’s.',
    ],
    criteria: [
      {
        ...row,
        code: 'M7.1',
        prompt: 'Adaptations of the curriculum work for pupils whose SEND and SEMH needs are complex.',
        topics: [
          { topic: 'curriculum', relation: 'narrower' },
          { topic: 'individual-plans', relation: 'overlaps' },
        ],
      },
      {
        ...row,
        code: 'M7.2',
        prompt: 'Specialised resources and ways of communicating are used.',
        topics: [
          { topic: 'teaching', relation: 'narrower' },
          { topic: 'premises', relation: 'overlaps' },
        ],
      },
      {
        ...row,
        code: 'M7.3',
        prompt: 'Evidence that pupils are engaged, and that their feedback changes the provision.',
        topics: [{ topic: 'pupil-voice', relation: 'narrower' }],
      },
    ],
  },
];
