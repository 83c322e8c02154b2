/**
 * `npm start`: builds, opens the local workspace on a small made-up county and serves it.
 * `-- --empty`: nothing made up, nothing set up. `-- --county`: sixty providers and three hundred visits.
 * `-- --like FILE`: empty, on stand-ins that answer as a report of Check Google says. `-- --once`: does the main job without waiting, prints what came of it, exits. `-- --reset`: starts afresh.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { messageOf } from '../shared/errors';
import '../shared/schema/zod-setup';
import { readCheckReport } from '../shared/google-check/google-answers';
import { buildAll, built } from './build';
import type { Workspace } from './workspace/add-on';
import { countyRegister, readRegister } from './workspace/county/county-register';
import { demonstration } from './workspace/county/demonstration';
import { DEMONSTRATION, FRAMEWORKS } from './workspace/county/made-up-county';
import { makeVisit } from './workspace/county/make-visit';
import { largeCounty } from './workspace/county/large-county';
import { openCounty, type CountySize } from './workspace/county/open-county';
import { connectionOf } from './workspace/county/set-up-county';
import { visitSummary } from './workspace/county/visit-summary';
import { likeReport } from './workspace/like-report';
import type { WorkspaceSettings } from './workspace/settings';
import { workspaceServer } from './workspace/server';

/** Each has a state of its own, so that trying one costs nobody the other. */
const STATES = {
  none: '.workspace/empty.json',
  small: '.workspace/state.json',
  large: '.workspace/county.json',
  like: '.workspace/like.json',
} as const;
const PORT = 4173;

/** This instant, ISO in UTC. */
const now = (): string => new Date().toISOString();

/** The main job once: check, pre-fill, hand in, collect, judge. */
function once(workspace: Workspace): void {
  const register = readRegister(countyRegister(), now().slice(0, 10));
  const made = makeVisit(workspace, connectionOf(workspace), register, DEMONSTRATION, now());
  const failed = made.runs.find((run) => run.error);
  if (failed?.error) throw failed.error;
  console.log(visitSummary(workspace, DEMONSTRATION, made));
}

/** How the stand-ins are to answer by a report; what no setting stands for is said. */
function settingsLike(file: string): WorkspaceSettings {
  // npm says where it was called from; the script itself runs in the project's folder.
  const path = resolve(process.env['INIT_CWD'] ?? '.', file);
  if (!existsSync(path)) throw new Error(`There is no ${path}. Name the file of a report of Check Google.`);
  const { settings, without } = likeReport(readCheckReport(readFileSync(path, 'utf8'), file));
  if (without.length) console.log('No setting of the workspace stands for these, so it answers as usual:');
  for (const { id, expected, got } of without) console.log(`  ${id}: ${got} (expected: ${expected})`);
  return settings;
}

async function serve(workspace: Workspace, size: keyof typeof STATES): Promise<void> {
  const register = countyRegister(size === 'large' ? largeCounty().providers : []);
  const { address } = await workspaceServer(
    workspace,
    register,
    demonstration(workspace, register, now),
  ).listen(PORT);
  const again = { none: ' --empty', small: '', large: ' --county', like: ` --like ${like ?? ''}` }[size];
  console.log(`
The local workspace is at ${address}
  ${address}/workbook    the county's workbook, to edit, with the add-on's menu and sidebar
  ${address}/forms       the visit forms, to fill in and hand in
  ${address}/outbox      mail that the add-on has sent
  ${address}/calls       what each run asked of Google
What you do is kept in ${STATES[size]}; start afresh with: npm start --${again} --reset
Stop with Ctrl+C.`);
}

const FLAGS = ['--once', '--reset', '--empty', '--county'];
const given = process.argv.slice(2);
const likeAt = given.indexOf('--like');
const like = likeAt < 0 ? undefined : given[likeAt + 1];
if (likeAt >= 0 && like === undefined) {
  console.error('npm start -- --like needs the file of a report of Check Google.');
  process.exit(2);
}
const flags = given.filter((_, at) => likeAt < 0 || (at !== likeAt && at !== likeAt + 1));
const unknown = flags.find((flag) => !FLAGS.includes(flag));
if (unknown) {
  console.error(`npm start does not know "${unknown}". It takes -- ${FLAGS.join(', ')}, --like FILE.`);
  process.exit(2);
}
const isEmpty = flags.includes('--empty');
const isLarge = flags.includes('--county');
const isOnce = flags.includes('--once');
if (Number(isEmpty) + Number(isLarge) + Number(isOnce) + Number(like !== undefined) > 1) {
  console.error('npm start takes one of --once, --empty, --county and --like at a time.');
  process.exit(2);
}
const size: CountySize = isEmpty || like !== undefined ? 'none' : isLarge ? 'large' : 'small';
const kept: keyof typeof STATES = like === undefined ? size : 'like';
try {
  const settings = like === undefined ? undefined : settingsLike(like);
  if (flags.includes('--reset')) rmSync(STATES[kept], { force: true });
  console.log('Building …');
  await buildAll();
  const workspace = openCounty({
    folder: built.addOn,
    file: STATES[kept],
    ...(settings && { settings }),
    size,
    frameworks: FRAMEWORKS,
    freshForNewBuild: isOnce,
    say: (text) => console.log(text),
    now: now(),
  });
  if (isOnce) once(workspace);
  else await serve(workspace, kept);
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
