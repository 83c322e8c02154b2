/** The one place where a menu command's errors are caught: whoever chose it is told in a message. */
import { failureText } from '../failure';
import { showMessage } from '../google/ui';

/** Runs a menu command and shows the sentence it returns, if any, or what it throws. */
export function menuCommand(command: () => string | void): void {
  let text: string | void;
  try {
    text = command();
  } catch (error) {
    console.error(error);
    text = failureText(error);
  }
  if (text !== undefined) showMessage('Provision QA', text);
}
