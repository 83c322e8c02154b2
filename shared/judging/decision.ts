/** The officer's decision, beside what the rules suggest. A rule suggests; an officer decides. */
import { textOfRole } from '../instrument/text-of-role';
import type { Answers } from '../schema/answers';
import type { Framework, Instrument } from '../schema/framework';
import type { Decision, SuggestedOutcome } from '../schema/judgement';

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** What the officer decided; null while nothing is decided. A decision that differs from the suggestion needs a reason. */
export function officerDecision(
  framework: Framework,
  instrument: Instrument,
  answers: Answers,
  suggested: SuggestedOutcome | null,
): Decision | null {
  const label = textOfRole(framework, instrument.id, answers, 'decision');
  if (label === '') return null;
  const reason = textOfRole(framework, instrument.id, answers, 'decision-reason');
  const outcome = framework.outcomes.find((one) => plain(one.label) === plain(label) || one.id === label);
  const differs = suggested !== null && outcome?.id !== suggested.id;
  return {
    outcome: outcome?.id ?? null,
    label,
    reason,
    differs,
    problem:
      outcome === undefined
        ? `“${label}” is none of this framework’s outcomes: ${framework.outcomes.map((one) => one.label).join('; ')}.`
        : differs && reason === ''
          ? `The decision differs from what the rules suggest (${suggested.label}) and gives no reason.`
          : '',
  };
}
