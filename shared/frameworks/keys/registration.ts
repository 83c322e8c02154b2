/** Section 1 of the Keys audit: three rows. */
import type { Theme } from '../../schema/framework';

export const registration: Theme = {
  code: '1',
  title: 'Registration status',
  essential: false,
  commentTitle: 'Comment',
  guidance: [
    'The condition, as this form has it: “full-time” education, which is 18 hours or more, for at least five pupils who are of compulsory school age, or for one who is of that age and is looked after or has an Education, Health and Care Plan (EHCP). A provider that meets it has to register as an independent school.',
    'Confirm whether it has to be registered, and check its registration with the Department for Education (DfE) and the reports of Ofsted or of the Independent Schools Inspectorate (ISI).',
  ],
  criteria: [
    {
      code: '1.1',
      prompt:
        'Does the provider meet the condition above, so that it must register as an independent school?',
      guidance: ['Neither answer is good or bad in itself. If it is yes, the next row matters.'],
      evidence: [],
      bestPractice: [],
      scale: 'fact',
      conditional: null,
      topics: [
        { topic: 'registration', relation: 'narrower' },
        { topic: 'looked-after', relation: 'overlaps' },
      ],
    },
    {
      code: '1.2',
      prompt: 'Is the provider registered with the DfE?',
      guidance: [
        'Give the DfE number if so.',
        'If it need not be (1.1 is “No”) and is not, choose “Not applicable” and say so.',
      ],
      evidence: [],
      bestPractice: [],
      scale: 'yes-no',
      conditional: 'the provider meets the condition in 1.1',
      topics: [{ topic: 'registration', relation: 'narrower' }],
      fields: [{ key: 'dfe-number', kind: 'text', title: 'DfE number', role: 'dfe-number' }],
    },
    {
      code: '1.3',
      prompt: 'Is it a provider of outdoor and adventurous activities?',
      guidance: [
        'A licence from the Adventure Activities Licensing Authority (AALA) is needed where climbing, watersports, caving or trekking in remote places is sold to under-18s; schools and voluntary bodies are exempt for their own pupils and members. Give the licence number.',
      ],
      evidence: [],
      bestPractice: [],
      scale: 'fact',
      conditional: null,
      topics: [
        { topic: 'equipment', relation: 'overlaps' },
        { topic: 'risk-assessment', relation: 'overlaps' },
      ],
      fields: [
        {
          key: 'aala-licence-number',
          kind: 'text',
          title: 'AALA licence number',
          help: 'Leave empty if it provides no activity that needs a licence.',
        },
      ],
    },
  ],
};
