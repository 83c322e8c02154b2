/** IntegratED's AP Quality Toolkit, in this product's words. It has no ratings, and gets none here. */
import type { Framework } from '../../schema/framework';
import { community } from './community';
import { currency } from './currency';
import { curriculum } from './curriculum';

const parts: Framework['instruments'][number]['parts'] = [
  { section: 'toolkit' },
  { section: 'use' },
  { theme: '1' },
  { theme: '2' },
  { theme: '3' },
  { theme: '4' },
  { theme: '5' },
  { theme: '6' },
  { theme: '7' },
  { theme: '8' },
  { theme: '9' },
  { theme: '10' },
  { theme: '11' },
  { theme: '12' },
  { theme: '13' },
  { section: 'improvement-plan' },
];

export const integrated: Framework = {
  schema: 1,
  id: 'integrated',
  title: 'IntegratED Alternative Provision Quality Toolkit',
  shortTitle: 'IntegratED',
  publisher: 'IntegratED, hosted by the Centre for Social Justice',
  edition: '2022',
  version: '1',
  source: {
    title: 'IntegratED Alternative Provision Quality Toolkit 2022',
    corrections: [
      'The source numbers its 13 areas and not its 48 questions; here each question has the number of its area and its place there.',
      'Questions stand at the end of each chapter and again in an appendix, and differ in 13 places. Differing sense, both kept: 3.1 names local authorities in the chapter alone; 4.1 asks how in the chapter and whether in the appendix; 7.1 names reading in the chapter alone; 12.3 names special schools in the appendix alone.',
      'Differing words, same sense: 5.3, 6.3, 7.4, 8.1 and 9.1 have students in the chapter and pupils in the appendix; 8.4, 11.2 and 11.3 are put a little otherwise; 13.3 differs by a capital letter.',
      'Order differs in areas 1 and 8; here it is the appendix’s, from which the source’s template is meant to be filled in.',
      'The contents list of the source has its evaluative template as Appendix 2 and its questions as Appendix 3; they are printed the other way round.',
      'Area 1 is called workforce development and wellbeing in one place and staff wellbeing in another. Careers education, information, advice and guidance goes by CEAIG and CEIAG; it is spelled out here.',
      'Statistics, sector history, and the recommendations to the Department for Education and to Ofsted (1 to 9) are left out: they ask nothing of a provider. Recommendations 10 to 13 stand on the first page.',
      'The 14 named examples of practice give the examples of evidence beside each “Sources of evidence” box, without their names. They are what some settings do, not what is asked.',
    ],
  },
  scales: {},
  headerFields: [
    {
      key: 'provider-name',
      kind: 'text',
      title: 'Setting',
      help: 'Added by this product, like the rest of this page: the source’s template has no heading.',
      required: true,
      role: 'provider-name',
    },
    {
      key: 'provider-address',
      kind: 'paragraph',
      title: 'Address',
      help: 'Added by this product.',
      role: 'provider-address',
    },
    {
      key: 'visit-date',
      kind: 'date',
      title: 'Date',
      help: 'Added by this product: of the visit, review or self-evaluation.',
      required: true,
      role: 'visit-date',
    },
    {
      key: 'officer',
      kind: 'text',
      title: 'Led by',
      help: 'Added by this product: the AP leader, peer or officer who leads.',
      required: true,
      role: 'officer',
    },
    {
      key: 'others',
      kind: 'paragraph',
      title: 'Others who took part, with role and organisation',
      help: 'Added by this product.',
    },
  ],
  themes: [...community, ...curriculum, ...currency],
  sections: [
    {
      id: 'toolkit',
      title: 'About the toolkit',
      guidance: [
        'The toolkit is for improvement, in any kind of alternative provision (AP). Its questions give shape to reflection and conversation. There is nothing to score, and settings are not to be compared: purpose, resources, pupils’ needs, length of placements and scale differ too much.',
        'Thirteen areas in three categories. Community: AP is part of a wider system that safeguards and supports pupils, and works through relationships and partnerships. Curriculum: the support and education that pupils get. Currency: what they gain from it, in personal development, academic performance and transition to the right destination.',
        'All thirteen matter and bear on one another. Do not single one out as the sign of quality, and take account of what the setting has to work with.',
        'Not asked here: DBS and other recruitment checks, the single central record, health and safety, insurance, or whether the setting must be registered. Use something beside it that does: your authority’s own framework or its safeguarding assessment, or one of the other frameworks here that ask those things.',
        'Recommended by the toolkit: to local authorities, that it underpin all that they do on AP, in the ways 1 to 6 on the next page (10); to AP schools and providers, that it underpin self-evaluation, planning for improvement and peer review (11); to all commissioners, schools among them, that it underpin how they assure the quality of what they commission (12); to mainstream schools, that they evaluate and improve AP of their own with it, as in 7 (13).',
      ],
      fields: [],
    },
    {
      id: 'use',
      title: 'Before you start',
      guidance: [
        'Decide what it is for, share that with colleagues and partners, then use the questions to fill in each area’s four boxes: strengths, development areas, sources of evidence, actions.',
        '1. Self-evaluation and improvement planning by AP leaders. It has given shape to self-evaluation and development plans, with middle leaders heading the projects that came of them, and has been a frame for keeping resources, templates and links together.',
        '2. Quality assurance and improvement of AP schools and providers: to know with some certainty how good provision in an area is.',
        '3. Quality and suitability in commissioning: used as the base of an authority’s quality assurance, beside a safeguarding assessment that draws on section 175 of the Education Act 2002.',
        '4. Practice across a locality or a group of AP schools and providers: evaluation with AP leaders, those of unregistered settings among them, then strategic improvement plans made together.',
        '5. Readiness of prospective AP schools and providers before they open: to assess and support applicants, with feedback on what to develop whether or not they succeed.',
        '6. Peer review between AP leaders, of their self-evaluations.',
        '7. Evaluation and improvement of a mainstream school’s own in-school AP.',
      ],
      fields: [
        {
          key: 'use',
          kind: 'choice',
          title: 'What this is for',
          choices: [
            'Self-evaluation and improvement planning',
            'Quality assurance and improvement',
            'Quality and suitability in commissioning',
            'Practice across a locality or group',
            'Readiness before opening',
            'Peer review',
            'In-school AP of a mainstream school',
          ],
          required: true,
        },
        {
          key: 'context',
          kind: 'paragraph',
          title: 'The setting: purpose, pupils, length of placements, resources',
          help: 'Added by this product, so that everything below is read in its context.',
        },
      ],
    },
    {
      id: 'improvement-plan',
      title: 'Actions to follow up',
      guidance: [
        'Added by this product. Repeat here the actions that someone will follow up, with a date and a name, so that they join the actions of other visits.',
      ],
      fields: [
        {
          key: 'improvement-plan',
          kind: 'rows',
          title: 'Actions to follow up',
          help: 'Added by this product.',
          role: 'improvement-plan',
          slots: 5,
          columns: [
            { key: 'area', title: 'Quality area', kind: 'text', role: 'area' },
            { key: 'action', title: 'Action', kind: 'paragraph', role: 'action' },
            { key: 'by-when', title: 'By when', kind: 'date', role: 'by-when' },
            { key: 'who', title: 'Person responsible', kind: 'text', role: 'who' },
          ],
        },
      ],
    },
  ],
  outcomes: [],
  rules: [],
  instruments: [
    {
      id: 'self-evaluation',
      kind: 'self-evaluation',
      title: 'AP Quality Toolkit: self-evaluation',
      description:
        'Filled in by the leaders of a setting, or of a mainstream school with AP of its own, to evaluate it and plan its improvement. Thirteen areas, in words only: no rating, no score.',
      pupilLevel: false,
      parts,
    },
    {
      id: 'quality-visit',
      kind: 'visit',
      title: 'AP Quality Toolkit: quality assurance',
      description:
        'Filled in by a local authority or other commissioner: to quality-assure a setting and help it improve, to commission, to look across a locality, or to see whether a new setting is ready to open. Thirteen areas, in words only: no rating, no score.',
      pupilLevel: false,
      parts,
    },
    {
      id: 'peer-review',
      kind: 'visit',
      officerVisit: false,
      title: 'AP Quality Toolkit: peer review',
      description:
        'Filled in by leaders of one setting about another’s self-evaluation. Thirteen areas, in words only: no rating, no score. It is no visit by an officer, and does not put off the next one.',
      pupilLevel: false,
      parts,
    },
  ],
};
