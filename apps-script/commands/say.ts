/** The one place where a menu command's errors are caught: whoever chose it is told in a message. */
import { messageOf } from '../../shared/errors';
import { showMessage } from '../google/ui';

/** Runs a menu command and shows the sentence it returns, or what it throws. */
export function say(command: () => string): void {
  let said: string;
  try {
    said = command();
  } catch (error) {
    console.error(error);
    said = messageOf(error);
  }
  showMessage('Provision QA', said);
}
