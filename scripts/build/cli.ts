/** Builds the command line into one file. */
import { build } from 'esbuild';

/** Bundles the headless command line to one file. jsdom and DuckDB stay outside: only `read-page` and `sql` load them. */
export async function buildCli(outfile: string): Promise<void> {
  await build({
    entryPoints: ['scripts/cli.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['jsdom', '@duckdb/node-api'],
    legalComments: 'none',
    banner: { js: '#!/usr/bin/env node' },
  });
}
