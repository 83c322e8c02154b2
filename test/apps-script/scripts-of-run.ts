/** What a run evaluates when it is first asked: there from the start, as the built add-on would find it. Imported for that alone. */
import * as pages from '../../apps-script/county-pages';
import * as putRight from '../../apps-script/put-right';
import * as record from '../../apps-script/record-settling';

Object.assign(globalThis, {
  loadRecord_: () => record,
  loadCountyPages_: () => pages,
  loadPutRight_: () => putRight,
  __MADE_OF__: 'made of',
});
