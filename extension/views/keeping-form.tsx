/** How long check records and copies of unfinished forms are kept, as choices. */

interface Props {
  readonly recordDays: number;
  readonly draftDays: number;
  readonly fixed: ReadonlySet<string>;
  readonly onChange: (change: { readonly recordDays?: number; readonly draftDays?: number }) => void;
}

const CHOICES = {
  recordDays: [
    { days: 365, label: 'One year' },
    { days: 730, label: 'Two years' },
    { days: 2190, label: 'Six years' },
    { days: 0, label: 'Until I delete them' },
  ],
  draftDays: [
    { days: 1, label: 'One day' },
    { days: 14, label: 'Two weeks' },
    { days: 60, label: 'Two months' },
  ],
} as const;

const TITLES = {
  recordDays: 'Keep check records for',
  draftDays: 'Keep copies of unfinished forms for',
} as const;

/** How long things are kept on this computer. */
export function KeepingForm({ fixed, onChange, ...value }: Props) {
  return (
    <>
      {(['recordDays', 'draftDays'] as const).map((key) => (
        <div class="field" key={key}>
          <label for={key}>
            {TITLES[key]}
            {fixed.has(key) ? <span class="hint">Set by your organisation</span> : null}
          </label>
          <select
            id={key}
            disabled={fixed.has(key)}
            value={String(value[key])}
            onChange={(event) => onChange({ [key]: Number(event.currentTarget.value) })}
          >
            {CHOICES[key].some(({ days }) => days === value[key]) ? null : (
              <option value={String(value[key])}>{value[key]} days</option>
            )}
            {CHOICES[key].map(({ days, label }) => (
              <option key={days} value={String(days)}>
                {label}
              </option>
            ))}
          </select>
        </div>
      ))}
    </>
  );
}
