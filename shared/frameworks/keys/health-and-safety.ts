/** Section 3 of the Keys audit: four rows, each a subject. */
import type { Theme } from '../../schema/framework';

export const healthAndSafety: Theme = {
  code: '3',
  title: 'Health and safety',
  essential: false,
  commentTitle: 'Comment',
  guidance: [
    'The form names four subjects and leaves the question open: check each, and describe it in the comment. “Yes” means that what is there is in order; that reading is this product’s.',
    'No activity may be without a risk assessment, whether on site, off site or adventurous.',
  ],
  criteria: [
    {
      code: '3.1',
      prompt: 'Is first aid provided for?',
      guidance: [],
      evidence: [],
      bestPractice: [],
      scale: 'yes-no',
      conditional: null,
      topics: [{ topic: 'first-aid', relation: 'narrower' }],
    },
    {
      code: '3.2',
      prompt: 'Are medicines managed safely?',
      guidance: [],
      evidence: [],
      bestPractice: [],
      scale: 'yes-no',
      conditional: null,
      topics: [{ topic: 'medicines', relation: 'narrower' }],
    },
    {
      code: '3.3',
      prompt: 'Are there arrangements for fire safety?',
      guidance: [],
      evidence: [],
      bestPractice: [],
      scale: 'yes-no',
      conditional: null,
      topics: [{ topic: 'fire-safety', relation: 'narrower' }],
    },
    {
      code: '3.4',
      prompt: 'Are there arrangements for transport?',
      guidance: [],
      evidence: [],
      bestPractice: [],
      scale: 'yes-no',
      conditional: null,
      topics: [{ topic: 'transport', relation: 'narrower' }],
    },
  ],
};
