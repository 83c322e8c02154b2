/** The one place where a menu command's errors are caught: whoever chose it is told in a message. */
import { OwnerError } from '../../shared/errors';
import { failureText } from '../failure';
import { showMessage, showSidebar } from '../google/ui';

/** Runs a menu command and shows the sentence it returns, if any, or what it throws. */
export function menuCommand(command: () => string | undefined): void {
  let text: string | undefined;
  let isAsked = false;
  try {
    text = command();
  } catch (error) {
    console.error(error);
    text = failureText(error);
    // The sidebar asks how to go on.
    isAsked = error instanceof OwnerError;
  }
  if (text !== undefined) showMessage('Provision QA', text);
  if (isAsked) openScreen('forms');
}

/** Opens the sidebar, from the menu. @param screen id of the screen that it begins with */
export const openScreen = (screen: string): void =>
  menuCommand(() => {
    showSidebar('sidebar', 'Provision QA', screen);
    return undefined;
  });
