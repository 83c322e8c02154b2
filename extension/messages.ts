/**
 * The message protocol: one line per message, what it carries and what comes back. Both ends are typed by it.
 * Adding a message is a line here and a function in `background/handlers.ts`.
 */
import type { GiasPage } from '../shared/register/page/gias-page';
import type { Verdict } from '../shared/schema/verdict';
import type { EntryValues, FormReport } from './model/form-draft';
import type { OpenedPage } from '../shared/register/page/opened-page';

export interface Messages {
  /** Imports the files that wait in the inbox; `name` has the names of all. Resolves when it has begun; the job's state tells the rest. */
  'import-file': (file: { readonly name: string; readonly size: number }) => void;
  /** Downloads and imports from the address in the settings. */
  'import-address': () => void;
  /** Goes on with the last import; `overrule` takes a register that was refused for being older or much smaller. */
  'import-again': (how: { readonly overrule: boolean }) => void;
  'import-stop': () => void;
  /** Wakes the worker, which then looks after an import that was cut short. */
  wake: () => void;
  /** The verdict on the GIAS page that the officer has open, compared with the register copy where there is one. */
  'check-page': (page: OpenedPage) => Verdict;
  /** Opens the check with the details of that page, to use them in a visit form. */
  'use-page': (page: OpenedPage) => void;
  /** A connected form's page is open; gives what is to be filled in on it (a copy that is being restored). */
  'form-opened': (report: FormReport) => EntryValues;
  /** What is answered on a connected form at present. */
  'form-answers': (report: FormReport) => void;
  /** A connected form says that it was sent. */
  'form-sent': (page: { readonly url: string }) => void;
}

/** What the content scripts may ask: they run beside other people's code, so as little as possible. */
export const FROM_WEB_PAGES: readonly (keyof Messages)[] = [
  'check-page',
  'use-page',
  'form-opened',
  'form-answers',
  'form-sent',
];

/** What the extension's pages may ask of a content script in an open tab. */
export interface PageMessages {
  /** Reads the GIAS page that is open there. */
  'read-page': () => GiasPage;
}
