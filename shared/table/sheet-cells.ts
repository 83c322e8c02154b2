/** A sheet of a workbook, from its XML: the cells, what is hidden and what is merged. */
import { maxFields } from './csv-rows';
import type { RowFault } from './csv-table';
import type { SheetLayout, MergedCells } from './sheet-layout';
import { readXml } from './xml-text';

/** A cell as it stands in the file. */
export interface RawCell {
  /** `s` and `inlineStr` (its text is in `text` already), `str`, `b`, `e`, `d`, `n`. */
  readonly type: string;
  readonly text: string;
  /** Number of its style. */
  readonly style: number;
  /** '' for none. */
  readonly formula: string;
  /** `B4`. */
  readonly ref: string;
}

export interface SheetCells<T> {
  /** Row 1 first, all of one width. */
  readonly cells: readonly (readonly T[])[];
  readonly layout: Omit<SheetLayout, 'hidden'>;
  /** What was left out. */
  readonly doubts: readonly RowFault[];
}

/** What stands further than this below everything else was typed or pasted there by mistake. */
const mostBlankRows = 5000;

/** `AB12` to column 27 (from 0) and row 12. */
function placeOf(ref: string): { readonly at: number; readonly row: number } {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(ref) ?? [];
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { at: column - 1, row: Number(digits) };
}

function mergedAt(ref: string): MergedCells[] {
  const [first = '', last = first] = ref.split(':');
  const [from, to] = [placeOf(first), placeOf(last)];
  return from.at < 0 || to.at < 0
    ? []
    : [{ rows: { from: from.row, to: to.row }, columns: { from: from.at, to: to.at } }];
}

/** `_x000D_` for a carriage return, and `_x005F_` for a line that would else begin such a code. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

const isTrue = (value: string): boolean => value === '1' || value === 'true';

/**
 * @param shared the workbook's shared texts
 * @param valueOf what to make of a cell that is there; the blank for one that says nothing
 * @throws Error where it cannot be read
 */
export function readSheetCells<T>(
  xml: string,
  shared: readonly string[],
  blank: T,
  valueOf: (cell: RawCell) => T,
): SheetCells<T> {
  const cells: T[][] = [];
  const doubts: RowFault[] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns: number[] = [];
  const merged: MergedCells[] = [];
  let [row, at] = [0, -1];
  let [tooWide, tooFar] = [false, false];
  let cell = { type: '', style: 0, formula: '', text: '', ref: '' };
  /** The element whose text is the cell's, and whether it is how a word is to be read aloud. */
  let [inside, phonetic] = ['', false];

  const put = (value: T): void => {
    if (value === blank) return;
    if (at >= maxFields || row > cells.length + mostBlankRows) {
      const known = at >= maxFields ? tooWide : tooFar;
      if (!known) doubts.push({ row, message: at >= maxFields ? wide(cell.ref) : far(cell.ref) });
      if (at >= maxFields) tooWide = true;
      else tooFar = true;
      return;
    }
    while (cells.length < row) cells.push([]);
    const own = cells[row - 1] ?? [];
    while (own.length < at) own.push(blank);
    own[at] = value;
  };

  readXml(xml, {
    open(name, attribute) {
      if (name === 'row') {
        row = Number(attribute('r')) || row + 1;
        at = -1;
        if (isTrue(attribute('hidden')) || attribute('ht') === '0') hiddenRows.push(row);
      } else if (name === 'c') {
        const place = placeOf(attribute('r'));
        at = place.at < 0 ? at + 1 : place.at;
        if (place.row > 0) row = place.row;
        const ref = attribute('r') || `row ${row}`;
        cell = { type: attribute('t') || 'n', style: Number(attribute('s')), formula: '', text: '', ref };
      } else if (name === 'rPh') phonetic = true;
      else if (name === 'v' || name === 'f' || name === 't') {
        inside = name;
        // One that shares its formula with others has none of its own.
        if (name === 'f') cell.formula = ' ';
      } else if (name === 'col' && (isTrue(attribute('hidden')) || attribute('width') === '0')) {
        const last = Math.min(Number(attribute('max')), maxFields);
        for (let column = Number(attribute('min')); column <= last; column++) hiddenColumns.push(column - 1);
      } else if (name === 'mergeCell') merged.push(...mergedAt(attribute('ref')));
    },
    text(text) {
      if (inside === 'f') cell.formula += text;
      else if (inside !== '' && !phonetic) cell.text += text;
    },
    close(name) {
      if (name === inside) inside = '';
      if (name === 'rPh') phonetic = false;
      if (name !== 'c') return;
      const text = cell.type === 's' ? sharedText(shared, cell) : cell.text;
      put(
        valueOf({ ...cell, text: cell.type === 'str' || cell.type === 'inlineStr' ? unescaped(text) : text }),
      );
    },
  });
  return { cells: asWide(cells, blank), layout: { hiddenRows, hiddenColumns, merged }, doubts };
}

/** Rows of one width. Those that say nothing are one and the same, as there may be a million. */
function asWide<T>(rows: readonly T[][], blank: T): readonly (readonly T[])[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const nothing = new Array<T>(width).fill(blank);
  return rows.map((row) => (row.length === 0 ? nothing : [...row, ...nothing.slice(row.length)]));
}

const wide = (ref: string): string => `${ref} stands beyond column ${maxFields}, and is left out.`;
const far = (ref: string): string =>
  `${ref} stands more than ${mostBlankRows} rows below the others; what begins there is left out.`;

function sharedText(shared: readonly string[], { text, ref }: Pick<RawCell, 'text' | 'ref'>): string {
  if (text === '') return '';
  const found = shared[Number(text)];
  if (found === undefined) throw new Error(`the text of ${ref} is missing`);
  return found;
}

/** The texts that cells share, by their number. @throws Error where they cannot be read */
export function readSharedTexts(xml: string): readonly string[] {
  const texts: string[] = [];
  let [inside, phonetic, own] = [false, false, ''];
  readXml(xml, {
    open(name) {
      if (name === 'si') own = '';
      if (name === 'rPh') phonetic = true;
      if (name === 't') inside = !phonetic;
    },
    text(text) {
      if (inside) own += text;
    },
    close(name) {
      if (name === 't') inside = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'si') texts.push(unescaped(own));
    },
  });
  return texts;
}
