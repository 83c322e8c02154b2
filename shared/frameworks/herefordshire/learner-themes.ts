/** Herefordshire: themes 5 to 9, what learners are offered and what becomes of it. */
import type { Theme } from '../../schema/framework';

export const learnerThemes: Theme[] = [
  {
    code: '5',
    title: 'Admissions, guidance and support',
    essential: false,
    principle:
      'Through admission and guidance, learners come to understand which learning programmes are open to them. Throughout the programme they can get every kind of support, as their own needs and aspirations require.',
    commentTitle: 'Comments',
    criteria: [
      {
        code: '5.1',
        prompt: 'Whoever refers a learner must supply a comprehensive profile',
        guidance: [
          'The profile comes from the school or the referring agency. It gives key information on that learner’s ability, aptitude, interests and specific needs.',
        ],
        evidence: [
          'Information on every learner that is full and up to date',
          'Learners’ voices in that information: their interests, ambitions and aspirations, for example',
        ],
        bestPractice: [],
        scale: 'standard',
        conditional: null,
        topics: [
          { topic: 'pupil-information', relation: 'narrower' },
          { topic: 'admissions', relation: 'narrower' },
          { topic: 'pupil-voice', relation: 'narrower' },
        ],
      },
      {
        code: '5.2',
        prompt: 'Advice makes learners aware of their options before they finally choose',
        guidance: ['The advice is there to be had ahead of any final choice.'],
        evidence: ['A prospectus', 'Careers advice and guidance that is independent and appropriate'],
        bestPractice: [],
        scale: 'standard',
        conditional: null,
        topics: [
          { topic: 'admissions', relation: 'narrower' },
          { topic: 'induction', relation: 'overlaps' },
          { topic: 'next-steps', relation: 'narrower' },
        ],
      },
      {
        code: '5.3',
        prompt: 'Every learner can get learning and pastoral support throughout',
        guidance: [
          'Support lasts for the whole of the programme.',
          'Learners and staff alike know the procedures for getting it.',
        ],
        evidence: [
          'Mentors or key workers who are in place and can be reached',
          'Pointers to websites and to other support',
        ],
        bestPractice: [],
        scale: 'standard',
        conditional: null,
        topics: [{ topic: 'wellbeing', relation: 'narrower' }],
      },
    ],
    after: [
      {
        key: 'priorities-5',
        kind: 'paragraph',
        title: 'Admissions, guidance and support: key priorities or actions for improvement',
      },
    ],
  },
  {
    code: '6',
    title: 'Tracking personal and social skills',
    essential: false,
    principle:
      'Pupils gain personal and social skills that help them learn and prepare them for what comes next in education, employment and life.',
    commentTitle: 'Comments',
    criteria: [
      {
        code: '6.1',
        prompt: 'Behaviour and attitudes are tracked and evaluated',
        guidance: ['Both tracking and evaluation are robust and appropriate.'],
        evidence: [
          'A tracking system in use',
          'Transition information from the home school that is comprehensive',
          'A log of behaviour incidents, bullying among them, and of rewards',
          'Evidence that incidents are analysed and suitably followed up, and that the home school is told',
        ],
        bestPractice: [],
        scale: 'standard',
        conditional: null,
        topics: [
          { topic: 'behaviour', relation: 'narrower' },
          { topic: 'bullying', relation: 'narrower' },
          { topic: 'incident-recording', relation: 'overlaps' },
          { topic: 'pupil-information', relation: 'narrower' },
        ],
      },
      {
        code: '6.2',
        prompt: 'Wider qualities, attributes and skills are monitored and evaluated consistently',
        guidance: ['Independence, confidence, self-esteem and resilience are examples.'],
        evidence: [
          'Pupil passports',
          'Pupils who assess and evaluate themselves and identify their next steps',
          'Learners who can talk about their successes and their targets',
          'Pupils who show that they understand why such skills matter for their future',
          'Case studies of individual pupils',
        ],
        bestPractice: [],
        scale: 'standard',
        conditional: null,
        topics: [
          { topic: 'personal-development', relation: 'narrower' },
          { topic: 'assessment', relation: 'overlaps' },
        ],
      },
      {
        code: '6.3',
        prompt: 'Success is shared, reported and celebrated',
        guidance: [
          'Provider and home school, together with pupils, parents and carers, have systems for doing so: for students’ success, their personal progress and the skills they develop.',
        ],
        evidence: [
          'A robust system that has been agreed',
          'Consistent use of that system',
          'Rewards for learners',
          'Minutes of review meetings',
        ],
        bestPractice: [],
        scale: 'standard',
        conditional: null,
        topics: [
          { topic: 'parents', relation: 'narrower' },
          { topic: 'partnership', relation: 'narrower' },
          { topic: 'personal-development', relation: 'overlaps' },
        ],
      },
      {
        code: '6.4',
        prompt: 'Pupils gain the personal and social skills for their next stage',
        guidance: ['That stage may be in education, training, employment or life.'],
        evidence: [
          'Schemes or curriculum plans that are explicit about spiritual, moral, social and cultural development and British values',
          'British values that are evidently promoted',
          'Opportunities to develop that run right through the wider curriculum on offer',
        ],
        bestPractice: [],
        scale: 'standard',
        conditional: null,
        topics: [
          { topic: 'personal-development', relation: 'narrower' },
          { topic: 'next-steps', relation: 'narrower' },
        ],
      },
      {
        code: '6.5',
        prompt: 'The curriculum teaches relationships, keeping safe and personal development',
        guidance: [
          'All learners have opportunities in it to acquire the knowledge, skills and attitudes that help them manage relationships, stay safe and develop as people.',
          'A curriculum in personal, social, health and economic education (PSHE) is an example.',
        ],
        evidence: [
          'A planned PSHE curriculum, and resources for it',
          'A policy on relationships and sex education',
          'The work of learners',
          'Learners who confirm, in discussion, that they are not missing PSHE or relationships and sex education',
        ],
        bestPractice: [],
        scale: 'standard',
        conditional: null,
        topics: [{ topic: 'personal-development', relation: 'equal' }],
      },
    ],
    after: [
      {
        key: 'priorities-6',
        kind: 'paragraph',
        title: 'Tracking personal and social skills: key priorities or actions for improvement',
      },
    ],
  },
  {
    code: '7',
    title: 'Learner entitlement',
    essential: false,
    principle:
      'Welfare, wellbeing, rights and responsibilities. Every learner has a right to surroundings that are safe, secure and supportive, and knows all of the rights, responsibilities and codes of behaviour.',
    commentTitle: 'Comments',
    criteria: [
      {
        code: '7.1',
        prompt: 'Every learner takes part in an induction',
        guidance: [
          'It helps them to understand the options, and the procedures for health and safety.',
          'Its activities are a planned programme, from which learners come to understand their rights and responsibilities and to be aware of equal opportunities.',
        ],
        evidence: [
          'A clear process for induction',
          'Pupils who feel equipped and ready to start',
          'Parents or carers who are fully informed',
          'Pupils who have some choice of provision or options',
          'A behaviour policy with high expectations, and clear rewards and consequences',
          'Learners who understand the high expectations of their behaviour and conduct',
          'Staff who model those expectations consistently',
          'Careers advice, guidance and inspiration that is appropriate and independent, and meets the statutory requirements',
        ],
        bestPractice: [],
        scale: 'standard',
        conditional: null,
        topics: [
          { topic: 'induction', relation: 'broader' },
          { topic: 'behaviour', relation: 'narrower' },
          { topic: 'parents', relation: 'narrower' },
          { topic: 'next-steps', relation: 'narrower' },
          { topic: 'equality', relation: 'overlaps' },
        ],
      },
      {
        code: '7.2',
        prompt: 'Learners can say what they think and raise issues',
        guidance: ['They have opportunities for both.'],
        evidence: ['A pupil council or forum', 'Processes of self-assessment'],
        bestPractice: [],
        scale: 'standard',
        conditional: null,
        topics: [{ topic: 'pupil-voice', relation: 'narrower' }],
      },
    ],
    after: [
      {
        key: 'priorities-7',
        kind: 'paragraph',
        title: 'Learner entitlement: key priorities or actions for improvement',
      },
    ],
  },
  {
    code: '8',
    title: 'Outcomes',
    essential: false,
    principle:
      'Learners reach the standards that are set for them, which match what they are capable of and where they started.',
    commentTitle: 'Comments',
    criteria: [
      {
        code: '8.1',
        prompt: 'Accurate baseline assessment shows where learners start',
        guidance: ['It is done in close partnership with the home school.'],
        evidence: [
          'Records of a baseline assessment for each learner on entry',
          'Contact between provider and home school',
          'Prior attainment, at the end of Key Stage 2 for example, that teaching staff are told and that informs baselines and targets',
          'Evidence of progress measured against prior attainment',
          'Robust tracking and reporting of progress',
        ],
        bestPractice: [],
        scale: 'standard',
        conditional: null,
        topics: [
          { topic: 'assessment', relation: 'narrower' },
          { topic: 'pupil-information', relation: 'narrower' },
        ],
      },
      {
        code: '8.2',
        prompt: 'Learners meet challenging targets and make at least good progress',
        guidance: [
          'Targets are set in relation to where learners started.',
          'Wherever progress slows there is evidence of intervention or support, and it comes swiftly.',
        ],
        evidence: [
          'Progress tracking that sets the earlier, ambitious trajectory beside the impact of AP on outcomes',
          'Tracking information that shows outcomes improving',
          'Appropriate achievements or qualifications that learners have gained, English and mathematics among them',
          'A robust process for setting targets, with evidence that learners take part',
          'Learners who help to track their own progress and plan their next steps',
          'Progress reports that show, where necessary, how learners’ requirements were modified',
        ],
        bestPractice: [],
        scale: 'standard',
        conditional: null,
        topics: [
          { topic: 'assessment', relation: 'narrower' },
          { topic: 'curriculum', relation: 'overlaps' },
          { topic: 'pupil-voice', relation: 'overlaps' },
        ],
      },
      {
        code: '8.3',
        prompt: 'Analysis of assessment shows how well the provider is doing',
        guidance: [
          'It clearly indicates how the provider stands against its targets for pupils’ outcomes.',
          'It clearly indicates how effectively the provider identifies specific needs of learners and matches provision to them.',
        ],
        evidence: [
          'Assessment information and analysis that is up to date and consistently shapes what individual pupils and groups receive',
          'Good use of what is known of academic capability, so that targets and provision are evidently challenging',
          'Passports or plans for pupils with SEND (special educational needs and disabilities)',
          'For full-time pupils with an Education, Health and Care Plan (EHCP), evidence that what it requires is being met',
          'Reports to the home school, and meetings with it',
        ],
        bestPractice: [],
        scale: 'standard',
        conditional: null,
        topics: [
          { topic: 'assessment', relation: 'narrower' },
          { topic: 'self-review', relation: 'narrower' },
          { topic: 'individual-plans', relation: 'narrower' },
          { topic: 'partnership', relation: 'narrower' },
        ],
      },
      {
        code: '8.4',
        prompt: 'Expectations of learners’ progress are ambitious',
        guidance: [
          'There is clear evidence that expectations go further than the trajectory which records of prior attainment would suggest.',
        ],
        evidence: [
          'Extra support for learners where a weakness has been identified',
          'Learning mentors, or people in a similar role',
          'Meetings with parents, who clearly understand how their child is progressing',
        ],
        bestPractice: [],
        scale: 'standard',
        conditional: null,
        topics: [
          { topic: 'assessment', relation: 'narrower' },
          { topic: 'parents', relation: 'narrower' },
        ],
      },
    ],
    after: [
      {
        key: 'priorities-8',
        kind: 'paragraph',
        title: 'Outcomes: key priorities or actions for improvement',
      },
    ],
  },
  {
    code: '9',
    title: 'Teaching and learning',
    essential: false,
    principle:
      'Teaching and learning are of high quality, and let learners progress and achieve at various levels, as their own needs require.',
    commentTitle: 'Comments',
    criteria: [
      {
        code: '9.1',
        prompt: 'Lesson or session plans say what different groups of learners will achieve',
        guidance: ['They identify the knowledge, the skills and the understanding.'],
        evidence: [
          'Planning that shows appropriate adaptations',
          'Observation of lessons, learning walks and scrutiny of work',
        ],
        bestPractice: [],
        scale: 'standard',
        conditional: null,
        topics: [{ topic: 'teaching', relation: 'narrower' }],
      },
      {
        code: '9.2',
        prompt: 'Progress is assessed and reviewed',
        guidance: ['Assessment and review are both regular and thorough.'],
        evidence: [
          'Assessment that is robust and continuous',
          'Marking and feedback that make a difference to learning and progress; where provision is part-time, under a policy agreed with the home school',
          'Consistent formative assessment (assessment for learning), by which every learner makes progress',
        ],
        bestPractice: [],
        scale: 'standard',
        conditional: null,
        topics: [
          { topic: 'assessment', relation: 'narrower' },
          { topic: 'teaching', relation: 'overlaps' },
        ],
      },
      {
        code: '9.3',
        prompt: 'Resources are used effectively to support every learner',
        guidance: ['They support the learning of each individual.'],
        evidence: [
          'Support staff who are deployed effectively',
          'Learning resources adapted, as appropriate, so that understanding deepens',
        ],
        bestPractice: [],
        scale: 'standard',
        conditional: null,
        topics: [
          { topic: 'teaching', relation: 'narrower' },
          { topic: 'premises', relation: 'overlaps' },
        ],
      },
      {
        code: '9.4',
        prompt: 'Staff and learners work well together',
        guidance: [
          'Their relationships are professional and productive, and lead to effective feedback and good outcomes in learning.',
        ],
        evidence: [
          'Pupils’ books, lesson observations, learning walks and information on progress',
          'Focused talks with pupils',
          'Learning time that is used productively, with little serious disruption from poor behaviour, or less and less of it',
        ],
        bestPractice: [],
        scale: 'standard',
        conditional: null,
        topics: [
          { topic: 'teaching', relation: 'narrower' },
          { topic: 'behaviour', relation: 'narrower' },
          { topic: 'wellbeing', relation: 'overlaps' },
        ],
      },
      {
        code: '9.5',
        prompt: 'Teaching and learning are regularly monitored and evaluated for quality',
        guidance: ['Those who do so are staff with the right knowledge and skills.'],
        evidence: [
          'Observations, learning walks, scrutiny of books, and information on progress',
          'Performance management that drives teaching and learning to improve',
          'A programme of continuing professional development (CPD), in evidence, that helps staff to teach effectively',
        ],
        bestPractice: [],
        scale: 'standard',
        conditional: null,
        topics: [
          { topic: 'self-review', relation: 'narrower' },
          { topic: 'teaching', relation: 'overlaps' },
          { topic: 'staff-development', relation: 'narrower' },
        ],
      },
    ],
    after: [
      {
        key: 'priorities-9',
        kind: 'paragraph',
        title: 'Teaching and learning: key priorities or actions for improvement',
      },
    ],
  },
];
