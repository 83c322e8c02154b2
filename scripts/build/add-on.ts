/**
 * Builds the add-on: a script of what triggers and menu call, others that are evaluated on demand, the sidebar as one HTML
 * file, the frameworks beside them.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build, type Metafile } from 'esbuild';
import { escapeHtml } from '../../shared/documents/escape-html';
import { builtInCatalogue, writeFrameworkFiles } from './framework-files';
import { licenceTexts, packagesIn } from './licences';

/** Apps Script parses ES2019 with a few gaps (no private or static class fields); esbuild lowers the rest. */
const TARGET = 'es2019';

/** Names that an entry exports, each by name: the file alone says so, and esbuild tells them of ES modules only. */
async function exportedNames(entry: string): Promise<string[]> {
  const asked = await build({
    entryPoints: [entry],
    write: false,
    format: 'esm',
    metafile: true,
    outdir: '.cache',
  });
  const [output] = Object.values(asked.metafile.outputs);
  return [...(output?.exports ?? [])].sort();
}

/** Google finds menu, trigger and sidebar functions only as top-level function declarations. */
const stub = (name: string, of: string): string =>
  `function ${name}() { return ${of}.${name}.apply(this, arguments); }`;

/** What the scripts have in common. */
const SCRIPT = {
  bundle: true,
  minify: true,
  target: TARGET,
  format: 'iife',
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  define: { __MADE_OF__: JSON.stringify(madeOf()) },
} as const;

/** A hash of all that the scripts are made of: what one of them kept for itself, another must not believe. */
function madeOf(): string {
  const hash = createHash('sha256');
  for (const folder of ['apps-script', 'shared'])
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
      if (/\.tsx?$/.test(name)) hash.update(name).update(readFileSync(`${folder}/${name}`));
  return hash.update(readFileSync('package-lock.json')).digest('hex').slice(0, 16);
}

async function bundleCode(folder: string): Promise<Metafile> {
  const entry = 'apps-script/main.ts';
  const names = await exportedNames(entry);
  const { metafile } = await build({
    ...SCRIPT,
    entryPoints: [entry],
    outfile: `${folder}/Code.js`,
    globalName: 'app',
    footer: { js: names.map((name) => stub(name, 'app')).join('\n') },
  });
  return metafile;
}

/**
 * A script that is evaluated when one of its functions is called, and in no other run: Google parses all files of a
 * project each time.
 * @param calledBy `our scripts`: they ask for all of it by `loadFILE_`, and nothing of it can be called by a page
 */
async function bundleOnDemand(
  folder: string,
  entry: string,
  file: string,
  calledBy: 'anybody' | 'our scripts' = 'anybody',
): Promise<Metafile> {
  const names = calledBy === 'anybody' ? await exportedNames(entry) : [];
  // A name that ends so cannot be called by a page (guide "HTML service: communicate with server functions").
  const load = `load${file}_`;
  const { metafile } = await build({
    ...SCRIPT,
    entryPoints: [entry],
    outfile: `${folder}/${file}.js`,
    globalName: 'loaded',
    banner: { js: `function ${load}() {` },
    footer: { js: ['return loaded; }', ...names.map((name) => stub(name, `${load}()`))].join('\n') },
  });
  return metafile;
}

/** The sidebar is one HTML file: Apps Script serves no others beside it. */
async function bundleSidebar(folder: string): Promise<Metafile> {
  const bundled = await build({
    entryPoints: ['apps-script/sidebar/sidebar.tsx'],
    bundle: true,
    write: false,
    outdir: folder,
    metafile: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
  });
  const script = bundled.outputFiles[0]?.text ?? '';
  const styles = await build({
    entryPoints: ['apps-script/sidebar/sidebar.css'],
    bundle: true,
    write: false,
    minify: true,
  });
  const css = styles.outputFiles[0]?.text ?? '';
  const html = readFileSync('apps-script/sidebar/sidebar.html', 'utf8')
    .replace('<!-- styles -->', () => `<style>${css}</style>`)
    .replace('<!-- script -->', () => `<script>${script.replaceAll('</script', '<\\/script')}</script>`);
  writeFileSync(`${folder}/sidebar.html`, html);
  return bundled.metafile;
}

/** Every copy of the project has to have the texts: a file of its own, which nothing shows. */
function writeLicences(folder: string, metafiles: readonly Metafile[]): void {
  const text = escapeHtml(licenceTexts(packagesIn(metafiles)));
  writeFileSync(`${folder}/licences.html`, `<!doctype html>\n<pre>\n${text}</pre>\n`);
}

/**
 * Writes the Apps Script project into `folder`: `Code.js`, `SidebarCommands.js`, `RecordCommands.js`, `CheckGoogle.js`,
 * `Keeping.js`, `Gather.js`, `Archive.js`, `Record.js`, `CountyPages.js`, `PutRight.js`, `sidebar.html`, `appsscript.json`, the
 * catalogue of frameworks (`frameworks.html`) and one `framework-<id>.html` each. Those hold JSON: Apps Script has no other
 * kind of data file, and kept out of `Code.js` they are not parsed on every run.
 */
export async function buildAddOn(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const metafiles = await Promise.all([
    bundleCode(folder),
    bundleOnDemand(folder, 'apps-script/sidebar-commands.ts', 'SidebarCommands'),
    bundleOnDemand(folder, 'apps-script/record-commands.ts', 'RecordCommands'),
    bundleOnDemand(folder, 'apps-script/check-google.ts', 'CheckGoogle'),
    bundleOnDemand(folder, 'apps-script/keeping.ts', 'Keeping'),
    bundleOnDemand(folder, 'apps-script/gathering.ts', 'Gather'),
    bundleOnDemand(folder, 'apps-script/archiving.ts', 'Archive'),
    bundleOnDemand(folder, 'apps-script/record-settling.ts', 'Record', 'our scripts'),
    bundleOnDemand(folder, 'apps-script/county-pages.ts', 'CountyPages', 'our scripts'),
    bundleOnDemand(folder, 'apps-script/put-right.ts', 'PutRight', 'our scripts'),
    bundleSidebar(folder),
  ]);
  writeLicences(folder, metafiles);
  cpSync('apps-script/appsscript.json', `${folder}/appsscript.json`);
  writeFrameworkFiles(folder, 'framework-', '.html');
  writeFileSync(`${folder}/frameworks.html`, JSON.stringify(builtInCatalogue()));
}
