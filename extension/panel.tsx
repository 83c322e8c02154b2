/** ENTRY. The check beside a page (side panel, sidebar) or in a tab of its own. */
import '../shared/schema/zod-setup';
import { LICENCE } from '../shared/register/plain-words';
import { CheckScreen } from './screens/check-screen';
import { mount } from './screens/mount';
import { PageFrame } from './views/page-frame';

mount(
  <PageFrame here="panel.html" title="Check a provider" licence={LICENCE}>
    <CheckScreen />
  </PageFrame>,
);
