/** What an event sets in a visit's answers, if it fits the visit's form. */
import { matchLabel } from '../judging/match-label';
import { refusalsOf, type Refusal } from '../judging/not-applicable';
import { FieldValue } from '../schema/answers';
import { isIsoDate } from '../schema/dates';
import type { Field } from '../schema/framework';
import { jsonIn } from '../schema/json';
import { isUrn } from '../schema/text';
import { partsOf, type Unit, type UnitValue } from './answer-units';
import type { RecordedEvent } from './event';
import { unitOf, type VisitForm } from './visit-form';
import { RESPONSE_OF } from './visit-names';

interface Change {
  readonly unit: Unit;
  readonly value: UnitValue;
}

/** What it sets; or why it cannot, as it stands after "because". */
export type Changes = { readonly sets: readonly Change[] } | { readonly unfit: string };

const NONE: Changes = { sets: [] };

/** Kinds whose latest value stands: others say that something happened. */
const SETTING = new Set(['correct', 'agree', 'cell', 'baseline', 'decide']);
export const setsValues = ({ kind }: RecordedEvent): boolean => SETTING.has(kind);

/** @param form null where the framework version is not known: then everything is taken as it is written */
export function changesOf(event: RecordedEvent, form: VisitForm | null): Changes {
  const { kind, field = '', to = '', why = '' } = event;
  if (!setsValues(event)) return NONE;
  if (kind === 'decide') {
    const decision = unitOf('decision', form);
    if (form !== null && partsOf(decision)[0] !== 'fields') return { unfit: 'its form asks for no decision' };
    return {
      sets: [
        { unit: decision, value: to },
        { unit: unitOf('decision-reason', form), value: why },
      ],
    };
  }
  if (field === '') return { unfit: 'it does not say which field it sets' };
  // Says which visit a response is of; read with the names.
  if (field === RESPONSE_OF) return NONE;
  const unit = unitOf(field, form);
  if (partsOf(unit)[0] === 'cells' && kind !== 'cell' && kind !== 'baseline')
    return { unfit: `a visit has no “${field}” that can be set so` };
  const read = valueOf(unit, field, to, form);
  return 'unfit' in read ? read : { sets: [{ unit, value: read.value }] };
}

type Read = { readonly value: UnitValue } | { readonly unfit: string };

function valueOf(unit: Unit, field: string, to: string, form: VisitForm | null): Read {
  const [kind, key] = partsOf(unit);
  switch (kind) {
    case 'provider':
      if (key === 'urn')
        return to === '' || isUrn(to) ? { value: to } : { unfit: `“${to}” is no URN: five or six digits` };
      return needed(to);
    case 'officer':
      return needed(to);
    case 'visitDate':
      return isIsoDate(to) ? { value: to } : { unfit: `“${to}” is no date written YYYY-MM-DD` };
    case 'criterion':
      return partsOf(field)[0] === 'notApplicable' ? setAside(key, to, form) : rated(key, to, form);
    case 'comments':
      return form === null || form.asked.has(key)
        ? { value: to }
        : { unfit: `there is no criterion “${key}”` };
    case 'fields': {
      const asked = form?.fields.get(key);
      if (form !== null && asked === undefined) return { unfit: `its form has no field “${key}”` };
      return fieldValue(asked, to);
    }
    default:
      return { value: to };
  }
}

const needed = (to: string): Read =>
  to.trim() === '' ? { unfit: 'a visit cannot be without it' } : { value: to.trim() };

function rated(code: string, to: string, form: VisitForm | null): Read {
  if (to === '') return { value: '' };
  if (form === null) return { value: { rating: to } };
  const asked = form.asked.get(code);
  if (asked === undefined) return { unfit: `there is no criterion “${code}”` };
  if (asked.scale === null) return { unfit: `${code} is not rated` };
  const rating = matchLabel(asked.scale, to);
  return rating === undefined
    ? { unfit: `“${to}” is none of: ${asked.scale.options.map(({ label }) => label).join(', ')}` }
    : { value: { rating } };
}

const REFUSED: Readonly<Record<Refusal, string>> = {
  'always-applies': 'always applies',
  'not-asked': 'is a question to think with and is not answered alone',
  'no-reason': 'needs a reason',
  'rated-as-well': 'is rated as well',
};

function setAside(code: string, to: string, form: VisitForm | null): Read {
  if (to === '') return { value: '' };
  if (form === null) return { value: { notApplicable: to } };
  const asked = form.asked.get(code);
  if (asked === undefined) return { unfit: `there is no criterion “${code}”` };
  const [refusal] = refusalsOf(asked, { reason: to, rated: false });
  return refusal === undefined ? { value: { notApplicable: to } } : { unfit: `${code} ${REFUSED[refusal]}` };
}

/** Fields whose value is more than one text. */
const IN_PARTS = new Set<Field['kind']>(['ticks', 'rows', 'person', 'signature']);

function fieldValue(field: Field | undefined, to: string): Read {
  if (to === '' || field === undefined || !IN_PARTS.has(field.kind)) return { value: to };
  const read = FieldValue.safeParse(jsonIn(to));
  return read.success && typeof read.data !== 'string'
    ? { value: read.data }
    : { unfit: `“${field.title}” has several parts, and what it is set to is not JSON of them` };
}
