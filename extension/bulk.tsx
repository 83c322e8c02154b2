/** ENTRY. A whole list of providers against the register. */
import '../shared/schema/zod-setup';
import { mount } from './screens/mount';
import { BulkScreen } from './screens/bulk-screen';

mount(<BulkScreen />);
