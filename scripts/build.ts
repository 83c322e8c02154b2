/** `npm run build`: everything that ships, into dist/. */
import { rmSync } from 'node:fs';
import { buildAddOn } from './build/add-on';
import { buildCli } from './build/cli';
import { LOCAL_HOSTS } from './manifest-variants';
import { BROWSERS, buildExtension } from './build/extension';

/** Where each part is built; `package`, `start` and the tests take it from there. */
export const built = {
  addOn: 'dist/apps-script',
  extension: (browser: (typeof BROWSERS)[number]) => `dist/${browser}`,
  cli: 'dist/cli.mjs',
} as const;

/** Builds the add-on, the extension for each browser and the command line. Throws on the first fault. */
export async function buildAll(): Promise<void> {
  rmSync('dist', { recursive: true, force: true });
  await Promise.all([
    buildAddOn(built.addOn),
    ...BROWSERS.map((browser) => buildExtension(browser, built.extension(browser), { hosts: LOCAL_HOSTS })),
    buildCli(built.cli),
  ]);
}

if (process.argv[1]?.endsWith('build.mjs')) {
  await buildAll();
  console.error('Built dist/apps-script, dist/chromium, dist/firefox and dist/cli.mjs');
}
