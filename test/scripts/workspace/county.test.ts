import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import '../../../shared/schema/zod-setup';
import { buildAddOn } from '../../../scripts/build/add-on';
import { openWorkspace } from '../../../scripts/workspace/add-on';
import { countyRegister, readRegister } from '../../../scripts/workspace/county/county-register';
import { DEMONSTRATION, VISITS } from '../../../scripts/workspace/county/made-up-county';
import { makeVisit } from '../../../scripts/workspace/county/make-visit';
import { setUpCounty } from '../../../scripts/workspace/county/set-up-county';
import { told } from '../../../scripts/workspace/county/tell';

const NOW = '2026-11-03T09:00:00.000Z';
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'add-on-'));
  await buildAddOn(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the made-up county, on the real add-on', () => {
  it.each(['on', 'off'] as const)('is set up, visited and judged with the Forms API %s', (formsApi) => {
    const workspace = openWorkspace({ folder, now: NOW, settings: { formsApi } });
    const connection = setUpCounty(workspace, ['herefordshire', 'derby']);
    expect(connection.forms.map((form) => form.framework).sort()).toEqual(['derby', 'herefordshire']);
    const register = readRegister(countyRegister(), '2026-11-03');
    for (const visit of VISITS) {
      const { runs } = makeVisit(workspace, connection, register, visit, NOW);
      expect(runs.map(({ error }) => error?.message)).toEqual([undefined]);
    }
    const made = makeVisit(workspace, connection, register, DEMONSTRATION, NOW);
    expect(workspace.sheet('Visits')).toHaveLength(VISITS.length + 1);
    const text = told(workspace, DEMONSTRATION, made);
    expect(text).toContain('Not deemed appropriate');
    expect(text).toContain('1.2');
    expect(workspace.sheet('Problems')).toEqual([]);
  });
});
