/** Area 1 of Align: nine criteria. */
import type { Theme } from '../../schema/framework';

export const safeguarding: Theme = {
  code: '1',
  title: 'Safeguarding and the wellbeing of pupils',
  essential: false,
  commentTitle: 'Evidence and comments',
  criteria: [
    {
      code: '1.1',
      prompt: 'Everyone who works there has had recruitment checks, recorded on a single central register.',
      guidance: [
        'Covers all staff, volunteers and proprietors.',
        'The checks suit the role and include an enhanced check by the Disclosure and Barring Service (DBS).',
        'Nobody who does not meet the checks is employed or taken on under contract.',
      ],
      evidence: [],
      bestPractice: [
        'Managers with a part in recruiting staff or contractors are trained in safer recruitment, and the training is renewed regularly.',
        'When checks stop somebody being taken on, as staff or contractor, managers can show in writing what they did.',
        'The records are audited from time to time, so that they stay up to date.',
      ],
      scale: 'align',
      conditional: null,
      topics: [
        { topic: 'recruitment-checks', relation: 'narrower' },
        { topic: 'central-register', relation: 'narrower' },
      ],
    },
    {
      code: '1.2',
      prompt: 'Suitable safeguarding policies and procedures are in place and open to those concerned.',
      guidance: [],
      evidence: [],
      bestPractice: [
        'Policies are looked at again and brought up to date every year, following Keeping Children Safe in Education (KCSIE) and taking in local need and best practice.',
      ],
      scale: 'align',
      conditional: null,
      topics: [{ topic: 'safeguarding-policies', relation: 'narrower' }],
    },
    {
      code: '1.3',
      prompt:
        'Staff know what the safeguarding policies and procedures say, and put them into practice well.',
      guidance: [],
      evidence: [],
      bestPractice: [
        'Staff, contractors, volunteers and proprietors all read the policies at induction and every year after that, and a record confirms it.',
        'From time to time refresher activities bring the content of the policies back to staff and contractors.',
        'Staff, contractors and volunteers all read the yearly update of part 1 of KCSIE.',
      ],
      scale: 'align',
      conditional: null,
      topics: [{ topic: 'safeguarding-knowledge', relation: 'narrower' }],
    },
    {
      code: '1.4',
      prompt: 'There are robust procedures for recording and escalating concerns.',
      guidance: ['They cover recording a concern, escalating it, and recording the action taken.'],
      evidence: [],
      bestPractice: [
        'Policies say clearly how a concern is reported and escalated.',
        'Staff and contractors are trained in the right use of the procedures; emails, team meetings and further training sessions reinforce it regularly.',
        'Everywhere in the provision people are professionally curious and willing to challenge.',
        'An effective system of managing information records concerns and prompts the right follow-up.',
        'Staff and contractors debrief every day, to share concerns and give support where it is needed.',
        'Contractors, where used, are part of every kind of debrief.',
      ],
      scale: 'align',
      conditional: null,
      topics: [{ topic: 'recording-concerns', relation: 'equal' }],
    },
    {
      code: '1.5',
      prompt: 'Only registered pupils, its own workers and supervised visitors can reach the pupils.',
      guidance: [
        'Its own workers are staff or contractors of the organisation; visitors are under supervision.',
      ],
      evidence: [],
      bestPractice: [
        'Risk assessments make sure that staff or contractors supervise pupils suitably at all times, on site and off it.',
        'Risk assessments take in general and site-specific risks (staffing ratios, for example), the needs of individual pupils, and factors of the local geography and community.',
      ],
      scale: 'align',
      conditional: null,
      topics: [
        { topic: 'site-access', relation: 'equal' },
        { topic: 'supervision', relation: 'overlaps' },
      ],
    },
    {
      code: '1.6',
      prompt: 'The provision has a safeguarding lead with suitable, documented training.',
      guidance: [],
      evidence: [],
      bestPractice: [
        'A designated safeguarding lead (DSL) is trained to level 3 at least, with regular refreshers.',
        'Every DSL knows the local risks, and the resources and best practice that reduce them.',
        'There are enough deputy DSLs, suitably trained, for DSL cover to be effective at all times.',
        'A “critical friend” from outside, with no direct part in the daily work of the provision, monitors and reviews what the DSL and team do.',
      ],
      scale: 'align',
      conditional: null,
      topics: [
        { topic: 'safeguarding-lead', relation: 'narrower' },
        { topic: 'safeguarding-training', relation: 'narrower' },
      ],
    },
    {
      code: '1.7',
      prompt: 'Pupils with health needs, a disability or special educational needs have individual plans.',
      guidance: ['Where appropriate, such a pupil has an individualised plan that helps to meet the needs.'],
      evidence: [],
      bestPractice: [
        'Every pupil has an individualised plan that answers the pupil’s needs and takes account of the pupil’s views.',
        'Every pupil has an individual risk assessment that takes account of needs and of any local factors.',
        'Plans are live: adjusted whenever needed, and formally reviewed with pupils and their parents or carers at least once a year.',
        'Risk assessments are live: reviewed at least once a year, after every incident and whenever new information arrives.',
        'Staff and contractors are trained to manage risk well without avoiding all of it, so that pupils get a range of opportunities.',
      ],
      scale: 'align',
      conditional: 'pupils with health needs, a disability or special educational needs attend',
      topics: [
        { topic: 'individual-plans', relation: 'narrower' },
        { topic: 'medicines', relation: 'narrower' },
        { topic: 'risk-assessment', relation: 'overlaps' },
      ],
    },
    {
      code: '1.8',
      prompt: 'Pupils learn how to keep themselves safe.',
      guidance: [
        'Through the activities or curriculum, and through day-to-day contact with staff and contractors.',
      ],
      evidence: [],
      bestPractice: [
        'Strategies help pupils to understand risks online and in the “real” world, and what their own decisions can change.',
        'Pupils have chances to use in everyday life what they learn, and to look back on their experiences and review them, with one another and with staff or contractors.',
      ],
      scale: 'align',
      conditional: null,
      topics: [
        { topic: 'personal-development', relation: 'narrower' },
        { topic: 'online-safety', relation: 'overlaps' },
      ],
    },
    {
      code: '1.9',
      prompt: 'Pupils feel that they belong and are emotionally safe.',
      guidance: [],
      evidence: [],
      bestPractice: [
        'Policies that rest on need and make inclusion as full as it can be encourage positive and kind behaviour.',
        'Staff and contractors are trained, with regular refreshers, to build and keep warm relationships with pupils, with unconditional positive regard.',
        'The provision understands fun as an important need, and as the reward for learning.',
      ],
      scale: 'align',
      conditional: null,
      topics: [{ topic: 'wellbeing', relation: 'narrower' }],
    },
  ],
};
