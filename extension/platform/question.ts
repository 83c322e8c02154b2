/** Hands a question that was asked elsewhere (selected text, address bar) over to the check that shows it. */
import * as z from 'zod/mini';
import { oneLine } from '../../shared/schema/text';
import { storedItem } from './storage';

const Question = z.object({
  text: z.string(),
  /** The window whose panel is to show it; null for the page that is opened for it. */
  window: z.nullable(z.number()),
  at: z.number(),
});

/** Longer than any panel takes to open: a question that nobody took up by then shows nowhere. */
const WAITS_MS = 60_000;

/** Null when it was taken up. */
const questionItem = storedItem({
  key: 'question',
  title: 'the question that was asked last',
  version: 1,
  schema: z.nullable(Question),
  empty: null,
});

/** As much of a selection as any provider's name, address and number need. */
const LONGEST = 300;

/** A selection as one line: its line breaks part name and address, so they become commas. */
export const asQuestion = (selected: string): string =>
  selected
    .split(/[\r\n\t]+/)
    .map(oneLine)
    .filter((line) => line !== '')
    .join(', ')
    .slice(0, LONGEST)
    .trim();

/** Leaves a question, in the place of any left before. @param window whose panel shows it; null for a page of its own */
export const keepQuestion = (text: string, window: number | null): Promise<void> =>
  questionItem.set({ text, window, at: Date.now() });

/** Gives the question that was left for this window (null: for this page), once; '' for none. */
export async function takeQuestion(window: number | null): Promise<string> {
  const question = await questionItem.get();
  if (question === null) return '';
  if (question.window !== window) return '';
  await questionItem.clear();
  return Date.now() - question.at > WAITS_MS ? '' : question.text;
}

/** Calls back when a question is left; returns how to stop. */
export const watchQuestion = (left: () => void): (() => void) =>
  questionItem.watch((question) => {
    if (question !== null) left();
  });
