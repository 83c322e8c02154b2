/** Which cells are chosen: one that has the focus, and with Shift a block that reaches from another one to it. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Block {
  readonly from: Place;
  /** The last row and column, with them. */
  readonly to: Place;
}

let focus: Place = { row: 0, column: 0 };
let anchor: Place = focus;

/** As the workspace is told of it with whatever is run; null where no tab is shown. */
export function selection(): object | null {
  const sheet = table()?.dataset['sheet'];
  if (sheet === undefined) return null;
  const { from, to } = block();
  return {
    sheetId: Number(sheet),
    row: from.row,
    column: from.column,
    rows: to.row - from.row + 1,
    columns: to.column - from.column + 1,
  };
}

const table = (): HTMLTableElement | null => document.querySelector('#grid');

/** The cell that has the focus, or would get it. */
export const chosen = (): Place => focus;

export const block = (): Block => ({
  from: { row: Math.min(focus.row, anchor.row), column: Math.min(focus.column, anchor.column) },
  to: { row: Math.max(focus.row, anchor.row), column: Math.max(focus.column, anchor.column) },
});

export const rowElement = (row: number): HTMLTableRowElement | null =>
  table()?.querySelector(`tr[data-row="${row}"]`) ?? null;

/** In a row with merged cells each names its column; in others its place does. */
export function cellAt({ row, column }: Place): HTMLTableCellElement | null {
  const line = rowElement(row);
  const named = line?.querySelector<HTMLTableCellElement>('td[data-column]');
  if (named) return line?.querySelector(`td[data-column="${column}"]`) ?? null;
  const at = shownColumns().indexOf(column);
  return at < 0 ? null : (line?.querySelectorAll('td')[at] ?? null);
}

export function placeOf(cell: HTMLTableCellElement): Place {
  const row = Number(cell.closest<HTMLElement>('tr')?.dataset['row'] ?? 0);
  const named = cell.dataset['column'];
  // The row's number stands before its cells.
  const column = named === undefined ? shownColumns()[cell.cellIndex - 1] : Number(named);
  return { row, column: column ?? 0 };
}

export interface Choices {
  readonly values: readonly string[];
  readonly strict: boolean;
}

/** What a cell's list offers; null where it has none. */
export function choicesAt(cell: HTMLElement): Choices | null {
  const number = cell.dataset['list'];
  if (number === undefined) return null;
  const lists = JSON.parse(table()?.dataset['lists'] ?? '[]') as Choices[];
  return lists[Number(number)] ?? null;
}

/** `C5`. */
export function nameOf({ row, column }: Place): string {
  const letter = table()?.querySelector(`thead th[data-column="${column}"]`)?.textContent ?? '';
  return `${letter.trim()}${row + 1}`;
}

/** What to type to get what the cell holds. */
export const entryOf = (cell: HTMLElement | null): string =>
  cell?.dataset['entry'] ?? cell?.firstChild?.textContent ?? '';

/** All rows and columns that are shown, in order. */
export const shownRows = (): number[] =>
  [...(table()?.querySelectorAll<HTMLElement>('tbody tr') ?? [])].map(({ dataset }) =>
    Number(dataset['row']),
  );
export const shownColumns = (): number[] =>
  [...(table()?.querySelectorAll<HTMLElement>('thead th[data-column]') ?? [])].map(({ dataset }) =>
    Number(dataset['column']),
  );

/** So many shown rows and columns further, as far as there are any. */
export function further({ row, column }: Place, down: number, right: number): Place {
  const step = (list: readonly number[], at: number, by: number): number => {
    const index = list.indexOf(at);
    return list[Math.max(0, Math.min(list.length - 1, (index < 0 ? 0 : index) + by))] ?? at;
  };
  return { row: step(shownRows(), row, down), column: step(shownColumns(), column, right) };
}

/** Chooses a cell. @param extend keep the other end of the block. @param grab take the focus there. */
export function choose(place: Place, extend = false, grab = true): void {
  focus = place;
  if (!extend) anchor = place;
  show(grab);
}

/** Goes with lines that were moved by so many places. */
export function follow(down: number, right: number): void {
  const moved = ({ row, column }: Place): Place => ({ row: row + down, column: column + right });
  [focus, anchor] = [moved(focus), moved(anchor)];
  show(false);
}

/** Where the page keeps what is chosen while it is loaded again. */
const KEPT = 'chosen';

/** On Google nothing is loaded again: what is chosen in a tab stays so when a menu item has run. */
export const keepChosen = (): void =>
  sessionStorage.setItem(KEPT, JSON.stringify({ sheet: table()?.dataset['sheet'], focus, anchor }));

/** Chooses what was chosen in this tab before the page was loaded again. */
export function chooseWhatWasKept(): void {
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? '{}') as {
    readonly sheet?: string;
    readonly focus?: Place;
    readonly anchor?: Place;
  };
  sessionStorage.removeItem(KEPT);
  if (!kept.focus || !kept.anchor || kept.sheet !== table()?.dataset['sheet']) return;
  [focus, anchor] = [kept.focus, kept.anchor];
  cellAt(focus)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** Shows again what is chosen, after the cells have been drawn anew. */
export function show(grab: boolean): void {
  const { from, to } = block();
  const grid = table();
  // The sidebar is a page of its own: it tells of what is selected beside it.
  if (grid) grid.dataset['selection'] = JSON.stringify(selection());
  for (const cell of table()?.querySelectorAll<HTMLElement>('td[aria-selected]') ?? []) {
    for (const name of ['aria-selected', 'tabindex', 'aria-colindex']) cell.removeAttribute(name);
  }
  for (let row = from.row; row <= to.row; row += 1)
    for (let column = from.column; column <= to.column; column += 1)
      cellAt({ row, column })?.setAttribute('aria-selected', 'true');
  const cell = cellAt(focus) ?? cellAt((focus = further(focus, 0, 0)));
  if (!cell) return;
  cell.tabIndex = 0;
  cell.setAttribute('aria-colindex', String(focus.column + 1));
  cell.setAttribute('aria-selected', 'true');
  if (grab) cell.focus();
  const bar = document.querySelector<HTMLTextAreaElement>('#entry');
  const output = document.querySelector<HTMLOutputElement>('#place');
  if (bar && document.activeElement !== bar) bar.value = entryOf(cell);
  if (output) output.value = nameOf(focus);
}
