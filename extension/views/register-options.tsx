/** The form for the register's address and its daily refresh. */
import { useState } from 'preact/hooks';

export interface RegisterOptionsValue {
  readonly registerAddress: string;
  readonly linksAddress: string;
  readonly autoRefresh: boolean;
  readonly refreshDays: 1 | 7;
}

interface Props {
  readonly value: RegisterOptionsValue;
  /** The keys that the organisation has set. */
  readonly fixed: ReadonlySet<string>;
  readonly fault: string;
  readonly onSave: (value: RegisterOptionsValue) => void;
  readonly onDefaults: () => void;
}

/** Where the register comes from, and whether it is got anew by itself. */
export function RegisterOptions({ value, fixed, fault, onSave, onDefaults }: Props) {
  // Only what was changed: what the organisation sets may come while somebody is typing, and takes nothing away.
  const [changed, setChanged] = useState<Partial<RegisterOptionsValue>>({});
  const draft: RegisterOptionsValue = { ...value, ...changed };
  const setDraft = (next: Partial<RegisterOptionsValue>): void => setChanged({ ...changed, ...next });
  const address = (key: 'registerAddress' | 'linksAddress', label: string, hint: string) => (
    <div class="field">
      <label for={key}>
        {label}
        <span class="hint">{fixed.has(key) ? 'Set by your organisation' : hint}</span>
      </label>
      <input
        id={key}
        type="text"
        inputMode="url"
        spellcheck={false}
        disabled={fixed.has(key)}
        value={fixed.has(key) ? value[key] : draft[key]}
        onInput={(event) => setDraft({ [key]: event.currentTarget.value })}
      />
    </div>
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSave(draft);
      }}
    >
      {fault === '' ? null : (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
      {address(
        'registerAddress',
        'Address of the register',
        '{YYYYMMDD} stands for the date; yesterday’s file is tried first, then older ones. Empty: files by hand only',
      )}
      {address(
        'linksAddress',
        'Address of the file of links',
        'Predecessors and successors. May be left empty',
      )}
      <label class="tick">
        <input
          type="checkbox"
          checked={draft.autoRefresh}
          disabled={fixed.has('autoRefresh')}
          onChange={(event) => setDraft({ autoRefresh: event.currentTarget.checked })}
        />
        <span>
          Get a new copy by itself
          <span class="hint">Needs permission to visit the address; you are asked when you save</span>
        </span>
      </label>
      <div class="field">
        <label for="refresh-days">
          How often
          <span class="hint">
            {fixed.has('refreshDays')
              ? 'Set by your organisation'
              : 'About 65 MB each time; a copy older than a week is warned about'}
          </span>
        </label>
        <select
          id="refresh-days"
          disabled={!draft.autoRefresh || fixed.has('refreshDays')}
          value={String(draft.refreshDays)}
          onChange={(event) => setDraft({ refreshDays: event.currentTarget.value === '7' ? 7 : 1 })}
        >
          <option value="1">Every day</option>
          <option value="7">Every week</option>
        </select>
      </div>
      <p class="actions">
        <button type="submit" class="primary">
          Save the register’s address
        </button>
        <button
          type="button"
          onClick={() => {
            setChanged({});
            onDefaults();
          }}
        >
          Back to the DfE’s addresses
        </button>
      </p>
    </form>
  );
}
