/** ENTRY. Opened once, after the extension is installed. */
import '../shared/schema/zod-setup';
import { mount } from './screens/mount';
import { WelcomeScreen } from './screens/welcome-screen';

mount(<WelcomeScreen />);
