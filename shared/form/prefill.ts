/** A form opened with what is already known filled in: `?usp=pp_url&entry.N=…`. */
import { saysRegistered } from '../instrument/says-registered';
import type { ConnectedForm } from '../schema/connection-code';
import type { FieldRole } from '../schema/framework';
import type { Verdict } from '../schema/verdict';
import { addressLine } from '../schema/establishment';
import { londonDate, longDate } from '../schema/dates';

/** What is filled, for the officer to see first: the role, the question's key, and the text as it will stand. */
export interface PrefillValue {
  readonly role: FieldRole;
  readonly key: string;
  readonly value: string;
}

export interface PrefillFacts {
  readonly verdict: Verdict | null;
  /** The name that the officer gave the provider, where the register does not say; never a number or a postcode. */
  readonly providerName?: string;
  readonly officer?: string;
  /** Date of the visit, ISO. */
  readonly visitDate?: string;
}

/** Only what the register says of the provider itself: none of the others is a statement about its registration. */
const STATUS_WORDS: Readonly<Record<Verdict['verdict'], string>> = {
  open: 'Registered: open',
  closing: 'Registered: open, but proposed to close',
  proposed: 'Not registered: proposed to open',
  closed: 'Not registered: closed',
  listed: '',
  possible: '',
  'not-found': '',
};

/** The choice that says what the verdict says; null where the verdict is unsure or the choices are not plain. */
export function statusChoice(verdict: Verdict, choices: readonly string[]): string | null {
  if (STATUS_WORDS[verdict.verdict] === '') return null;
  const [found, ...others] = choices.filter((choice) => saysRegistered(choice) === verdict.registered);
  return found !== undefined && others.length === 0 ? found : null;
}

function textFor(role: FieldRole, { verdict, providerName, officer, visitDate }: PrefillFacts): string {
  const known = verdict?.verdict === 'possible' ? null : (verdict?.establishment ?? null);
  switch (role) {
    case 'provider-name':
      return known?.name ?? providerName ?? '';
    case 'provider-address':
      return known ? addressLine(known) : '';
    case 'provider-contact':
      return known ? [known.headTitle, known.head].filter((part) => part !== '').join(' ') : '';
    case 'provider-phone':
      return known?.phone ?? '';
    case 'provider-website':
      return known?.website ?? '';
    case 'provider-urn':
      return known?.urn ?? '';
    case 'dfe-number':
      return known?.dfeNumber ?? '';
    case 'registration-status':
      return verdict ? STATUS_WORDS[verdict.verdict] : '';
    case 'registration-checked-on':
      return verdict ? londonDate(verdict.checkedAt) : '';
    case 'registration-source':
      return verdict ? sourceOf(verdict) : '';
    case 'visit-date':
      return visitDate ?? '';
    case 'officer':
      return officer ?? '';
    default:
      return '';
  }
}

const sourceOf = ({ register }: Verdict): string =>
  `GIAS, ${register.extractDate === null ? 'date of the copy unknown' : `copy of ${longDate(register.extractDate)}`} (${register.file})`;

/** What would be filled in this form; roles about which nothing is known are left out. */
export function prefillValues(form: Pick<ConnectedForm, 'roles'>, facts: PrefillFacts): PrefillValue[] {
  return form.roles.flatMap(({ role, key, choices }) => {
    const text =
      choices.length === 0
        ? textFor(role, facts)
        : role === 'registration-status' && facts.verdict
          ? (statusChoice(facts.verdict, choices) ?? '')
          : '';
    return text.trim() === '' ? [] : [{ role, key, value: text }];
  });
}

/** The form's address with these values; a key that the form does not have is left out. */
export function prefillUrl(
  form: Pick<ConnectedForm, 'responderUri' | 'entries'>,
  values: readonly Pick<PrefillValue, 'key' | 'value'>[],
): string {
  const query = values.flatMap(({ key, value }) => {
    const entry = form.entries[key];
    return entry === undefined ? [] : [`entry.${entry}=${encodeURIComponent(value)}`];
  });
  return [`${form.responderUri}?usp=pp_url`, ...query].join('&');
}
