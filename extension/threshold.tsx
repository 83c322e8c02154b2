/** ENTRY. Must a setting that is not on the register be on it? */
import '../shared/schema/zod-setup';
import { mount } from './screens/mount';
import { ThresholdScreen } from './screens/threshold-screen';

mount(<ThresholdScreen />);
