/** Whether answers fit the framework: codes, labels, and where "not applicable" may stand. */
import { InputError } from '../errors';
import { Answers } from '../schema/answers';
import type { Criterion, Framework, Instrument, Theme } from '../schema/framework';
import { listFaults, parseInput } from '../schema/parse-input';
import { fieldsOf } from '../instrument/product-fields';
import { themesOf } from '../instrument/instrument-parts';
import { scaleOf } from '../instrument/scale-of';
import { matchLabel } from './match-label';

/** @throws InputError naming each field at fault and what was expected. */
export const parseAnswers = (value: unknown, what = 'The answers'): Answers =>
  parseInput(Answers, value, what);

export interface CheckedAnswers {
  readonly answers: Answers;
  /** Oddities that decide nothing: fields that the instrument does not have. */
  readonly warnings: readonly string[];
}

/**
 * The answers with every rating in the scale's own spelling.
 * @throws InputError naming (up to 80 of) every unknown code, unknown label and misplaced "not applicable", with what was expected.
 */
export function checkAnswers(framework: Framework, instrument: Instrument, answers: Answers): CheckedAnswers {
  const faults: string[] = [];
  const known = new Map(
    themesOf(framework, instrument).flatMap((theme) =>
      theme.criteria.map((criterion) => [criterion.code, { theme, criterion }] as const),
    ),
  );
  const expected = `${framework.id} has ${summary([...known.keys()])}`;
  const unknown = (where: string, code: string): void => {
    faults.push(`${where}: there is no criterion “${code}”; ${expected}`);
  };

  const ratings: Record<string, string> = {};
  for (const [code, written] of Object.entries(answers.ratings)) {
    const at = known.get(code);
    if (at === undefined) unknown('ratings', code);
    else {
      const label = labelOf(framework, at.criterion, written, faults);
      if (label !== undefined) ratings[code] = label;
    }
  }
  for (const [code, reason] of Object.entries(answers.notApplicable)) {
    const at = known.get(code);
    if (at === undefined) unknown('notApplicable', code);
    else faults.push(...misplaced(at, answers, code, reason));
  }
  for (const code of Object.keys(answers.comments)) if (!known.has(code)) unknown('comments', code);
  if (faults.length > 0) {
    throw new InputError(
      `The answers do not fit ${framework.title}: ${listFaults(faults, MOST_FAULTS_SHOWN)}.`,
    );
  }

  const fields = new Set(fieldsOf(framework, instrument).map(({ field }) => field.key));
  const strange = Object.keys(answers.fields).filter((key) => !fields.has(key));
  return {
    answers: { ...answers, ratings },
    warnings: strange.map(
      (key) => `fields: ${instrument.title} has no field “${key}”; it is kept and not judged.`,
    ),
  };
}

/** Every criterion of the longest framework here could be at fault; a file of something else is cut short. */
const MOST_FAULTS_SHOWN = 80;
const CODES_SHOWN = 12;
const summary = (codes: readonly string[]): string =>
  codes.length <= CODES_SHOWN
    ? codes.join(', ')
    : `${codes.slice(0, CODES_SHOWN).join(', ')}, … ${codes.at(-1) ?? ''} (${codes.length} in all)`;

function labelOf(
  framework: Framework,
  criterion: Criterion,
  written: string,
  faults: string[],
): string | undefined {
  const scale = scaleOf(framework, criterion);
  if (scale === undefined) {
    faults.push(`ratings: ${criterion.code} is not rated; answer it in words, in comments`);
    return undefined;
  }
  const label = matchLabel(scale, written);
  if (label === undefined) {
    const labels = scale.options.map((option) => `“${option.label}”`).join(', ');
    faults.push(`ratings: ${criterion.code} is “${written}”; expected one of ${labels}`);
  }
  return label;
}

function misplaced(
  { theme, criterion }: { theme: Theme; criterion: Criterion },
  answers: Answers,
  code: string,
  reason: string,
): string[] {
  if (criterion.conditional === null) {
    return [`notApplicable: ${code} always applies, so it needs a rating`];
  }
  if (criterion.scale === null && criterion.answer !== 'open') {
    return [`notApplicable: ${code} is a question to think with and is not answered alone`];
  }
  return [
    ...(reason.trim() === '' ? [`notApplicable: ${code} needs a reason`] : []),
    ...(answers.ratings[code] === undefined
      ? []
      : [`notApplicable: ${code} is rated as well; leave one out`]),
    ...(theme.essential && answers.secondOfficer === undefined
      ? [`notApplicable: ${code} is essential, so a secondOfficer must agree`]
      : []),
  ];
}
