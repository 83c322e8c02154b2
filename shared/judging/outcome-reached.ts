/** What a visit came to. */
import { textOfRole } from '../instrument/text-of-role';
import type { Answers } from '../schema/answers';
import type { Framework, Instrument, Outcome } from '../schema/framework';
import { outcomeNamed } from './decision';
import { score } from './score';

/**
 * What was decided in the workbook or the form, else what the rules suggest; undefined for neither.
 * @param decided the officer's words in the workbook; undefined where nothing was decided there
 * @throws InputError as `score` does, where it has to be asked.
 */
export function outcomeReached(
  framework: Framework,
  instrument: Instrument,
  answers: Answers,
  decided: string | undefined,
): Outcome | undefined {
  const words = decided ?? textOfRole(framework, instrument.id, answers, 'decision');
  const id =
    outcomeNamed(framework.outcomes, words)?.id ??
    score(framework, answers, { instrument: instrument.id }).outcome?.id;
  return framework.outcomes.find((one) => one.id === id);
}
