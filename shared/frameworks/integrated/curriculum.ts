/** IntegratED: areas 5 to 8, the support and education that pupils get. */
import type { Theme } from '../../schema/framework';

export const curriculum: Theme[] = [
  {
    code: '5',
    title: 'Pupil induction',
    essential: false,
    category: 'Curriculum',
    principle:
      'A robust induction makes pupils’ backgrounds and needs better understood, supports decisions and helps good relationships to form.',
    guidance: [
      'It begins when the first information about a pupil arrives. It is about relationships with the pupil, with parents and carers, and with the other professionals.',
    ],
    criteria: [
      {
        code: '5.1',
        prompt: 'Before a pupil attends lessons, is enough known about them?',
        guidance: [
          'A detailed understanding of prior learning, academic needs and risk factors.',
          'The education is to be adapted to the pupil’s needs, not the pupil to the education. A fresh start can bring to light needs not diagnosed or met before.',
        ],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [
          { topic: 'pupil-information', relation: 'narrower' },
          { topic: 'assessment', relation: 'narrower' },
        ],
      },
      {
        code: '5.2',
        prompt: 'Does induction engage all who have a key stake in it?',
        guidance: ['The pupil, the family, the previous school and the agencies that are relevant.'],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [
          { topic: 'induction', relation: 'narrower' },
          { topic: 'parents', relation: 'overlaps' },
          { topic: 'agencies', relation: 'overlaps' },
        ],
      },
      {
        code: '5.3',
        prompt: 'How is information about new pupils shared, when, and with whom?',
        guidance: [
          'What referrers say is often too little or out of date, so information is to be sought: prior progress, family context, safeguarding, mental health and special needs.',
        ],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [
          { topic: 'pupil-information', relation: 'narrower' },
          { topic: 'data-protection', relation: 'overlaps' },
        ],
      },
      {
        code: '5.4',
        prompt: 'What evidence is there that induction is fit for its purpose?',
        guidance: [
          'Induction includes a baseline of academic levels and a talk, right for the age, about progression and careers. From it comes a personalised plan: curriculum, pastoral support, SEND and learning support, and anything else that matters for that pupil.',
          'A phased start with check-ins can help those who were severely absent, lack confidence or find change hard; it can also build parents’ trust.',
        ],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [
          { topic: 'induction', relation: 'narrower' },
          { topic: 'self-review', relation: 'overlaps' },
        ],
      },
    ],
    after: [
      { key: 'strengths-5', kind: 'paragraph', title: 'Strengths: induction' },
      { key: 'development-5', kind: 'paragraph', title: 'Development areas: induction' },
      { key: 'evidence-5', kind: 'paragraph', title: 'Sources of evidence: induction' },
      { key: 'actions-5', kind: 'paragraph', title: 'Actions: induction' },
    ],
  },
  {
    code: '6',
    title: 'Attendance and engagement',
    essential: false,
    category: 'Curriculum',
    principle:
      'Culture and systems make for high aspirations, timely intervention and improvement that lasts.',
    guidance: [
      'Low attendance is common before pupils come, and may grow worse around an exclusion or move; distance, caring duties, anxiety, mental health, substance misuse and exploitation are among the causes. Attendance keeps pupils safe, so every absence is to be known to those who need to know, and followed up.',
    ],
    criteria: [
      {
        code: '6.1',
        prompt: 'What systems see to it that pupils attend regularly?',
        guidance: [
          'Principle 1: robust tracking and monitoring, in a central system that is up to date, so that patterns are seen, help is targeted and its effect checked.',
          'Principle 4: processes for attendance below what is expected that are followed every time.',
        ],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [{ topic: 'attendance', relation: 'narrower' }],
      },
      {
        code: '6.2',
        prompt: 'Can improvement in pupils’ attendance be demonstrated? If not, why not?',
        guidance: [],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [{ topic: 'attendance', relation: 'narrower' }],
      },
      {
        code: '6.3',
        prompt: 'How are pupils who are persistently absent supported, or how will they be?',
        guidance: [
          'Principle 3: relationships through which barriers are explored and dealt with, quickly and tactfully. Examples are home visits, transport, help with routines, resolving friendship problems, adjusted timetables and help from outside.',
        ],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [
          { topic: 'attendance', relation: 'narrower' },
          { topic: 'absence', relation: 'overlaps' },
        ],
      },
      {
        code: '6.4',
        prompt: 'How are pupils made more engaged and motivated?',
        guidance: [
          'A welcoming school, a tailored curriculum, enrichment and good relationships draw pupils in.',
          'Principle 2: incentives, rewards or recognition for good attendance and for progress towards it.',
        ],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [
          { topic: 'wellbeing', relation: 'overlaps' },
          { topic: 'teaching', relation: 'overlaps' },
        ],
      },
    ],
    after: [
      { key: 'strengths-6', kind: 'paragraph', title: 'Strengths: attendance' },
      { key: 'development-6', kind: 'paragraph', title: 'Development areas: attendance' },
      { key: 'evidence-6', kind: 'paragraph', title: 'Sources of evidence: attendance' },
      { key: 'actions-6', kind: 'paragraph', title: 'Actions: attendance' },
    ],
  },
  {
    code: '7',
    title: 'Supporting pupils’ needs',
    essential: false,
    category: 'Curriculum',
    principle:
      'Relationships are built, and needs understood and skilfully supported: literacy, special educational needs and disabilities (SEND), physical and mental health, and wellbeing.',
    guidance: [
      'The area has three parts: (a) literacy, (b) SEND, (c) health and wellbeing. Needs are many, and change with the cohort and within a placement, so assessment begins at induction and goes on throughout. It uses what commissioners and previous schools say and adds the setting’s own assessment; behaviour may hide unmet needs in communication or learning.',
      'A setting for pupils with medical needs, such as a hospital school, medical PRU, inpatient unit or home tuition, falls within this area too.',
    ],
    criteria: [
      {
        code: '7.1',
        prompt: 'Literacy: how are pupils helped to read better and to improve their literacy skills?',
        guidance: [
          '(a) Reading ages are often well below pupils’ ages, through missed learning, disengagement or other needs. Literacy opens the curriculum and later work.',
        ],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [
          { topic: 'teaching', relation: 'overlaps' },
          { topic: 'individual-plans', relation: 'overlaps' },
        ],
      },
      {
        code: '7.2',
        prompt:
          'SEND: by what process are pupils’ special educational needs and disabilities assessed and understood?',
        guidance: [
          '(b) Support rests on inclusive practice throughout the school and on good teaching, then on strategies for specific needs, then on specialist interventions planned for the individual. Needs may be identified for the first time in AP.',
        ],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [
          { topic: 'individual-plans', relation: 'narrower' },
          { topic: 'assessment', relation: 'overlaps' },
        ],
      },
      {
        code: '7.3',
        prompt: 'SEND: how do pupils with SEND fare beside their peers without?',
        guidance: ['In attendance, in personal development and in attainment.'],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [
          { topic: 'equality', relation: 'narrower' },
          { topic: 'individual-plans', relation: 'overlaps' },
          { topic: 'assessment', relation: 'overlaps' },
        ],
      },
      {
        code: '7.4',
        prompt: 'Health and wellbeing: how are pupils helped to improve theirs?',
        guidance: [
          '(c) Basic needs come first: food, clothing, mental health support, somewhere safe. Belonging, trusted adults, sport, nutrition and access to services outside all help. Stress in the school day is worth looking at: arrival, change of routine, new pupils, how behaviour is dealt with, hard subjects, tests.',
        ],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [{ topic: 'wellbeing', relation: 'narrower' }],
      },
    ],
    after: [
      { key: 'strengths-7', kind: 'paragraph', title: 'Strengths: pupils’ needs' },
      { key: 'development-7', kind: 'paragraph', title: 'Development areas: pupils’ needs' },
      { key: 'evidence-7', kind: 'paragraph', title: 'Sources of evidence: pupils’ needs' },
      { key: 'actions-7', kind: 'paragraph', title: 'Actions: pupils’ needs' },
    ],
  },
  {
    code: '8',
    title: 'Quality of education',
    essential: false,
    category: 'Curriculum',
    principle:
      'A curriculum that is well planned, broad, ambitious and tailored lets pupils learn, progress and develop, ready for the next stage of education, employment or training.',
    guidance: ['No one curriculum suits all AP: purposes, functions and pupils differ, and cohorts change.'],
    criteria: [
      {
        code: '8.1',
        prompt: 'How does the education on offer set pupils up to succeed later?',
        guidance: [
          'English and maths knowledge, skills and qualifications are important, but not to the loss of other subjects and other learning.',
          'It should lead to good outcomes for pupils: progress, attainment and basic skills, attendance and engagement, personal development, transitions, destinations. Personal development is part of it, not an appendage.',
        ],
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
        code: '8.2',
        prompt: 'How is the curriculum tailored to what individual pupils need in order to learn?',
        guidance: [
          'Subjects, courses and qualifications should be meaningful and credible, and the curriculum made for the varied needs of all learners. It deals with risk factors, gaps in learning and aspirations, found by talking with the child and checked with the mainstream school and others.',
          'Its sequence allows for pupils who join in mid-year.',
        ],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [
          { topic: 'teaching', relation: 'narrower' },
          { topic: 'curriculum', relation: 'narrower' },
        ],
      },
      {
        code: '8.3',
        prompt: 'How are diverse viewpoints and perspectives part of developing pupils’ cultural capital?',
        guidance: [],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [
          { topic: 'personal-development', relation: 'narrower' },
          { topic: 'equality', relation: 'narrower' },
        ],
      },
      {
        code: '8.4',
        prompt: 'How well are pupils prepared for their next stage?',
        guidance: [
          'Of learning, education or training.',
          'Assessment finds starting points and measures progress, also of pupils who leave before the end of year 11.',
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
      { key: 'strengths-8', kind: 'paragraph', title: 'Strengths: quality of education' },
      { key: 'development-8', kind: 'paragraph', title: 'Development areas: quality of education' },
      { key: 'evidence-8', kind: 'paragraph', title: 'Sources of evidence: quality of education' },
      { key: 'actions-8', kind: 'paragraph', title: 'Actions: quality of education' },
    ],
  },
];
