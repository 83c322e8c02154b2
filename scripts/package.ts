/** `npm run package`: what a person installs or pushes, into dist/package/. */
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { zipSync } from 'fflate';
import { messageOf } from '../shared/errors';
import { buildAll, built } from './build';
import { editionFrom, firefoxUpdateManifest } from './council-edition';
import { BROWSERS, type Browser, writeManifest } from './build/extension';
import { checkScriptId, packageAddOn } from './package/package-add-on';

const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });

/** A zip with `manifest.json` at its root, as the browsers' stores take it. */
function zip(folder: string, outfile: string): void {
  const files = Object.fromEntries(
    filesIn(folder).map((path) => [
      relative(folder, path).replaceAll('\\', '/'),
      new Uint8Array(readFileSync(path)),
    ]),
  );
  writeFileSync(outfile, zipSync(files, { level: 9 }));
}

/** Where each part is left. */
export const packaged = {
  extension: (browser: Browser) => `dist/package/extension-${browser}`,
  zip: (browser: Browser, version: string) => `dist/package/provision-qa-${browser}-${version}.zip`,
  /** Only where an edition says where Firefox asks for updates. */
  firefoxUpdates: 'dist/package/firefox-updates.json',
} as const;

/**
 * Builds everything and packages it.
 * @param scriptId the script project that `clasp push` is to write to
 * @returns the version that the zips are named after
 */
export async function packageAll(scriptId?: string): Promise<string> {
  if (scriptId !== undefined) checkScriptId(scriptId);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const edition = editionFrom(process.env);
  await buildAll();
  mkdirSync('dist/package', { recursive: true });
  for (const browser of BROWSERS) {
    cpSync(built.extension(browser), packaged.extension(browser), { recursive: true });
    writeManifest(browser, packaged.extension(browser), edition);
    zip(packaged.extension(browser), packaged.zip(browser, version));
  }
  const updates = firefoxUpdateManifest(edition, version);
  rmSync(packaged.firefoxUpdates, { force: true });
  if (updates !== undefined) writeFileSync(packaged.firefoxUpdates, `${JSON.stringify(updates, null, 2)}\n`);
  packageAddOn(built.addOn, 'dist/package', scriptId);
  return version;
}

const FLAG = /^--script-id(?:=(.*))?$/;

/** The id behind `--script-id`, if it is given. @throws Error for anything else */
function scriptIdIn([first, second, ...more]: readonly string[]): string | undefined {
  if (first === undefined) return undefined;
  const [found, value = second] = FLAG.exec(first) ?? [];
  if (found !== undefined && value !== undefined && !more.length) return checkScriptId(value);
  throw new Error('npm run package takes nothing, or -- --script-id=ID.');
}

if (process.argv[1]?.endsWith('package.mjs')) {
  try {
    await packageAll(scriptIdIn(process.argv.slice(2)));
    console.log(
      `dist/package/ holds extension-chromium and extension-firefox (each with a zip); apps-script, the add-on's script project; marketplace, the texts and pictures of a listing; privacy, papers to complete. How to go on: apps-script/README.md.`,
    );
  } catch (error) {
    console.error(messageOf(error));
    process.exitCode = 2;
  }
}
