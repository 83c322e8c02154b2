/** What the answers say in the field that has a role, e.g. `decision` or `next-visit`. */
import type { Answers } from '../schema/answers';
import type { FieldRole, Framework } from '../schema/framework';
import { instrumentOf } from './instrument-parts';
import { fieldsOf } from './product-fields';

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
  const placed = fieldsOf(framework, instrumentOf(framework, instrument)).find(
    ({ field }) => field.role === role,
  );
  const value = placed && answers.fields[placed.field.key];
  return typeof value === 'string' ? value.trim() : '';
}
