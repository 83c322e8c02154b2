/** What the workbook's menus do. Rows and columns are those of the chosen cells. */
import { ask } from './dialog';
import { post, reloadSaying, say, wordsOf } from './post';
import { block, cellAt, choicesAt, chosen, entryOf, follow, nameOf } from './selection';
import { sendEdit, sendTexts } from './sending';

type Act = (button: HTMLButtonElement) => Promise<unknown> | undefined;
type What = 'rows' | 'columns';

const linesOf = (what: What): { from: number; count: number } => {
  const { from, to } = block();
  return what === 'rows'
    ? { from: from.row, count: to.row - from.row + 1 }
    : { from: from.column, count: to.column - from.column + 1 };
};

function lineActs(what: What): Record<string, Act> {
  const lines = () => ({ what, ...linesOf(what) });
  return {
    [`insert-before-${what}`]: () => sendEdit({ kind: 'insert', ...lines() }),
    [`insert-after-${what}`]: () => {
      const { from, count } = linesOf(what);
      return sendEdit({ kind: 'insert', what, from: from + count, count, likeBefore: true });
    },
    [`move-back-${what}`]: () => {
      const { from } = linesOf(what);
      if (from > 0) return moveBy(what, from - 1, -1);
      say('It is the first already.');
      return undefined;
    },
    [`move-on-${what}`]: () => {
      const { from, count } = linesOf(what);
      return moveBy(what, from + count + 1, 1);
    },
    [`delete-${what}`]: () => sendEdit({ kind: 'delete', ...lines() }),
  };
}

/** The chosen cells stay chosen where they have gone. */
async function moveBy(what: What, to: number, by: 1 | -1): Promise<void> {
  const isDone = await sendEdit({ kind: 'move', what, ...linesOf(what), to });
  if (isDone) follow(what === 'rows' ? by : 0, what === 'columns' ? by : 0);
}

const tabLinks = (): HTMLAnchorElement[] => [...document.querySelectorAll<HTMLAnchorElement>('.tabs a')];
const tabTitle = (): string => document.querySelector('.tabs a[aria-current]')?.textContent ?? '';
const heading = (): string => entryOf(cellAt({ row: 0, column: chosen().column }));

const ACTS: Readonly<Record<string, Act>> = {
  ...lineActs('rows'),
  ...lineActs('columns'),
  'sort-up': () => sendEdit({ kind: 'sort', column: chosen().column }),
  'sort-down': () => sendEdit({ kind: 'sort', column: chosen().column, descending: true }),
  'rename-column': async () => {
    const { column } = chosen();
    const given = await ask(
      'Rename column',
      [{ name: 'title', label: 'Heading', value: heading() }],
      'Rename',
    );
    if (given) await sendTexts({ row: 0, column }, [[given['title'] ?? '']]);
  },
  choices,
  'add-tab': async () => {
    const given = await ask('Add a tab', [{ name: 'title', label: 'Name' }], 'Add');
    if (given) await sendEdit({ kind: 'add-tab', ...(given['title'] && { title: given['title'] }) });
  },
  'rename-tab': async () => {
    const given = await ask('Rename tab', [{ name: 'title', label: 'Name', value: tabTitle() }], 'Rename');
    if (given) await sendEdit({ kind: 'rename-tab', title: given['title'] });
  },
  'tab-left': () => moveTab(-1),
  'tab-right': () => moveTab(1),
  'hide-tab': () => leaveTab('hide-tab'),
  'delete-tab': async () => {
    if (await ask(`Delete the tab “${tabTitle()}” and all that is in it?`, [], 'Delete'))
      await leaveTab('delete-tab');
  },
  'show-tab': (button) => sendEdit({ kind: 'show-tab', sheetId: Number(button.dataset['tab']) }),
  copy: async () => {
    const title = `Copy of ${document.querySelector('h1')?.textContent ?? ''}`;
    const given = await ask('Make a copy', [{ name: 'title', label: 'Name', value: title }], 'Copy');
    if (!given) return;
    const answer = await post('/workspace/copy', given);
    if (answer.open === undefined) say(wordsOf(answer));
    else reloadSaying(wordsOf(answer), answer.open);
  },
  share: async () => {
    const fields = [
      { name: 'email', label: 'Email address' },
      { name: 'view', label: 'May only view', kind: 'tick' as const },
    ];
    const given = await ask('Share this workbook', fields, 'Share');
    if (!given) return;
    const role = given['view'] === 'yes' ? 'reader' : 'writer';
    const answer = await post('/workspace/share', { email: given['email'], role });
    if (answer.ok) reloadSaying(wordsOf(answer));
    else say(wordsOf(answer));
  },
};

/** A tab's place among all, hidden ones too, is known to the workspace: it is told how far. */
function moveTab(by: -1 | 1): Promise<unknown> | undefined {
  const links = tabLinks();
  const at = links.findIndex((link) => link.hasAttribute('aria-current'));
  const next = links[at + by];
  if (!next) {
    say(by < 0 ? 'It is the first already.' : 'It is the last already.');
    return undefined;
  }
  return sendEdit({ kind: 'move-tab', to: Number(next.dataset['index']) });
}

/** A tab that goes out of sight: the first that is left is shown. */
async function leaveTab(kind: 'hide-tab' | 'delete-tab'): Promise<void> {
  const next = tabLinks().find((link) => !link.hasAttribute('aria-current'));
  if ((await sendEdit({ kind })) && next) window.location.assign(next.href);
}

/** The list of choices of the chosen cells; of the whole column from the second row on where one cell is chosen. */
async function choices(): Promise<void> {
  const { from, to } = block();
  const isOne = from.row === to.row && from.column === to.column;
  const cell = cellAt(from);
  const before = cell && choicesAt(cell);
  const where = isOne ? `column ${nameOf(from).replace(/\d+/, '')}` : `${nameOf(from)} to ${nameOf(to)}`;
  const given = await ask(
    `List of choices for ${where}`,
    [
      {
        name: 'choices',
        label: 'One a line; none takes the list away',
        kind: 'lines',
        value: before ? before.values.join('\n') : '',
      },
      {
        name: 'strict',
        label: 'Refuse anything else',
        kind: 'tick',
        value: before?.strict === false ? '' : 'yes',
      },
    ],
    'Save',
  );
  if (!given) return;
  const lines = (given['choices'] ?? '').split('\n').map((line) => line.trim());
  const rows = Number(document.querySelector('#grid')?.getAttribute('aria-rowcount') ?? 1);
  await sendEdit({
    kind: 'choices',
    rowFrom: isOne ? 1 : from.row,
    rowTo: isOne ? rows : to.row + 1,
    columnFrom: from.column,
    columnTo: to.column + 1,
    choices: lines.filter((line) => line !== ''),
    strict: given['strict'] === 'yes',
  });
}

const closeMenus = (): void => {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')) menu.open = false;
};

/** One menu open at a time; Escape closes it, so does a click elsewhere. */
export function listenToMenus(): void {
  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const button = target?.closest<HTMLButtonElement>('button[data-do]');
    const own = target?.closest('details.menu');
    for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.menu[open]'))
      if (menu !== own || button) menu.open = false;
    if (button) void ACTS[button.dataset['do'] ?? '']?.(button);
  });
  document.addEventListener('keydown', (event) => {
    const menu = document.querySelector<HTMLDetailsElement>('details.menu[open]');
    if (event.key !== 'Escape' || !menu) return;
    closeMenus();
    menu.querySelector('summary')?.focus();
  });
}
