/** The built add-on, as `clasp push` would send it: scripts, HTML files, the manifest. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { isObject, listAt, objectAt, textAt, type JsonObject } from './json';
import type { Manifest } from './runtime';

export interface Bundle {
  readonly code: string;
  /** Names without `.html`. */
  readonly html: Readonly<Record<string, string>>;
  readonly manifest: JsonObject;
}

/** @throws Error that says how to build it when it is not there. */
export function readBundle(folder: string): Bundle {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    throw new Error(`There is no built add-on in ${folder}. Build it with: npm run build`);
  }
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const html = Object.fromEntries(
    names.filter((name) => name.endsWith('.html')).map((name) => [name.replace(/\.html$/, ''), read(name)]),
  );
  const code = names.filter((name) => name.endsWith('.js')).map(read);
  return { code: code.join('\n'), html, manifest: JSON.parse(read('appsscript.json')) as JsonObject };
}

/** Tells one build from another. */
export const fingerprint = ({ code, html }: Bundle): string =>
  createHash('sha256')
    .update(JSON.stringify([code, html]))
    .digest('hex')
    .slice(0, 16);

const compiled = new WeakMap<Bundle, Script>();

/** The add-on’s code, compiled once for all runs of all workspaces that open the same build. */
export function compile(bundle: Bundle): Script {
  const known = compiled.get(bundle);
  if (known) return known;
  const script = new Script(bundle.code, { filename: 'Code.js' });
  compiled.set(bundle, script);
  return script;
}

/** The parts of `appsscript.json` that are enforced. @throws Error for one that Google would not take. */
export function readManifest(manifest: JsonObject): Manifest {
  const texts = (key: string): string[] => {
    const value = manifest[key];
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  };
  const bad = texts('urlFetchWhitelist').find((prefix) => !/^https:\/\/(\*?[a-z0-9.-]+)\/.*$/.test(prefix));
  if (bad)
    throw new Error(
      `appsscript.json: urlFetchWhitelist entry "${bad}" must be https, with a path (at least "/").`,
    );
  if (manifest['runtimeVersion'] !== 'V8') throw new Error('appsscript.json: runtimeVersion must be V8.');
  if (isObject(manifest['addOns'])) {
    throw new Error('appsscript.json: an editor add-on has no "addOns" part (that is for card add-ons).');
  }
  return {
    oauthScopes: texts('oauthScopes'),
    urlFetchWhitelist: texts('urlFetchWhitelist'),
    advancedServices: listAt(objectAt(manifest, 'dependencies'), 'enabledAdvancedServices').map((one) =>
      textAt(one, 'userSymbol'),
    ),
  };
}
