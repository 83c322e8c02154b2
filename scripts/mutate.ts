/**
 * `npm run mutate`: changes the code in small ways, one at a time, and asks the tests of its part to notice. With
 * arguments only these files or rooms, e.g. `npm run mutate -- shared/judging/rules.ts`. Leaves a page for people in
 * artefacts/mutation/ and the figures as JSON beside it. Exits 1 where a whole room is under its bar, or where
 * scripts/mutate/survivors.md names a survivor that was killed. Only the room's own tests are asked: those of other
 * rooms may notice, too, but late and far away. Files of tests among the arguments are asked instead of all the room's.
 *
 * What came of each change is kept in .cache/mutated/, and asked again where its line, the test that noticed it or, if none
 * did, any test of it is new; what stayed of what a file works out as it is loaded each time. So a room may be done file by
 * file; changed lines of a file are in none of the room's figures until that file is asked again. `--anew` asks all of it again,
 * which is due where code elsewhere has changed on which the room rests.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Stryker } from '@stryker-mutator/core';
import { filesOf, inRoom, readSurvivors, ROOMS, type Room } from './mutate/rooms';
import { mutantsOf, shareKilled, withoutUnreached, type Mutant } from './mutate/mutation-report';

const given = process.argv.slice(2);
const anew = given.includes('--anew');
const asked = given.filter((one) => !one.startsWith('test/') && one !== '--anew');
const tests = given.filter((one) => one.startsWith('test/'));
const REPORTS = 'artefacts/mutation';

/** The files to change, each room's own or those asked for in it; rooms without any are left out. */
const work = ROOMS.flatMap((room) => {
  const files = asked.filter((one) => inRoom(one, room));
  if (asked.length === 0 ? room.always : asked.includes(room.folder))
    return [{ room, whole: true, files: filesOf(room) }];
  return files.length > 0 ? [{ room, whole: false, files }] : [];
});
if (work.length === 0) {
  console.error(
    `Nothing to change in: ${asked.join(', ')}. Rooms are: ${ROOMS.map(({ folder }) => folder).join(', ')}.`,
  );
  process.exit(2);
}

async function mutate(room: Room, files: readonly string[], whole: boolean): Promise<string> {
  const name = room.folder.replaceAll('/', '-');
  const report = `${REPORTS}/${name}`;
  process.env['PROVISION_MUTATE'] = room.folder;
  process.env['PROVISION_MUTATE_TESTS'] = tests.join(' ');
  const kept = `.cache/mutated/${name}.json`;
  if (existsSync(kept)) {
    const known = withoutUnreached(readFileSync(kept, 'utf8'), (file) => whole || files.includes(file));
    writeFileSync(kept, known);
  }
  await new Stryker({
    mutate: [...files],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    // Tests of the built add-on import none of its code.
    vitest: { configFile: 'vitest.mutate.config.ts', related: room.tests === 'parts' },
    coverageAnalysis: 'perTest',
    incremental: true,
    incrementalFile: kept,
    force: anew,
    // Half the machine: it runs for long, beside other work.
    concurrency: Math.max(1, Math.floor(availableParallelism() / 2)),
    timeoutMS: 20_000,
    reporters: ['html', 'json', 'progress-append-only'],
    htmlReporter: { fileName: `${report}.html` },
    jsonReporter: { fileName: `${report}.json` },
    ignorePatterns: ['dist', 'artefacts', '.cache'],
    tempDirName: '.cache/mutate',
  }).runMutationTest();
  return `${report}.json`;
}

/** "of 120 mutants in 2 files 93.3%" */
const inWords = (mutants: readonly Mutant[]): string =>
  `of ${mutants.length} mutants in ${new Set(mutants.map(({ file }) => file)).size} files ` +
  `${(100 * shareKilled(mutants)).toFixed(1)}%`;

const named = readSurvivors(readFileSync('scripts/mutate/survivors.md', 'utf8'));
let failed = false;
for (const { room, whole, files } of work) {
  const known = mutantsOf(readFileSync(await mutate(room, files, whole), 'utf8'));
  const mutants = whole ? known : known.filter(({ file }) => files.some((one) => one.startsWith(file)));
  const survivors = mutants.filter(({ killed }) => !killed);
  const unnamed = survivors.filter(({ id }) => !named.has(id));
  const killed = mutants.filter(({ id, killed }) => killed && named.has(id));
  console.log(
    `\n${whole ? room.folder : files.join(' ')}: ${inWords(mutants)} killed, ` +
      `${survivors.length - unnamed.length} survivors named, ${unnamed.length} not`,
  );
  for (const { id, line } of unnamed) console.log(`  line ${line}  ${id}`);
  for (const { id } of killed) console.log(`  no survivor any more, take it off the list: ${id}`);
  if (!whole) console.log(`${room.folder}, as far as it was asked: ${inWords(known)} killed`);
  if (whole && room.bar !== null && 100 * shareKilled(mutants) < room.bar) {
    console.log(`  under the bar of ${room.bar}%`);
    failed = true;
  }
  if (killed.length > 0) failed = true;
}
process.exit(failed ? 1 : 0);
