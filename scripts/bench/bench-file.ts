/** The register file that the benchmark reads: made up, the size of the real one, made once. */
import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { madeUpRegister } from '../made-up-register';

const benchRows = 52_000;
export const benchFile = '.cache/bench/edubasealldata20260924.csv';
/** Changes when the made-up rows change, so that an old file is not taken for a new one. */
const stamp = '.cache/bench/made-up-3';

/** @returns the file's size in bytes */
export async function makeBenchFile(): Promise<number> {
  if (!existsSync(benchFile) || !existsSync(stamp)) {
    mkdirSync(dirname(benchFile), { recursive: true });
    const unfinished = createWriteStream(`${benchFile}.part`);
    for (const piece of madeUpRegister({ rows: benchRows, seed: 7 }))
      if (!unfinished.write(piece)) await once(unfinished, 'drain');
    unfinished.end();
    await once(unfinished, 'finish');
    renameSync(`${benchFile}.part`, benchFile);
    mkdirSync(stamp, { recursive: true });
  }
  return statSync(benchFile).size;
}
