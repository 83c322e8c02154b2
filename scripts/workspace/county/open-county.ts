/** The workspace with its made-up county: filled on the first start, as it was left on later ones. */
import { existsSync, renameSync } from 'node:fs';
import { openWorkspace, type Workspace } from '../add-on';
import { fingerprint, readBundle } from '../bundle';
import { emptyState } from '../state';
import { loadState } from '../state-file';
import { countyRegister, readRegister } from './county-register';
import { makePapers } from './make-papers';
import { makeVisit } from './make-visit';
import { VISITS } from './made-up-county';
import { setUpCounty } from './set-up-county';

export interface OpenCounty {
  /** The built add-on. */
  readonly folder: string;
  /** Where the state is kept. */
  readonly file: string;
  readonly frameworks: readonly string[];
  /** A state that another build of the add-on left is put beside, and a fresh one begun; else it is used, with a word. */
  readonly freshForNewBuild: boolean;
  readonly say: (text: string) => void;
  /** Now, ISO instant. */
  readonly now: string;
}

/** @throws Error with the add-on's own words when it refuses something. */
export function openCounty({ folder, file, frameworks, freshForNewBuild, say, now }: OpenCounty): Workspace {
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
  const workspace = openWorkspace({ bundle, file, ...(!isWhole && { state: emptyState() }) });
  if (isWhole) return workspace;
  say('Setting up a made-up county through the add-on …');
  const connection = setUpCounty(workspace, frameworks);
  const register = readRegister(countyRegister(), now.slice(0, 10));
  for (const visit of VISITS) makeVisit(workspace, connection, register, visit, now);
  makePapers(workspace);
  workspace.state.madeBy = build;
  workspace.save();
  return workspace;
}
