/** Section 8 of the Keys audit: six documents. */
import type { Theme } from '../../schema/framework';

export const documents: Theme = {
  code: '8',
  title: 'Supporting documentation',
  essential: false,
  commentTitle: 'Comment',
  guidance: [
    'Make sure that contracts, education plans, protocols for monitoring and communication, and evidence of due diligence on subcontractors are in place.',
  ],
  criteria: [
    {
      code: '8.1',
      prompt: 'Is there a service level agreement (SLA) or a contract with the provider?',
      guidance: [
        'The policy’s SLA covers safeguarding, data sharing, the reporting of attendance, complaints, and procedures for escalation.',
      ],
      evidence: [],
      bestPractice: [],
      scale: 'yes-no',
      conditional: null,
      topics: [
        { topic: 'partnership', relation: 'narrower' },
        { topic: 'complaints', relation: 'overlaps' },
        { topic: 'data-protection', relation: 'overlaps' },
      ],
    },
    {
      code: '8.2',
      prompt: 'Does every pupil or group have an education plan?',
      guidance: [
        'At referral the policy asks for a learning plan that is personal to the pupil: clear objectives, timelines, criteria for success.',
      ],
      evidence: [],
      bestPractice: [],
      scale: 'yes-no',
      conditional: null,
      topics: [
        { topic: 'individual-plans', relation: 'narrower' },
        { topic: 'teaching', relation: 'narrower' },
      ],
    },
    {
      code: '8.3',
      prompt: 'Is there a protocol for monitoring?',
      guidance: ['It covers pupils’ progress, outcomes, and quality.'],
      evidence: [],
      bestPractice: [],
      scale: 'yes-no',
      conditional: null,
      topics: [
        { topic: 'assessment', relation: 'narrower' },
        { topic: 'partnership', relation: 'overlaps' },
      ],
    },
    {
      code: '8.4',
      prompt: 'Is there a review calendar, for monitoring progress and quality?',
      guidance: ['The policy has placement and progress reviewed at least every half-term.'],
      evidence: [],
      bestPractice: [],
      scale: 'yes-no',
      conditional: null,
      topics: [{ topic: 'partnership', relation: 'narrower' }],
    },
    {
      code: '8.5',
      prompt: 'Is there an effective communication protocol?',
      guidance: [],
      evidence: [],
      bestPractice: [],
      scale: 'yes-no',
      conditional: null,
      topics: [{ topic: 'partnership', relation: 'narrower' }],
    },
    {
      code: '8.6',
      prompt: 'Are there details of any subcontracted provision, and evidence of due diligence?',
      guidance: [],
      evidence: [],
      bestPractice: [],
      scale: 'yes-no',
      conditional: 'any provision is subcontracted',
      topics: [
        { topic: 'subcontracting', relation: 'equal' },
        { topic: 'partnership', relation: 'overlaps' },
        { topic: 'leadership', relation: 'overlaps' },
      ],
    },
  ],
};
