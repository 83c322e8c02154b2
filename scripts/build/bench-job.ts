/** The benchmark's jobs alone: what the rest of it loads would count into their memory. */
import { build } from 'esbuild';

/** @param outfile the file that does one job: see `scripts/bench/job.ts` */
export async function buildBenchJob(outfile: string): Promise<void> {
  await build({
    entryPoints: ['scripts/bench/job.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // All else is in the file, as in what is shipped.
    external: ['papaparse', '@duckdb/node-api'],
    logLevel: 'warning',
  });
}
