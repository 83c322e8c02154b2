/** IntegratED: areas 9 to 13, what pupils gain. */
import type { Theme } from '../../schema/framework';

export const currency: Theme[] = [
  {
    code: '9',
    title: 'Personal development',
    essential: false,
    category: 'Currency',
    principle:
      'Opportunities and support develop the behaviours, skills and character that pupils need now and later, resilience, confidence, self-management and teamwork among them.',
    guidance: [
      'Goals and support are personal, since backgrounds and needs are. Managing emotions, and building and keeping healthy relationships with peers and staff, are key.',
    ],
    criteria: [
      {
        code: '9.1',
        prompt: 'How does the curriculum enable pupils to lead themselves, and others, better?',
        guidance: [],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [{ topic: 'personal-development', relation: 'narrower' }],
      },
      {
        code: '9.2',
        prompt: 'How far does the range of opportunities suit what the pupils need?',
        guidance: [
          'Good practice offers discrete opportunities, such as mentoring and enrichment, and runs as a thread through the curriculum and all of school life. Outside partners and the interests of staff widen what is offered.',
        ],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [{ topic: 'personal-development', relation: 'narrower' }],
      },
      {
        code: '9.3',
        prompt: 'How far are pupils eager for new learning and for their own development?',
        guidance: [
          'Personal development is hard to measure, more so in short placements and where there are no formal qualifications. That is no reason to neglect it.',
          'Measures and means that settings have used: all documents reviewed and one-to-one work at induction; referral information to shape PSHE; the Pupil Attitudes to Self and School survey (PASS), on entry and later; the Boxall Profile; the Strengths and Difficulties Questionnaire (SDQ), on 25 attributes; half-termly reviews that set personal development targets; SEND support plans with holistic targets for all; tracking of the two behaviours that affect a pupil’s learning most; assessments at the start and end of each PSHE unit; portfolio-based qualifications; records of extra-curricular activity; readiness for work set beside its starting point.',
        ],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [{ topic: 'personal-development', relation: 'narrower' }],
      },
      {
        code: '9.4',
        prompt: 'How are tolerance and acceptance promoted across the school community?',
        guidance: [],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [
          { topic: 'equality', relation: 'narrower' },
          { topic: 'personal-development', relation: 'narrower' },
          { topic: 'wellbeing', relation: 'overlaps' },
        ],
      },
    ],
    after: [
      { key: 'strengths-9', kind: 'paragraph', title: 'Strengths: personal development' },
      { key: 'development-9', kind: 'paragraph', title: 'Development areas: personal development' },
      { key: 'evidence-9', kind: 'paragraph', title: 'Sources of evidence: personal development' },
      { key: 'actions-9', kind: 'paragraph', title: 'Actions: personal development' },
    ],
  },
  {
    code: '10',
    title: 'Qualifications',
    essential: false,
    category: 'Currency',
    principle:
      'All pupils are enabled to gain a portfolio of qualifications that is broad, ambitious and of value.',
    guidance: [
      'Where a setting teaches Key Stages such as 1 and 3, or for short stays, qualifications may not be expected or may be few.',
      'Results of different settings are not to be compared: cohorts are small, purposes, contexts and funding differ, pupils move and stay for different lengths of time, and a few figures oversimplify.',
    ],
    criteria: [
      {
        code: '10.1',
        prompt:
          'What ensures that every pupil has broad qualifications to study that stretch and inspire them?',
        guidance: [
          'Four principles. First: all pupils can study GCSE English and maths, the gateway to what follows at 16. Second: not at the cost of other meaningful academic, vocational, technical and arts courses; staffing, premises and money are used for breadth and ambition. Third: the range can include what mainstream would have offered, what it did not, and what leaders find best for pupils to engage, develop and progress. Fourth: each pupil’s curriculum and portfolio meets their needs, and is coherently planned and sequenced towards later learning and work.',
        ],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [{ topic: 'curriculum', relation: 'narrower' }],
      },
      {
        code: '10.2',
        prompt:
          'How do the qualifications on offer prepare pupils for destinations that interest them and raise their sights?',
        guidance: [],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [
          { topic: 'curriculum', relation: 'narrower' },
          { topic: 'next-steps', relation: 'narrower' },
        ],
      },
      {
        code: '10.3',
        prompt: 'How are the four Ps considered when qualifications are chosen?',
        guidance: [
          'Pupil: prior learning, interests, aspirations and how long the placement is expected to last.',
          'Proper: whether level, content, guided learning hours and methods of assessment are suitable.',
          'Portability: whether it is likely that the pupil could carry on with it elsewhere if need be.',
          'Progression: whether it leads on to a post-16 pathway and to employment.',
        ],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [{ topic: 'curriculum', relation: 'narrower' }],
      },
      {
        code: '10.4',
        prompt: 'How are resources used to get the most out of qualifications?',
        guidance: [
          'Resources: staffing, physical and financial. The most: in ambition, breadth and outcomes.',
          'Practical questions too: expertise (staff to deliver, assess and quality-assure), resources and space, and capacity (class sizes and group dynamics). Unit awards beside GCSEs can suit short or part-time placements.',
        ],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [
          { topic: 'curriculum', relation: 'overlaps' },
          { topic: 'premises', relation: 'overlaps' },
        ],
      },
    ],
    after: [
      { key: 'strengths-10', kind: 'paragraph', title: 'Strengths: qualifications' },
      { key: 'development-10', kind: 'paragraph', title: 'Development areas: qualifications' },
      { key: 'evidence-10', kind: 'paragraph', title: 'Sources of evidence: qualifications' },
      { key: 'actions-10', kind: 'paragraph', title: 'Actions: qualifications' },
    ],
  },
  {
    code: '11',
    title: 'Assessment of need',
    essential: false,
    category: 'Currency',
    principle:
      'Pupils, parents or carers, and the professionals who will teach the pupils next, are equipped to understand their needs and to deal with them, at home and in places of learning to come.',
    guidance: [
      'This is about needs being known and accepted by all concerned; supporting them in the setting is area 7. Needs may have been missed or mistaken for behaviour, dyslexia and speech, language and communication needs among them, and assessment takes time that pupils who move may not get.',
      'Pupils who understand their own needs gain in self-awareness and self-regulation, and in the words to tell others.',
    ],
    criteria: [
      {
        code: '11.1',
        prompt:
          'How effectively are links with specialist services used to find, and to support, pupils with additional needs?',
        guidance: [
          'Some settings also manage applications for Education, Health and Care Plans (EHCPs, for those up to 25) and their annual reviews.',
        ],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [
          { topic: 'individual-plans', relation: 'narrower' },
          { topic: 'agencies', relation: 'narrower' },
        ],
      },
      {
        code: '11.2',
        prompt: 'How effectively do parents and carers take part in assessing their child’s needs?',
        guidance: [
          'In a process that makes the assessment accurate and meaningful.',
          'Parents and carers: a shared understanding, an agreed approach and open lines of communication between home and school.',
        ],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [
          { topic: 'parents', relation: 'narrower' },
          { topic: 'individual-plans', relation: 'narrower' },
        ],
      },
      {
        code: '11.3',
        prompt:
          'What ensures that professionals in the settings that pupils move on to understand those pupils’ needs?',
        guidance: [
          'Other education professionals: information goes straight to the new setting or by way of the local authority, whether a move is foreseen or sudden. Protocols, a meeting with staff who know the pupil, and continued support help.',
        ],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [
          { topic: 'next-steps', relation: 'narrower' },
          { topic: 'pupil-information', relation: 'overlaps' },
        ],
      },
    ],
    after: [
      { key: 'strengths-11', kind: 'paragraph', title: 'Strengths: assessment of need' },
      { key: 'development-11', kind: 'paragraph', title: 'Development areas: assessment of need' },
      { key: 'evidence-11', kind: 'paragraph', title: 'Sources of evidence: assessment of need' },
      { key: 'actions-11', kind: 'paragraph', title: 'Actions: assessment of need' },
    ],
  },
  {
    code: '12',
    title: 'Appropriate transition',
    essential: false,
    category: 'Currency',
    principle:
      'Robust planning, communication and support make transitions succeed, to mainstream, other AP or specialist provision, as is appropriate.',
    guidance: [
      'The area has three parts: (a) mainstream schools, (b) other alternative provision, (c) specialist provision. Success is for the short term and the long, and depends on both settings, the pupil, and parents or carers. Leaving trusted people affects wellbeing, confidence and belonging.',
    ],
    criteria: [
      {
        code: '12.1',
        prompt:
          'How are pupils, and parents or carers, prepared for transitions and other changes of education that lie ahead?',
        guidance: [],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [
          { topic: 'next-steps', relation: 'narrower' },
          { topic: 'parents', relation: 'narrower' },
        ],
      },
      {
        code: '12.2',
        prompt: 'How is every transition managed, to make it as likely as can be that the pupil succeeds?',
        guidance: [
          'What helps: good communication between AP, school, pupil and parents or carers; clear academic and behavioural targets; a phased (part-time) return; mentoring, monitoring and further support.',
          'Evidence of success most often given: the pupil has stayed in mainstream for at least two terms, behaves better and makes academic progress.',
          'Moves to other AP, or to a special school when a place, a diagnosis or an EHCP comes, want the same preparation and flow of information.',
        ],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [{ topic: 'next-steps', relation: 'narrower' }],
      },
      {
        code: '12.3',
        prompt:
          'How are appropriate moves to mainstream or special schools made easier, and is there after-care?',
        guidance: [
          'Asked only of moves that are appropriate for a pupil.',
          'A move to mainstream is to be sought when it is in the pupil’s best interest. What bears on that: where the most appropriate curriculum is, what the pupil wishes and aspires to, parents’ support, and how good and how inclusive local mainstream schools are.',
          'What hinders: no suitable school nearby, a receiving school without the systems or staff, performance tables, reluctance, poor communication, EHCP applications that are pending, and contentment in AP.',
        ],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: 'A move to a mainstream or special school is appropriate for a pupil',
        topics: [{ topic: 'next-steps', relation: 'narrower' }],
      },
    ],
    after: [
      { key: 'strengths-12', kind: 'paragraph', title: 'Strengths: transition' },
      { key: 'development-12', kind: 'paragraph', title: 'Development areas: transition' },
      { key: 'evidence-12', kind: 'paragraph', title: 'Sources of evidence: transition' },
      { key: 'actions-12', kind: 'paragraph', title: 'Actions: transition' },
    ],
  },
  {
    code: '13',
    title: 'Post-16 destinations',
    essential: false,
    category: 'Currency',
    principle:
      'Pupils are prepared for what comes after year 11: careers education, information, advice and guidance, skills for employment, and support in the transition.',
    guidance: [
      'A setting without year 11 will find that area 12 counts for more; raising aspirations and awareness of careers begins before year 11 all the same.',
    ],
    criteria: [
      {
        code: '13.1',
        prompt: 'How are pupils being prepared for their next stage of learning and for their careers?',
        guidance: [
          'Careers education, information, advice and guidance should run through everything. It helps pupils, parents and carers to make informed choices. Meeting employers and work experience are part of it, best when they fit the pupil’s career plan or vocational subjects.',
        ],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [{ topic: 'next-steps', relation: 'narrower' }],
      },
      {
        code: '13.2',
        prompt: 'How is outside help drawn on for learning at work and of other kinds?',
        guidance: ['Outside help such as the local community.'],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [
          { topic: 'next-steps', relation: 'narrower' },
          { topic: 'curriculum', relation: 'overlaps' },
          { topic: 'agencies', relation: 'overlaps' },
        ],
      },
      {
        code: '13.3',
        prompt: 'What is done so that every pupil gets, and keeps, a suitable place after 16?',
        guidance: [
          'In education, employment or training.',
          'Qualifications are a foundation: young people who reach Level 2 in both numeracy and literacy by the end of Key Stage 4 more often go on to take part after 16.',
          'Support in the transition covers choosing between pathways and qualifications, getting the accreditation, applying, preparing for interviews, and the social skills and knowledge that are needed.',
          'Places must be secured and then kept: links with colleges, training providers and employers, and relationships with AP staff that carry on after the pupil has left, help to prevent dropping out.',
        ],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [{ topic: 'next-steps', relation: 'narrower' }],
      },
    ],
    after: [
      { key: 'strengths-13', kind: 'paragraph', title: 'Strengths: post-16 destinations' },
      { key: 'development-13', kind: 'paragraph', title: 'Development areas: post-16 destinations' },
      { key: 'evidence-13', kind: 'paragraph', title: 'Sources of evidence: post-16 destinations' },
      { key: 'actions-13', kind: 'paragraph', title: 'Actions: post-16 destinations' },
    ],
  },
];
