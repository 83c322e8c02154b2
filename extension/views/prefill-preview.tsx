/** The choice of a form and a preview of what will be filled in. */
import type { FieldRole } from '../../shared/schema/framework';
import { longDate } from '../../shared/schema/dates';
import type { PrefillValue } from '../../shared/form/prefill';
import { Notice } from './notice';

const ROLE_TITLES: Partial<Record<FieldRole, string>> = {
  'provider-name': 'Provider',
  'provider-address': 'Address',
  'provider-contact': 'Contact',
  'provider-phone': 'Phone',
  'provider-email': 'E-mail',
  'provider-website': 'Website',
  'provider-urn': 'URN',
  'dfe-number': 'DfE number',
  'registration-status': 'Registration status',
  'registration-checked-on': 'Date of the check',
  'registration-source': 'Source of the check',
  'visit-date': 'Date of the visit',
  officer: 'Officer',
};

export interface FormChoice {
  /** Unique over all connections. */
  readonly id: string;
  readonly title: string;
  /** The LA and workbook it belongs to. */
  readonly from: string;
}

interface Props {
  readonly forms: readonly FormChoice[];
  readonly chosen: string;
  readonly values: readonly PrefillValue[];
  /** Keys of the values that the officer does not want filled in. */
  readonly left: ReadonlySet<string>;
  readonly visitDate: string;
  readonly onChoose: (id: string) => void;
  readonly onLeave: (key: string, leave: boolean) => void;
  readonly onVisitDate: (iso: string) => void;
  readonly onOpen: () => void;
  readonly onBack: () => void;
  readonly onOptions: () => void;
}

/** Which form, and what will stand in it, before it is opened. */
export function PrefillPreview(props: Props) {
  const { forms, chosen, values, left, visitDate } = props;
  if (forms.length === 0)
    return (
      <section>
        <h2 tabIndex={-1}>No visit form yet</h2>
        <p>
          To open a form with these details, the extension needs the connection code of your workbook. Your QA
          lead finds it on the workbook’s Start tab.
        </p>
        <p class="actions">
          <button type="button" class="primary" onClick={props.onOptions}>
            Add a connection code
          </button>
          <button type="button" onClick={props.onBack}>
            Back
          </button>
        </p>
      </section>
    );
  return (
    <section>
      <h2 tabIndex={-1}>Open a visit form</h2>
      <div class="field">
        <label for="form-choice">Form</label>
        <select
          id="form-choice"
          value={chosen}
          onChange={(event) => props.onChoose(event.currentTarget.value)}
        >
          {forms.map((form) => (
            <option key={form.id} value={form.id}>
              {form.title} ({form.from})
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="visit-date">Date of the visit</label>
        <input
          id="visit-date"
          type="date"
          value={visitDate}
          onInput={(event) => props.onVisitDate(event.currentTarget.value)}
        />
      </div>
      {values.length === 0 ? (
        <Notice tone="warn">
          <p>Nothing is known that this form asks for. It opens empty.</p>
        </Notice>
      ) : (
        <fieldset>
          <legend>
            What will be filled in
            <span class="hint">
              Untick what you do not want. Opening the form sends what is ticked to Google, in its address; it
              reaches the workbook only when you submit it.
            </span>
          </legend>
          {values.map(({ role, key, value }) => (
            <label class="tick" key={key}>
              <input
                type="checkbox"
                checked={!left.has(key)}
                onChange={(event) => props.onLeave(key, !event.currentTarget.checked)}
              />
              <span>
                <span class="hint">{ROLE_TITLES[role] ?? role}</span>
                {longDate(value)}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <p class="actions">
        <button type="button" class="primary" onClick={props.onOpen}>
          Open the form with these details
        </button>
        <button type="button" onClick={props.onBack}>
          Back
        </button>
      </p>
    </section>
  );
}
