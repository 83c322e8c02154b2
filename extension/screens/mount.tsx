/** Puts a screen into the page that the build made for it, and under it what every screen has. */
import { type ComponentChild, render } from 'preact';
import { SupportLine } from './support-line';

/** Puts a screen into its page. @throws when the page has no place for it */
export function mount(screen: ComponentChild): void {
  const place = document.getElementById('screen');
  if (!place) throw new Error('The page has no element with the id "screen".');
  render(
    <>
      {screen}
      <SupportLine />
    </>,
    place,
  );
}
