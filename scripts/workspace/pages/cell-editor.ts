/** A cell that is being written in: a box over the cell, or a list where it has choices. */
import { cellAt, choicesAt, choose, entryOf, further, type Choices, type Place } from './selection';
import { holdDrawing, sendTexts } from './sending';

type Box = HTMLTextAreaElement | HTMLSelectElement;

interface Open {
  readonly place: Place;
  readonly box: Box;
  readonly before: string;
}

let open: Open | null = null;

const isReadOnly = (): boolean => document.querySelector('#grid')?.getAttribute('aria-readonly') !== 'false';

/** Opens a cell. @param text what it begins with; what it holds unless given. */
export function openCell(place: Place, text?: string): void {
  const cell = cellAt(place);
  if (!cell || open || isReadOnly()) return;
  const before = entryOf(cell);
  const choices = choicesAt(cell);
  // Where a list only proposes, whoever types gets a box, whoever opens the cell the list.
  const isList = choices !== null && (choices.strict || text === undefined);
  const box = isList ? listOf(choices, before) : textBox(text ?? before);
  box.className = 'editor';
  box.setAttribute('aria-label', 'Text of the cell');
  cell.classList.add('open');
  cell.append(box);
  open = { place, box, before };
  holdDrawing(true);
  box.addEventListener('keydown', onKey);
  box.addEventListener('blur', () => close('keep'));
  box.focus();
  if (box instanceof HTMLTextAreaElement) {
    box.setSelectionRange(box.value.length, box.value.length);
    fit(box);
    box.addEventListener('input', () => fit(box));
    return;
  }
  let isShown = true;
  try {
    box.showPicker();
  } catch {
    isShown = false;
  }
  box.addEventListener('change', () => {
    if (box.value === OTHER) {
      close('leave', { down: 0, right: 0 });
      openCell(place, '');
    } else if (isShown) close('keep', { down: 0, right: 0 });
  });
}

function textBox(text: string): HTMLTextAreaElement {
  const box = document.createElement('textarea');
  box.rows = 1;
  box.spellcheck = false;
  box.value = text;
  return box;
}

/** What no choice can be: opens the box. */
const OTHER = '\u0000other';

function listOf({ values, strict }: Choices, before: string): HTMLSelectElement {
  const box = document.createElement('select');
  const own = values.includes(before) || before === '' ? [] : [before];
  const words: Readonly<Record<string, string>> = { '': '(empty)', [OTHER]: 'Other text…' };
  box.append(
    ...['', ...own, ...values, ...(strict ? [] : [OTHER])].map((value) => {
      const option = document.createElement('option');
      Object.assign(option, { value, textContent: words[value] ?? value });
      return option;
    }),
  );
  box.value = before;
  return box;
}

/** As large as its text, as far as the screen goes. */
function fit(box: HTMLTextAreaElement): void {
  box.style.height = 'auto';
  box.style.height = `${Math.min(box.scrollHeight + 4, 240)}px`;
}

function onKey(event: Event): void {
  if (!(event instanceof KeyboardEvent)) return;
  event.stopPropagation();
  if (event.key === 'Escape') {
    event.preventDefault();
    close('leave', { down: 0, right: 0 });
  } else if (event.key === 'Tab') {
    event.preventDefault();
    close('keep', { down: 0, right: event.shiftKey ? -1 : 1 });
  } else if (event.key === 'Enter' && !event.altKey) {
    event.preventDefault();
    close('keep', { down: event.shiftKey ? -1 : 1, right: 0 });
  } else if (event.key === 'Enter' && open?.box instanceof HTMLTextAreaElement) {
    event.preventDefault();
    open.box.setRangeText('\n', open.box.selectionStart, open.box.selectionEnd, 'end');
    fit(open.box);
  }
}

function close(what: 'keep' | 'leave', move?: { readonly down: number; readonly right: number }): void {
  if (!open) return;
  const { place, box, before } = open;
  const text = box.value;
  open = null;
  const cell = box.parentElement;
  const isChanged = what === 'keep' && text !== before;
  const sent = isChanged ? sendTexts(place, [[text]]) : null;
  box.remove();
  cell?.classList.remove('open');
  if (isChanged && cell) cell.textContent = text;
  if (move) choose(further(place, move.down, move.right));
  holdDrawing(false);
  void sent;
}
