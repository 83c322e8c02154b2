/**
 * Sets zod up once; the first import of every entry file.
 *
 * `jitless`: zod otherwise probes `new Function`, which extension pages forbid and whose behaviour in Apps
 * Script is undocumented. zod/mini ships without messages: see `plain-issue.ts`.
 */
import * as z from 'zod/mini';

z.config({ jitless: true });
