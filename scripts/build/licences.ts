/** The licence texts of the packages whose code is in a bundle, as one file to ship with it. */
import { existsSync, readFileSync } from 'node:fs';
import type { Metafile } from 'esbuild';

const LICENCE_FILES = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'LICENCE'];

/** Names of the npm packages that went into a bundle. */
export const packagesIn = (built: readonly Metafile[]): string[] => [
  ...new Set(
    built
      .flatMap(({ outputs }) => Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs)))
      .flatMap((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [])
      .toSorted(),
  ),
];

function licenceOf(name: string): string {
  const folder = `node_modules/${name}`;
  const { version, license, repository } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as {
    version: string;
    license: string;
    repository?: string | { url: string };
  };
  const file = LICENCE_FILES.find((one) => existsSync(`${folder}/${one}`));
  if (file === undefined) throw new Error(`${name} ships in a bundle and has no licence text in ${folder}.`);
  const source = typeof repository === 'string' ? repository : (repository?.url ?? '');
  return `${name} ${version} (${license})\nSource, unchanged: ${source}\n\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`;
}

/** The product's own licence and those of these packages, with where their source is. @throws for one without a text */
export const licenceTexts = (names: readonly string[]): string =>
  ['Provision QA (MIT)\n\n' + readFileSync('LICENSE', 'utf8').trim() + '\n', ...names.map(licenceOf)].join(
    `\n${'-'.repeat(72)}\n\n`,
  );
