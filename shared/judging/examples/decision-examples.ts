/** The examples of decisions of every framework that has outcomes: a rule suggests, an officer decides. */
import type { FrameworkDecisionExamples } from './decision-example';

const REASON = 'that a decision which differs needs a reason is Provision QA’s choice';
const HEADINGS = `Herefordshire, headings of themes 1 and 2: without them it cannot be deemed appropriate; ${REASON}`;
const STATEMENTS = `Derby, section 18, the four statements after the standards; ${REASON}`;
const WISH = `Derby, section 18, the fourth statement: what the provider wishes, which no rating says; ${REASON}`;
const SUITABILITY =
  'Keys, “Suitability of Provision”: is it suitable, and if so, why; no rule leads from the rows to an answer';
const ALIGN = `Align prints no outcome; those here are this product’s; ${REASON}`;
const NATIONAL = `Voluntary national standards: they print no outcome; those here are this product’s; ${REASON}`;

const decided = (words: string, reason?: string) => ({
  'product-decision': words,
  ...(reason === undefined ? {} : { 'product-decision-reason': reason }),
});
const derbyDecided = (words: string, reason?: string) => ({
  decision: words,
  ...(reason === undefined ? {} : { 'decision-reason': reason }),
});

const NO_REASON = 'gives no reason';
const NO_OUTCOME = 'is none of this framework’s outcomes';

const align: FrameworkDecisionExamples = {
  framework: 'align',
  examples: [
    {
      shows: 'Decided as suggested',
      situation: { rest: 'Foundational', fields: decided('Foundational requirements met') },
      expected: { suggested: 'foundational-met', decided: 'foundational-met', differs: false, problem: null },
      source: ALIGN,
    },
    {
      shows: 'One criterion is at “Not yet”, and the officer decides otherwise with a reason',
      situation: {
        rest: 'Foundational',
        ratings: { '2.2': 'Not yet' },
        fields: decided('Foundational requirements met', 'The training was held the week after'),
      },
      expected: {
        suggested: 'foundational-not-met',
        decided: 'foundational-met',
        differs: true,
        problem: null,
      },
      source: ALIGN,
    },
    {
      shows: 'Everything is there, and the officer decides otherwise without a reason',
      situation: { rest: 'Best practice', fields: decided('Foundational requirements not all met') },
      expected: {
        suggested: 'foundational-met',
        decided: 'foundational-not-met',
        differs: true,
        problem: NO_REASON,
      },
      source: ALIGN,
    },
  ],
};

const derby: FrameworkDecisionExamples = {
  framework: 'derby',
  examples: [
    {
      shows: 'All standards met, decided as suggested',
      situation: {
        rest: 'Fully',
        fields: derbyDecided("All standards met: joins the LA's approved list of unregistered provision"),
      },
      expected: { suggested: 'met-all', decided: 'met-all', differs: false, problem: null },
      source: STATEMENTS,
    },
    {
      shows: 'All standards met, and only the majority is decided, without a reason',
      situation: { rest: 'Fully', fields: derbyDecided('met-majority') },
      expected: { suggested: 'met-all', decided: 'met-majority', differs: true, problem: NO_REASON },
      source: STATEMENTS,
    },
    {
      shows: 'The majority is met, but no improvement was agreed: not met, for that reason',
      situation: {
        rest: 'Fully',
        ratings: { '1b': 'Partially' },
        fields: derbyDecided('not-met', 'It would not agree to train its staff by Easter'),
      },
      expected: { suggested: 'met-majority', decided: 'not-met', differs: true, problem: null },
      source: STATEMENTS,
    },
    {
      shows: 'Half is met, and the majority is decided with a reason of blanks alone',
      situation: {
        rest: 'Fully',
        themes: { 1: 'Partially', 2: 'Partially' },
        fields: derbyDecided('met-majority', ' \n '),
      },
      expected: { suggested: 'not-met', decided: 'met-majority', differs: true, problem: NO_REASON },
      source: STATEMENTS,
    },
    {
      shows: 'Not met, and the provider does not wish to go further: no rule suggests that',
      situation: {
        rest: 'Limited evidence',
        fields: derbyDecided(
          'Standards not met: the provider does not wish to go further',
          'It closes at Easter',
        ),
      },
      expected: { suggested: 'not-met', decided: 'withdrawn', differs: true, problem: null },
      source: WISH,
    },
    {
      shows: 'It does not wish to go further before the standards have all been looked at',
      situation: { rest: null, themes: { 1: 'Partially' }, fields: derbyDecided('withdrawn') },
      expected: { suggested: null, decided: 'withdrawn', differs: false, problem: null },
      source: WISH,
    },
  ],
};

const herefordshire: FrameworkDecisionExamples = {
  framework: 'herefordshire',
  examples: [
    {
      shows: 'The essentials are met, and the framework’s own words are decided',
      situation: { rest: 'Fully met', fields: decided('Deemed appropriate') },
      expected: { suggested: 'appropriate', decided: 'appropriate', differs: false, problem: null },
      source: HEADINGS,
    },
    {
      shows: 'The essentials are met, and the officer weighs the rest against it, without a reason',
      situation: {
        rest: 'Not met / Limited evidence',
        themes: { 1: 'Fully met', 2: 'Fully met' },
        fields: decided('Not deemed appropriate'),
      },
      expected: { suggested: 'appropriate', decided: 'not-appropriate', differs: true, problem: NO_REASON },
      source: HEADINGS,
    },
    {
      shows: 'The same with a reason',
      situation: {
        rest: 'Not met / Limited evidence',
        themes: { 1: 'Fully met', 2: 'Fully met' },
        fields: decided('Not deemed appropriate', 'None of the 30 others is met'),
      },
      expected: { suggested: 'appropriate', decided: 'not-appropriate', differs: true, problem: null },
      source: HEADINGS,
    },
    {
      shows: 'An essential requirement is not met, and it is deemed appropriate without a reason',
      situation: {
        rest: 'Fully met',
        ratings: { '1.1': 'Not Met' },
        fields: decided('Deemed appropriate'),
      },
      expected: { suggested: 'not-appropriate', decided: 'appropriate', differs: true, problem: NO_REASON },
      source: HEADINGS,
    },
    {
      shows: 'Nothing is suggested yet: no decision differs from that',
      situation: {
        rest: 'Fully met',
        ratings: { '1.3': null },
        fields: decided('Not deemed appropriate'),
      },
      expected: { suggested: null, decided: 'not-appropriate', differs: false, problem: null },
      source: HEADINGS,
    },
    {
      shows: 'The officer’s words are none of the outcomes, whatever reason is given',
      situation: { rest: 'Fully met', fields: decided('Approved for now', 'They are kind people') },
      expected: { suggested: 'appropriate', decided: null, differs: true, problem: NO_OUTCOME },
      source: HEADINGS,
    },
  ],
};

const keys: FrameworkDecisionExamples = {
  framework: 'keys',
  examples: [
    {
      shows: 'Suitable with gaps in every row: only an officer decides, and nothing differs',
      situation: {
        rest: 'No',
        fields: { suitable: 'Suitable', 'suitable-why': 'For one pupil, with staff of ours' },
      },
      expected: { suggested: null, decided: 'suitable', differs: false, problem: null },
      source: SUITABILITY,
    },
    {
      shows:
        'Not suitable with every row answered yes, and no reason: the form asks why only where it is suitable',
      situation: { rest: 'Yes', fields: { suitable: 'Not suitable' } },
      expected: { suggested: null, decided: 'not-suitable', differs: false, problem: null },
      source: SUITABILITY,
    },
    {
      shows: 'A decision with a condition is neither of the two',
      situation: { rest: 'Yes', fields: { suitable: 'Suitable once insured' } },
      expected: { suggested: null, decided: null, differs: false, problem: NO_OUTCOME },
      source: SUITABILITY,
    },
  ],
};

const national: FrameworkDecisionExamples = {
  framework: 'national-2025',
  examples: [
    {
      shows: 'Met on every line, decided as suggested',
      situation: { rest: 'Met', fields: decided('met') },
      expected: { suggested: 'met', decided: 'met', differs: false, problem: null },
      source: NATIONAL,
    },
    {
      shows: 'One part that is not yet itemised is partly met, and the officer lets it pass with a reason',
      situation: {
        rest: 'Met',
        ratings: { 4: 'Partly met' },
        fields: decided('met', 'Its lines are not known yet'),
      },
      expected: { suggested: 'not-met', decided: 'met', differs: true, problem: null },
      source: NATIONAL,
    },
    {
      shows: 'Met on every line, and decided otherwise without a reason',
      situation: { rest: 'Met', fields: decided('not-met') },
      expected: { suggested: 'met', decided: 'not-met', differs: true, problem: NO_REASON },
      source: NATIONAL,
    },
    {
      shows: '“Standards met” claims more than the lines that are listed, and is no outcome',
      situation: { rest: 'Met', fields: decided('Standards met') },
      expected: { suggested: 'met', decided: null, differs: true, problem: NO_OUTCOME },
      source: NATIONAL,
    },
  ],
};

/** In the order of the frameworks' ids. */
export const decisionExamples: readonly FrameworkDecisionExamples[] = [
  align,
  derby,
  herefordshire,
  keys,
  national,
];
