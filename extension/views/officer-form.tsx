/** Who checks: name, role, organisation and local authority of the officer. */
import { useState } from 'preact/hooks';
import type { Settings } from '../model/settings';

type Officer = Settings['officer'] & { readonly la: string };

interface Props {
  readonly officer: Officer;
  /** Set by the organisation: shown, and not to be changed here. */
  readonly fixed: { readonly organisation: boolean; readonly la: boolean };
  readonly onSave: (officer: Officer) => void;
}

const FIELDS = [
  { key: 'name', label: 'Your name', hint: 'Stands on check records and in visit forms' },
  { key: 'role', label: 'Your role', hint: 'For example: AP quality assurance officer' },
  { key: 'organisation', label: 'Organisation', hint: '' },
  {
    key: 'la',
    label: 'Your local authority',
    hint: 'Its name, for example Derby: of entries that are as alike, its own are listed first',
  },
] as const;

/** Who checks. */
export function OfficerForm({ officer, fixed, onSave }: Props) {
  // Only what was typed: what the organisation sets may come while somebody is typing, and takes nothing away.
  const [typed, setTyped] = useState<Partial<Officer>>({});
  const isFixed = (key: keyof Officer): boolean =>
    (key === 'organisation' && fixed.organisation) || (key === 'la' && fixed.la);
  const draft: Officer = {
    ...officer,
    ...typed,
    ...(fixed.organisation ? { organisation: officer.organisation } : {}),
    ...(fixed.la ? { la: officer.la } : {}),
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSave(draft);
      }}
    >
      {FIELDS.map(({ key, label, hint }) => (
        <div class="field" key={key}>
          <label for={`officer-${key}`}>
            {label}
            {isFixed(key) ? (
              <span class="hint">Set by your organisation</span>
            ) : (
              <span class="hint">{hint}</span>
            )}
          </label>
          <input
            id={`officer-${key}`}
            value={draft[key]}
            disabled={isFixed(key)}
            onInput={(event) => setTyped({ ...typed, [key]: event.currentTarget.value })}
          />
        </div>
      ))}
      <p class="actions">
        <button type="submit" class="primary">
          Save your details
        </button>
      </p>
    </form>
  );
}
