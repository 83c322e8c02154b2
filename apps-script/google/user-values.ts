/** What is kept for one person, whatever workbook they are in: named texts of at most 9 KB each. */
import { askGoogle } from './ask-google';

export interface UserValues {
  /** Those whose name begins so. */
  readonly withPrefix: (prefix: string) => Readonly<Record<string, string>>;
  /** Keeps several in one service call. */
  readonly put: (values: Readonly<Record<string, string>>) => void;
  readonly remove: (names: readonly string[]) => void;
}

/** Reads all of them in one service call. What is read afterwards is what was written. */
export function openUserValues(): UserValues {
  const ask = <T>(work: () => T): T => askGoogle('Google Apps Script', 'keep what was noted for you', work);
  const { store, known } = ask(() => {
    const found = PropertiesService.getUserProperties();
    return { store: found, known: new Map(Object.entries(found.getProperties())) };
  });
  return {
    withPrefix: (prefix) => Object.fromEntries([...known].filter(([name]) => name.startsWith(prefix))),
    put: (values) => {
      ask(() => store.setProperties({ ...values }, false));
      for (const [name, text] of Object.entries(values)) known.set(name, text);
    },
    remove: (names) => {
      for (const name of names) {
        ask(() => store.deleteProperty(name));
        known.delete(name);
      }
    },
  };
}
