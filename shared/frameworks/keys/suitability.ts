/** Section 9 of the Keys audit: one row, the decision. */
import type { Theme } from '../../schema/framework';

export const suitability: Theme = {
  code: '9',
  title: 'Suitability of provision',
  essential: false,
  guidance: [
    'This is the officer’s decision: no rule makes it. This product lists the gaps (rows answered “No”, sums below the minimum, insurance that has run out), so that the decision is made knowing them.',
    'Added by this product: name no pupil here. Audits are read across providers.',
  ],
  criteria: [
    {
      code: '9.1',
      prompt: 'Does the provision suit the pupil or pupils? If it does, why?',
      guidance: [],
      evidence: [],
      bestPractice: [],
      scale: null,
      answer: 'prompt',
      conditional: null,
      topics: [
        { topic: 'commissioning-checks', relation: 'narrower' },
        { topic: 'curriculum', relation: 'overlaps' },
        { topic: 'individual-plans', relation: 'overlaps' },
      ],
      fields: [
        {
          key: 'suitable',
          kind: 'choice',
          title: 'Suitable for the pupil or pupils?',
          choices: ['Suitable', 'Not suitable'],
          role: 'decision',
        },
        {
          key: 'suitable-why',
          kind: 'paragraph',
          title: 'Why',
          help: 'The form asks why it is suitable. If it is not, say why not: that part is added by this product.',
          role: 'decision-reason',
        },
      ],
    },
  ],
};
