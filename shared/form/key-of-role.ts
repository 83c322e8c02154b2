/** Which question of a form has a role, without planning the form. */
import { instrumentOf } from '../instrument/instrument-parts';
import { fieldsOf } from '../instrument/product-fields';
import type { FieldRole, Framework } from '../schema/framework';

/**
 * Plan item key of the question with this role; '' where the form has none.
 * @param instrument id
 * @throws InputError when the framework has no such instrument.
 */
export function keyOfRole(framework: Framework, instrument: string, role: FieldRole): string {
  const placed = fieldsOf(framework, instrumentOf(framework, instrument)).find(
    ({ field }) => field.role === role,
  );
  return placed ? `field/${placed.field.key}` : '';
}
