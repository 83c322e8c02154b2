/**
 * `npm start`: builds, opens the local workspace on a small made-up county and serves it.
 * `-- --once`: does the main job without waiting, prints what came of it, exits. `-- --reset`: starts afresh.
 */
import { rmSync } from 'node:fs';
import { messageOf } from '../shared/errors';
import '../shared/schema/zod-setup';
import { buildAll, built } from './build';
import type { Workspace } from './workspace/add-on';
import { countyRegister, readRegister } from './workspace/county/county-register';
import { DEMONSTRATION, FRAMEWORKS } from './workspace/county/made-up-county';
import { makeVisit } from './workspace/county/make-visit';
import { openCounty } from './workspace/county/open-county';
import { connectionOf } from './workspace/county/set-up-county';
import { visitSummary } from './workspace/county/visit-summary';
import { workspaceServer } from './workspace/server';

const STATE = '.workspace/state.json';
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

async function serve(workspace: Workspace): Promise<void> {
  const { address } = await workspaceServer(workspace, countyRegister()).listen(PORT);
  console.log(`
The local workspace is at ${address}
  ${address}/workbook    the county's workbook, with the add-on's menu and sidebar
  ${address}/forms       the visit forms, to fill in and hand in
  ${address}/calls       what each run asked of Google
What you do is kept in ${STATE}; start afresh with: npm start -- --reset
Stop with Ctrl+C.`);
}

const flags = process.argv.slice(2);
const unknown = flags.find((flag) => flag !== '--once' && flag !== '--reset');
if (unknown) {
  console.error(`npm start does not know "${unknown}". It takes -- --once and -- --reset.`);
  process.exit(2);
}
try {
  if (flags.includes('--reset')) rmSync(STATE, { force: true });
  console.log('Building …');
  await buildAll();
  const isOnce = flags.includes('--once');
  const workspace = openCounty({
    folder: built.addOn,
    file: STATE,
    frameworks: FRAMEWORKS,
    freshForNewBuild: isOnce,
    say: (text) => console.log(text),
    now: now(),
  });
  if (isOnce) once(workspace);
  else await serve(workspace);
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
