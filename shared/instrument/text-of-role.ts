/** What the answers say in the field that has a role, e.g. `decision` or `next-visit`. */
import type { Answers } from '../schema/answers';
import type { Field, FieldRole, Framework } from '../schema/framework';
import { instrumentOf } from './instrument-parts';
import { oncePerInstrument } from './once-per-instrument';
import { fieldsOf } from './product-fields';

/** The first field with each role that a form has one for. */
const fieldsByRole = /* @__PURE__ */ oncePerInstrument(
  (framework, instrument): ReadonlyMap<FieldRole, Field> => {
    const found = new Map<FieldRole, Field>();
    for (const { field } of fieldsOf(framework, instrument))
      if (field.role !== undefined && !found.has(field.role)) found.set(field.role, field);
    return found;
  },
);

/**
 * The field with this role; undefined where the form has none.
 * @param instrument id
 * @throws InputError when the framework has no such instrument.
 */
export const fieldOfRole = (framework: Framework, instrument: string, role: FieldRole): Field | undefined =>
  fieldsByRole(framework, instrumentOf(framework, instrument)).get(role);

/**
 * The field's value as text, trimmed; '' where the form has no such field or it was left empty.
 * @param instrument id
 * @throws InputError when the framework has no such instrument.
 */
export function textOfRole(
  framework: Framework,
  instrument: string,
  answers: Pick<Answers, 'fields'>,
  role: FieldRole,
): string {
  const field = fieldOfRole(framework, instrument, role);
  const value = field && answers.fields[field.key];
  return typeof value === 'string' ? value.trim() : '';
}
