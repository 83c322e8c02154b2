/** Builds the unpacked extension for Chromium and for Firefox. */
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { type Edition, plainEdition } from '../council-edition';
import { manifestFor } from '../manifest-variants';
import { licenceTexts, packagesIn } from './licences';
import { builtInCatalogue, writeFrameworkFiles } from './framework-files';

export const BROWSERS = ['chromium', 'firefox'] as const;
export type Browser = (typeof BROWSERS)[number];

const entries = (pattern: RegExp): string[] =>
  readdirSync('extension')
    .filter((name) => pattern.test(name))
    .map((name) => `extension/${name}`);

/** The pages' own scripts: an `x.html` with an `x.tsx` or `x.ts` beside it. */
const pageScripts = (): string[] =>
  entries(/\.html$/).flatMap((page) =>
    [page.replace(/html$/, 'tsx'), page.replace(/html$/, 'ts')].filter((script) => existsSync(script)),
  );

const isPopup = (script: string): boolean => basename(script).startsWith('popup.');

/**
 * Writes the unpacked extension for one browser into `folder`. Worker and pages are ES modules; content scripts
 * cannot be, so each is an IIFE. `__BROWSER__` lets code for the other browser drop out.
 */
export async function buildExtension(
  browser: Browser,
  folder: string,
  edition: Edition = plainEdition,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const common: BuildOptions = {
    bundle: true,
    metafile: true,
    minify: true,
    outdir: folder,
    target: browser === 'chromium' ? 'chrome121' : 'firefox140',
    define: { __BROWSER__: JSON.stringify(browser) },
    legalComments: 'none',
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  };
  const workers = entries(/^(background|.*-worker)\.ts$/);
  const pages = pageScripts().filter((script) => !isPopup(script));
  const made = await build({ ...common, entryPoints: [...workers, ...pages], format: 'esm' });
  // In parts, so that what the first look does not need comes when it is needed.
  const opened = await build({
    ...common,
    entryPoints: pageScripts().filter(isPopup),
    format: 'esm',
    splitting: true,
    chunkNames: 'popup/[name]-[hash]',
  });
  const content = entries(/^content-.*\.tsx?$/);
  const inPages = await build({ ...common, entryPoints: content, format: 'iife' });
  const shipped = [made, opened, inPages].flatMap(({ metafile }) => metafile ?? []);
  writeFileSync(`${folder}/LICENCES.txt`, licenceTexts(packagesIn(shipped)));

  await build({ ...common, metafile: false, entryPoints: entries(/\.css$/) });
  for (const file of entries(/\.html$/)) cpSync(file, `${folder}/${basename(file)}`);
  cpSync('extension/icons', `${folder}/icons`, {
    recursive: true,
    filter: (path) => !path.endsWith('.svg'),
  });
  if (browser === 'chromium') cpSync('extension/managed-schema.json', `${folder}/managed-schema.json`);
  writeFrameworkFiles(`${folder}/frameworks`, '', '.json');
  writeFileSync(`${folder}/frameworks/catalogue.json`, JSON.stringify(builtInCatalogue()));
  writeManifest(browser, folder, edition);
}

/** Writes the manifest into a built extension: all in which one edition differs from another. */
export function writeManifest(browser: Browser, folder: string, edition: Edition): void {
  const manifest: unknown = JSON.parse(readFileSync('manifest.json', 'utf8'));
  writeFileSync(
    `${folder}/manifest.json`,
    `${JSON.stringify(manifestFor(browser, manifest, edition), null, 2)}\n`,
  );
}
