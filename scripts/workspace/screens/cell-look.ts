/** How a cell looks: its own format, then the conditional formats that apply to it. */
import { isObject, listAt, numberAt, objectAt, textAt, type JsonObject } from '../json';
import { dressOf, formatted } from '../google/sheets/cell-store';
import { entryOf } from '../google/sheets/typed-value';
import type { Cell, StoredSheet } from '../state';

export interface Look {
  readonly text: string;
  /** What to type to get it. */
  readonly entry: string;
  readonly isFormula: boolean;
  readonly wrap: 'wrap' | 'clip' | 'overflow';
  /** REST `CellFormat`, with what the rules of the tab make of it. */
  readonly format: JsonObject;
  /** The same as CSS declarations. */
  readonly style: string;
}

/** How a cell is seen: its text as formatted, its colours by its own format and the rules of the tab. */
export function lookOf(sheet: StoredSheet, row: number, column: number): Look {
  const cell = sheet.rows[row]?.[column] ?? null;
  const format = objectAt(dressOf(sheet, row, column), 'userEnteredFormat');
  const conditional = sheet.conditionalFormats
    .filter((rule) => applies(rule, row, column))
    .map((rule) => conditionalFormat(sheet, rule, cell))
    .find((found) => found !== null);
  const numberFormat = objectAt(format, 'numberFormat');
  const strategy = textAt(format, 'wrapStrategy');
  return {
    text: formatted(cell, numberFormat),
    entry: entryOf(cell, numberFormat),
    wrap: strategy === 'WRAP' ? 'wrap' : strategy === 'CLIP' ? 'clip' : 'overflow',
    isFormula: isObject(cell),
    format: { ...format, ...conditional },
    style: css({ ...format, ...conditional }),
  };
}

const applies = (rule: JsonObject, row: number, column: number): boolean =>
  listAt(rule, 'ranges').some(
    (range) =>
      row >= (numberAt(range, 'startRowIndex') ?? 0) &&
      row < (numberAt(range, 'endRowIndex') ?? Infinity) &&
      column >= (numberAt(range, 'startColumnIndex') ?? 0) &&
      column < (numberAt(range, 'endColumnIndex') ?? Infinity),
  );

function conditionalFormat(sheet: StoredSheet, rule: JsonObject, cell: Cell): JsonObject | null {
  if (rule['gradientRule']) return gradient(sheet, rule, cell);
  const boolean = objectAt(rule, 'booleanRule');
  const condition = objectAt(boolean, 'condition');
  const wanted = textAt(listAt(condition, 'values')[0] ?? {}, 'userEnteredValue');
  const holds = {
    TEXT_EQ: () => typeof cell === 'string' && cell.toLowerCase() === wanted.toLowerCase(),
    NOT_BLANK: () => cell !== null && cell !== '',
    NUMBER_GREATER_THAN_EQ: () => typeof cell === 'number' && cell >= Number(wanted),
  }[textAt(condition, 'type')];
  return holds?.() ? objectAt(boolean, 'format') : null;
}

function gradient(sheet: StoredSheet, rule: JsonObject, cell: Cell): JsonObject | null {
  if (typeof cell !== 'number') return null;
  const numbers = sheet.rows.flatMap((cells, row) =>
    cells.filter((one, column): one is number => typeof one === 'number' && applies(rule, row, column)),
  );
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const share = high > low ? (cell - low) / (high - low) : 0;
  const colourOf = (point: string): JsonObject =>
    objectAt(objectAt(objectAt(objectAt(rule, 'gradientRule'), point), 'colorStyle'), 'rgbColor');
  const [from, to] = [colourOf('minpoint'), colourOf('maxpoint')];
  const mixed = Object.fromEntries(
    ['red', 'green', 'blue'].map((part) => {
      const start = numberAt(from, part) ?? 0;
      return [part, start + ((numberAt(to, part) ?? 0) - start) * share];
    }),
  );
  return { backgroundColorStyle: { rgbColor: mixed } };
}

const ALIGNED: Readonly<Record<string, string>> = {
  CENTER: 'text-align:center',
  RIGHT: 'text-align:right',
  LEFT: 'text-align:left',
};

function css(format: JsonObject): string {
  const text = objectAt(format, 'textFormat');
  const background = cssColour(objectAt(format, 'backgroundColorStyle'));
  const colour = cssColour(objectAt(text, 'foregroundColorStyle'));
  return [
    background && `background:${background}`,
    colour && `color:${colour}`,
    ALIGNED[textAt(format, 'horizontalAlignment')],
    text['bold'] === true && 'font-weight:600',
    Object.keys(objectAt(text, 'link')).length > 0 && 'text-decoration:underline',
    numberAt(text, 'fontSize') && `font-size:${numberAt(text, 'fontSize') ?? 10}pt`,
  ]
    .filter(Boolean)
    .join(';');
}

/** REST `ColorStyle` as `#rrggbb`; '' when none is set. */
export function cssColour(style: JsonObject): string {
  const rgb = objectAt(style, 'rgbColor');
  if (Object.keys(rgb).length === 0) return '';
  const part = (name: string): string =>
    Math.round((numberAt(rgb, name) ?? 0) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${part('red')}${part('green')}${part('blue')}`;
}

/** How wide a text is about, in pixels: letters of 10 points unless its format says otherwise. */
export function textWidth(text: string, format: JsonObject): number {
  const { bold, fontSize } = objectAt(format, 'textFormat');
  const size = typeof fontSize === 'number' ? fontSize : 10;
  return text.length * 0.65 * size * (bold === true ? 1.15 : 1);
}
