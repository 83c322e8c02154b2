/** ENTRY. The options. */
import '../shared/schema/zod-setup';
import { mount } from './screens/mount';
import { OptionsScreen } from './screens/options-screen';

mount(<OptionsScreen />);
