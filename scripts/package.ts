/** `npm run package`: what a person installs or pushes, into dist/package/. */
import { cpSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { zipSync } from 'fflate';
import { buildAll, built } from './build';
import { BROWSERS } from './build/extension';

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

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
await buildAll();
mkdirSync('dist/package', { recursive: true });
for (const browser of BROWSERS) {
  const folder = `dist/package/extension-${browser}`;
  cpSync(built.extension(browser), folder, { recursive: true });
  zip(folder, `dist/package/provision-qa-${browser}-${version}.zip`);
}
cpSync(built.addOn, 'dist/package/apps-script', { recursive: true });
// clasp reads this; the person who pushes puts their own script id in.
writeFileSync(
  'dist/package/apps-script/.clasp.json',
  `${JSON.stringify({ scriptId: 'PUT-YOUR-SCRIPT-ID-HERE', rootDir: '.' }, null, 2)}\n`,
);
console.log(
  'dist/package/ holds extension-chromium, extension-firefox (each with a zip) and apps-script (for clasp push).',
);
