/** One question of the threshold that is answered from a list. */

export const YES_NO = [
  { value: 'unknown', label: 'Not known' },
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const;

interface Props {
  readonly id: string;
  readonly title: string;
  /** Read out with the question; nothing where it is empty. */
  readonly hint?: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A list of choices with its label and, where there is one, its hint. */
export function ChoiceField({ id, title, hint = '', choices, value, onChange }: Props) {
  return (
    <div class="field">
      <label for={id}>{title}</label>
      {hint === '' ? null : (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <select
        id={id}
        {...(hint === '' ? {} : { 'aria-describedby': `${id}-hint` })}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {choices.map(({ value: choice, label }) => (
          <option key={choice} value={choice}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
