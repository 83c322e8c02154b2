/** Writes the built-in frameworks as JSON files, checked by their schema, and their catalogue. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { frameworks } from '../../shared/frameworks/index';
import { catalogue } from '../../shared/frameworks/catalogue';
import type { CatalogueEntry } from '../../shared/schema/catalogue';
import { parseInput } from '../../shared/schema/parse-input';
import { Framework } from '../../shared/schema/framework';

/**
 * The built-in frameworks, checked by their schema on the way out, so that what ships needs no second check.
 * @throws when a framework file breaks the schema; the message names the framework and the place.
 */
function checkedFrameworks(): readonly Framework[] {
  return frameworks.map((framework) => parseInput(Framework, framework, `Framework "${framework.id}"`));
}

/** Writes one JSON file per framework, `<folder>/<prefix><id><ending>`: read only when its framework is needed. */
export function writeFrameworkFiles(folder: string, prefix: string, ending: string): void {
  mkdirSync(folder, { recursive: true });
  for (const framework of checkedFrameworks())
    writeFileSync(`${folder}/${prefix}${framework.id}${ending}`, JSON.stringify(framework));
}

/** What a chooser shows of the frameworks without loading them. */
export const builtInCatalogue = (): readonly CatalogueEntry[] => catalogue(checkedFrameworks());
