/** ENTRY. The check and the companion beside a page (side panel, sidebar) or in a tab of their own. */
import '../shared/schema/zod-setup';
import { mount } from './screens/mount';
import { PanelScreen } from './screens/panel-screen';

mount(<PanelScreen />);
