import { MissingError } from '../../shared/errors';
import { Framework } from '../../shared/schema/framework';
import { browser } from './browser';

const loaded = new Map<string, Promise<Framework | null>>();

/** Read only when it is needed: the built-in frameworks are larger than all of the extension's code. */
async function load(id: string): Promise<Framework | null> {
  const response = await fetch(browser.runtime.getURL(`frameworks/${id}.json`)).catch(() => null);
  if (!response?.ok) return null;
  const parsed = Framework.safeParse(await response.json());
  if (parsed.success) return parsed.data;
  throw new MissingError(`The framework "${id}" in this extension is damaged. Install the extension again.`);
}

/** A built-in framework, from the extension's own package; null where there is none with this id. */
export function builtInFramework(id: string): Promise<Framework | null> {
  if (!/^[a-z0-9-]+$/.test(id)) return Promise.resolve(null);
  const known = loaded.get(id) ?? load(id);
  loaded.set(id, known);
  return known;
}
