/** Area 7 of Align: seven criteria. The source's heading misnumbers it 6. */
import type { Theme } from '../../schema/framework';

export const staffing: Theme = {
  code: '7',
  title: 'Staffing',
  essential: false,
  commentTitle: 'Evidence and comments',
  criteria: [
    {
      code: '7.1',
      prompt: 'An up-to-date single central record (SCR) shows that everyone was safely recruited.',
      guidance: [
        'Everyone: all staff and volunteers.',
        'Safer recruitment as the Department for Education’s guidance has it.',
      ],
      evidence: [],
      bestPractice: [
        'There is a wellbeing strategy for staff and contractors.',
        'The way the provision is set up encourages support, communication, belonging and commitment among staff and contractors.',
        'Remote provision takes the wellbeing of staff into account, and proactive leaders reduce the problems of working alone.',
      ],
      scale: 'align',
      conditional: null,
      topics: [
        { topic: 'central-register', relation: 'broader' },
        { topic: 'recruitment-checks', relation: 'narrower' },
        { topic: 'remote-delivery', relation: 'overlaps' },
        { topic: 'lone-working', relation: 'overlaps' },
      ],
    },
    {
      code: '7.2',
      prompt: 'Every member of staff has chances to debrief with others.',
      guidance: [],
      evidence: [],
      bestPractice: ['Staff and contractors can use regular external supervision.'],
      scale: 'align',
      conditional: null,
      topics: [{ topic: 'staff-development', relation: 'narrower' }],
    },
    {
      code: '7.3',
      prompt: 'Staff have the skills, experience and expertise that their roles need.',
      guidance: [],
      evidence: [],
      bestPractice: [
        'Staff and contractors have training and knowledge specific to what their pupils need, including, where appropriate, specialist SEN training or qualified teacher status (QTS).',
      ],
      scale: 'align',
      conditional: null,
      topics: [{ topic: 'staff-qualifications', relation: 'narrower' }],
    },
    {
      code: '7.4',
      prompt: 'All staff and volunteers are trained as their roles require.',
      guidance: [
        'Safeguarding, and health and safety, are part of this.',
        'First aid and fire safety are too, where appropriate.',
      ],
      evidence: [],
      bestPractice: [
        'Besides statutory training, staff and contractors get opportunities to develop and learn.',
      ],
      scale: 'align',
      conditional: null,
      topics: [
        { topic: 'staff-development', relation: 'narrower' },
        { topic: 'safeguarding-training', relation: 'narrower' },
        { topic: 'health-safety-policy', relation: 'overlaps' },
        { topic: 'first-aid', relation: 'overlaps' },
        { topic: 'fire-safety', relation: 'overlaps' },
      ],
    },
    {
      code: '7.5',
      prompt: 'Staff know specifically what their pupils need.',
      guidance: [],
      evidence: [],
      bestPractice: [
        'A regular CPD programme (continuing professional development) for staff and contractors is aimed at the provision’s development priorities.',
        'Staff and contractors can have CPD on particular diagnoses (ADHD, autism and PDA, for example).',
      ],
      scale: 'align',
      conditional: null,
      topics: [
        { topic: 'staff-qualifications', relation: 'narrower' },
        { topic: 'pupil-information', relation: 'narrower' },
        { topic: 'staff-development', relation: 'overlaps' },
      ],
    },
    {
      code: '7.6',
      prompt: 'The ratio of staff to pupils makes for a safe learning environment.',
      guidance: [],
      evidence: [],
      bestPractice: [
        'Ratios and numbers of staff allow flexibility, safety and an immediate response when a pupil is struggling.',
      ],
      scale: 'align',
      conditional: null,
      topics: [{ topic: 'supervision', relation: 'narrower' }],
    },
    {
      code: '7.7',
      prompt: 'There are enough staff for the provision to be sustainable.',
      guidance: [],
      evidence: [],
      bestPractice: [
        'Sessions can nearly always be offered to pupils, whoever of the staff is available.',
        'Each pupil’s individual plan, or something similar, details whether the pupil can cope with cover or with a new team.',
      ],
      scale: 'align',
      conditional: null,
      topics: [
        { topic: 'continuity', relation: 'narrower' },
        { topic: 'leadership', relation: 'overlaps' },
        { topic: 'supervision', relation: 'overlaps' },
      ],
    },
  ],
};
