/** The scripts and styles of the workspace's own pages, bundled when first asked for. */
import { buildSync } from 'esbuild';

const FOLDER = 'scripts/workspace/pages';
const SCRIPTS = ['form', 'bridge', 'workbook'];
const STYLES = ['form', 'workspace'];

const bundled = new Map<string, string>();

/** Where the pages find them, on whatever host. */
export const ASSETS = '/workspace-assets';

/** The content of `name.js` or `name.css`; null when there is no such asset. */
export function asset(file: string): { type: string; content: string } | null {
  const [name = '', kind] = file.split('.');
  if (kind === 'css' && STYLES.includes(name))
    return { type: 'text/css; charset=utf-8', content: contentOf(file) };
  if (kind === 'js' && SCRIPTS.includes(name))
    return { type: 'text/javascript; charset=utf-8', content: contentOf(`${name}.ts`) };
  return null;
}

function contentOf(file: string): string {
  const content = bundled.get(file) ?? bundle(file);
  bundled.set(file, content);
  return content;
}

function bundle(file: string): string {
  const built = buildSync({
    entryPoints: [`${FOLDER}/${file}`],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  return built.outputFiles[0]?.text ?? '';
}

/** The bridge goes into the add-on's own HTML, before its scripts. */
export const bridgeScript = (): string => asset('bridge.js')?.content ?? '';
