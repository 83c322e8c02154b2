/** Where in a JSON text a value stands, so that a fault can be told by its line. */

const TOKEN = /\s*("(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+)/g;

/** Line (from 1) of the value at this path; of the nearest part that is there, where it is missing. The text is JSON. */
export function lineOfPath(text: string, path: readonly (string | number)[]): number {
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;
  const stack: { index: number | null; key: string }[] = [];
  let best = { depth: 0, offset: text.search(/\S/) };
  let expectKey = false;
  /** How many parts of the path the value that begins now follows; -1 for none. */
  const depth = (): number =>
    stack.length <= path.length &&
    stack.every(({ index, key }, level) => String(path[level]) === (index === null ? key : String(index)))
      ? stack.length
      : -1;
  const begin = (offset: number): void => {
    if (depth() > best.depth) best = { depth: depth(), offset };
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
  return lineAt(best.offset);
}
