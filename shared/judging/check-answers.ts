/** Whether answers fit the framework: codes, labels, and where "not applicable" may stand. */
import { InputError } from '../errors';
import { Answers, type AnswersSoFar } from '../schema/answers';
import type { Framework, Instrument } from '../schema/framework';
import { listFaults, parseInput } from '../schema/parse-input';
import { oncePerInstrument } from '../instrument/once-per-instrument';
import { fieldsOf } from '../instrument/product-fields';
import { askedCriteria, type AskedCriterion } from './lines';
import { matchLabel } from './match-label';
import { refusalsOf, type Refusal } from './not-applicable';

/** @throws InputError naming each field at fault and what was expected. */
export const parseAnswers = (value: unknown, what = 'The answers'): Answers =>
  parseInput(Answers, value, what);

interface CheckedAnswers<Given extends AnswersSoFar> {
  readonly answers: Given;
  /** Oddities that decide nothing: fields that the instrument does not have. */
  readonly warnings: readonly string[];
}

/** What a form asks: its criteria by their codes, and the keys of its fields. */
const asksOf = /* @__PURE__ */ oncePerInstrument((framework, instrument) => ({
  criteria: new Map(askedCriteria(framework, instrument).map((asked) => [asked.code, asked])),
  fields: new Set(fieldsOf(framework, instrument).map(({ field }) => field.key)),
}));

/**
 * The answers with every rating in the scale's own spelling.
 * @throws InputError naming (up to 80 of) every unknown code, unknown label and misplaced "not applicable", with what was expected.
 */
export function checkAnswers<Given extends AnswersSoFar>(
  framework: Framework,
  instrument: Instrument,
  answers: Given,
): CheckedAnswers<Given> {
  const faults: string[] = [];
  const { criteria, fields } = asksOf(framework, instrument);
  const askedAt = (where: string, code: string): AskedCriterion | undefined => {
    const asked = criteria.get(code);
    if (!asked)
      faults.push(
        `${where}: there is no criterion “${code}”; ${framework.id} has ${summary([...criteria.keys()])}`,
      );
    return asked;
  };

  const ratings: Record<string, string> = {};
  for (const [code, written] of Object.entries(answers.ratings)) {
    const asked = askedAt('ratings', code);
    const label = asked && labelOf(asked, written, faults);
    if (label !== undefined) ratings[code] = label;
  }
  for (const [code, reason] of Object.entries(answers.notApplicable)) {
    const asked = askedAt('notApplicable', code);
    if (!asked) continue;
    const rated = answers.ratings[code] !== undefined;
    for (const refusal of refusalsOf(asked, { reason, rated }))
      faults.push(`notApplicable: ${code} ${REFUSED[refusal](asked.asksFor)}`);
  }
  for (const code of Object.keys(answers.comments)) askedAt('comments', code);
  for (const code of Object.keys(answers.confirmed ?? {})) askedAt('confirmed', code);
  if (faults.length > 0) {
    throw new InputError(
      `The answers do not fit ${framework.title}: ${listFaults(faults, MOST_FAULTS_SHOWN)}.`,
    );
  }

  const strange = Object.keys(answers.fields).filter((key) => !fields.has(key));
  return {
    answers: { ...answers, ratings },
    warnings: strange.map(
      (key) => `fields: ${instrument.title} has no field “${key}”; it is kept and not judged.`,
    ),
  };
}

/** How a refusal reads after the criterion's code, to whoever wrote the data. */
const REFUSED: Readonly<Record<Refusal, (asksFor: AskedCriterion['asksFor']) => string>> = {
  'always-applies': (asksFor) => `always applies, ${WHAT_IT_NEEDS[asksFor]}`,
  'not-asked': () => 'is a question to think with and is not answered alone',
  'no-reason': () => 'needs a reason',
  'rated-as-well': () => 'is rated as well; leave one out',
};

/** What a criterion that always applies needs instead. */
const WHAT_IT_NEEDS: Readonly<Record<AskedCriterion['asksFor'], string>> = {
  rating: 'so it needs a rating',
  words: 'so it needs an answer in words, in comments',
  nothing: 'and is a question to think with, not answered alone',
};

/** Every criterion of the longest framework here could be at fault; a file of something else is cut short. */
const MOST_FAULTS_SHOWN = 80;
const CODES_SHOWN = 12;
const summary = (codes: readonly string[]): string =>
  codes.length <= CODES_SHOWN
    ? codes.join(', ')
    : `${codes.slice(0, CODES_SHOWN).join(', ')}, … ${codes.at(-1) ?? ''} (${codes.length} in all)`;

function labelOf({ code, scale }: AskedCriterion, written: string, faults: string[]): string | undefined {
  if (scale === null) {
    faults.push(`ratings: ${code} is not rated; answer it in words, in comments`);
    return undefined;
  }
  const label = matchLabel(scale, written);
  if (label === undefined) {
    const labels = scale.options.map((option) => `“${option.label}”`).join(', ');
    faults.push(`ratings: ${code} is “${written}”; expected one of ${labels}`);
  }
  return label;
}
