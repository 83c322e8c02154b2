/** A schema's complaint in words that a person who is no programmer can act on. */

/** What zod says of one fault; only what is used here. */
export interface Issue {
  readonly code?: string | undefined;
  readonly message: string;
  readonly path: readonly PropertyKey[];
  /** `invalid_type`: what was expected. */
  readonly expected?: string;
  /** `invalid_value`: what was allowed. */
  readonly values?: readonly unknown[];
  /** `too_small` and `too_big`: of what the length, or which number. */
  readonly origin?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  /** Whether that bound itself is allowed. */
  readonly inclusive?: boolean | undefined;
  /** `unrecognized_keys`. */
  readonly keys?: readonly string[];
}

/** What zod says where neither the schema has words nor zod a language. */
const NO_WORDS = 'Invalid input';

const WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object in { }',
  record: 'an object in { }',
};

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  let here = value;
  for (const part of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = Reflect.get(here, part);
  }
  return here;
}

const shown = (value: unknown): string => {
  const text =
    typeof value === 'string' ? `“${value}”` : value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};

const COUNTED: Readonly<Record<string, string>> = { string: ' characters', array: ' entries' };

/** @param bound e.g. 'at least 3' */
const bounded = (found: unknown, { origin = '' }: Issue, bound: string): string => {
  const counted = COUNTED[origin] ?? '';
  return counted !== '' && (found === '' || (Array.isArray(found) && found.length === 0))
    ? 'is empty'
    : `is ${shown(found)}; ${bound}${counted} was expected`;
};

/** The message without the path; `value` is what was parsed, to tell what is missing from what is wrong. */
export function plainIssue(issue: Issue, value: unknown): string {
  const found = at(value, issue.path);
  if (found === undefined && issue.code !== 'custom') return 'is missing';
  // The schema's own words say best what was expected.
  if (issue.message !== NO_WORDS) return `is ${shown(found)}: ${issue.message}`;
  switch (issue.code) {
    case 'invalid_type':
      return `is ${shown(found)}; ${WORDS[issue.expected ?? ''] ?? issue.expected ?? 'something else'} was expected`;
    case 'invalid_value': {
      const values = (issue.values ?? []).map((one) => String(one));
      return `is ${shown(found)}; expected ${values.length === 1 ? '' : 'one of '}${values.join(', ')}`;
    }
    case 'invalid_union':
      return `is ${shown(found)}, which is none of the shapes that it may have`;
    case 'too_small':
      return bounded(
        found,
        issue,
        `${issue.inclusive === false ? 'more than' : 'at least'} ${String(issue.minimum)}`,
      );
    case 'too_big':
      return bounded(
        found,
        issue,
        `${issue.inclusive === false ? 'less than' : 'at most'} ${String(issue.maximum)}`,
      );
    case 'unrecognized_keys':
      return `has what is not known here: ${(issue.keys ?? []).join(', ')}`;
    default:
      return `is ${shown(found)}, which is not written as it has to be`;
  }
}
