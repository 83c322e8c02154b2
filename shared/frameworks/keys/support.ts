/** Section 7 of the Keys audit: four rows. */
import type { Theme } from '../../schema/framework';

export const support: Theme = {
  code: '7',
  title: 'Additional support',
  essential: false,
  commentTitle: 'Comment',
  guidance: ['Be clear about who does what for attendance, the monitoring of progress and outside agencies.'],
  criteria: [
    {
      code: '7.1',
      prompt: 'Does the provider set targets?',
      guidance: [
        'Targets for attendance, for progress, and for personal and social development, behaviour and attitude.',
      ],
      evidence: [],
      bestPractice: [],
      scale: 'yes-no',
      conditional: null,
      topics: [
        { topic: 'assessment', relation: 'narrower' },
        { topic: 'attendance', relation: 'overlaps' },
        { topic: 'behaviour', relation: 'overlaps' },
        { topic: 'personal-development', relation: 'overlaps' },
      ],
    },
    {
      code: '7.2',
      prompt: 'Can the provider show the pupil’s progress overall, with evidence?',
      guidance: [],
      evidence: [],
      bestPractice: [],
      scale: 'yes-no',
      conditional: null,
      topics: [{ topic: 'assessment', relation: 'narrower' }],
    },
    {
      code: '7.3',
      prompt: 'Will the provider write reports for parents or carers, or for EHCP reviews?',
      guidance: [],
      evidence: [],
      bestPractice: [],
      scale: 'yes-no',
      conditional: null,
      topics: [
        { topic: 'parents', relation: 'narrower' },
        { topic: 'individual-plans', relation: 'narrower' },
      ],
    },
    {
      code: '7.4',
      prompt: 'What external agencies does it work with?',
      guidance: [],
      evidence: [],
      bestPractice: [],
      scale: null,
      answer: 'prompt',
      conditional: null,
      topics: [{ topic: 'agencies', relation: 'narrower' }],
      fields: [
        {
          key: 'agencies',
          kind: 'ticks',
          title: 'Agencies',
          choices: [
            'Social care',
            'Educational psychology',
            'CAMHS (child and adolescent mental health services)',
            'YOT/YOS (youth offending team or service)',
            'Substance abuse services',
            'Other',
          ],
        },
        {
          key: 'agencies-comment',
          kind: 'paragraph',
          title: 'Other agencies, and comment',
        },
      ],
    },
  ],
};
