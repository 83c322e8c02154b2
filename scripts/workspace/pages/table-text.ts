/** Cells as spreadsheets hand them on through the clipboard: tabs between columns, quotes round what has a line break. */

/** Rows of cells as one text. */
export const asTable = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quoted).join('\t')).join('\n');

const quoted = (text: string): string => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Rows of cells out of a text; a cell in quotes may hold tabs and line breaks. */
export function fromTable(text: string): string[][] {
  const whole = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"(?=[\t\n]|$)|[^\t\n]*)([\t\n]?)/gy;
  for (;;) {
    const [, raw = '', end = ''] = cell.exec(whole) ?? [];
    const isQuoted = raw.length > 1 && raw.startsWith('"') && raw.endsWith('"');
    rows.at(-1)?.push(isQuoted ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end === '') return rows;
    if (end === '\n') rows.push([]);
  }
}
