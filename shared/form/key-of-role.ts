/** Which question of a form has a role, without planning the form. */
import { fieldOfRole } from '../instrument/text-of-role';
import type { FieldRole, Framework } from '../schema/framework';

/**
 * Plan item key of the question with this role; '' where the form has none.
 * @param instrument id
 * @throws InputError when the framework has no such instrument.
 */
export function keyOfRole(framework: Framework, instrument: string, role: FieldRole): string {
  const field = fieldOfRole(framework, instrument, role);
  return field ? `field/${field.key}` : '';
}
