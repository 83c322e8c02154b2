/** A county made up on the real add-on: what it holds, and that it is the same each time. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import '../../../shared/schema/zod-setup';
import { openWorkspace } from '../../../scripts/workspace/add-on';
import { largeCounty } from '../../../scripts/workspace/county/large-county';
import { openCounty } from '../../../scripts/workspace/county/open-county';
import { peopleOf } from '../../../scripts/workspace/editing/people';
import { loadState, saveState } from '../../../scripts/workspace/state-file';
import { countyRegister, readRegister } from '../../../scripts/workspace/county/county-register';
import {
  DEMONSTRATION,
  FRAMEWORKS,
  LARGE_FRAMEWORKS,
  VISITS,
} from '../../../scripts/workspace/county/made-up-county';
import { demonstration } from '../../../scripts/workspace/county/demonstration';
import { firstVisit } from '../../../scripts/workspace/screens/first-visit';
import { makeVisit } from '../../../scripts/workspace/county/make-visit';
import { setUpCounty } from '../../../scripts/workspace/county/set-up-county';
import { visitSummary } from '../../../scripts/workspace/county/visit-summary';
import { BUILT_ADD_ON } from '../../built-add-on';

const NOW = '2026-11-03T09:00:00.000Z';
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'county-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the made-up county, on the real add-on', () => {
  it.each(['on', 'off'] as const)('is set up, visited and judged with the Forms API %s', (formsApi) => {
    const workspace = openWorkspace({ folder: BUILT_ADD_ON, now: NOW, settings: { formsApi } });
    const connection = setUpCounty(workspace, FRAMEWORKS);
    expect(connection.forms.map((form) => form.framework).sort()).toEqual([...FRAMEWORKS].sort());
    const register = readRegister(countyRegister(), '2026-11-03');
    for (const visit of VISITS) {
      const { runs } = makeVisit(workspace, connection, register, visit, NOW);
      expect(runs.map(({ error }) => error?.message)).toEqual([undefined]);
    }
    const made = makeVisit(workspace, connection, register, DEMONSTRATION, NOW);
    expect(workspace.sheet('Visits')).toHaveLength(VISITS.length + 1);
    const text = visitSummary(workspace, DEMONSTRATION, made);
    expect(text).toContain('Not deemed appropriate');
    expect(text).toContain('1.2');
    expect(workspace.sheet('Problems')).toEqual([]);
  });

  it('hands in a visit from its first page, once a day, which then says what is next', () => {
    const empty = openWorkspace({ folder: BUILT_ADD_ON, now: NOW });
    const register = countyRegister();
    expect(demonstration(empty, register, () => NOW).handIn().ok).toBe(false);
    expect(firstVisit(empty, NOW).text).toContain('No form of Herefordshire’s framework');
    const workspace = openWorkspace({ folder: BUILT_ADD_ON, now: NOW });
    setUpCounty(workspace, ['herefordshire']);
    const made = demonstration(workspace, register, () => NOW);
    const nextIn = (): string => /Next: ([^<]*)/.exec(firstVisit(workspace, NOW, made).text)?.[1] ?? '';
    expect(nextIn()).toBe('Hand a visit in.');
    expect(made.handIn().ok).toBe(true);
    expect(nextIn()).toMatch(/decide/);
    expect(made.handIn()).toMatchObject({
      ok: false,
      message: expect.stringContaining('is there already') as string,
    });
    expect(workspace.sheet('Visits')).toHaveLength(1);
  });

  it('may be begun with nothing, for people to set up, shared with colleagues', () => {
    const workspace = openCounty({
      folder: BUILT_ADD_ON,
      file: join(folder, 'empty.json'),
      frameworks: FRAMEWORKS,
      freshForNewBuild: false,
      size: 'none',
      say: () => undefined,
      now: NOW,
    });
    expect(Object.keys(workspace.state.forms)).toEqual([]);
    expect(workspace.cells('Sheet1')).toEqual([]);
    const roles = peopleOf(workspace.state, workspace.state.workbookId).map(({ role }) => role);
    expect(roles).toEqual(['owner', 'editor', 'editor', 'viewer']);
  });

  it('may be large: sixty providers, some of them registered, and three hundred visits, the same each time', () => {
    const { providers, neverVisited, visits } = largeCounty();
    expect([providers.length, visits.length]).toEqual([60, 300]);
    const visited = new Set(visits.map(({ provider }) => provider));
    expect(neverVisited.map(({ name }) => visited.has(name))).toEqual([false, false, false, false]);
    expect(Math.max(...visits.map(({ daysAgo }) => daysAgo))).toBeGreaterThan(2.5 * 365);
    expect(new Set(providers.map(({ name }) => name)).size).toBe(60);
    expect(providers.filter(({ register }) => register !== null)).toHaveLength(30);
    expect(new Set(visits.map(({ framework }) => framework))).toEqual(new Set(LARGE_FRAMEWORKS));
    expect(largeCounty()).toEqual({ providers, neverVisited, visits });
  });

  it('of which each visit is collected by the hourly run', () => {
    const { providers, visits } = largeCounty();
    const workspace = openWorkspace({ folder: BUILT_ADD_ON, now: NOW });
    const connection = setUpCounty(workspace, LARGE_FRAMEWORKS);
    const register = readRegister(countyRegister(providers), '2026-11-03');
    for (const visit of visits.slice(0, 9)) makeVisit(workspace, connection, register, visit, NOW);
    expect(workspace.sheet('Visits')).toEqual([]);
    workspace.tick();
    expect(workspace.sheet('Visits')).toHaveLength(9);
    expect(workspace.sheet('Problems')).toEqual([]);
  });

  it('is left as it was on a second start, and begun afresh after another build only when asked', () => {
    const file = join(folder, 'state.json');
    const said: string[] = [];
    const open = (freshForNewBuild: boolean) =>
      openCounty({
        folder: BUILT_ADD_ON,
        file,
        frameworks: FRAMEWORKS,
        freshForNewBuild,
        say: (text) => said.push(text),
        now: NOW,
      });
    const first = open(false);
    first.save();
    expect(first.sheet('Documents').map((row) => row['Provider'])).toEqual(['Bramble Lane Centre']);
    expect(first.sheet('Checklists').length).toBe(first.sheet('Providers').length * 7);
    const again = open(true);
    expect(again.state).toEqual(first.state);
    const other = loadState(file);
    if (!other) throw new Error('The state was not kept.');
    saveState(file, { ...other, madeBy: 'another build' });
    expect(open(false).sheet('Visits')).toHaveLength(VISITS.length);
    expect(said.at(-1)).toContain('npm start -- --reset');
    expect(open(true).state.madeBy).toBe(first.state.madeBy);
    expect(said.at(-2)).toContain('-before.json');
  });
});
