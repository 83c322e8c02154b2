/** Keys, mouse and clipboard over the cells. */
import { openCell } from './cell-editor';
import { say } from './post';
import {
  block,
  cellAt,
  choose,
  chosen,
  entryOf,
  further,
  placeOf,
  shownColumns,
  shownRows,
  type Place,
} from './selection';
import { sendTexts } from './sending';
import { asTable, fromTable } from './table-text';

const inCells = (target: EventTarget | null): HTMLTableCellElement | null =>
  target instanceof Element ? target.closest<HTMLTableCellElement>('#grid td') : null;
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('input, textarea, select');

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-15, 0],
  PageDown: [15, 0],
};

function onKey(event: KeyboardEvent): void {
  if (!inCells(event.target) || isWriting(event.target)) return;
  const place = chosen();
  const isWide = event.ctrlKey || event.metaKey;
  const step = STEPS[event.key];
  const to = step && !event.altKey ? further(place, ...step) : edgeOf(event.key, place, isWide);
  if (to) {
    event.preventDefault();
    choose(to, event.shiftKey);
  } else if (event.key === 'Enter' || event.key === 'F2' || (event.key === 'ArrowDown' && event.altKey)) {
    event.preventDefault();
    openCell(place);
  } else if (event.key === 'Delete' || event.key === 'Backspace') {
    event.preventDefault();
    empty();
  } else if (event.key.length === 1 && !isWide && !event.altKey) {
    event.preventDefault();
    openCell(place, event.key);
  }
}

function edgeOf(key: string, place: Place, isWide: boolean): Place | null {
  if (key !== 'Home' && key !== 'End') return null;
  const at = key === 'Home' ? 0 : -1;
  return {
    row: isWide ? (shownRows().at(at) ?? place.row) : place.row,
    column: shownColumns().at(at) ?? place.column,
  };
}

/** The chosen cells as lists of texts, row by row. @param text of each. */
function texts(text: (cell: HTMLElement | null) => string): string[][] {
  const { from, to } = block();
  return shownRows()
    .filter((row) => row >= from.row && row <= to.row)
    .map((row) =>
      shownColumns()
        .filter((column) => column >= from.column && column <= to.column)
        .map((column) => text(cellAt({ row, column }))),
    );
}

function empty(): void {
  if (
    texts(entryOf)
      .flat()
      .some((text) => text !== '')
  )
    void sendTexts(
      block().from,
      texts(() => ''),
    );
}

function onCopy(event: ClipboardEvent): void {
  if (!inCells(event.target) || isWriting(event.target)) return;
  event.preventDefault();
  event.clipboardData?.setData('text/plain', asTable(texts(entryOf)));
  say('Copied.');
  if (event.type === 'cut') empty();
}

function onPaste(event: ClipboardEvent): void {
  if (!inCells(event.target) || isWriting(event.target)) return;
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (text === '') return;
  event.preventDefault();
  void sendTexts(block().from, fromTable(text));
}

function onMouse(event: MouseEvent): void {
  const cell = inCells(event.target);
  if (isWriting(event.target)) return;
  if (cell) {
    choose(placeOf(cell), event.shiftKey);
    return;
  }
  const head = event.target instanceof Element ? event.target.closest<HTMLElement>('#grid th') : null;
  if (head) chooseLine(head);
}

/** The number of a row or the letter of a column chooses all of it. */
function chooseLine(head: HTMLElement): void {
  const column = head.dataset['column'];
  const row = head.closest('tr')?.dataset['row'];
  const [rows, columns] = [shownRows(), shownColumns()];
  if (column !== undefined) {
    choose({ row: rows.at(-1) ?? 0, column: Number(column) }, false, false);
    choose({ row: rows[0] ?? 0, column: Number(column) }, true);
  } else if (row !== undefined) {
    choose({ row: Number(row), column: columns.at(-1) ?? 0 }, false, false);
    choose({ row: Number(row), column: columns[0] ?? 0 }, true);
  }
}

/** Listens on the whole page: the cells are drawn anew at every change. */
export function listenToCells(): void {
  document.addEventListener('keydown', onKey);
  document.addEventListener('copy', onCopy);
  document.addEventListener('cut', onCopy);
  document.addEventListener('paste', onPaste);
  document.addEventListener('click', onMouse);
  document.addEventListener('dblclick', (event) => {
    const cell = inCells(event.target);
    if (cell && !isWriting(event.target)) openCell(placeOf(cell));
  });
  document.addEventListener('keydown', onBarKey);
  document.addEventListener('change', (event) => {
    if (isBar(event.target)) keepBar();
  });
}

const isBar = (target: EventTarget | null): target is HTMLTextAreaElement =>
  target instanceof HTMLTextAreaElement && target.id === 'entry';

function keepBar(): void {
  const bar = document.querySelector<HTMLTextAreaElement>('#entry');
  if (bar && !bar.readOnly && bar.value !== entryOf(cellAt(chosen())))
    void sendTexts(chosen(), [[bar.value]]);
}

/** In the bar: Enter keeps and goes down, Escape leaves it, Alt and Enter is a new line. */
function onBarKey(event: KeyboardEvent): void {
  if (!isBar(event.target)) return;
  if (event.key === 'Enter' && !event.altKey) {
    event.preventDefault();
    keepBar();
    choose(further(chosen(), 1, 0));
  } else if (event.key === 'Escape') {
    event.target.value = entryOf(cellAt(chosen()));
    choose(chosen());
  }
}
