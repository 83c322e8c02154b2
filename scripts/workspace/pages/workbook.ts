/** The workbook's page: runs the add-on's menu, says what it said, lets people edit, and keeps the cells up to date. */
import { listenToCells } from './cells';
import { listenToMenus } from './menus';
import { post, reloadSaying, say, sayWhatWasLeft, wordsOf } from './post';
import { chooseWhatWasKept, keepChosen, selection, show } from './selection';
import { draw, look } from './sending';

/** How often the page asks whether somebody else has changed something, in milliseconds. */
const LOOK_EVERY = 2000;

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-run]')) {
  button.addEventListener('click', () => void runMenu(button));
}

async function runMenu(button: HTMLButtonElement): Promise<void> {
  button.disabled = true;
  say(`${button.textContent} …`);
  const address = button.dataset['address'] ?? '/workspace/run';
  reloadSaying(
    wordsOf(
      await post(address, {
        functionName: button.dataset['run'],
        args: [],
        selection: selection(),
      }),
    ),
    button.dataset['then'],
  );
}

document.querySelector('#person')?.addEventListener('change', (event) => {
  if (!(event.target instanceof HTMLSelectElement)) return;
  void post('/workspace/person', { email: event.target.value }).then((answer) => {
    if (answer.ok) reloadSaying(wordsOf(answer));
    else say(wordsOf(answer));
  });
});

window.addEventListener('message', (event: MessageEvent<{ workspace?: string }>) => {
  if (event.origin !== window.location.origin) return;
  if (event.data.workspace === 'close')
    void post('/workspace/close', {}).then(() => window.location.reload());
  if (event.data.workspace === 'changed') void draw();
});

sayWhatWasLeft();
if (document.querySelector('#grid')) {
  listenToCells();
  listenToMenus();
  chooseWhatWasKept();
  show(false);
  window.addEventListener('pagehide', keepChosen);
  setInterval(() => void look(), LOOK_EVERY);
}
