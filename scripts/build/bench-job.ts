/** The benchmark's jobs alone: what the rest of it loads would count into their memory. */
import { build } from 'esbuild';

/**
 * @param outfile the file that does one job
 * @param entry see `scripts/bench/job.ts`, `scripts/bench/growth`
 */
export async function buildBenchJob(outfile: string, entry = 'scripts/bench/job.ts'): Promise<void> {
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // All else is in the file, and minified, as in what is shipped: constants stand where they are used.
    external: ['papaparse', '@duckdb/node-api'],
    minify: true,
    logLevel: 'warning',
  });
}
