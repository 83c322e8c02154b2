/** A framework in the making: what the rows read so far have given, and what is wrong with them. */
import { recordOf } from '../schema/known-keys';
import { readYesNo } from './cell-codec';
import { decodeRow } from './row-codecs';
import { headerOf, KINDS, type Fault, type RowKind, type TableRow } from './framework-columns';
import { nextThemeCode, readThemeCell } from './theme-cell';

export type Values = Record<string, unknown>;

/** Where an object of the draft came from: its row and kind. */
export type Origins = ReadonlyMap<object, { readonly row: number; readonly kind: RowKind }>;

/** A theme in the making. */
export type ThemeDraft = Values & { criteria: Values[] };

/** A theme's or criterion's code as its row has it. */
export const codeOf = (object: Values): string | undefined =>
  typeof object['code'] === 'string' ? object['code'] : undefined;

export class Assembly {
  readonly faults: Fault[] = [];
  readonly origins = new Map<object, { row: number; kind: RowKind }>();
  readonly objects = recordOf<RowKind, Values[]>(KINDS, () => []);
  readonly scales: Record<string, object> = {};
  readonly asked = new Set<string>();
  /** Form id ('' for the framework's own) to its themes. */
  readonly themes = new Map<string, ThemeDraft[]>();
  readonly headerFields: Values[] = [];
  /** Themes by form with code, title or cell, and the codes that are given: a table may have very many. */
  private readonly named = new Map<string, ThemeDraft>();
  readonly themeCodes = new Set<string>();

  fault(row: TableRow, column: Fault['column'], message: string): void {
    this.faults.push({ row: row.number, column, message });
  }

  take(kind: RowKind, row: TableRow): Values {
    const { values, faults } = decodeRow(kind, row);
    this.faults.push(...faults);
    this.origins.set(values, { row: row.number, kind });
    this.objects[kind].push(values);
    return values;
  }

  /** Adds a theme; the first of a code, title or cell is the one that is found by it. */
  addTheme(form: string, theme: ThemeDraft, cell: string): void {
    this.themesOf(form).push(theme);
    for (const name of [`code ${String(theme['code'])}`, `title ${String(theme['title'])}`, `cell ${cell}`]) {
      const key = `${form}\n${name}`;
      if (!this.named.has(key)) this.named.set(key, theme);
    }
  }

  themeBy(what: 'code' | 'title' | 'cell', form: string, name: string): ThemeDraft | undefined {
    return this.named.get(`${form}\n${what} ${name}`);
  }

  themesOf(form: string): ThemeDraft[] {
    const themes = this.themes.get(form) ?? [];
    this.themes.set(form, themes);
    return themes;
  }
}

/** The theme that a criterion's cell names: by code or title, or a new one where the table has no theme rows. */
export function themeFor(made: Assembly, row: TableRow, box: string): ThemeDraft | undefined {
  const { theme: cell, form } = row.cells;
  const themes = made.themesOf(form);
  const before =
    made.themeBy('cell', form, cell) ?? made.themeBy('code', form, cell) ?? made.themeBy('title', form, cell);
  if (before && cell !== '') return before;
  const named = readThemeCell(cell, themes.length + 1);
  const coded = named.code === null ? undefined : made.themeBy('code', form, named.code);
  // Where the table has rows for its themes the code says which; else two titles are two themes.
  const found = made.objects.theme.length > 0 || coded?.['title'] === named.title ? coded : undefined;
  if (found) return found;
  if (cell === '') {
    made.fault(row, headerOf('theme'), 'Theme is empty.');
    return undefined;
  }
  if (made.objects.theme.length > 0) {
    made.fault(
      row,
      headerOf('theme'),
      `There is no theme “${cell}”. Themes are: ${themes.map(codeOf).join(', ')}.`,
    );
    return undefined;
  }
  const read = readYesNo(row.cells.essential);
  const theme: ThemeDraft = {
    code: named.code ?? nextThemeCode(themes.length + 1, made.themeCodes),
    title: named.title,
    essential: 'value' in read && read.value,
    commentTitle: box,
    criteria: [],
  };
  made.themeCodes.add(String(theme['code']));
  made.origins.set(theme, { row: row.number, kind: 'theme' });
  made.addTheme(form, theme, cell);
  return theme;
}

/** What the cell Essential says; a fault where it says neither. */
export function yesNo(made: Assembly, row: TableRow): boolean {
  const read = readYesNo(row.cells.essential);
  if ('value' in read) return read.value;
  made.fault(row, headerOf('essential'), read.fault);
  return false;
}
