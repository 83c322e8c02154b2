/** Loads the built-in frameworks, each from its own file in the extension's package. */
import * as z from 'zod/mini';
import { messageOf, MissingError, ServiceError } from '../../shared/errors';
import { Framework } from '../../shared/schema/framework';
import { jsonIn } from '../../shared/schema/json';
import { browser } from './browser';

/** What the build lists beside the frameworks; only the ids matter here. */
const Catalogue = z.array(z.object({ id: z.string() }));

const loaded = new Map<string, Promise<unknown>>();

/** @throws ServiceError when the browser does not give the file; MissingError when it is not as the build made it */
async function read<T>(name: string, schema: z.ZodMiniType<T>): Promise<T> {
  const what = `The extension’s own file of frameworks, "${name}",`;
  let text: string;
  try {
    const response = await fetch(browser.runtime.getURL(`frameworks/${name}.json`));
    if (!response.ok) throw new Error(`answer ${response.status}`);
    text = await response.text();
  } catch (error) {
    throw new ServiceError(
      `${what} could not be opened (${messageOf(error)}). Try again; if this stays, install the extension again.`,
    );
  }
  const parsed = schema.safeParse(jsonIn(text));
  if (!parsed.success) throw new MissingError(`${what} is damaged. Install the extension again.`);
  return parsed.data;
}

/** Reads a file once; after a failure, again when it is next wanted. */
function once<T>(name: string, schema: z.ZodMiniType<T>): Promise<T> {
  // Each name is only ever asked for with its own schema.
  const known = (loaded.get(name) as Promise<T> | undefined) ?? read(name, schema);
  loaded.set(name, known);
  known.catch(() => loaded.delete(name));
  return known;
}

/**
 * A built-in framework, from the extension's own package; null where the extension has none with this id. Read only
 * when it is needed: the built-in frameworks are larger than all of the extension's code.
 * @throws ServiceError when the browser does not give the file, MissingError when the file is damaged
 */
export async function builtInFramework(id: string): Promise<Framework | null> {
  const known = await once('catalogue', Catalogue);
  return known.some((one) => one.id === id) ? once(id, Framework) : null;
}
