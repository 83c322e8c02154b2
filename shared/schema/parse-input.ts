/** Parses what comes from outside and says, in one message, everything that is wrong with it. */
import type * as z from 'zod/mini';
import { InputError } from '../errors';
import { plainIssue } from './plain-issue';

const MOST_FAULTS_SHOWN = 8;

const pathOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`,
    )
    .join('');

/** Faults in one line; of very many the first `most`, and how many more there are. */
export const listFaults = (faults: readonly string[], most: number): string =>
  [...faults.slice(0, most), ...(faults.length > most ? [`and ${faults.length - most} more`] : [])].join(
    '; ',
  );

/**
 * `value` as the schema's type. `what` names the thing for people, e.g. "The answers".
 * @param remedy what to do where it is at fault, as a sentence
 * @throws InputError naming each field at fault and what was expected.
 */
export function parseInput<Schema extends z.ZodMiniType>(
  schema: Schema,
  value: unknown,
  what: string,
  remedy = '',
): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => {
    const path = pathOf(issue.path);
    return `${path === '' ? 'it' : path} ${plainIssue(issue, value)}`;
  });
  throw new InputError(
    `${what} cannot be used: ${listFaults(faults, MOST_FAULTS_SHOWN)}.${remedy && ` ${remedy}`}`,
  );
}
