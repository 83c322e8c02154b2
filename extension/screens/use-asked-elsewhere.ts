/** Takes up a question that was asked outside the check: selected text, or the address bar. */
import { useEffect } from 'preact/hooks';
import { messageOf } from '../../shared/errors';
import { fragment } from '../platform/page-fragment';
import { takeQuestion, watchQuestion } from '../platform/question';
import { currentWindow, isInTab } from '../platform/tabs';

/** Calls back with each question for this page, and with what went wrong. */
export function useAskedElsewhere(asked: (text: string) => void, failed: (message: string) => void): void {
  useEffect(() => {
    const ownPage = fragment() === 'question';
    const take = async (): Promise<void> => {
      // A check that is open in a tab of the window must not take what its panel is asked, which opens later.
      if (!ownPage && (await isInTab())) return;
      const text = await takeQuestion(ownPage ? null : await currentWindow());
      if (text !== '') asked(text);
    };
    const taking = (): void => void take().catch((error: unknown) => failed(messageOf(error)));
    taking();
    // A page of its own has had its question: the next one is for the next page.
    return ownPage ? undefined : watchQuestion(taking);
  }, []);
}
