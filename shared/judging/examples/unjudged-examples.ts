/** Examples of the forms that give no outcome: IntegratED's, Keys' monitoring, referrals, agreements, papers. */
import type { FrameworkUnjudgedExamples } from './unjudged-example';

const TEMPLATE = 'IntegratED, evaluative template: four boxes for each of 13 areas, and no rating';
const SAYS_SOMETHING = `${TEMPLATE}; that one box of an area is enough is Provision QA’s choice`;
const MONITORING = 'Keys, Appendix 5: comments and notes for each row, and no rating';

const BOXES = ['strengths', 'development', 'evidence', 'actions'] as const;
const areas = Array.from({ length: 13 }, (_, at) => at + 1);
type Box = (typeof BOXES)[number];

/** Words in the boxes of these areas. */
const filled = (boxes: readonly Box[], among: readonly number[], words = 'Made-up words') =>
  Object.fromEntries(among.flatMap((area) => boxes.map((box) => [`${box}-${area}`, words])));
const without = (area: number): readonly number[] => areas.filter((one) => one !== area);

const integratedUnjudged: FrameworkUnjudgedExamples = {
  framework: 'integrated',
  examples: [
    {
      shows: 'All 52 boxes of an authority’s quality visit are filled',
      situation: { with: 'quality-visit', fields: filled(BOXES, areas) },
      expected: { complete: true, unanswered: [] },
      source: TEMPLATE,
    },
    {
      shows: 'One of the 52 boxes is empty: its area says something in the others',
      situation: { with: 'quality-visit', fields: { ...filled(BOXES, areas), 'evidence-7': '' } },
      expected: { complete: true, unanswered: [] },
      source: SAYS_SOMETHING,
    },
    ...BOXES.map((box) => ({
      shows: `Of each area nothing but its box of ${box} is filled`,
      situation: { with: 'quality-visit', fields: filled([box], areas) },
      expected: { complete: true, unanswered: [] },
      source: SAYS_SOMETHING,
    })),
    ...([1, 13] as const).map((area) => ({
      shows: `Area ${area} alone is empty`,
      situation: { with: 'quality-visit', fields: filled(BOXES, without(area)) },
      expected: { complete: false, unanswered: [] },
      source: TEMPLATE,
    })),
    {
      shows: 'One area holds nothing but blanks',
      situation: {
        with: 'quality-visit',
        fields: { ...filled(BOXES, without(7)), ...filled(BOXES, [7], ' \n') },
      },
      expected: { complete: false, unanswered: [] },
      source: TEMPLATE,
    },
    {
      shows: 'Five of 52 boxes are filled',
      situation: { with: 'quality-visit', fields: { ...filled(BOXES, [1]), 'strengths-2': 'Made-up words' } },
      expected: { complete: false, unanswered: [] },
      source: TEMPLATE,
    },
    {
      shows: 'Purpose, context and follow-up are given, and no box: nothing has been evaluated',
      situation: {
        with: 'quality-visit',
        fields: {
          use: 'Quality assurance and improvement',
          context: 'Made-up words',
          'improvement-plan': [{ area: '2', action: 'Made-up words', 'by-when': '2027-01-12', who: 'Lee' }],
        },
      },
      expected: { complete: false, unanswered: [] },
      source: TEMPLATE,
    },
    {
      shows: 'Boxes that speak of failure are words: no outcome, and nothing counts as unmet',
      situation: { with: 'quality-visit', fields: filled(BOXES, areas, 'Inadequate. Not met.') },
      expected: { complete: true, unanswered: [] },
      source: TEMPLATE,
    },
    {
      shows: 'A decision written under another framework’s key decides nothing',
      situation: {
        with: 'quality-visit',
        fields: { ...filled(BOXES, areas), 'product-decision': 'Deemed appropriate' },
      },
      expected: { complete: true, unanswered: [], strange: ['product-decision'] },
      source: TEMPLATE,
    },
    {
      shows: 'The same 13 areas in a self-evaluation by the setting',
      situation: { with: 'self-evaluation', fields: filled(['strengths'], areas) },
      expected: { complete: true, unanswered: [] },
      source: `IntegratED, use 1: AP leaders evaluate themselves; ${SAYS_SOMETHING}`,
    },
    {
      shows: 'A self-evaluation that leaves out the area on transition',
      situation: { with: 'self-evaluation', fields: filled(['strengths'], without(12)) },
      expected: { complete: false, unanswered: [] },
      source: 'IntegratED, use 1: AP leaders evaluate themselves, in every area',
    },
    {
      shows: 'A peer review of all areas',
      situation: { with: 'peer-review', fields: filled(['development'], areas) },
      expected: { complete: true, unanswered: [] },
      source: `IntegratED, use 6: peers look at a self-evaluation; ${SAYS_SOMETHING}`,
    },
    {
      shows: 'A peer review that says nothing yet',
      situation: { with: 'peer-review' },
      expected: { complete: false, unanswered: [] },
      source: 'IntegratED, use 6: peers look at a self-evaluation',
    },
  ],
};

/** Every row of Keys' monitoring. */
const rows = [7, 3, 4, 4, 3, 2, 3].flatMap((count, at) =>
  Array.from({ length: count }, (_, row) => `M${at + 1}.${row + 1}`),
);
const said = (codes: readonly string[], words = 'Made-up words'): Record<string, string> =>
  Object.fromEntries(codes.map((code) => [code, words]));
const butFor = (...left: readonly string[]): readonly string[] => rows.filter((code) => !left.includes(code));

const keysUnjudged: FrameworkUnjudgedExamples = {
  framework: 'keys',
  examples: [
    {
      shows: 'Every row of the monitoring form has its notes',
      situation: { with: 'monitoring', words: said(rows) },
      expected: { complete: true, unanswered: [] },
      source: MONITORING,
    },
    {
      shows: 'One row is left blank',
      situation: { with: 'monitoring', words: { ...said(rows), 'M3.4': ' ' } },
      expected: { complete: false, unanswered: ['M3.4'] },
      source: MONITORING,
    },
    {
      shows: 'Nothing is noted: every row is told, infection control too',
      situation: { with: 'monitoring' },
      expected: { complete: false, unanswered: rows },
      source: MONITORING,
    },
    {
      shows: 'No infection control applies, and both its rows say so',
      situation: {
        with: 'monitoring',
        words: said(butFor('M6.1', 'M6.2')),
        notApplicable: said(['M6.1', 'M6.2'], 'no measures are in force'),
      },
      expected: { complete: true, unanswered: [] },
      source: 'Keys, Appendix 5, infection control: when applicable',
    },
    {
      shows: 'Only one of the two says so',
      situation: {
        with: 'monitoring',
        words: said(butFor('M6.1', 'M6.2')),
        notApplicable: said(['M6.1'], 'no measures are in force'),
      },
      expected: { complete: false, unanswered: ['M6.2'] },
      source: 'Keys, Appendix 5, infection control: when applicable',
    },
    {
      shows: 'Notes that read like a rating are notes: nothing is unmet',
      situation: { with: 'monitoring', words: said(rows, 'No') },
      expected: { complete: true, unanswered: [] },
      source: MONITORING,
    },
    {
      shows: 'Whether the provision is suitable is decided in the audit, not here',
      situation: { with: 'monitoring', words: said(rows), fields: { suitable: 'Not suitable' } },
      expected: { complete: true, unanswered: [], strange: ['suitable'] },
      source: 'Keys, Appendix 1, Suitability of Provision: a question of the audit form',
    },
    {
      shows: 'The assurance letter asks nothing that could be met or missed',
      situation: { with: 'assurance-letter' },
      expected: { complete: true, unanswered: [] },
      source: 'Keys, Appendix 2: a letter from the provider',
    },
    {
      shows: 'The seven checks are ticked off by date and name, and judge nobody',
      situation: { with: 'checks', fields: { 'step-1-done': '2026-11-03', 'step-1-who': 'Lee' } },
      expected: { complete: true, unanswered: [] },
      source: 'Keys, Appendix 3: seven steps',
    },
  ],
};

const derbyUnjudged: FrameworkUnjudgedExamples = {
  framework: 'derby',
  examples: [
    {
      shows: 'A referral is about a pupil: an outcome written into it judges no provider',
      situation: { with: 'referral', fields: { decision: 'met-all' } },
      expected: { complete: true, unanswered: [], strange: ['decision'] },
      source: 'Derby, referral form: no standards and no statement of outcome',
    },
    {
      shows: 'A commissioning agreement sets aims for a placement and judges no provider',
      situation: { with: 'commissioning-agreement', fields: { decision: 'not-met' } },
      expected: { complete: true, unanswered: [], strange: ['decision'] },
      source: 'Derby, commissioning agreement and review: no standards and no statement of outcome',
    },
    {
      shows: 'A service level agreement is signed, not rated',
      situation: { with: 'service-level-agreement' },
      expected: { complete: true, unanswered: [] },
      source: 'Derby, service level agreement: what both sides undertake',
    },
  ],
};

/** In the order of the frameworks' ids. */
export const unjudgedExamples: readonly FrameworkUnjudgedExamples[] = [
  derbyUnjudged,
  integratedUnjudged,
  keysUnjudged,
];
