/** The threshold's questions about one group of pupils who are alike. */
import { type Known, type PupilGroup, QUESTIONS, type QuestionKey } from '../model/threshold-groups';

const ANSWERS: readonly { readonly value: Known; readonly label: string }[] = [
  { value: 'unknown', label: 'Not known' },
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

interface Props {
  /** Tells the fields of one group from those of another. */
  readonly id: string;
  readonly title: string;
  readonly group: PupilGroup;
  readonly onChange: (group: PupilGroup) => void;
  readonly onRemove?: () => void;
}

/** Pupils who are alike in what the threshold asks. */
export function PupilGroupForm({ id, title, group, onChange, onRemove }: Props) {
  const answer = (key: QuestionKey, value: string): void => {
    const known = ANSWERS.find((choice) => choice.value === value)?.value ?? 'unknown';
    onChange({ ...group, answers: { ...group.answers, [key]: known } });
  };
  return (
    <fieldset class="card">
      <legend>{title}</legend>
      <div class="narrow">
        <div class="field">
          <label for={`${id}-count`}>How many like this</label>
          <input
            id={`${id}-count`}
            type="number"
            min={1}
            max={500}
            value={group.count}
            onInput={(event) => onChange({ ...group, count: event.currentTarget.valueAsNumber || 0 })}
          />
        </div>
        <div class="field">
          <label for={`${id}-hours`}>Hours a week there</label>
          <input
            id={`${id}-hours`}
            type="number"
            min={0}
            max={168}
            step="0.5"
            value={group.hours}
            onInput={(event) => onChange({ ...group, hours: event.currentTarget.value })}
          />
        </div>
        {QUESTIONS.map(({ key, title: question }) => (
          <div class="field" key={key}>
            <label for={`${id}-${key}`}>{question}</label>
            <select
              id={`${id}-${key}`}
              value={group.answers[key]}
              onChange={(event) => answer(key, event.currentTarget.value)}
            >
              {ANSWERS.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
      {onRemove ? (
        <button type="button" class="plain" onClick={onRemove}>
          Remove {title.toLowerCase()}
        </button>
      ) : null}
    </fieldset>
  );
}
