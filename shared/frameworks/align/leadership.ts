/** Area 8 of Align: seven criteria. The source's heading misnumbers it 7. */
import type { Theme } from '../../schema/framework';

export const leadership: Theme = {
  code: '8',
  title: 'Leadership',
  essential: false,
  commentTitle: 'Evidence and comments',
  criteria: [
    {
      code: '8.1',
      prompt: 'The leadership structure is clear.',
      guidance: [],
      evidence: [],
      bestPractice: [
        'Leaders have suitable expertise and support, so that leadership is continuous and sustainable.',
        'How the organisation is structured is documented clearly and shared, so that everyone can see who answers to whom.',
      ],
      scale: 'align',
      conditional: null,
      topics: [{ topic: 'leadership', relation: 'narrower' }],
    },
    {
      code: '8.2',
      prompt: 'Leaders hold senior teams to account appropriately.',
      guidance: [],
      evidence: [],
      bestPractice: [
        'Leaders have ways of being held to account from outside, and promote openness to challenge and improvement from everyone with a stake.',
        'There are systems of appraisal and performance management.',
        'Leaders are committed to contributing to local networks and learning from them.',
      ],
      scale: 'align',
      conditional: null,
      topics: [
        { topic: 'leadership', relation: 'narrower' },
        { topic: 'staff-development', relation: 'overlaps' },
      ],
    },
    {
      code: '8.3',
      prompt: 'Leaders can show that the provision is financially sustainable.',
      guidance: [],
      evidence: [],
      bestPractice: [
        'Leaders invest in growth and can show that the business model succeeds.',
        'Functions such as HR and finance are outsourced or have support in house.',
      ],
      scale: 'align',
      conditional: null,
      topics: [
        { topic: 'continuity', relation: 'narrower' },
        { topic: 'leadership', relation: 'overlaps' },
      ],
    },
    {
      code: '8.4',
      prompt: 'Leaders understand what the pupils who attend need.',
      guidance: [],
      evidence: [],
      bestPractice: [
        'Leaders have a clear purpose; understanding of their pupils’ needs and ambition for their success drive it.',
        'Leaders are serious about developing themselves as professionals, and look for chances to learn in local and national networks, so that their practice is up to date.',
      ],
      scale: 'align',
      conditional: null,
      topics: [
        { topic: 'pupil-information', relation: 'narrower' },
        { topic: 'leadership', relation: 'overlaps' },
      ],
    },
    {
      code: '8.5',
      prompt: 'Leaders have ambition for the pupils who attend.',
      guidance: [],
      evidence: [],
      bestPractice: [
        'Successful outcomes can be evidenced; staff and contractors work for significant change and for ambitious results for pupils.',
        'Leaders review regularly what the provision offers, so that pupils can aspire to the best outcomes possible.',
      ],
      scale: 'align',
      conditional: null,
      topics: [
        { topic: 'leadership', relation: 'narrower' },
        { topic: 'self-review', relation: 'overlaps' },
      ],
    },
    {
      code: '8.6',
      prompt: 'Leaders know the risks and manage them well.',
      guidance: [],
      evidence: [],
      bestPractice: [
        'Planning is strategic and proactive, and centres on what pupils need now and will need later.',
        'Leaders keep business continuity under constant review, in view of national changes and limits on budgets.',
      ],
      scale: 'align',
      conditional: null,
      topics: [
        { topic: 'leadership', relation: 'narrower' },
        { topic: 'continuity', relation: 'overlaps' },
        { topic: 'risk-assessment', relation: 'overlaps' },
      ],
    },
    {
      code: '8.7',
      prompt: 'Leaders promote a culture of safety, inclusion and success.',
      guidance: [],
      evidence: [],
      bestPractice: [
        'The ethos that leaders promote is clear, and every level of the organisation understands it.',
        'Leaders are open to challenge, and reflect on feedback from staff and contractors, pupils and others with a stake.',
      ],
      scale: 'align',
      conditional: null,
      topics: [
        { topic: 'leadership', relation: 'narrower' },
        { topic: 'equality', relation: 'overlaps' },
        { topic: 'wellbeing', relation: 'overlaps' },
      ],
    },
  ],
};
