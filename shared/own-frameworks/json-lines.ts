/** Where in a JSON text its values stand, so that a fault can be told by its line. */

const TOKEN = /\s*("(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+)/g;

type Path = readonly (string | number)[];

const keyOf = (path: Path): string => JSON.stringify(path.map(String));

/**
 * Reads the text once, however many places are asked for. The text is JSON.
 * @returns the line (from 1) of the value at a path; of the nearest part that is there, where it is missing
 */
export function linesOfJson(text: string): (path: Path) => number {
  const found = new Map<string, number>();
  const stack: { index: number | null; key: string }[] = [];
  let expectKey = false;
  let [line, counted] = [1, 0];
  const begin = (offset: number): void => {
    for (let at = text.indexOf('\n', counted); at >= 0 && at < offset; at = text.indexOf('\n', at + 1))
      line += 1;
    counted = offset;
    const key = keyOf(stack.map(({ index, key: name }) => index ?? name));
    if (!found.has(key)) found.set(key, line);
  };
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const token = match[1] ?? '';
    const offset = match.index + match[0].length - token.length;
    const top = stack.at(-1);
    if (token === '{' || token === '[') {
      begin(offset);
      stack.push({ index: token === '[' ? 0 : null, key: '' });
      expectKey = token === '{';
    } else if (token === '}' || token === ']') {
      stack.pop();
      expectKey = false;
    } else if (token === ',') {
      if (top && top.index !== null) top.index += 1;
      expectKey = top?.index === null;
    } else if (token === ':') expectKey = false;
    else if (expectKey && top) top.key = String(JSON.parse(token));
    else begin(offset);
  }
  return (path) => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const at = found.get(keyOf(path.slice(0, depth)));
      if (at !== undefined) return at;
    }
    return found.get(keyOf([])) ?? 1;
  };
}
