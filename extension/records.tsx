/** ENTRY. The saved check records, or one of them to print. */
import '../shared/schema/zod-setup';
import { mount } from './screens/mount';
import { RecordsScreen } from './screens/records-screen';

mount(<RecordsScreen />);
