/** Where an officer is in checking a list: the file, its columns, the decisions. */

const STEPS = [
  ['file', 'The file'],
  ['columns', 'Which column is which'],
  ['results', 'Decide and save'],
] as const;

interface Props {
  readonly step: (typeof STEPS)[number][0];
}

/** The three steps, with the one that is at hand marked in words for those who hear it. */
export function BulkSteps({ step }: Props) {
  return (
    <ol class="steps" aria-label="Steps">
      {STEPS.map(([key, title], at) => (
        <li key={key} {...(key === step && { 'aria-current': 'step' })}>
          {at + 1}. {title}
        </li>
      ))}
    </ol>
  );
}
