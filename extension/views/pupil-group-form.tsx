/** The threshold's questions about one group of pupils who are alike. */
import {
  AMOUNTS,
  ASKED,
  knownOf,
  MOST_PUPILS,
  type PupilGroup,
  QUESTIONS,
  timeOf,
} from '../model/threshold-groups';
import { ChoiceField, YES_NO } from './threshold-field';

const TIMES = [
  { value: 'unknown', label: 'Not known' },
  { value: 'day', label: 'In the daytime' },
  { value: 'evening', label: 'Only in the evening' },
  { value: 'weekend', label: 'Only at weekends' },
] as const;

interface Props {
  /** Tells the fields of one group from those of another. */
  readonly id: string;
  readonly title: string;
  readonly group: PupilGroup;
  readonly onChange: (group: PupilGroup) => void;
  readonly onRemove?: () => void;
}

function GroupField({ id, group, asked, onChange }: Props & { readonly asked: (typeof ASKED)[number] }) {
  if (asked === 'time')
    return (
      <ChoiceField
        id={id}
        title="When they are there"
        choices={TIMES}
        value={group.time}
        onChange={(value) => onChange({ ...group, time: timeOf(value) })}
      />
    );
  const amount = AMOUNTS.find(({ key }) => key === asked);
  if (amount) {
    const { key, title, hint, most, step } = amount;
    return (
      <div class="field">
        <label for={id}>{title}</label>
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
        <input
          id={id}
          type="number"
          aria-describedby={`${id}-hint`}
          min={0}
          max={most}
          step={step}
          value={group.amounts[key]}
          onInput={(event) =>
            onChange({ ...group, amounts: { ...group.amounts, [key]: event.currentTarget.value } })
          }
        />
      </div>
    );
  }
  const question = QUESTIONS.find(({ key }) => key === asked);
  if (!question) return null;
  const { key, title, hint } = question;
  return (
    <ChoiceField
      id={id}
      title={title}
      hint={hint}
      choices={YES_NO}
      value={group.answers[key]}
      onChange={(value) => onChange({ ...group, answers: { ...group.answers, [key]: knownOf(value) } })}
    />
  );
}

/** Pupils who are alike in what the threshold asks. */
export function PupilGroupForm(props: Props) {
  const { id, title, group, onChange, onRemove } = props;
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
            max={MOST_PUPILS}
            value={group.count}
            onInput={(event) => onChange({ ...group, count: event.currentTarget.valueAsNumber || 0 })}
          />
        </div>
        {ASKED.map((asked) => (
          <GroupField key={asked} {...props} id={`${id}-${asked}`} asked={asked} />
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
