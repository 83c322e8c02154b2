/** IntegratED: areas 1 to 4, the wider system that safeguards and supports pupils. */
import type { Theme } from '../../schema/framework';

export const community: Theme[] = [
  {
    code: '1',
    title: 'Workforce development and wellbeing',
    essential: false,
    category: 'Community',
    principle: 'High-quality staff are recruited, kept and developed, in a culture that supports them.',
    guidance: [
      'Foundational: how well staff are trained, equipped and supported bears on every other area. Volatile funding, little movement of staff to and from mainstream schools, the blend of attributes that is asked for and the demands of the work all make staff hard to find.',
    ],
    criteria: [
      {
        code: '1.1',
        prompt:
          'Is continual professional development (CPD) well planned, and does it meet the differing needs of staff?',
        guidance: [
          'Good practice is comprehensive and tailored, with time and resources set aside for it: weekly or fortnightly sessions, for example, digests of new policy and research, and outside training that is paid for and then shared with colleagues.',
        ],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [{ topic: 'staff-development', relation: 'narrower' }],
      },
      {
        code: '1.2',
        prompt: 'How does professional development make staff more effective where they work?',
        guidance: [
          'Training should take in trauma-informed practice, safeguarding both traditional and contextual, and how to handle difficult and sensitive situations.',
        ],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [{ topic: 'staff-development', relation: 'narrower' }],
      },
      {
        code: '1.3',
        prompt: 'Do staff have the qualifications and skills that their roles need?',
        guidance: [
          'To understand pupils’ needs and how to respond to them is a skill that all staff need: caterers, caretakers, receptionists and office staff as well.',
        ],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [{ topic: 'staff-qualifications', relation: 'equal' }],
      },
      {
        code: '1.4',
        prompt: 'What shows that staff are well supported and cared for?',
        guidance: [
          'The work can bring vicarious trauma or compassion fatigue. Support and reflection are therefore essential, such as coaching, or supervision in which cases are talked through with an independent specialist.',
          'Relationships and continuity of staff matter to vulnerable pupils; bringing people on into new roles ("growing our own") helps to keep them.',
        ],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [{ topic: 'staff-development', relation: 'narrower' }],
      },
      {
        code: '1.5',
        prompt: 'Are staff asked about their wellbeing, and is something done about what they say?',
        guidance: ['Whether leaders, and governors or trustees, review the results and act on them.'],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [
          { topic: 'staff-development', relation: 'narrower' },
          { topic: 'leadership', relation: 'overlaps' },
        ],
      },
    ],
    after: [
      { key: 'strengths-1', kind: 'paragraph', title: 'Strengths: workforce' },
      { key: 'development-1', kind: 'paragraph', title: 'Development areas: workforce' },
      { key: 'evidence-1', kind: 'paragraph', title: 'Sources of evidence: workforce' },
      { key: 'actions-1', kind: 'paragraph', title: 'Actions: workforce' },
    ],
  },
  {
    code: '2',
    title: 'Home and family engagement',
    essential: false,
    category: 'Community',
    principle:
      'Strong relationships with parents and carers support them, and bring about better attendance, engagement, behaviour, learning and attainment.',
    guidance: [
      'The first contacts matter most. Families may arrive angry, anxious or ashamed after an exclusion or referral; a welcome that is respectful and professional, taster visits and keeping promises build trust.',
    ],
    criteria: [
      {
        code: '2.1',
        prompt: 'How are pupils and families helped to carry what is learned at school into the home?',
        guidance: [
          'Research finds six domains of it: behavioural (modelling behaviour and setting boundaries), emotional (listening to child and family), safeguarding, functional (practical, financial, medical and hygiene needs), pedagogic (taking learning into the home) and capacity building (helping families through exclusions, services and the education system).',
        ],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [{ topic: 'parents', relation: 'narrower' }],
      },
      {
        code: '2.2',
        prompt: 'Are communication and engagement with parents and carers co-ordinated?',
        guidance: [
          'Whether this considers how often contact is made, and whether good news, problems and other key information are shared, all in good time.',
          'Engagement works better when it is strategic, continual and built on relationships than when it is haphazard. It wants a whole-school strategy, and staff with the training and time for it; the size of the setting and its staffing limit what is possible.',
          'Dialogue should be regular and constructive, and co-ordinated, so that families do not hear conflicting messages or bad news only.',
          'Ways to reach families include calls, texts and email, home visits, meetings in school, family learning, training programmes and informal social events. Home visits help especially where parents find it hard to come in.',
        ],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [{ topic: 'parents', relation: 'narrower' }],
      },
      {
        code: '2.3',
        prompt:
          'Are parents and carers asked about the way they are engaged and supported, and what do they say?',
        guidance: [],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [{ topic: 'parents', relation: 'narrower' }],
      },
    ],
    after: [
      { key: 'strengths-2', kind: 'paragraph', title: 'Strengths: home and family' },
      { key: 'development-2', kind: 'paragraph', title: 'Development areas: home and family' },
      { key: 'evidence-2', kind: 'paragraph', title: 'Sources of evidence: home and family' },
      { key: 'actions-2', kind: 'paragraph', title: 'Actions: home and family' },
    ],
  },
  {
    code: '3',
    title: 'Partnership working',
    essential: false,
    category: 'Community',
    principle:
      'Strategic partnership safeguards pupils and meets their needs. The partners: local authorities, schools in the mainstream, external AP providers, other agencies.',
    guidance: [
      'The area has four parts: (a) local authority, (b) schools in the mainstream, (c) external providers of AP, (d) other agencies. It rests on a sense of collective responsibility for pupils in AP, systematic collaboration and well-planned communication.',
    ],
    criteria: [
      {
        code: '3.1',
        prompt: 'How do relationships with other bodies make the support of pupils more effective?',
        guidance: [
          'With local authorities, agencies, charities and other organisations.',
          '(a) Good links with the local authority help to place pupils well, share information and bring support quickly. Settings that serve several authorities or many commissioning schools meet differing policies, agreements, funding, expectations and quality assurance, and much duplicated work.',
          '(d) Other agencies include careers advice, CAMHS (child and adolescent mental health services), health services, crime prevention, drug and counselling services, social care and the police. Early identification and sharing of information matter most for safeguarding, mental health, gangs, violence and criminal exploitation.',
        ],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [
          { topic: 'agencies', relation: 'equal' },
          { topic: 'partnership', relation: 'narrower' },
        ],
      },
      {
        code: '3.2',
        prompt: 'Are strong relationships with local schools being built and kept up?',
        guidance: [
          'So as to support pupils, enrich the curriculum, develop staff, or several of these.',
          '(b) AP can offer mainstream schools advice, outreach and short placements that head off exclusion. Schools can offer AP resources, CPD and subject knowledge. Shared timetables, exam boards and curriculum sequences, and a school that stays involved, help pupils who are dual-registered or who will return.',
        ],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [
          { topic: 'partnership', relation: 'overlaps' },
          { topic: 'curriculum', relation: 'overlaps' },
          { topic: 'staff-development', relation: 'overlaps' },
        ],
      },
      {
        code: '3.3',
        prompt: 'If external providers of education or training are used, how are they managed?',
        guidance: [
          'So that safety, quality and value for money are ensured.',
          '(c) An AP setting that commissions places elsewhere must see, before and during a placement, that safeguarding is satisfactory, the curriculum suitable and coherent with what is taught in other places, staff well trained, and the partnership well managed.',
        ],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: 'External providers of education or training are used',
        topics: [
          { topic: 'partnership', relation: 'overlaps' },
          { topic: 'leadership', relation: 'overlaps' },
          { topic: 'self-review', relation: 'overlaps' },
        ],
      },
    ],
    after: [
      { key: 'strengths-3', kind: 'paragraph', title: 'Strengths: partnership' },
      { key: 'development-3', kind: 'paragraph', title: 'Development areas: partnership' },
      { key: 'evidence-3', kind: 'paragraph', title: 'Sources of evidence: partnership' },
      { key: 'actions-3', kind: 'paragraph', title: 'Actions: partnership' },
    ],
  },
  {
    code: '4',
    title: 'Research and innovation',
    essential: false,
    category: 'Community',
    principle:
      'The setting is committed to continual development, to innovation and to using practice that rests on evidence, such as trauma-informed approaches for pupils with adverse childhood experiences.',
    guidance: [
      'Pupils’ vulnerabilities overlap and change, so staff have to learn, discover and adapt. Good practice often comes of action research and of innovation at work.',
    ],
    criteria: [
      {
        code: '4.1',
        prompt: 'Is existing research used to improve knowledge and practice, and how?',
        guidance: [],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [
          { topic: 'staff-development', relation: 'overlaps' },
          { topic: 'self-review', relation: 'overlaps' },
        ],
      },
      {
        code: '4.2',
        prompt: 'Do staff develop and share innovations that improve practice? What are examples?',
        guidance: [
          'Signs of it: regular feedback and reflection with staff, beside the periodic evaluation and planning of senior leaders, governors and trustees; staff in networks of AP practitioners; a wish always to improve support and outcomes.',
        ],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [
          { topic: 'staff-development', relation: 'overlaps' },
          { topic: 'self-review', relation: 'overlaps' },
        ],
      },
      {
        code: '4.3',
        prompt:
          'What evidence is there that the benefits of research and innovation are shared with other schools or settings?',
        guidance: [],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [
          { topic: 'self-review', relation: 'overlaps' },
          { topic: 'partnership', relation: 'overlaps' },
        ],
      },
      {
        code: '4.4',
        prompt: 'Do staff lead research projects, or contribute to them?',
        guidance: [],
        evidence: [],
        bestPractice: [],
        scale: null,
        answer: 'prompt',
        conditional: null,
        topics: [{ topic: 'staff-development', relation: 'overlaps' }],
      },
    ],
    after: [
      { key: 'strengths-4', kind: 'paragraph', title: 'Strengths: research' },
      { key: 'development-4', kind: 'paragraph', title: 'Development areas: research' },
      { key: 'evidence-4', kind: 'paragraph', title: 'Sources of evidence: research' },
      { key: 'actions-4', kind: 'paragraph', title: 'Actions: research' },
    ],
  },
];
