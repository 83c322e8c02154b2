declare const __BROWSER__: 'chromium' | 'firefox';

/** Which browser this build is for; set by the build, so that code for the other one drops out. */
export const builtFor: 'chromium' | 'firefox' = __BROWSER__;
