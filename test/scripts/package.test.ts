/** The zips that people install: the packaged folder, whole, with the manifest at the root. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { built } from '../../scripts/build';
import { BROWSERS } from '../../scripts/build/extension';
import { editionFrom } from '../../scripts/council-edition';
import { manifestFor } from '../../scripts/manifest-variants';
import { packaged } from '../../scripts/package';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

test.each(BROWSERS)('the zip for %s holds what the folder holds', (browser) => {
  const files = unzipSync(readFileSync(packaged.zip(browser, version)));
  const folder = packaged.extension(browser);
  expect(Object.keys(files)).toContain('manifest.json');
  for (const [name, content] of Object.entries(files))
    expect(Buffer.from(content).equals(readFileSync(`${folder}/${name}`)), name).toBe(true);
});

const LOCAL = /localhost|127\\?\.0\\?\.0\\?\.1/;
const filesNaming = (what: RegExp, folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) =>
      statSync(`${folder}/${name}`).isFile() && what.test(readFileSync(`${folder}/${name}`, 'latin1')),
  );

test('the packaged manifest has the version of the package', () => {
  for (const browser of BROWSERS) {
    const manifest = JSON.parse(readFileSync(`${packaged.extension(browser)}/manifest.json`, 'utf8')) as {
      version: string;
    };
    expect(manifest.version).toBe(version);
  }
});

test('the add-on’s script project names no address on this machine', () => {
  expect(filesNaming(LOCAL, 'dist/package/apps-script')).toEqual([]);
});

test.each(BROWSERS)(
  'the package for %s may not visit the local workspace, which the build may',
  (browser) => {
    const root: unknown = JSON.parse(readFileSync('manifest.json', 'utf8'));
    const manifest: unknown = JSON.parse(
      readFileSync(`${packaged.extension(browser)}/manifest.json`, 'utf8'),
    );
    expect(manifest).toEqual(manifestFor(browser, root, editionFrom(process.env)));
    expect(filesNaming(LOCAL, packaged.extension(browser))).toEqual([]);
    expect(filesNaming(LOCAL, built.extension(browser))).toContain('manifest.json');
  },
);
