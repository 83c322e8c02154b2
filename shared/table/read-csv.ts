/** CSV text (RFC 4180; commas, semicolons or tabs) to cells. */
import { unguarded } from './write-csv';
import type { Fault } from '../own-frameworks/table-columns';

/** The separator that the first line has most of, outside quotes. */
function separatorOf(text: string): string {
  const line = /^(?:"(?:[^"]|"")*"|[^"\n])*/.exec(text)?.[0].replace(/"(?:[^"]|"")*"/g, '') ?? '';
  const count = (mark: string): number => line.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** Rows of cells, and what is wrong with the quotes. Row numbers are those that a spreadsheet shows. */
export function readCsv(text: string): { values: readonly (readonly string[])[]; faults: readonly Fault[] } {
  const source = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(source);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < source.length) {
    let cell = '';
    if (source[at] === '"') {
      const end = closingQuote(source, at + 1);
      if (end < 0) {
        const message = 'A quotation mark is opened in this row and never closed.';
        return { values: rows, faults: [{ row: rows.length + 1, column: '', message }] };
      }
      cell = source.slice(at + 1, end).replace(/""/g, '"');
      at = end + 1;
    }
    const rest = at;
    while (at < source.length && source[at] !== separator && source[at] !== '\n' && source[at] !== '\r')
      at += 1;
    row.push(unguarded(cell + source.slice(rest, at)));
    if (source[at] === separator) {
      at += 1;
      if (at === source.length) row.push('');
      continue;
    }
    rows.push(row);
    row = [];
    at += source.startsWith('\r\n', at) ? 2 : 1;
  }
  if (row.length > 0) rows.push(row);
  return { values: rows, faults: [] };
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}
