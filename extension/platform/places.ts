/** Where this package takes forms and workbooks to lie: at Google, and for trying it out at the local workspace. */
import { AT_GOOGLE, type Places } from '../../shared/schema/connection-code';
import { HERE_AND_AT_GOOGLE } from '../../shared/schema/local-places';

/** Set when it is built: false in every package that is released, which then has no other address in it. */
declare const __LOCAL_WORKSPACE__: boolean;

export const places: Places = __LOCAL_WORKSPACE__ ? HERE_AND_AT_GOOGLE : AT_GOOGLE;
