/** What this extension and browser say of themselves, and the name of the page that asks. */
import { browser } from './browser';

/** The extension's version, as "0.1.0". */
export const version = (): string => browser.runtime.getManifest().version;

/** What the browser calls itself. */
export const browserName = (): string => navigator.userAgent;

/** The name of this page without its ending, as "panel". */
export const ownName = (): string => location.pathname.replace(/^.*\/|\.html$/g, '');
