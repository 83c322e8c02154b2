/** Sends edits one after another, and draws the cells anew after each; the person's place and focus stay. */
import { ask } from './dialog';
import { post, say, wordsOf, type Answer } from './post';
import { rowElement, show, type Place } from './selection';

let last: Promise<boolean> = Promise.resolve(true);
/** While a cell is open, what others change is not drawn: it is once the cell is closed. */
let isHeld = false;
let isLate = false;

export function holdDrawing(hold: boolean): void {
  isHeld = hold;
  if (!hold && isLate) void draw();
}

const isWriting = (): boolean => isHeld;

/** Row and version before an edit of this page to the version after it: what is sent next is about that. */
const changed = new Map<string, string>();
let waiting = 0;
/** How many edits were answered. */
let answered = 0;

function newest(row: number, seen: string): string {
  let at = seen;
  for (let next = changed.get(`${row} ${at}`); next !== undefined; next = changed.get(`${row} ${at}`))
    at = next;
  return at;
}

function note(row: number, before: string, after: string): void {
  changed.delete(`${row} ${after}`);
  if (before !== after) changed.set(`${row} ${before}`, after);
  // The page may be drawn only later: until then the row says what it is now.
  const line = rowElement(row);
  if (line?.dataset['version'] === before) line.dataset['version'] = after;
}

const versionOf = (row: number): string => rowElement(row)?.dataset['version'] ?? '';

const table = (): HTMLElement | null => document.querySelector('#grid');
const sheetId = (): number => Number(table()?.dataset['sheet'] ?? 0);

/** Types texts into cells from a place on. The row must still be what the person saw. @returns whether it was done. */
export function sendTexts(place: Place, values: readonly (readonly string[])[]): Promise<boolean> {
  const [seen, seenHead] = [versionOf(place.row), versionOf(0)];
  const text = values.map((row) => row.join(' ')).join(' ');
  return inTurn(
    async (anyway) => {
      const version = newest(place.row, seen);
      const head = seenHead === '' ? undefined : newest(0, seenHead);
      const edit = { kind: 'enter', sheetId: sheetId(), ...place, values, anyway };
      const answer = await post('/workspace/edit', { edit, version, head });
      if (answer.version !== undefined) note(place.row, version, answer.version);
      return answer;
    },
    text === '' ? '' : ` Your text was: ${text}`,
  );
}

/** Any other edit, of the tab as it is shown. @returns whether it was done. */
export const sendEdit = (edit: object): Promise<boolean> =>
  inTurn(() =>
    post('/workspace/edit', {
      edit: { sheetId: sheetId(), ...edit },
      version: table()?.dataset['version'],
    }),
  );

function inTurn(act: (anyway: boolean) => Promise<Answer>, whenRefused = ''): Promise<boolean> {
  waiting += 1;
  last = last.then(async () => {
    let answer = await act(false);
    let isDropped = false;
    answered += 1;
    if (answer.warning) {
      const agreed = await ask(answer.message ?? '', [], 'Edit anyway');
      if (agreed) answer = await act(true);
      else isDropped = true;
    }
    say(
      isDropped
        ? 'Nothing was changed.'
        : answer.ok
          ? answer.messages.join(' ')
          : wordsOf(answer) + whenRefused,
    );
    await draw();
    waiting -= 1;
    if (waiting === 0) changed.clear();
    return answer.ok;
  });
  return last;
}

/** Puts the newest tabs, menus and cells in place without touching the sidebar. */
export async function draw(): Promise<void> {
  if (isWriting()) {
    isLate = true;
    return;
  }
  isLate = false;
  const known = answered;
  const response = await fetch(window.location.href);
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  // An edit was answered while the page was on its way: it may say what was before that.
  if (known !== answered) return draw();
  // A cell was opened, or a menu, while the page was on its way.
  if (isWriting() || document.querySelector('details[open], dialog[open]')) {
    isLate = true;
    return;
  }
  const cells = document.querySelector<HTMLElement>('#cells');
  const place = { left: cells?.scrollLeft ?? 0, top: cells?.scrollTop ?? 0 };
  const bar = document.querySelector<HTMLTextAreaElement>('#entry');
  if (bar && bar === document.activeElement) return;
  const hadFocus = document.querySelector('#workbook')?.contains(document.activeElement) === true;
  for (const id of ['#menus', '#workbook']) {
    const [old, next] = [document.querySelector(id), fresh.querySelector(id)];
    if (old && next) old.replaceWith(document.adoptNode(next));
  }
  document.querySelector('#cells')?.scrollTo(place);
  show(hadFocus);
}

/** Draws when somebody else has changed what is shown. */
export async function look(): Promise<void> {
  const shown = table();
  if (!shown || document.visibilityState === 'hidden') return;
  const { workbook = '', sheet = '', version } = shown.dataset;
  try {
    const response = await fetch(`/workspace/version?workbook=${workbook}&tab=${sheet}`);
    const newestOf = (await response.json()) as { readonly version: string };
    if (newestOf.version !== version) await draw();
  } catch {
    // The workspace is not running just now: the next edit says so.
  }
}
