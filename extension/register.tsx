/** ENTRY. The register: what is kept here, how to get it. */
import '../shared/schema/zod-setup';
import { mount } from './screens/mount';
import { RegisterScreen } from './screens/register-screen';

mount(<RegisterScreen />);
