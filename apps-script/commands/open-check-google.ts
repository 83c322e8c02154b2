/** The menu's way to Check Google. */
import { openScreen } from './menu-command';

/** Opens the sidebar at it. */
export function openCheckGoogle(): void {
  openScreen('google');
}
