/** Entry of the sidebar: mounts it on the add-on's functions, with the screen that the menu asked for. */
import '../../shared/schema/zod-setup';
import { render } from 'preact';
import { Screens } from './screens';
import { server } from './server-client';

const place = document.getElementById('app');
if (place) {
  place.textContent = '';
  render(<Screens server={server} first={place.dataset['screen'] ?? ''} />, place);
}
