/**
 * What each choice of an own scale counts as. Where a table does not say it, it is proposed: by what usual labels mean,
 * and by position (met first). Only where both agree on every choice is it taken without a question; a scale the wrong
 * way round would call a failing met.
 */
import type { Framework, Scale } from '../schema/framework';
import { likelyMeaning, usualMeaning } from './usual-labels';

export type CountsAs = 'met' | 'partly' | 'not-met' | 'not-applicable' | 'nothing';

/** As a person reads and writes it in the column "Counts as". */
export const COUNTS_AS_WORDS: Readonly<Record<CountsAs, string>> = {
  met: 'met',
  partly: 'partly met',
  'not-met': 'not met',
  'not-applicable': 'not applicable',
  nothing: 'nothing',
};

type Option = Scale['options'][number];

/** One choice of one scale. `asked`: a person must say what it counts as; `meaning` is then a proposal. */
export interface ChoiceCounts {
  /** The scale's id. */
  readonly scale: string;
  readonly choice: string;
  readonly meaning: CountsAs;
  readonly asked: boolean;
}

export const countsAsOf = ({ meaning, notApplicable }: Option): CountsAs =>
  notApplicable ? 'not-applicable' : (meaning ?? 'nothing');

export const optionThat = (label: string, counts: CountsAs): Option => ({
  label,
  ...(counts === 'not-applicable' && { notApplicable: true }),
  ...((counts === 'met' || counts === 'partly' || counts === 'not-met') && { meaning: counts }),
});

/** By position among the choices that rate something: the first met, the last not met. */
const byPosition = (at: number, count: number): CountsAs =>
  at === 0 ? 'met' : at === count - 1 ? 'not-met' : 'partly';

interface Proposal {
  readonly meanings: readonly CountsAs[];
  /** Some label is not known, or does not mean what its position would. */
  readonly asked: boolean;
}

/** What these labels, in the order in which somebody wrote them, may count as. */
export function proposeCounts(labels: readonly string[]): Proposal {
  const rated = labels.filter((label) => usualMeaning(label) !== 'not-applicable');
  const proposals = labels.map((label) => {
    const known = usualMeaning(label);
    const position = byPosition(rated.indexOf(label), rated.length);
    if (known === 'not-applicable') return { meaning: known, sure: true };
    return { meaning: known ?? likelyMeaning(label) ?? position, sure: known === position };
  });
  return {
    meanings: proposals.map(({ meaning }) => meaning),
    asked: rated.length < 2 || proposals.some(({ sure }) => !sure),
  };
}

const WORDS: Readonly<Record<string, CountsAs>> = {
  met: 'met',
  'fully met': 'met',
  yes: 'met',
  partly: 'partly',
  'partly met': 'partly',
  'partially met': 'partly',
  partial: 'partly',
  'not met': 'not-met',
  unmet: 'not-met',
  no: 'not-met',
  'not applicable': 'not-applicable',
  'n a': 'not-applicable',
  na: 'not-applicable',
  nothing: 'nothing',
  neither: 'nothing',
  none: 'nothing',
};
/** What "Not met", "not-met" or "n/a" says in the column "Counts as"; undefined for other words. */
export const readCountsAs = (text: string): CountsAs | undefined =>
  WORDS[
    text
      .toLowerCase()
      .replace(/[^a-z]+/g, ' ')
      .trim()
  ];

/** Every choice of every scale that can be rated by. @param asked ids of the scales that a person is asked about */
export const choiceCounts = (framework: Framework, asked: ReadonlySet<string>): readonly ChoiceCounts[] =>
  Object.entries(framework.scales).flatMap(([scale, { options }]) =>
    options.map((option) => ({
      scale,
      choice: option.label,
      meaning: countsAsOf(option),
      asked: asked.has(scale),
    })),
  );

/** The framework with what a person said that choices count as; choices that are not named stay as they are. */
export function withCounts(
  framework: Framework,
  said: readonly Pick<ChoiceCounts, 'scale' | 'choice' | 'meaning'>[],
): Framework {
  const meanings = new Map(
    said.map(({ scale, choice, meaning }) => [JSON.stringify([scale, choice]), meaning]),
  );
  const scales = Object.entries(framework.scales).map(([id, scale]) => {
    const options = scale.options.map((option) => {
      const meaning = meanings.get(JSON.stringify([id, option.label]));
      if (meaning === undefined) return option;
      const { points, within } = option;
      return {
        ...optionThat(option.label, meaning),
        ...(points !== undefined && { points }),
        ...(within !== undefined && { within }),
      };
    });
    return [id, { ...scale, options }] as const;
  });
  return { ...framework, scales: Object.fromEntries(scales) };
}

/**
 * A framework read anew, with what its scales count as in the version before: what a person once said of the same
 * choices is not asked again.
 */
export function settledBefore(
  { framework, countsAs }: { readonly framework: Framework; readonly countsAs: readonly ChoiceCounts[] },
  before: Framework,
): { readonly framework: Framework; readonly countsAs: readonly ChoiceCounts[] } {
  const labels = ({ options }: Scale): string => JSON.stringify(options.map(({ label }) => label));
  const known = new Map(Object.values(before.scales).map((scale) => [labels(scale), scale.options]));
  const settled = countsAs.map((one) => {
    const scale = framework.scales[one.scale];
    const option = scale && known.get(labels(scale))?.find(({ label }) => label === one.choice);
    return one.asked && option ? { ...one, meaning: countsAsOf(option), asked: false } : one;
  });
  return { framework: withCounts(framework, settled), countsAs: settled };
}
