import { mkdirSync, writeFileSync } from 'node:fs';
import { frameworks } from '../../shared/frameworks/index';
import { Framework } from '../../shared/schema/framework';

/**
 * The built-in frameworks, checked by their schema on the way out, so that what ships needs no second check.
 * @throws when a framework file breaks the schema; the message names the framework and the place.
 */
export function checkedFrameworks(): readonly Framework[] {
  return frameworks.map((framework) => {
    const parsed = Framework.safeParse(framework);
    if (parsed.success) return parsed.data;
    const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Framework "${framework.id}" breaks the schema:\n${faults.join('\n')}`);
  });
}

/** Writes one JSON file per framework, `<folder>/<prefix><id><ending>`: read only when its framework is needed. */
export function writeFrameworkFiles(folder: string, prefix: string, ending: string): void {
  mkdirSync(folder, { recursive: true });
  for (const framework of checkedFrameworks())
    writeFileSync(`${folder}/${prefix}${framework.id}${ending}`, JSON.stringify(framework));
}

/** What a chooser shows of a framework without loading it. `criteria` is a count. */
export function catalogue() {
  return checkedFrameworks().map(({ id, title, publisher, edition, version, themes, instruments }) => ({
    id,
    title,
    publisher,
    edition,
    version,
    instruments: instruments.map((instrument) => {
      const codes = new Set(instrument.parts.flatMap((part) => ('theme' in part ? [part.theme] : [])));
      const asked = [...(instrument.themes ?? []), ...themes].filter((theme) => codes.has(theme.code));
      const { id, kind, title, pupilLevel } = instrument;
      return {
        id,
        kind,
        title,
        pupilLevel,
        criteria: asked.reduce((sum, theme) => sum + theme.criteria.length, 0),
      };
    }),
  }));
}
