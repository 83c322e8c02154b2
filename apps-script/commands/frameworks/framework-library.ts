/**
 * The frameworks that this workbook can use: the built-in ones, and the authority's own, which are kept with all
 * other versions in the workbook's hidden tab. An own version of a built-in framework takes its place.
 */
import { MissingError } from '../../../shared/errors';
import { catalogue } from '../../../shared/frameworks/catalogue';
import { Catalogue, type CatalogueEntry } from '../../../shared/schema/catalogue';
import type { Framework } from '../../../shared/schema/framework';
import { readCatalogue, readFramework } from '../../google/framework-files';
import { readStored } from '../../google/read-stored';
import type { StoredValues } from '../../google/stored-values';
import { readTables } from '../../google/tables';
import { versionsIn, type Versions } from '../record/versions';

const NAME = 'own-frameworks';

export interface FrameworkLibrary {
  /** `own`: the authority's, or the authority's version of a built-in one. */
  readonly entries: readonly (CatalogueEntry & { readonly own: boolean })[];
  /** A built-in framework as it ships; undefined for an id that is not built in. */
  readonly builtIn: (id: string) => Framework | undefined;
  /** The version in use now. @throws MissingError for an id that is not on the library. */
  readonly current: (id: string) => Framework;
  /** Any version that was ever used here. @throws MissingError when it is not known. */
  readonly version: (id: string, version: string) => Framework;
}

const KIND = {
  schema: Catalogue,
  version: 1,
  remedy: 'Set up a new spreadsheet: this one stays as it is.',
  what: 'The list of your own frameworks',
};

const readOwn = (stored: StoredValues): readonly CatalogueEntry[] => readStored(stored, NAME, KIND) ?? [];

/** What keeps an own framework on the library; the framework itself is in the hidden tab. */
export function toKeepOwn(stored: StoredValues, framework: Framework): Record<string, string> {
  const others = readOwn(stored).filter(({ id }) => id !== framework.id);
  return { [NAME]: JSON.stringify([...others, ...catalogue([framework])]) };
}

/**
 * The frameworks that can be used here, as they stand now; each is read when it is first asked for.
 * @throws InputError, MissingError when the list of own ones was changed by hand; NewerError when a newer version wrote it.
 */
export function openLibrary(stored: StoredValues): FrameworkLibrary {
  const builtIn = readCatalogue();
  const own = readOwn(stored);
  const isBuiltIn = (id: string): boolean => builtIn.some((entry) => entry.id === id);
  const entries = [
    ...builtIn.map((entry) => own.find(({ id }) => id === entry.id) ?? entry),
    ...own.filter(({ id }) => !isBuiltIn(id)),
  ].map((entry) => ({ ...entry, own: own.includes(entry) }));
  const files = new Map<string, Framework>();
  const fromFile = (id: string): Framework => {
    const framework = files.get(id) ?? readFramework(id, builtIn);
    files.set(id, framework);
    return framework;
  };
  let versions: Versions | undefined;
  const kept = (): Versions => (versions ??= versionsIn(readTables({ versions: 'rows' }).of('versions')));
  const version = (id: string, wanted: string): Framework =>
    builtIn.some((entry) => entry.id === id && entry.version === wanted)
      ? fromFile(id)
      : kept().of(id, wanted);
  return {
    entries,
    builtIn: (id) => (isBuiltIn(id) ? fromFile(id) : undefined),
    version,
    current: (id) => {
      const entry = entries.find((one) => one.id === id);
      if (entry) return version(id, entry.version);
      throw new MissingError(
        `There is no framework "${id}" here. There are: ${entries.map((one) => one.id).join(', ')}.`,
      );
    },
  };
}
