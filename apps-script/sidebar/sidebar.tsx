/** Entry of the sidebar: mounts it on the add-on's functions. */
import { render } from 'preact';
import { App } from './app';
import { server } from './server';

const place = document.getElementById('app');
if (place) {
  place.textContent = '';
  render(<App server={server} />, place);
}
