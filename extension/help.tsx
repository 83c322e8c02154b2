/** ENTRY. The help page. */
import '../shared/schema/zod-setup';
import { HelpScreen } from './screens/help-screen';
import { mount } from './screens/mount';

mount(<HelpScreen />);
