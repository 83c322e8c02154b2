/** The workspace with its made-up county: filled on the first start, as it was left on later ones. */
import { existsSync, renameSync } from 'node:fs';
import { openWorkspace, type Workspace } from '../add-on';
import { fingerprint, readBundle } from '../bundle';
import type { WorkspaceSettings } from '../settings';
import { loadState, saveState } from '../state-file';
import { countyRegister, readRegister } from './county-register';
import { shareWorkbook } from '../editing/people';
import { keepList } from './keep-list';
import { keepStages } from './keep-stages';
import { largeCounty } from './large-county';
import { makePapers } from './make-papers';
import { makeVisit } from './make-visit';
import { LARGE_FRAMEWORKS, VISITS } from './made-up-county';
import { setUpCounty } from './set-up-county';

export type CountySize = 'none' | 'small' | 'large';

export interface OpenCounty {
  /** The built add-on. */
  readonly folder: string;
  /** Where the state is kept. */
  readonly file: string;
  readonly frameworks: readonly string[];
  /** What it is filled with on the first start: the small county unless given; `none`: nothing, and nothing is set up. */
  readonly size?: CountySize;
  /** A state that another build of the add-on left is put beside, and a fresh one begun; else it is used, with a word. */
  readonly freshForNewBuild: boolean;
  /** How the stand-ins answer; as they were left, else as they usually do, unless given. */
  readonly settings?: WorkspaceSettings;
  readonly say: (text: string) => void;
  /** Now, ISO instant. */
  readonly now: string;
}

/** @throws Error with the add-on's own words when it refuses something. */
export function openCounty(options: OpenCounty): Workspace {
  const { folder, file, freshForNewBuild, say, settings } = options;
  const bundle = readBundle(folder);
  const build = fingerprint(bundle);
  const kept = existsSync(file) ? loadState(file) : null;
  if (kept?.madeBy !== undefined && kept.madeBy !== build) {
    if (freshForNewBuild) {
      const aside = file.replace(/\.json$/, '-before.json');
      renameSync(file, aside);
      say(
        `${file} was left by another build of the add-on. It is now ${aside}, and a fresh county is begun.`,
      );
    } else {
      say(`${file} was left by another build of the add-on. If something is amiss: npm start -- --reset`);
    }
  }
  // A county whose making was broken off has no fingerprint: it is made again from nothing.
  const isWhole = loadState(file)?.madeBy !== undefined;
  if (!isWhole) {
    // Without a file: to keep hundreds of visits once each would take longer than to hand them in.
    const { state } = filled(openWorkspace({ bundle, ...(settings && { settings }) }), options);
    saveState(file, { ...state, madeBy: build });
  }
  return openWorkspace({ bundle, file, ...(settings && { settings }) });
}

function filled(workspace: Workspace, { size = 'small', frameworks, say, now }: OpenCounty): Workspace {
  shareWithColleagues(workspace);
  if (size !== 'none') fill(workspace, { frameworks, say, now, size });
  return workspace;
}

/** Officers who may edit, and somebody who may look, so that the workbook can be tried as several people. */
function shareWithColleagues({ state }: Workspace): void {
  const owner = { user: state.user, workbookId: state.workbookId };
  shareWorkbook(state, owner, 'sam.sample@county.example', 'writer');
  shareWorkbook(state, owner, 'robin.example@county.example', 'writer');
  shareWorkbook(state, owner, 'auditor@county.example', 'reader');
}

/** Hours that collecting a large county may take: more than it needs. */
const MOST_HOURS = 40;

function fill(
  workspace: Workspace,
  {
    frameworks,
    say,
    now,
    size,
  }: Pick<OpenCounty, 'frameworks' | 'say' | 'now'> & { size: 'small' | 'large' },
): void {
  const large = size === 'large' ? largeCounty() : { providers: [], neverVisited: [], visits: [] };
  const visits = size === 'large' ? large.visits : VISITS;
  say(`Setting up a made-up county of ${visits.length} visits through the add-on …`);
  const connection = setUpCounty(workspace, size === 'large' ? LARGE_FRAMEWORKS : frameworks);
  const register = readRegister(countyRegister(large.providers), now.slice(0, 10));
  for (const visit of visits) makeVisit(workspace, connection, register, visit, now);
  for (let hour = 0; hour < MOST_HOURS && workspace.sheet('Visits').length < visits.length; hour += 1)
    workspace.tick();
  if (size === 'large') keepList(workspace, large, now.slice(0, 10));
  workspace.run('refreshFromMenu');
  if (size === 'large') keepStages(workspace, now.slice(0, 10));
  if (size === 'small') makePapers(workspace);
}
