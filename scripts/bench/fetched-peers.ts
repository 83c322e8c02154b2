/**
 * Peers with native parts, fetched once into the bench's own folder by npm: they are too large to be part of every
 * install. One that cannot be had is left out of the figures, and the page says so.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const folder = '.cache/bench/peers';
const versions = { 'better-sqlite3': '12.9.0', udsv: '0.7.3' } as const;
export type FetchedPeer = keyof typeof versions;

/** Fetches those that are not there yet. */
export function fetchPeers(): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, version] of Object.entries(versions)) {
    if (existsSync(`${folder}/node_modules/${name}`)) continue;
    if (!existsSync(`${folder}/package.json`)) writeFileSync(`${folder}/package.json`, '{"private":true}\n');
    console.error(`Fetching ${name} ${version} …`);
    const done = spawnSync(
      'npm',
      ['install', '--no-fund', '--no-audit', '--save-exact', `${name}@${version}`],
      {
        cwd: folder,
        stdio: ['ignore', 2, 2],
        shell: process.platform === 'win32',
      },
    );
    if (done.status !== 0) console.error(`${name} could not be fetched: its figures are left out.`);
  }
}

/** The module, undefined where it could not be fetched or does not run here. */
export function fetchedPeer(name: FetchedPeer): unknown {
  try {
    const found: unknown = createRequire(resolve(folder, 'package.json'))(name);
    return found;
  } catch (error) {
    console.error(`${name} cannot be used here (${error instanceof Error ? error.message : String(error)}).`);
    return undefined;
  }
}
