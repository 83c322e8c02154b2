/** The source as tests of its shape see it: which files there are, what each says and what each imports. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

/** The folders of the product and of what builds and tests it, by their paths from the root. */
const FOLDERS = ['shared', 'apps-script', 'extension', 'scripts'] as const;
const SOURCE = /\.(ts|tsx|mjs|html|css)$/;

/** Every source file in a folder and below it, by its path from the root. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesIn(path) : SOURCE.test(path) ? [path] : [];
  });

export const files: readonly string[] = FOLDERS.flatMap(filesIn);
/** The files that are compiled. */
export const code: readonly string[] = files.filter((file) => /\.tsx?$/.test(file));

const texts = new Map<string, string>();
/** A file's text. */
export function read(file: string): string {
  const text = texts.get(file) ?? readFileSync(file, 'utf8');
  texts.set(file, text);
  return text;
}

/** The code without comments and strings, so that prose may name a service. */
export const bare = (file: string): string =>
  read(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:'"`])\/\/.*$/gm, '$1')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");

const ENDINGS = ['.ts', '.tsx', '.json', '/index.ts', ''];
function resolved(file: string, name: string): string {
  if (!name.startsWith('.')) return name;
  const path = normalize(join(dirname(file), name));
  return ENDINGS.map((ending) => path + ending).find((one) => existsSync(one)) ?? path;
}

const found = new Map<string, readonly string[]>();
/**
 * What a file imports, types and imports at run time included: files by their path from the root, packages by name.
 * A file that does not exist keeps the path that was asked for.
 */
export function imports(file: string): readonly string[] {
  const known = found.get(file);
  if (known) return known;
  const names = ts.preProcessFile(read(file), true, true).importedFiles.map(({ fileName }) => fileName);
  const targets = [...new Set(names.map((name) => resolved(file, name)))];
  found.set(file, targets);
  return targets;
}

/** Whether something imported is a file of ours rather than a package. */
export const isOurs = (target: string): boolean =>
  target.startsWith('test/') || FOLDERS.some((folder) => target.startsWith(`${folder}/`));

/**
 * The groups that reach each other in a circle, each sorted (Tarjan's strongly connected components).
 * @param importedBy what one of them imports; what is not among them is passed over
 */
export function circles(
  nodes: readonly string[],
  importedBy: (node: string) => readonly string[] = imports,
): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const groups: string[][] = [];
  const visit = (node: string): number => {
    const place = order.size;
    order.set(node, place);
    lowest.set(node, place);
    stack.push(node);
    for (const target of importedBy(node).filter((one) => nodes.includes(one))) {
      const reached = order.has(target)
        ? stack.includes(target)
          ? (order.get(target) ?? place)
          : place
        : visit(target);
      lowest.set(node, Math.min(lowest.get(node) ?? place, reached));
    }
    if (lowest.get(node) === place) {
      const group = stack.splice(stack.indexOf(node));
      if (group.length > 1) groups.push(group.sort());
    }
    return lowest.get(node) ?? place;
  };
  for (const node of nodes) if (!order.has(node)) visit(node);
  return groups;
}

/** Where a file says `x as T` (not `as const`) without a comment on the line or on the one above: `file:line`. */
export function unexplainedCasts(file: string): string[] {
  if (!/\bas (?!const\b)/.test(bare(file))) return [];
  const text = read(file);
  const lines = text.split('\n');
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false, kind);
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isAsExpression(node) && !ts.isConstTypeReference(node.type)) {
      const line = source.getLineAndCharacterOfPosition(node.end).line;
      const explained = /\/\/ \S/.test(lines[line] ?? '') || /^\s*\/\/ \S/.test(lines[line - 1] ?? '');
      if (!explained) found.push(`${file}:${line + 1}`);
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}
