/** ENTRY. The watched providers and what changed about them. */
import '../shared/schema/zod-setup';
import { mount } from './screens/mount';
import { WatchScreen } from './screens/watch-screen';

mount(<WatchScreen />);
