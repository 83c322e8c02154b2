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

/** Version of a row before and after an edit of this page: what comes next is about the row as it is then. */
const changed = new Map<string, string>();

function newest(version: string): string {
  let at = version;
  for (let next = changed.get(at); next !== undefined; next = changed.get(at)) at = next;
  return at;
}

const table = (): HTMLElement | null => document.querySelector('#grid');
const sheetId = (): number => Number(table()?.dataset['sheet'] ?? 0);

/** Types texts into cells from a place on. The row must still be what the person saw. @returns whether it was done. */
export function sendTexts(place: Place, values: readonly (readonly string[])[]): Promise<boolean> {
  const seen = rowElement(place.row)?.dataset['version'] ?? '';
  const text = values.map((row) => row.join(' ')).join(' ');
  return inTurn(
    async (anyway) => {
      const version = newest(seen);
      const edit = { kind: 'enter', sheetId: sheetId(), ...place, values, anyway };
      const answer = await post('/workspace/edit', { edit, version });
      if (answer.version !== undefined && answer.version !== version) {
        changed.delete(answer.version);
        changed.set(version, answer.version);
      }
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
  last = last.then(async () => {
    let answer = await act(false);
    let isDropped = false;
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
  const response = await fetch(window.location.href);
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
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
