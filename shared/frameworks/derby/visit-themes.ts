/**
 * Derby's visit: five themes and 32 criteria (section 18 of the source).
 *
 * The source leaves its "Evidence" boxes empty, so `evidence` lists only the documents and records that a
 * criterion itself names. Its own words are conditional ("if appropriate", "if the pupil has access") in 1g, 1h,
 * 1i, 4f and 5a; 2e uses such words of one part only and 2d only limits which equipment is meant, so those two
 * always apply.
 */
import type { Theme } from '../../schema/framework';
import {
  attendanceDuties,
  goodProvision,
  healthAndSafetyKeyPoints,
  outcomeDuties,
  providerLearningDuties,
  providerPolicyDuties,
  safeguardingDuties,
} from './guidance';

const aid = 'An aid from Provision QA, not on the printed form; leave it blank if you did not look.';

export const visitThemes: Theme[] = [
  {
    code: '1',
    title: 'Safeguarding and the wellbeing of children',
    essential: false,
    guidance: [...safeguardingDuties, ...providerPolicyDuties],
    commentTitle: 'Evidence',
    criteria: [
      {
        code: '1a',
        prompt:
          'Every member of staff and every proprietor has had the right recruitment checks, an enhanced Disclosure and Barring Service (DBS) check among them.',
        guidance: [
          'One single central register records the checks.',
          'The provider does not employ anyone who fails to meet them.',
        ],
        evidence: ['Single central register'],
        bestPractice: [],
        scale: 'requirement-met',
        conditional: null,
        topics: [
          { topic: 'recruitment-checks', relation: 'broader' },
          { topic: 'central-register', relation: 'narrower' },
        ],
      },
      {
        code: '1b',
        prompt:
          'Suitable policies and procedures for safeguarding pupils exist, are up to date, and can be reached by everyone who needs them.',
        guidance: [
          'They comply with the latest Keeping Children Safe in Education (KCSIE), and with what the Derby & Derbyshire Safeguarding Children Partnership lays down in its own policy and procedures.',
          'Everyone on the staff has had level 2 safeguarding training in the past year.',
        ],
        evidence: ['Safeguarding policies and procedures', 'Level 2 training records of all staff'],
        bestPractice: [],
        scale: 'requirement-met',
        conditional: null,
        topics: [
          { topic: 'safeguarding-policies', relation: 'broader' },
          { topic: 'safeguarding-training', relation: 'broader' },
        ],
        fields: [
          {
            key: 'level-2-training-date',
            kind: 'date',
            title: 'Level 2 safeguarding training: earliest date among current staff',
            help: aid,
            clock: {
              title: 'Level 2 safeguarding training of all staff',
              basis: 'done',
              months: 12,
              source: 'Derby QA framework, 1b: within the last year',
            },
          },
        ],
      },
      {
        code: '1c',
        prompt: 'Staff know what the safeguarding policy and procedures say and apply them effectively.',
        guidance: [
          'All staff can show that they have read part 1 of KCSIE in its latest version.',
          'All managers and supervisors can show that they have read the latest KCSIE; for them Derby does not stop at part 1.',
        ],
        evidence: ['Proof that staff, managers and supervisors have read the latest KCSIE'],
        bestPractice: [],
        scale: 'requirement-met',
        conditional: null,
        topics: [{ topic: 'safeguarding-knowledge', relation: 'equal' }],
        fields: [
          {
            key: 'kcsie-read-date',
            kind: 'date',
            title: 'KCSIE: earliest date on which current staff confirmed reading it',
            help: aid,
            clock: {
              title: 'KCSIE read by all staff',
              basis: 'done',
              months: 12,
              source:
                'Derby QA framework, 1c: the latest version (12 months is how Provision QA counts that: DfE publishes a version each September)',
            },
          },
        ],
      },
      {
        code: '1d',
        prompt: 'Robust procedures lay down how concerns are recorded and escalated.',
        guidance: ['The procedures also cover recording what was done about each concern.'],
        evidence: ['Procedures for recording and escalating concerns'],
        bestPractice: [],
        scale: 'requirement-met',
        conditional: null,
        topics: [{ topic: 'recording-concerns', relation: 'equal' }],
      },
      {
        code: '1e',
        prompt:
          'Nobody gets onto the site except its registered learners, staff of the organisation, and visitors who are supervised.',
        guidance: [],
        evidence: [],
        bestPractice: [],
        scale: 'requirement-met',
        conditional: null,
        topics: [{ topic: 'site-access', relation: 'equal' }],
      },
      {
        code: '1f',
        prompt: 'The setting has a safeguarding lead whose training is suitable and documented.',
        guidance: [
          'All managers and supervisors have had safeguarding training at level 3 or level 4 in the past 2 years.',
          'Provider and school tell each other about concerns.',
          'What is recorded: the concern, any action taken, and how concerns are escalated.',
          'All of the documentation is stored appropriately.',
        ],
        evidence: [
          "The safeguarding lead's training record",
          'Level 3 or 4 training records of managers and supervisors',
          'Records of concerns, and how they are stored',
        ],
        bestPractice: [],
        scale: 'requirement-met',
        conditional: null,
        topics: [
          { topic: 'safeguarding-lead', relation: 'narrower' },
          { topic: 'safeguarding-training', relation: 'narrower' },
          { topic: 'recording-concerns', relation: 'broader' },
          { topic: 'partnership', relation: 'overlaps' },
          { topic: 'data-protection', relation: 'overlaps' },
        ],
        fields: [
          {
            key: 'level-3-training-date',
            kind: 'date',
            title: 'Level 3 or 4 safeguarding training: earliest date among managers and supervisors',
            help: aid,
            clock: {
              title: 'Level 3 or 4 safeguarding training of managers and supervisors',
              basis: 'done',
              months: 24,
              source: 'Derby QA framework, 1f: within the last 2 years',
            },
          },
        ],
      },
      {
        code: '1g',
        prompt: "The provider's website and social media feeds have been looked at.",
        guidance: ['Derby says "if appropriate" beside the social media feeds.'],
        evidence: ['Website', 'Social media feeds'],
        bestPractice: [],
        scale: 'requirement-met',
        conditional: 'the provider has a website or social media feeds that it is appropriate to check',
        topics: [{ topic: 'online-safety', relation: 'overlaps' }],
      },
      {
        code: '1h',
        prompt:
          'Where a pupil can use a computer or online system there, an online safety policy says how use is monitored and filtered.',
        guidance: [
          'The monitoring and filtering in the policy are appropriate.',
          'Another policy keeps the use of mobile phones on site safe. The condition about computers does not stand beside this part: if you mark 1h as not applicable, say in the reason what is in place for phones.',
        ],
        evidence: ['Online safety policy', 'Mobile phone policy'],
        bestPractice: [],
        scale: 'requirement-met',
        conditional: 'a pupil has access to a computer or an online system there',
        topics: [{ topic: 'online-safety', relation: 'narrower' }],
      },
      {
        code: '1i',
        prompt:
          'Pupils whose needs come from health, disability or special educational need have plans of their own that help to meet them.',
        guidance: ['Derby asks for this "where appropriate".'],
        evidence: ['Individual plans'],
        bestPractice: [],
        scale: 'requirement-met',
        conditional: 'pupils there have needs relating to health, disability or special educational need',
        topics: [{ topic: 'individual-plans', relation: 'narrower' }],
      },
    ],
    after: [
      {
        key: 'comments-1',
        kind: 'paragraph',
        title: 'Comments on safeguarding and the wellbeing of children',
      },
    ],
  },
  {
    code: '2',
    title: 'Health and safety',
    essential: false,
    guidance: healthAndSafetyKeyPoints,
    commentTitle: 'Evidence',
    criteria: [
      {
        code: '2a',
        prompt: 'There is a health and safety policy, and all staff understand it and carry it out.',
        guidance: [],
        evidence: ['Health and safety policy'],
        bestPractice: [],
        scale: 'requirement-met',
        conditional: null,
        topics: [{ topic: 'health-safety-policy', relation: 'narrower' }],
      },
      {
        code: '2b',
        prompt: 'First aid equipment, facilities or both are ready to hand.',
        guidance: ['Arrangements exist for getting to a qualified first aider.'],
        evidence: [],
        bestPractice: [],
        scale: 'requirement-met',
        conditional: null,
        topics: [{ topic: 'first-aid', relation: 'narrower' }],
      },
      {
        code: '2c',
        prompt: 'Incidents of health and safety and of first aid are recorded by a system.',
        guidance: ['The system is not only in place but in use.'],
        evidence: ['Records of health and safety and first aid incidents'],
        bestPractice: [],
        scale: 'requirement-met',
        conditional: null,
        topics: [
          { topic: 'incident-recording', relation: 'narrower' },
          { topic: 'first-aid', relation: 'overlaps' },
        ],
      },
      {
        code: '2d',
        prompt:
          'Every piece of specialist equipment in use at the setting has had a risk assessment of its own and further health and safety checks.',
        guidance: [
          'This covers whatever pupils, staff or volunteers use.',
          'The checks are in keeping with the standards of the industry.',
          "Provision QA's note: where no specialist equipment is used, nothing here is unmet; say so under Evidence.",
        ],
        evidence: ['Risk assessments of equipment', 'Records of equipment checks'],
        bestPractice: [],
        scale: 'requirement-met',
        conditional: null,
        topics: [
          { topic: 'equipment', relation: 'narrower' },
          { topic: 'risk-assessment', relation: 'overlaps' },
        ],
      },
      {
        code: '2e',
        prompt: 'Staff are suitably qualified or suitably trained to use specialised equipment.',
        guidance: [
          'Where appropriate, that includes supervising other people who use it, or training them.',
          "Provision QA's note: where no specialised equipment is used, nothing here is unmet; say so under Evidence.",
        ],
        evidence: ['Staff qualifications or training records for the equipment'],
        bestPractice: [],
        scale: 'requirement-met',
        conditional: null,
        topics: [
          { topic: 'equipment', relation: 'narrower' },
          { topic: 'staff-qualifications', relation: 'overlaps' },
        ],
      },
      {
        code: '2f',
        prompt: 'The setting holds all the insurance cover it ought to, public liability included.',
        guidance: ['Derby names no sum.'],
        evidence: ['Insurance certificates, including public liability'],
        bestPractice: [],
        scale: 'requirement-met',
        conditional: null,
        topics: [{ topic: 'insurance', relation: 'narrower' }],
        fields: [
          {
            key: 'insurance-expiry',
            kind: 'date',
            title: 'Public liability insurance: last day of cover',
            help: aid,
            clock: {
              title: 'Public liability insurance',
              basis: 'expires',
              source: 'Derby QA framework, 2f: cover is held (the certificate has the date)',
            },
          },
        ],
      },
      {
        code: '2g',
        prompt: 'Fire drills are held regularly, and never less than once a year.',
        guidance: ['The setting keeps a record of them.'],
        evidence: ['Record of fire drills'],
        bestPractice: [],
        scale: 'requirement-met',
        conditional: null,
        topics: [{ topic: 'fire-safety', relation: 'narrower' }],
        fields: [
          {
            key: 'fire-drill-date',
            kind: 'date',
            title: 'Date of the last fire drill',
            help: aid,
            clock: {
              title: 'Fire drill',
              basis: 'done',
              months: 12,
              source: 'Derby QA framework, 2g: at least once a year',
            },
          },
        ],
      },
    ],
    after: [{ key: 'comments-2', kind: 'paragraph', title: 'Comments on health and safety' }],
  },
  {
    code: '3',
    title: 'Admissions, guidance and support',
    essential: false,
    guidance: attendanceDuties,
    commentTitle: 'Evidence',
    criteria: [
      {
        code: '3a',
        prompt: 'It is clear how a pupil is referred and admitted, and the procedures are well supported.',
        guidance: [],
        evidence: ['Admission procedure', 'Referral procedure'],
        bestPractice: [],
        scale: 'requirement-met',
        conditional: null,
        topics: [{ topic: 'admissions', relation: 'narrower' }],
      },
      {
        code: '3b',
        prompt: 'The setting keeps the records that it needs about each pupil.',
        guidance: [
          'They include: what the school supplied at admission; the record of induction; a personal education plan or another learning plan; any additional health needs; any EHC plan; reports on behaviour; risk assessments.',
        ],
        evidence: ["Pupils' files"],
        bestPractice: [],
        scale: 'requirement-met',
        conditional: null,
        topics: [
          { topic: 'pupil-information', relation: 'narrower' },
          { topic: 'individual-plans', relation: 'overlaps' },
          { topic: 'risk-assessment', relation: 'overlaps' },
        ],
      },
      {
        code: '3c',
        prompt: 'Every pupil goes through an induction.',
        guidance: [
          'It helps pupils to understand what their rights and responsibilities are.',
          'It helps them to understand the procedures for health and safety.',
        ],
        evidence: ['Induction programme'],
        bestPractice: [],
        scale: 'requirement-met',
        conditional: null,
        topics: [{ topic: 'induction', relation: 'narrower' }],
      },
      {
        code: '3d',
        prompt:
          'Attendance is recorded session by session, and the commissioner hears of any absence within 30 minutes of the start.',
        guidance: [
          'A clear process says how the commissioner is told; the 30 minutes run from when the session begins.',
        ],
        evidence: ['Attendance records by session', 'Process for notifying absence'],
        bestPractice: [],
        scale: 'requirement-met',
        conditional: null,
        topics: [
          { topic: 'attendance', relation: 'narrower' },
          { topic: 'absence', relation: 'narrower' },
        ],
      },
      {
        code: '3e',
        prompt: 'Provider and commissioner have agreed how to check that an absent pupil is safe and well.',
        guidance: [
          'The process covers the health and the wellbeing of pupils who are absent, with each commissioner.',
        ],
        evidence: [],
        bestPractice: [],
        scale: 'requirement-met',
        conditional: null,
        topics: [
          { topic: 'absence', relation: 'narrower' },
          { topic: 'wellbeing', relation: 'overlaps' },
        ],
      },
      {
        code: '3f',
        prompt:
          'Behaviour and progress are recorded and shared in an agreed way, and a commissioning agreement is in place.',
        guidance: [
          "The setting records pupils' behaviour and progress and routinely shares that with school and parents, on a form that all have agreed to use.",
          'Under the agreement, all parties understand how the procedures for attendance, punctuality, behaviour and rewards will be communicated.',
          'It includes what happens if the placement is not appropriate or does not work.',
          'School and parents are given this information.',
          'If a pupil is on no school\'s admission register, the local authority is given both kinds of information: instead, or as well ("and/or").',
        ],
        evidence: ['Commissioning agreement', 'The agreed form for behaviour and progress'],
        bestPractice: [],
        scale: 'requirement-met',
        conditional: null,
        topics: [
          { topic: 'partnership', relation: 'narrower' },
          { topic: 'behaviour', relation: 'narrower' },
          { topic: 'parents', relation: 'narrower' },
          { topic: 'admissions', relation: 'overlaps' },
          { topic: 'assessment', relation: 'overlaps' },
          { topic: 'attendance', relation: 'overlaps' },
        ],
      },
    ],
    after: [{ key: 'comments-3', kind: 'paragraph', title: 'Comments on admissions, guidance and support' }],
  },
  {
    code: '4',
    title: 'The quality of education',
    essential: false,
    guidance: [...goodProvision, ...providerLearningDuties],
    commentTitle: 'Evidence',
    criteria: [
      {
        code: '4a',
        prompt: 'The staff who teach have the skills and qualifications that the programmes call for.',
        guidance: [],
        evidence: ['Qualifications of the staff who provide education'],
        bestPractice: [],
        scale: 'requirement-met',
        conditional: null,
        topics: [{ topic: 'staff-qualifications', relation: 'equal' }],
      },
      {
        code: '4b',
        prompt: 'Lesson or session plans say what different groups of pupils will gain.',
        guidance: ['For each group they identify knowledge, skills and understanding.'],
        evidence: ['Lesson or session plans'],
        bestPractice: [],
        scale: 'requirement-met',
        conditional: null,
        topics: [{ topic: 'teaching', relation: 'narrower' }],
      },
      {
        code: '4c',
        prompt: 'Progress is assessed and reviewed regularly and thoroughly.',
        guidance: ['This was seen on a learning walk.'],
        evidence: ['Learning walk'],
        bestPractice: [],
        scale: 'requirement-met',
        conditional: null,
        topics: [
          { topic: 'assessment', relation: 'narrower' },
          { topic: 'teaching', relation: 'overlaps' },
        ],
      },
      {
        code: '4d',
        prompt: 'Pupils are shown why attendance, punctuality and good behaviour matter.',
        guidance: ['A strategy deals with pupils who do not comply.'],
        evidence: ['Strategy for non-compliance'],
        bestPractice: [],
        scale: 'requirement-met',
        conditional: null,
        topics: [
          { topic: 'attendance', relation: 'narrower' },
          { topic: 'behaviour', relation: 'narrower' },
        ],
      },
      {
        code: '4e',
        prompt:
          'Three policies exist, are to hand and are shared at induction: behaviour, attendance, anti-bullying.',
        guidance: [
          'The behaviour policy covers the use of physical intervention.',
          'The provider can show strong practice in managing and recording both behaviour and attendance.',
        ],
        evidence: [
          'Behaviour policy (including physical intervention)',
          'Attendance policy',
          'Anti-bullying policy',
        ],
        bestPractice: [],
        scale: 'requirement-met',
        conditional: null,
        topics: [
          { topic: 'behaviour', relation: 'narrower' },
          { topic: 'attendance', relation: 'narrower' },
          { topic: 'bullying', relation: 'narrower' },
          { topic: 'physical-intervention', relation: 'narrower' },
          { topic: 'induction', relation: 'overlaps' },
        ],
      },
      {
        code: '4f',
        prompt:
          'The curriculum gives every pupil the chance to learn to manage relationships, keep safe and develop as a person.',
        guidance: [
          'It offers knowledge, skills and attitudes; personal, social, health and economic (PSHE) education is the example given.',
          'Derby asks for this "where appropriate".',
        ],
        evidence: ['PSHE curriculum or the like'],
        bestPractice: [],
        scale: 'requirement-met',
        conditional: 'it is appropriate for this setting to teach personal development',
        topics: [{ topic: 'personal-development', relation: 'equal' }],
      },
    ],
    after: [{ key: 'comments-4', kind: 'paragraph', title: 'Comments on the quality of education' }],
  },
  {
    code: '5',
    title: 'The outcomes of children',
    essential: false,
    guidance: outcomeDuties,
    commentTitle: 'Evidence',
    criteria: [
      {
        code: '5a',
        prompt:
          "A process sets and monitors pupils' progress and, where appropriate, supports their return to school.",
        guidance: [
          'The process includes acting when progress is not on track.',
          '"Where appropriate" stands beside reintegration. If no pupil there is to return to school, say in the reason how progress is set, monitored and put right instead.',
        ],
        evidence: [],
        bestPractice: [],
        scale: 'requirement-met',
        conditional: 'it is appropriate to work towards reintegration for pupils there',
        topics: [
          { topic: 'assessment', relation: 'narrower' },
          { topic: 'next-steps', relation: 'narrower' },
        ],
      },
      {
        code: '5b',
        prompt: 'When a pupil underperforms, suitable intervention and support follow.',
        guidance: [],
        evidence: [],
        bestPractice: [],
        scale: 'requirement-met',
        conditional: null,
        topics: [{ topic: 'assessment', relation: 'narrower' }],
      },
      {
        code: '5c',
        prompt:
          'The provider regularly assesses, by a set process, whether it delivers what was commissioned effectively.',
        guidance: ["The provision's annual report should show it."],
        evidence: ['Annual report'],
        bestPractice: [],
        scale: 'requirement-met',
        conditional: null,
        topics: [{ topic: 'self-review', relation: 'narrower' }],
      },
      {
        code: '5d',
        prompt:
          'Schools, provider, pupils and parents or carers together monitor and review what each pupil needs, can do and hopes for.',
        guidance: [
          'They do so through the commissioning agreement.',
          'Skills for employment and plans for after 16 are part of it.',
        ],
        evidence: ['Commissioning agreement and its reviews'],
        bestPractice: [],
        scale: 'requirement-met',
        conditional: null,
        topics: [
          { topic: 'partnership', relation: 'narrower' },
          { topic: 'parents', relation: 'narrower' },
          { topic: 'next-steps', relation: 'narrower' },
          { topic: 'pupil-voice', relation: 'overlaps' },
          { topic: 'individual-plans', relation: 'overlaps' },
        ],
      },
    ],
    after: [{ key: 'comments-5', kind: 'paragraph', title: 'Comments on the outcomes of children' }],
  },
];
