/**
 * `npm run random`: the randomised tests of the workbook for longer than `npm test` has them, in rounds of thirty sequences, each
 * round with the next seed. `-- 20 700` is twenty rounds from the seed 700 on; without them ten, from a seed that today gives.
 * Stops at the first round that fails, and says how to have that one again; `SHRINK=1` then looks for the shortest of its kind.
 */
import { spawnSync } from 'node:child_process';

const TESTS = ['record-by-hand', 'hand-in-alone', 'two-owners', 'response-identity'].map(
  (name) => `test/apps-script/${name}.test.ts`,
);
const SEQUENCES = 30;
/** At most, in a sequence of what people do in a workbook: the fewer there are, the sooner a fault is read. */
const STEPS = 24;
const DAY_MS = 24 * 60 * 60 * 1000;

const [rounds = 10, first = Math.floor(Date.now() / DAY_MS) * 1000, ...more] = process.argv
  .slice(2)
  .map(Number);
if (more.length > 0 || !Number.isInteger(rounds) || !Number.isInteger(first)) {
  console.error('npm run random takes how many rounds, and the first seed: npm run random -- 20 700');
  process.exit(2);
}
for (let seed = first; seed < first + rounds; seed += 1) {
  console.log(`Seed ${seed}, ${seed - first + 1} of ${rounds}`);
  const { status } = spawnSync('npx', ['--no-install', 'vitest', 'run', '--project=whole', ...TESTS], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, SEED: String(seed), SEQUENCES: String(SEQUENCES), STEPS: String(STEPS) },
  });
  if (status === 0) continue;
  console.error(`This round again: npm run random -- 1 ${seed}`);
  process.exitCode = 1;
  break;
}
