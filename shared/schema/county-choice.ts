/** By what people choose of which part of the county its figures are. */
export const PART_CHOICES = ['framework', 'term', 'registration', 'status', 'type'] as const;
export type PartChoice = (typeof PART_CHOICES)[number];

/** One of each. */
export const byChoice = <One>(of: (choice: PartChoice) => One): Readonly<Record<PartChoice, One>> => ({
  framework: of('framework'),
  term: of('term'),
  registration: of('registration'),
  status: of('status'),
  type: of('type'),
});
