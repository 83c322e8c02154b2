/** Area 3 of Align: six criteria. */
import type { Theme } from '../../schema/framework';

export const admissions: Theme = {
  code: '3',
  title: 'Admissions, guidance and support',
  essential: false,
  commentTitle: 'Evidence and comments',
  criteria: [
    {
      code: '3.1',
      prompt: 'A written admissions policy says which needs the provision can meet.',
      guidance: [
        'Its criteria for admission detail the types of need that the provision can meet, support and cater for.',
      ],
      evidence: [],
      bestPractice: [
        'The provision has mapped with care which types of need it can meet safely and which it cannot, and gives a clear reason why.',
        'A clear assessment process, specific and relevant to this type of AP, decides whether it works with a pupil.',
        'Everyone in the provision is clear about the admissions criteria and keeps to them.',
        'Because the criteria are communicated well, commissioners and referrers are clear about them too.',
        'The policy can be found on the provision’s website, and is reviewed or updated each year.',
      ],
      scale: 'align',
      conditional: null,
      topics: [
        { topic: 'admissions', relation: 'narrower' },
        { topic: 'web-presence', relation: 'overlaps' },
      ],
    },
    {
      code: '3.2',
      prompt: 'The referrer or commissioner completes a referral form, and the provision reviews it.',
      guidance: [
        'The referral form holds the key information.',
        'It is reviewed together with the other referral papers, including the EHC plan (EHCP).',
      ],
      evidence: [],
      bestPractice: [
        'Checks and discussions with key professionals who are involved (a social worker, for example) give a detailed understanding of risks and other matters.',
        'A “Team Around the Child” meeting is held with the pupil, the home school, the AP, outside agencies and, if appropriate, the family.',
      ],
      scale: 'align',
      conditional: null,
      topics: [
        { topic: 'admissions', relation: 'narrower' },
        { topic: 'pupil-information', relation: 'narrower' },
      ],
    },
    {
      code: '3.3',
      prompt: 'The pupil’s own voice is collected during referral.',
      guidance: [],
      evidence: [],
      bestPractice: [
        'Where possible a visit to home or school is made to meet the pupil and note likes, dislikes and aspirations.',
        'Where the provision cannot meet the pupil, it talks with parents or carers and looks in the EHC plan for the pupil’s views.',
      ],
      scale: 'align',
      conditional: null,
      topics: [
        { topic: 'pupil-voice', relation: 'narrower' },
        { topic: 'admissions', relation: 'overlaps' },
      ],
    },
    {
      code: '3.4',
      prompt: 'Each pupil has an individual risk assessment and a support or behaviour plan.',
      guidance: [
        'An individualised risk assessment, and a PSP, ISP or behaviour plan.',
        'They include health and safety information: allergies and medical or health conditions.',
        'They are made from the first information that early-stage assessments give.',
      ],
      evidence: [],
      bestPractice: [
        'One or more documents serve as the individual plan of the pupil, with all that the documents above would hold and what initial assessment first showed.',
        'Parents or carers, other professionals and school staff check these documents.',
        'The plan is an active, live document, added to throughout the pupil’s time there.',
      ],
      scale: 'align',
      conditional: null,
      topics: [
        { topic: 'individual-plans', relation: 'narrower' },
        { topic: 'risk-assessment', relation: 'narrower' },
        { topic: 'behaviour', relation: 'narrower' },
        { topic: 'medicines', relation: 'narrower' },
      ],
    },
    {
      code: '3.5',
      prompt: 'The parental agreement, consents and permissions are all in place.',
      guidance: [
        'A “contract” or parental agreement.',
        'Parental consent, and permission for visits and for photographs and social media.',
      ],
      evidence: [],
      bestPractice: [
        'Permissions are accurate and current, and the staff team knows where to find them.',
        'They are checked and taken into the risk assessment process.',
        'Parents or carers and the provision are clear about what is expected of pupils and of those who support them; before a placement begins, parents or carers have “bought in” to a positive start.',
      ],
      scale: 'align',
      conditional: null,
      topics: [
        { topic: 'parents', relation: 'narrower' },
        { topic: 'induction', relation: 'overlaps' },
        { topic: 'data-protection', relation: 'overlaps' },
      ],
    },
    {
      code: '3.6',
      prompt: 'Baseline assessments are made, both academic and SEMH.',
      guidance: ['SEMH: social, emotional and mental health.'],
      evidence: [],
      bestPractice: [
        'The earlier or current provision passes on its last assessments or levels.',
        'Where possible, baselines are taken in the first term of provision, creatively and in a personalised way, so that they meet the pupil’s needs.',
      ],
      scale: 'align',
      conditional: null,
      topics: [{ topic: 'assessment', relation: 'narrower' }],
    },
  ],
};
