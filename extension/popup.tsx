/** ENTRY. The popup of the extension's button. */
import '../shared/schema/zod-setup';
import { CheckScreen } from './screens/check-screen';
import { mount } from './screens/mount';
import { PopupFrame } from './screens/popup-frame';

mount(
  <PopupFrame>
    <CheckScreen />
  </PopupFrame>,
);
