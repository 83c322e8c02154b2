/** Notes of this script project on its own runs in this workbook: beside the workbook, so that they can be kept when the workbook cannot. */
import { noteIn, readProperties, toNotes, writeProperties, type Properties } from './spare-properties';

export interface Notes {
  /** A note as it was last written; undefined where there is none. The first one asked for reads them all. */
  readonly noteNamed: (name: string) => string | undefined;
  /** Keeps notes in one call; in none where this run has written them already. @throws ServiceError */
  readonly note: (notes: Readonly<Record<string, string>>) => void;
}

/** @param known the properties, where they were read already */
export function openNotes(known?: Properties): Notes & { readonly remember: Notes['note'] } {
  let properties = known;
  const written = new Map<string, string>();
  const remember: Notes['note'] = (notes) => {
    for (const [name, text] of Object.entries(notes)) written.set(name, text);
  };
  return {
    remember,
    noteNamed: (name) => {
      if (written.has(name)) return written.get(name);
      properties ??= readProperties();
      return noteIn(properties, name);
    },
    note: (notes) => {
      const fresh = Object.entries(notes).filter(([name, text]) => written.get(name) !== text);
      if (!fresh.length) return;
      writeProperties(toNotes(Object.fromEntries(fresh)));
      remember(notes);
    },
  };
}
