/** The officer's decision, weighed against what the rules suggest. A rule suggests; an officer decides. */
import { textOfRole } from '../instrument/text-of-role';
import type { Answers } from '../schema/answers';
import { decisionOf, type Framework, type Instrument, type Outcome } from '../schema/framework';
import { inQuotes } from '../schema/in-quotes';
import type { Decision, SuggestedOutcome } from '../schema/judgement';

type Named = Pick<Outcome, 'id' | 'label' | 'decision'>;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** The outcome that words name: by what is decided or its label, whatever case and punctuation, or by its id; undefined for none. */
export const outcomeNamed = (outcomes: readonly Named[], words: string): Named | undefined =>
  outcomes.find((one) => [decisionOf(one), one.label].some((label) => plain(label) === plain(words))) ??
  outcomes.find(({ id }) => id === words.trim());

/** Up to version 0.1.0 the product wrote these sentences under the officer's own words. */
const OLD_COMPLAINT =
  /^(The decision differs from what the rules suggest \(.*\) and gives no reason\.|“.*” is none of this framework’s outcomes: .*\.)$/;

/** The officer's words in a cell for the reason: what the product once wrote there is none of them. */
export const officersReason = (cell: string): string =>
  cell
    .split('\n')
    .filter((line) => !OLD_COMPLAINT.test(line.trim()))
    .join('\n')
    .trim();

/**
 * What was decided, beside what the rules suggest; null while nothing is decided. A decision that differs from the
 * suggestion needs a reason.
 * @param outcomes those of the framework that the visit was made under; none: any words are a decision
 * @param given the officer's words, wherever they were written
 * @param suggested null while the rules suggest nothing: then nothing can differ from it
 */
export function weighDecision(
  outcomes: readonly Named[],
  given: { readonly label: string; readonly reason: string },
  suggested: Pick<SuggestedOutcome, 'id' | 'label'> | null,
): Decision | null {
  const label = given.label.trim();
  if (label === '') return null;
  const reason = officersReason(given.reason);
  const outcome = outcomeNamed(outcomes, label);
  const differs = suggested !== null && outcome?.id !== suggested.id;
  return {
    outcome: outcome?.id ?? null,
    label,
    reason,
    differs,
    problem:
      outcome === undefined && outcomes.length > 0
        ? `${inQuotes(label)} is none of this framework’s outcomes: ${outcomes.map(decisionOf).join('; ')}.`
        : differs && reason === ''
          ? `The decision ${inQuotes(label)} differs from what the rules suggest (“${suggested.label}”) and gives no reason.`
          : '',
  };
}

/** What the officer decided in the form; null while nothing is decided there. */
export const officerDecision = (
  framework: Framework,
  instrument: Instrument,
  answers: Pick<Answers, 'fields'>,
  suggested: SuggestedOutcome | null,
): Decision | null =>
  weighDecision(
    framework.outcomes,
    {
      label: textOfRole(framework, instrument.id, answers, 'decision'),
      reason: textOfRole(framework, instrument.id, answers, 'decision-reason'),
    },
    suggested,
  );
