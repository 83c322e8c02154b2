/** The framework that a command is about: a built-in one by id. */
import { InputError } from '../../shared/errors';
import { frameworkById, frameworks } from '../../shared/frameworks/index';
import type { Framework } from '../../shared/schema/framework';

/** @throws InputError listing what there is. */
export function chooseFramework(id: string | undefined): Framework {
  const found = id === undefined ? undefined : frameworkById(id);
  if (found) return found;
  const known = frameworks.map((framework) => framework.id).join(', ');
  throw new InputError(
    id === undefined
      ? `The framework is missing. Expected one of: ${known}.`
      : `There is no framework “${id}”. Expected one of: ${known}.`,
  );
}
