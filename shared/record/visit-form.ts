/** What a visit's form asks, as far as the record needs it: criteria and fields by key, and which hold the decision and the plan. */
import { instrumentOf } from '../instrument/instrument-parts';
import { fieldsOf, type PlannedField } from '../instrument/product-fields';
import { askedCriteria, reasonAgainst, type AskedCriterion } from '../judging/lines';
import { InputError } from '../errors';
import type { Field, FieldRole, Framework, Instrument } from '../schema/framework';
import { partsOf, type Unit } from './answer-units';
import { columnInWords } from './column-words';

export interface VisitForm {
  readonly framework: Framework;
  readonly instrument: Instrument;
  readonly asked: ReadonlyMap<string, AskedCriterion>;
  readonly fields: ReadonlyMap<string, Field>;
  /** Those in which a date can be wrong. */
  readonly dated: readonly PlannedField[];
  /** Key of the field with this role; undefined where the form has none. */
  readonly keyOf: (role: FieldRole) => string | undefined;
}

function formOf(framework: Framework, instrument: Instrument): VisitForm {
  const planned = fieldsOf(framework, instrument);
  const fields = planned.map(({ field }) => field);
  const roles = new Map(
    fields.flatMap(({ role, key }) => (role === undefined ? [] : [[role, key] as const])),
  );
  return {
    framework,
    instrument,
    asked: new Map(askedCriteria(framework, instrument).map((one) => [one.code, one])),
    fields: new Map(fields.map((field) => [field.key, field])),
    dated: planned.filter(({ field }) => field.kind === 'date' || field.clock !== undefined),
    keyOf: (role) => roles.get(role),
  };
}

/** The forms of these framework versions; null for a version or an instrument that is not known. */
export function visitForms(
  frameworks: readonly Framework[],
): (made: {
  readonly framework: string;
  readonly version: string;
  readonly instrument: string;
}) => VisitForm | null {
  const versions = new Map(frameworks.map((one) => [`${one.id}\n${one.version}`, one]));
  const forms = new Map<string, VisitForm | null>();
  return ({ framework, version, instrument }) => {
    const key = `${framework}\n${version}\n${instrument}`;
    let form = forms.get(key);
    if (form === undefined) {
      const known = versions.get(`${framework}\n${version}`);
      form = known === undefined ? null : knownForm(known, instrument);
      forms.set(key, form);
    }
    return form;
  };
}

function knownForm(framework: Framework, instrument: string): VisitForm | null {
  try {
    return formOf(framework, instrumentOf(framework, instrument));
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

/** Why a criterion is said not to apply, by its reason or by a choice of its scale; null where it is not said. */
export const reasonIn = (
  form: VisitForm | null,
  code: string,
  said: { readonly rating?: string | undefined; readonly notApplicable?: string | undefined },
): string | null =>
  reasonAgainst(
    { code, scale: form?.asked.get(code)?.scale ?? null },
    {
      ratings: said.rating === undefined ? {} : { [code]: said.rating },
      notApplicable: said.notApplicable === undefined ? {} : { [code]: said.notApplicable },
    },
  );

const IN_ANSWERS = new Set(['provider', 'visitDate', 'officer', 'secondOfficer', 'comments', 'fields']);

/** The unit that an event's field names; a column of the sheet that is a person's own is `cells/KEY`. */
export function unitOf(field: string, form: VisitForm | null): Unit {
  const [kind, key] = partsOf(field);
  if (kind === 'ratings' || kind === 'notApplicable' || kind === 'criterion') return `criterion/${key}`;
  if (IN_ANSWERS.has(kind)) return field;
  const role = field === 'decision' || field === 'decision-reason' ? field : undefined;
  const own = role && form?.keyOf(role);
  if (own !== undefined) return `fields/${own}`;
  return kind === 'cells' ? field : `cells/${field}`;
}

/** What a unit is called, as it stands in a sentence. */
export function unitInWords(unit: Unit, form: VisitForm | null): string {
  const [kind, key] = partsOf(unit);
  switch (kind) {
    case 'provider':
      return key === 'urn' ? 'the provider’s URN' : 'the provider’s name';
    case 'visitDate':
      return 'the date of the visit';
    case 'officer':
      return 'the officer';
    case 'secondOfficer':
      return 'the second officer';
    case 'criterion':
      return `the rating of ${key}`;
    case 'comments':
      return `the comment on ${key}`;
    case 'fields':
      return `“${form?.fields.get(key)?.title ?? key}”`;
    default:
      return `“${columnInWords('visit', key)}”`;
  }
}
