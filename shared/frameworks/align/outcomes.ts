/** Area 5 of Align: nine criteria. */
import type { Theme } from '../../schema/framework';

export const outcomes: Theme = {
  code: '5',
  title: 'Outcomes for pupils, including transition',
  essential: false,
  commentTitle: 'Evidence and comments',
  criteria: [
    {
      code: '5.1',
      prompt: 'Every pupil has opportunities to achieve, in academic work and in wellbeing.',
      guidance: ['The focus is on supporting both kinds of outcome.'],
      evidence: [],
      bestPractice: [
        'Published information makes clear what can be achieved (academic, social and emotional or other) and to which levels.',
        'Where qualifications are offered, progress towards them is tracked with care, so that even the smallest steps to success show.',
        'If social and emotional progress is tracked, or comes first, clear systems show positive outcomes over time.',
        'What pupils achieve is celebrated, and documented so that they can prove it.',
        'Where provision is online, a clear plan says how social and emotional wellbeing (suitable contact with peers and physical exercise, for example) is considered when pupils’ outcomes are planned.',
      ],
      scale: 'align',
      conditional: null,
      topics: [
        { topic: 'curriculum', relation: 'narrower' },
        { topic: 'wellbeing', relation: 'overlaps' },
        { topic: 'personal-development', relation: 'overlaps' },
      ],
    },
    {
      code: '5.2',
      prompt: 'Systems support smooth transitions into the provision and back to mainstream.',
      guidance: [],
      evidence: [],
      bestPractice: [
        'The provision uses transition plans and, where they apply, student plans, EHC plans and IEPs.',
        'It communicates with the previous or current school before the placement, and key strengths and areas of concern are identified.',
        'School and provision work together on transition, so that information passes both ways in good time.',
        'Where possible there are visits between provisions.',
      ],
      scale: 'align',
      conditional: null,
      topics: [
        { topic: 'next-steps', relation: 'narrower' },
        { topic: 'induction', relation: 'narrower' },
        { topic: 'partnership', relation: 'overlaps' },
      ],
    },
    {
      code: '5.3',
      prompt:
        'Leaders have robust plans to identify, assess and meet pupils’ needs, at entry and at leaving.',
      guidance: [
        'The plans apply when pupils’ attainment and progress are evaluated as they enter and as they leave.',
      ],
      evidence: [],
      bestPractice: [
        'Gaps in progress are found early, and plans made to close them.',
        'Tracking systems monitor attainment, attendance, behaviour, assessment and safeguarding.',
        'Data in key areas, such as those five, is regularly reviewed by leaders.',
      ],
      scale: 'align',
      conditional: null,
      topics: [
        { topic: 'assessment', relation: 'narrower' },
        { topic: 'self-review', relation: 'overlaps' },
      ],
    },
    {
      code: '5.4',
      prompt: 'Post-16 and post-18 career pathways are covered by robust plans.',
      guidance: [],
      evidence: [],
      bestPractice: [
        'Plans that prepare for adulthood have long-term goals and are made together, and parents or carers are encouraged to contribute fully.',
        'Destinations are tracked, so that progress after the provision can be monitored.',
        'The Gatsby Benchmarks inform the careers provision that is planned.',
      ],
      scale: 'align',
      conditional: null,
      topics: [{ topic: 'next-steps', relation: 'narrower' }],
    },
    {
      code: '5.5',
      prompt: 'Systems and staff support pupils as they arrive and leave each day.',
      guidance: [],
      evidence: [],
      bestPractice: [
        'Staff or contractors greet and support each pupil, so that needs come to light and pupils are helped to regulate themselves.',
        'Staff and contractors understand the bad experiences of education that a pupil has had, yet take care always to offer a fresh start.',
      ],
      scale: 'align',
      conditional: null,
      topics: [
        { topic: 'wellbeing', relation: 'narrower' },
        { topic: 'supervision', relation: 'overlaps' },
      ],
    },
    {
      code: '5.6',
      prompt: 'A calm, safe environment supports movement around the provision.',
      guidance: ['It meets pupils’ needs as they move around the site or other settings.'],
      evidence: [],
      bestPractice: [
        'A detailed individual risk assessment plan backs every move into and out of community settings.',
        'All staff and contractors, those who deliver online included, are consistent and work towards a calm and safe environment.',
        'Staff and contractors model calm, respectful dealings and take care that there are no double standards in behaviour.',
      ],
      scale: 'align',
      conditional: null,
      topics: [
        { topic: 'wellbeing', relation: 'narrower' },
        { topic: 'supervision', relation: 'overlaps' },
        { topic: 'behaviour', relation: 'overlaps' },
      ],
    },
    {
      code: '5.7',
      prompt: 'Clear lines to further education and outside agencies make for detailed transitions.',
      guidance: [
        'Lines of communication are established so that detailed transitions can be seen, above all over safeguarding.',
      ],
      evidence: [],
      bestPractice: [
        'Regular reviews are scheduled at a multi-agency meeting (MAM).',
        'Where appropriate there is a “Team Around the Child” (TAC) meeting.',
        'Professionals have clear roles and responsibilities when they pass on information, above all over safeguarding, and are held to account.',
      ],
      scale: 'align',
      conditional: null,
      topics: [
        { topic: 'agencies', relation: 'narrower' },
        { topic: 'next-steps', relation: 'narrower' },
        { topic: 'recording-concerns', relation: 'overlaps' },
      ],
    },
    {
      code: '5.8',
      prompt: 'Long-term goals and plans support pupils back into formal education or on to next steps.',
      guidance: ['Where appropriate for the pupil.'],
      evidence: [],
      bestPractice: [
        'Systems are reviewed alongside the MAM and updated, so that the pupil’s needs are clearly understood.',
        'Each review point produces a clear, fully evidenced reason for returning to mainstream school or for staying in AP.',
        'The admissions policy includes the process that keeps pupils from becoming institutionalised in AP without need.',
      ],
      scale: 'align',
      conditional: 'a return to formal education, or another next step, is appropriate for the pupils',
      topics: [{ topic: 'next-steps', relation: 'narrower' }],
    },
    {
      code: '5.9',
      prompt: 'The behaviour and safeguarding policies say how transitions work within the provision.',
      guidance: [],
      evidence: [],
      bestPractice: [
        'All policies give details of the support for particular transitions, and agree with what pupils, parents or carers, other professionals and agencies are told.',
      ],
      scale: 'align',
      conditional: null,
      topics: [
        { topic: 'behaviour', relation: 'narrower' },
        { topic: 'safeguarding-policies', relation: 'narrower' },
        { topic: 'next-steps', relation: 'overlaps' },
      ],
    },
  ],
};
