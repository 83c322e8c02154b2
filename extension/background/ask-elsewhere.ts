/** Opens the check with a text from elsewhere: what was selected on a page, or typed in the address bar. */
import { asQuestion, keepQuestion } from '../platform/question';
import { openPage, openPanelIn } from '../platform/tabs';

/** The page of its own that shows a question; its fragment says that one waits. */
const openQuestion = async (text: string): Promise<void> => {
  await keepQuestion(text, null);
  await openPage('panel.html', 'question');
};

/** Checks text from the address bar in a tab of its own. */
export async function checkTyped(text: string): Promise<void> {
  await openQuestion(asQuestion(text));
}

/**
 * Checks selected text in the panel beside the page, or in a tab where the browser does not open that. The panel is
 * asked for before anything is waited for: browsers open it only in answer to the click.
 * @param window the window of the page with the text; null where that is not known
 */
export async function checkSelected(selected: string, window: number | null): Promise<void> {
  const text = asQuestion(selected);
  if (window === null) return openQuestion(text);
  const opened = openPanelIn(window).then(
    () => true,
    () => false,
  );
  await keepQuestion(text, window);
  if (!(await opened)) await openQuestion(text);
}
