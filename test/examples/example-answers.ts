/** Named answers to the example framework; each test says what it changes. */
import type { Answers } from '../../shared/schema/answers';
import type { Visit } from '../../shared/schema/visit';

/** Everything met, nothing left out but the two "not applicable" ones. */
export const allMet: Answers = {
  provider: { name: 'Made-up Farm', urn: '100001' },
  visitDate: '2026-11-03',
  officer: 'Olive Officer',
  ratings: { '1.1': 'Fully met', '1.2': 'Fully met', '1.3': 'Fully met', '2a': 'Always', '2b': 'Always' },
  notApplicable: {},
  comments: { '2c': 'In small groups' },
  fields: {},
};

/** The same with some ratings and other parts changed. */
export const changed = (ratings: Record<string, string>, rest: Partial<Answers> = {}): Answers => ({
  ...allMet,
  ratings: { ...allMet.ratings, ...ratings },
  ...rest,
});

export const without = (answers: Answers, ...codes: string[]): Answers => ({
  ...answers,
  ratings: Object.fromEntries(Object.entries(answers.ratings).filter(([code]) => !codes.includes(code))),
});

export const visitOf = (answers: Answers, rest: Partial<Visit> = {}): Visit => ({
  schema: 1,
  id: `response-of-${answers.provider.name}-${answers.visitDate}`,
  formId: 'form-1',
  framework: 'example',
  version: '1',
  instrument: 'visit',
  submittedAt: `${answers.visitDate}T15:00:00.000Z`,
  answers,
  ...rest,
});
