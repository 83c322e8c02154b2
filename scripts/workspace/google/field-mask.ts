/** Field masks: which parts of a resource are answered (`fields=`), and which parts an update changes. */
import { isObject, type Json, type JsonObject } from '../json';
import { GoogleError } from './google-error';

interface Tree {
  [name: string]: Tree;
}

/** Masks repeat for every cell of a request. */
const parsed = new Map<string, Tree>();

function parse(text: string): Tree {
  const known = parsed.get(text) ?? read(text);
  if (parsed.size > 200) parsed.clear();
  parsed.set(text, known);
  return known;
}

/** Reads `a,b.c,d(e,f/g)`. */
function read(text: string): Tree {
  let at = 0;
  const list = (): Tree => {
    const tree: Tree = {};
    for (;;) {
      let level = tree;
      for (;;) {
        const name = /^[A-Za-z0-9_*-]+/.exec(text.slice(at))?.[0];
        if (!name) throw new GoogleError(`Invalid field selection ${text}`);
        at += name.length;
        level = level[name] ??= {};
        if (text[at] === '.' || text[at] === '/') {
          at += 1;
          continue;
        }
        if (text[at] === '(') {
          at += 1;
          Object.assign(level, list());
          if (text[at] !== ')') throw new GoogleError(`Invalid field selection ${text}`);
          at += 1;
        }
        break;
      }
      if (text[at] !== ',') return tree;
      at += 1;
    }
  };
  const tree = list();
  if (at !== text.length) throw new GoogleError(`Invalid field selection ${text}`);
  return tree;
}

/** The parts of a resource that a `fields` parameter asks for; all of it when there is none. */
export function select(value: JsonObject, fields: string): JsonObject {
  return fields === '' || fields === '*' ? value : (pick(value, parse(fields)) as JsonObject);
}

function pick(value: Json, tree: Tree): Json {
  if (Object.keys(tree).length === 0 || '*' in tree) return value;
  if (Array.isArray(value)) return value.map((one) => pick(one, tree));
  if (!isObject(value)) return value;
  const picked: JsonObject = {};
  for (const [name, deeper] of Object.entries(tree)) {
    const found = value[name];
    if (found !== undefined) picked[name] = pick(found, deeper);
  }
  return picked;
}

/** The top-level names of a mask: `userEnteredValue`, `userEnteredFormat` … */
export const namesIn = (mask: string): string[] => Object.keys(parse(mask.replace(/\s/g, '')));

/**
 * Changes only what an update mask names; what it names and the update leaves out is cleared.
 * @throws GoogleError when the mask is empty.
 */
export function applyMask(target: JsonObject, update: JsonObject, mask: string, except = ''): void {
  if (mask.trim() === '')
    throw new GoogleError("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  const tree = parse(mask.replace(/\s/g, ''));
  merge(target, update, Object.fromEntries(Object.entries(tree).filter(([name]) => name !== except)));
}

function merge(target: JsonObject, update: JsonObject, tree: Tree): void {
  const names =
    '*' in tree ? [...new Set([...Object.keys(target), ...Object.keys(update)])] : Object.keys(tree);
  for (const name of names) {
    const deeper = tree[name] ?? {};
    const given = update[name];
    if (Object.keys(deeper).length === 0 || '*' in deeper) {
      if (given === undefined) delete target[name];
      else target[name] = given;
      continue;
    }
    const inner = isObject(target[name]) ? { ...target[name] } : {};
    merge(inner, isObject(given) ? given : {}, deeper);
    target[name] = inner;
  }
}
