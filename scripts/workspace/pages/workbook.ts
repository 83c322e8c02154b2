/** The workbook's page: runs the add-on's menu, says what it said, and keeps the tables up to date. */
interface Answer {
  readonly ok: boolean;
  readonly message?: string;
  readonly messages: readonly string[];
}

const status = document.querySelector<HTMLElement>('#status');
const say = (text: string): void => {
  if (status) status.textContent = text;
};

async function post(address: string, body: object): Promise<Answer> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Answer;
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-run]')) {
  button.addEventListener('click', () => void runMenu(button));
}

async function runMenu(button: HTMLButtonElement): Promise<void> {
  const address = button.dataset['address'] ?? '/workspace/run';
  button.disabled = true;
  say(`${button.textContent} …`);
  try {
    const answer = await post(address, { functionName: button.dataset['run'], args: [] });
    const said = answer.ok ? answer.messages.join(' ') || 'Done.' : (answer.message ?? 'It did not work.');
    sessionStorage.setItem('said', said);
    window.location.reload();
  } catch (error) {
    say(`The local workspace did not answer (${String(error)}). Is npm start still running?`);
    button.disabled = false;
  }
}

say(sessionStorage.getItem('said') ?? '');
sessionStorage.removeItem('said');

window.addEventListener('message', (event: MessageEvent<{ workspace?: string }>) => {
  if (event.origin !== window.location.origin) return;
  if (event.data.workspace === 'close')
    void post('/workspace/close', {}).then(() => window.location.reload());
  if (event.data.workspace === 'changed') void refresh();
});

/** Puts the newest tabs and table in place without touching the sidebar. */
async function refresh(): Promise<void> {
  const response = await fetch(window.location.href);
  const fresh = new DOMParser()
    .parseFromString(await response.text(), 'text/html')
    .querySelector('#workbook');
  const old = document.querySelector('#workbook');
  if (fresh && old) old.replaceWith(document.adoptNode(fresh));
}

export {};
