/** Section 4 of the Keys audit: five rows, three with a least sum. */
import type { Theme } from '../../schema/framework';

const SOURCE = 'Keys Group alternative provision policy, Appendix 1, Insurance';

export const insurance: Theme = {
  code: '4',
  title: 'Insurance',
  essential: false,
  commentTitle: 'Comment',
  guidance: [
    'Providers must keep insurance at suitable levels: public liability, employer’s liability and professional indemnity. Confirm that these are current and adequate, and so is insurance of motor vehicles and of subcontractors.',
    'Keep the documents on file, so that they can be scrutinised.',
  ],
  criteria: [
    {
      code: '4.1',
      prompt: 'Is there public liability insurance of at least £5,000,000?',
      guidance: ['Give the insurer, the date of expiry and the level of liability.'],
      evidence: [],
      bestPractice: [],
      scale: 'yes-no',
      conditional: null,
      topics: [{ topic: 'insurance', relation: 'narrower' }],
      fields: [
        { key: 'public-liability-insurer', kind: 'text', title: 'Public liability: insurer' },
        {
          key: 'public-liability-expiry',
          kind: 'date',
          title: 'Public liability: expiry date',
          clock: {
            title: 'Public liability insurance',
            kind: 'public-liability-insurance',
            basis: 'expires',
            source: SOURCE,
          },
        },
        {
          key: 'public-liability-level',
          kind: 'money',
          title: 'Public liability: level of liability',
          minimum: 5_000_000,
        },
      ],
    },
    {
      code: '4.2',
      prompt: 'Is there employer’s liability insurance of at least £10,000,000?',
      guidance: ['Give the insurer, the date of expiry and the level of liability.'],
      evidence: [],
      bestPractice: [],
      scale: 'yes-no',
      conditional: null,
      topics: [{ topic: 'insurance', relation: 'narrower' }],
      fields: [
        { key: 'employers-liability-insurer', kind: 'text', title: 'Employer’s liability: insurer' },
        {
          key: 'employers-liability-expiry',
          kind: 'date',
          title: 'Employer’s liability: expiry date',
          clock: { title: 'Employer’s liability insurance', basis: 'expires', source: SOURCE },
        },
        {
          key: 'employers-liability-level',
          kind: 'money',
          title: 'Employer’s liability: level of liability',
          minimum: 10_000_000,
        },
      ],
    },
    {
      code: '4.3',
      prompt: 'Is there professional negligence (indemnity) insurance of at least £2,000,000?',
      guidance: [
        'Give the insurer, the date of expiry and the level of liability.',
        'The audit form calls it professional negligence insurance, the policy professional indemnity.',
      ],
      evidence: [],
      bestPractice: [],
      scale: 'yes-no',
      conditional: null,
      topics: [{ topic: 'insurance', relation: 'narrower' }],
      fields: [
        { key: 'professional-negligence-insurer', kind: 'text', title: 'Professional negligence: insurer' },
        {
          key: 'professional-negligence-expiry',
          kind: 'date',
          title: 'Professional negligence: expiry date',
          clock: { title: 'Professional negligence insurance', basis: 'expires', source: SOURCE },
        },
        {
          key: 'professional-negligence-level',
          kind: 'money',
          title: 'Professional negligence: level of liability',
          minimum: 2_000_000,
        },
      ],
    },
    {
      code: '4.4',
      prompt: 'Is there motor vehicle insurance?',
      guidance: ['If applicable. Give the insurer, the date of expiry and any special conditions.'],
      evidence: [],
      bestPractice: [],
      scale: 'yes-no',
      conditional: 'motor vehicles are used',
      topics: [{ topic: 'insurance', relation: 'narrower' }],
      fields: [
        { key: 'motor-insurer', kind: 'text', title: 'Motor vehicle: insurer' },
        {
          key: 'motor-expiry',
          kind: 'date',
          title: 'Motor vehicle: expiry date',
          clock: { title: 'Motor vehicle insurance', basis: 'expires', source: SOURCE },
        },
        { key: 'motor-conditions', kind: 'paragraph', title: 'Motor vehicle: special conditions' },
      ],
    },
    {
      code: '4.5',
      prompt: 'Is there subcontractor liability insurance?',
      guidance: [
        'Give the insurer, the date of expiry and any special conditions.',
        'Where nothing is subcontracted (8.6), choose “Not applicable” and say so.',
      ],
      evidence: [],
      bestPractice: [],
      scale: 'yes-no',
      conditional: 'any provision is subcontracted',
      appliesWith: '8.6',
      topics: [
        { topic: 'insurance', relation: 'narrower' },
        { topic: 'subcontracting', relation: 'overlaps' },
      ],
      fields: [
        { key: 'subcontractor-insurer', kind: 'text', title: 'Subcontractor liability: insurer' },
        {
          key: 'subcontractor-expiry',
          kind: 'date',
          title: 'Subcontractor liability: expiry date',
          clock: { title: 'Subcontractor liability insurance', basis: 'expires', source: SOURCE },
        },
        {
          key: 'subcontractor-conditions',
          kind: 'paragraph',
          title: 'Subcontractor liability: special conditions',
        },
      ],
    },
  ],
};
