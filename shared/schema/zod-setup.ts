/**
 * Sets zod up once; the first import of every entry file.
 *
 * `jitless`: zod otherwise probes `new Function`, which extension pages forbid and whose behaviour in Apps
 * Script is undocumented. The English locale: zod/mini ships without messages.
 */
import * as z from 'zod/mini';
import en from 'zod/v4/locales/en.js';

z.config({ ...en(), jitless: true });
