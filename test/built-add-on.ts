/** The add-on as it ships, built once for all tests that run it: see build-add-on.ts. */
import { readBundle, type Bundle } from '../scripts/workspace/bundle';

export const BUILT_ADD_ON = '.cache/test-add-on';

/** What was built: the code, the HTML files and the manifest. */
export const builtBundle = (): Bundle => readBundle(BUILT_ADD_ON);
