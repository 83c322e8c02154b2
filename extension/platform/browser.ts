/** The one place that names the browser's own API, so that it can be swapped in one line. */
import browser from 'webextension-polyfill';

export { browser };
