/** Puts a screen into the page that the build made for it. */
import { type ComponentChild, render } from 'preact';

/** Puts a screen into its page. @throws when the page has no place for it */
export function mount(screen: ComponentChild): void {
  const place = document.getElementById('screen');
  if (!place) throw new Error('The page has no element with the id "screen".');
  render(screen, place);
}
