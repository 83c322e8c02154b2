/** What the workbook's page asks of the workspace. */
export interface Answer {
  readonly ok: boolean;
  readonly message?: string;
  /** It would be done with `anyway`. */
  readonly warning?: boolean;
  readonly messages: readonly string[];
  /** Of the row that was written in, as it is now. */
  readonly version?: string;
  /** Where to go on. */
  readonly open?: string;
}

const NOBODY = 'The local workspace did not answer. Is npm start still running?';

/** The id of the workbook that the page shows; '' on another page. */
export const workbookId = (): string =>
  document.querySelector<HTMLElement>('#grid')?.dataset['workbook'] ?? '';

/** Posts to the workspace; an answer that says so when there was none. */
export async function post(address: string, body: object): Promise<Answer> {
  const id = workbookId();
  try {
    const response = await fetch(id ? `${address}?workbook=${encodeURIComponent(id)}` : address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (await response.json()) as Answer;
  } catch {
    return { ok: false, message: NOBODY, messages: [] };
  }
}

/** What came of it, in words. */
export const wordsOf = (answer: Answer): string =>
  answer.ok ? answer.messages.join(' ') || 'Done.' : (answer.message ?? 'It did not work.');

/** Says something under the menus; read out by screen readers. */
export function say(text: string): void {
  const status = document.querySelector<HTMLElement>('#status');
  if (status) status.textContent = text;
}

/** Loads the page again, and says this once it is there. */
export function reloadSaying(text: string, address?: string): void {
  sessionStorage.setItem('said', text);
  if (address === undefined) window.location.reload();
  else window.location.assign(address);
}

/** Says what was left to be said before the page was loaded. */
export function sayWhatWasLeft(): void {
  say(sessionStorage.getItem('said') ?? '');
  sessionStorage.removeItem('said');
}
