/** `npm run package`: what a person installs or pushes, into dist/package/. */
import { cpSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { zipSync } from 'fflate';
import { buildAll, built } from './build';
import { editionHosts } from './manifest-variants';
import { BROWSERS, type Browser, writeManifest } from './build/extension';

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
  addOn: 'dist/package/apps-script',
} as const;

/** Builds everything and packages it. @returns the version that the zips are named after. */
export async function packageAll(): Promise<string> {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  await buildAll();
  const hosts = editionHosts(process.env['PROVISION_HOSTS']);
  mkdirSync('dist/package', { recursive: true });
  for (const browser of BROWSERS) {
    cpSync(built.extension(browser), packaged.extension(browser), { recursive: true });
    writeManifest(browser, packaged.extension(browser), hosts);
    zip(packaged.extension(browser), packaged.zip(browser, version));
  }
  cpSync(built.addOn, packaged.addOn, { recursive: true });
  // clasp reads this; the person who pushes puts their own script id in.
  writeFileSync(
    `${packaged.addOn}/.clasp.json`,
    `${JSON.stringify({ scriptId: 'PUT-YOUR-SCRIPT-ID-HERE', rootDir: '.' }, null, 2)}\n`,
  );
  return version;
}

if (process.argv[1]?.endsWith('package.mjs')) {
  await packageAll();
  console.log(
    'dist/package/ holds extension-chromium, extension-firefox (each with a zip) and apps-script (for clasp push).',
  );
}
