/** The `q` of Drive's `files.list`, as far as it is used. */
import { isObject, objectAt, type JsonObject } from '../../json';
import { NotImplemented } from '../google-error';

/** One part of a query: a field's value, or that of one of the file's own properties. */
interface Clause {
  readonly key: string;
  readonly property?: string;
  readonly value: string;
}

const TEXT = String.raw`'((?:[^'\\]|\\.)*)'`;
const IS = String.raw`(name|mimeType)\s*=\s*${TEXT}`;
const HAS = String.raw`(appProperties)\s+has\s+\{\s*key\s*=\s*${TEXT}\s+and\s+value\s*=\s*${TEXT}\s*\}`;
const unquoted = (text = ''): string => text.replace(/\\(.)/g, '$1');

/** `name = 'x' and mimeType = 'y' and appProperties has { key='a' and value='b' } and trashed = false`. */
function parse(query: string): { wanted: Clause[]; trashed: boolean | undefined } {
  const wanted: Clause[] = [];
  let trashed: boolean | undefined;
  const clause = new RegExp(String.raw`\s*(?:${IS}|${HAS}|trashed\s*=\s*(true|false))\s*(?:and|$)`, 'y');
  while (clause.lastIndex < query.length) {
    const found = clause.exec(query);
    if (!found) throw new NotImplemented(`Drive files.list with q=${query}`);
    const [, key, value, has, property, held, inBin] = found;
    if (key !== undefined) wanted.push({ key, value: unquoted(value) });
    if (has !== undefined) wanted.push({ key: has, property: unquoted(property), value: unquoted(held) });
    if (inBin !== undefined) trashed = inBin === 'true';
  }
  return { wanted, trashed };
}

/** Whether a file (REST `File`) is one that the query asks for. @throws NotImplemented for a query that no stand-in knows. */
export function matcher(query: string): (file: JsonObject) => boolean {
  const { wanted, trashed } = parse(query);
  return (file) =>
    (trashed === undefined || file['trashed'] === trashed) &&
    wanted.every(({ key, property, value }) =>
      property === undefined
        ? file[key] === value
        : isObject(file[key]) && objectAt(file, key)[property] === value,
    );
}
