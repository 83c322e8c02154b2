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
      const kept = given === undefined || isDefault(name, given) ? undefined : stored(given);
      if (kept === undefined) delete target[name];
      else target[name] = kept;
      continue;
    }
    const inner = isObject(target[name]) ? { ...target[name] } : {};
    merge(inner, isObject(given) ? given : {}, deeper);
    target[name] = inner;
  }
}

/** Kept and answered even where they are 0 (recorded exchanges): Google tells "0" and "not given" apart for these. */
const PRESENT =
  /^(sheetId|index|itemId|start\w*Index|end\w*Index|rowIndex|columnIndex|(number|bool|string)Value)$/;

/** No, 0 and '' are what a field is when it was never set, and are answered as that. */
const isDefault = (name: string, value: Json): boolean =>
  (value === false || value === 0 || value === '') && !PRESENT.test(name);

/** A value as Google keeps it: without what says nothing; colours to 8 bits. */
function stored(value: Json): Json {
  if (Array.isArray(value)) return value.map(stored);
  if (!isObject(value)) return value;
  const isColour = ['red', 'green', 'blue'].some((name) => typeof value[name] === 'number');
  const kept: JsonObject = {};
  for (const [name, one] of Object.entries(value)) {
    if (one === undefined || isDefault(name, one)) continue;
    kept[name] = isColour && typeof one === 'number' ? channel(one) : stored(one);
  }
  return kept;
}

/** Recorded: 0.5 comes back as 0.49803922, which is 127 of 255 as a 32-bit number. */
const channel = (value: number): number =>
  Number(Math.fround(Math.trunc(value * 255 + 1e-9) / 255).toPrecision(8));
