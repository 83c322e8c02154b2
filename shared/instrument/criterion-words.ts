/** A criterion's words as people read them: on a form, in a comparison, beside a finding. */
import type { Criterion } from '../schema/framework';

/** The requirement: the publisher's exact words where the authority has put them in, else the product's. */
export const requirementOf = ({ official, prompt }: Pick<Criterion, 'official' | 'prompt'>): string =>
  official ?? prompt;

const list = (heading: string, points: readonly string[]): string[] =>
  points.length === 0 ? [] : [heading, ...points.map((point) => `• ${point}`)];

/** All that it says besides the requirement, a point a line. */
export const furtherLines = ({
  guidance,
  evidence,
  bestPractice,
}: Readonly<Record<'guidance' | 'evidence' | 'bestPractice', readonly string[]>>): readonly string[] => [
  ...guidance,
  ...list('Look for:', evidence),
  ...list('Best practice:', bestPractice),
];
