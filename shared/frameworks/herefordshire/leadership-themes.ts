/** Herefordshire: themes 3 and 4, how the provision is led and its staff developed. */
import type { Theme } from '../../schema/framework';

export const leadershipThemes: Theme[] = [
  {
    code: '3',
    title: 'Leadership and management',
    essential: false,
    principle:
      'Schools and providers work closely together: programmes are run so that each learner’s needs, abilities and aspirations are met.',
    commentTitle: 'Comments',
    criteria: [
      {
        code: '3.1',
        prompt: 'It is clear what provision is to be delivered',
        guidance: [
          'A secure agreement states the responsibilities of the provider, and those of the commissioner or school that refers.',
        ],
        evidence: [
          'Agreements or contracts, signed, with every commissioner, home schools included',
          'Expectations that are clear, of the provider and of the commissioner',
        ],
        bestPractice: [],
        scale: 'standard',
        conditional: null,
        topics: [{ topic: 'partnership', relation: 'narrower' }],
      },
      {
        code: '3.2',
        prompt: 'Learners experience a broad and balanced curriculum',
        guidance: [
          'Timetables give each individual access to many kinds of programme, so that needs and aspirations are met.',
        ],
        evidence: [
          'A personalised timetable for each student',
          'Timetables that give pupils stability and a sense that they belong with one particular provider',
          'Full-time provision that, in whatever way it is organised, gives learners a broad and balanced curriculum',
        ],
        bestPractice: [],
        scale: 'standard',
        conditional: null,
        topics: [
          { topic: 'curriculum', relation: 'narrower' },
          { topic: 'wellbeing', relation: 'narrower' },
        ],
      },
      {
        code: '3.3',
        prompt: 'Provider and commissioner communicate effectively',
        guidance: ['There are effective lines of communication within each of them and between the two.'],
        evidence: [
          'Expectations that are clearly communicated and understood: on safeguarding, on attendance, on behaviour, on health and safety, on online safety and so on',
        ],
        bestPractice: [],
        scale: 'standard',
        conditional: null,
        topics: [{ topic: 'partnership', relation: 'narrower' }],
      },
      {
        code: '3.4',
        prompt: 'It is clear who is responsible for co-ordinating and delivering the programme',
        guidance: ['Lines of responsibility for both are clear, in the home school and at the provider.'],
        evidence: [
          'Minutes of meetings on placements and transitions',
          'Regular contact between the provider and the home school or other commissioner',
        ],
        bestPractice: [],
        scale: 'standard',
        conditional: null,
        topics: [
          { topic: 'partnership', relation: 'narrower' },
          { topic: 'leadership', relation: 'narrower' },
        ],
      },
      {
        code: '3.5',
        prompt: 'Self-evaluation is effective and accurate',
        guidance: [
          'Its procedures are such that the provider clearly understands what it does well and where it should improve.',
        ],
        evidence: [
          'Learning walks',
          'Observations',
          'Work scrutiny',
          'Learner voice',
          'A self-evaluation document for the provision overall',
        ],
        bestPractice: [],
        scale: 'standard',
        conditional: null,
        topics: [{ topic: 'self-review', relation: 'equal' }],
      },
      {
        code: '3.6',
        prompt: 'All partners agree how to manage attendance, punctuality, behaviour and rewards',
        guidance: ['Every partner has agreed to the procedures for all four.'],
        evidence: [
          'Systems that are robust',
          'Issues reported in good time, such as absence, truancy and incidents',
          'No breach of those systems',
        ],
        bestPractice: [],
        scale: 'standard',
        conditional: null,
        topics: [
          { topic: 'attendance', relation: 'narrower' },
          { topic: 'absence', relation: 'narrower' },
          { topic: 'behaviour', relation: 'narrower' },
          { topic: 'partnership', relation: 'narrower' },
        ],
      },
      {
        code: '3.7',
        prompt: 'Accommodation, resources and facilities are good and fit for purpose',
        guidance: ['All three are appropriate and of high quality.'],
        evidence: [
          'Learner voice',
          'Visits to the site and quality assurance by the home school or commissioner',
        ],
        bestPractice: [],
        scale: 'standard',
        conditional: null,
        topics: [{ topic: 'premises', relation: 'equal' }],
      },
    ],
    after: [
      {
        key: 'priorities-3',
        kind: 'paragraph',
        title: 'Leadership and management: key priorities or actions for improvement',
      },
    ],
  },
  {
    code: '4',
    title: 'Professional development',
    essential: false,
    principle: 'Staff can go on developing professionally, and have chances to share good practice.',
    commentTitle: 'Comments',
    criteria: [
      {
        code: '4.1',
        prompt: 'Professional development needs are planned for and met',
        guidance: [
          'Strategies for this are in place: for the individual, for the provider and for the institution.',
        ],
        evidence: [
          'One-to-one meetings with staff',
          'A culture of support and of continuous improvement',
          'Records of training and its evaluation',
          'Evidence that the impact of training is monitored',
        ],
        bestPractice: [],
        scale: 'standard',
        conditional: null,
        topics: [{ topic: 'staff-development', relation: 'narrower' }],
      },
      {
        code: '4.2',
        prompt: 'The specific needs of staff who deliver programmes are identified and responded to',
        guidance: ['There are mechanisms for doing both.'],
        evidence: ['Systems of performance management and of continuing professional development'],
        bestPractice: [],
        scale: 'standard',
        conditional: null,
        topics: [{ topic: 'staff-development', relation: 'narrower' }],
      },
      {
        code: '4.3',
        prompt: 'Partners have agreed on experiences that help staff develop',
        guidance: [
          'The arrangements are for appropriate experiences on programmes, such as work shadowing and joint teaching.',
        ],
        evidence: ['Systems of performance management and of continuing professional development'],
        bestPractice: [],
        scale: 'standard',
        conditional: null,
        topics: [
          { topic: 'staff-development', relation: 'narrower' },
          { topic: 'partnership', relation: 'narrower' },
        ],
      },
      {
        code: '4.4',
        prompt: 'Good practice is identified and shared',
        guidance: ['It reaches all of the staff who take part.'],
        evidence: [
          'Self-evaluation',
          'Observations, learning walks, scrutiny of work, and talking with learners',
        ],
        bestPractice: [],
        scale: 'standard',
        conditional: null,
        topics: [
          { topic: 'staff-development', relation: 'narrower' },
          { topic: 'self-review', relation: 'overlaps' },
        ],
      },
    ],
    after: [
      {
        key: 'priorities-4',
        kind: 'paragraph',
        title: 'Professional development: key priorities or actions for improvement',
      },
    ],
  },
];
