/** A visit's report by the built add-on: chosen, read, made once as a Google Doc, entered in the Documents tab. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { MadeDocument } from '../../apps-script/sidebar/documents-api';
import type { ListedVisit, OpenedVisit } from '../../apps-script/sidebar/visit-api';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import { counted } from '../../scripts/workspace/meter';
import type { State } from '../../scripts/workspace/state';
import { builtBundle } from '../built-add-on';
import { ask, handIn, open, setUp, visitTo } from './county';

let bundle: Bundle;
let before: State;
beforeAll(() => {
  bundle = builtBundle();
  const workspace = open(bundle);
  setUp(workspace);
  handIn(workspace, 'herefordshire', visitTo('Made-Up Farm', { visitDate: '2026-11-18' }));
  handIn(workspace, 'derby', visitTo('Invented College', { of: 'derby', visitDate: '2026-11-20' }));
  before = structuredClone(workspace.state);
});

const county = (): Workspace => open(bundle, { state: before });
const visits = (workspace: Workspace) => ask<readonly ListedVisit[]>(workspace, 'sidebarVisits');
const idOf = (workspace: Workspace, provider: string): string =>
  visits(workspace).find((visit) => visit.provider === provider)?.id ?? '';
/** Opened again, a workspace's clock would begin before what was handed in. */
const LATER = '2026-11-22T10:00:00.000Z';
const PAGE = '<!doctype html><html lang="en-GB"><body><main><h1>A report</h1></main></body></html>';
const REPORT = {
  provider: 'Made-Up Farm',
  framework: 'herefordshire',
  version: '1',
  instrument: 'visit',
  name: 'Visit report: Made-Up Farm, 18 November 2026',
  html: PAGE,
  toSend: true,
};
const report = (workspace: Workspace, html = PAGE): MadeDocument =>
  ask<MadeDocument>(workspace, 'sidebarKeepPage', { ...REPORT, html });

describe('choosing a visit', () => {
  test('lists each with provider, date, framework and officer, the latest first', () => {
    expect(visits(county()).map(({ provider, date }) => [provider, date])).toEqual([
      ['Invented College', '2026-11-20'],
      ['Made-Up Farm', '2026-11-18'],
    ]);
    expect(visits(county())[0]).toMatchObject({ framework: expect.stringContaining('Derby') as string });
  });

  test('opens it as it was made, under its own version, wherever its row stands', () => {
    const workspace = county();
    const id = idOf(workspace, 'Made-Up Farm');
    const book = workspace.state.spreadsheets[workspace.state.workbookId];
    const tab = book?.sheets.find(({ properties }) => properties.title === 'Visits');
    if (!tab) throw new Error('The Visits tab is needed');
    tab.rows = [tab.rows[0] ?? [], ...tab.rows.slice(1).reverse()];
    const opened = ask<OpenedVisit>(workspace, 'sidebarVisit', id);
    expect(opened.visit.answers.provider.name).toBe('Made-Up Farm');
    expect(opened.framework.id).toBe('herefordshire');
    expect(opened.decision).toEqual({ label: '', reason: '' });
  });

  test('has the decision that stands in the Visits tab', () => {
    const workspace = county();
    const book = workspace.state.spreadsheets[workspace.state.workbookId];
    const tab = book?.sheets.find(({ properties }) => properties.title === 'Visits');
    const at = tab?.rows[0]?.indexOf('Officer’s decision') ?? -1;
    const row = tab?.rows.find((cells) => cells.includes('Made-Up Farm'));
    if (!row) throw new Error('The visit is needed');
    row[at] = 'Deemed appropriate';
    const id = idOf(workspace, 'Made-Up Farm');
    expect(ask<OpenedVisit>(workspace, 'sidebarVisit', id).decision.label).toBe('Deemed appropriate');
  });

  test('that is there no longer says so', () => {
    expect(() => ask(county(), 'sidebarVisit', 'nothing')).toThrow(/no longer in the Visits tab/);
  });
});

describe('making its report', () => {
  test('keeps it as a document of the user’s own, and enters it once however often it is asked', () => {
    const workspace = county();
    const made = report(workspace);
    expect(made.wasThere).toBe(false);
    expect(report(workspace)).toEqual({ ...made, wasThere: true });
    expect(Object.values(workspace.state.documents)).toHaveLength(1);
    expect(workspace.sheet('Documents')).toMatchObject([
      {
        Provider: 'Made-Up Farm',
        Document: 'Visit report: Made-Up Farm, 18 November 2026',
        Link: made.link,
        Status: 'To send',
      },
    ]);
  });

  test('of a visit stands beside that visit, with the last day for an answer that it names', () => {
    const workspace = county();
    const visit = idOf(workspace, 'Made-Up Farm');
    ask(workspace, 'sidebarKeepPage', { ...REPORT, visit, replyBy: '2026-12-06' });
    expect(ask<OpenedVisit>(workspace, 'sidebarVisit', visit).standing.documents).toMatchObject([
      { title: REPORT.name, madeOn: '2026-11-22', replyBy: '2026-12-06' },
    ]);
    const other = idOf(workspace, 'Invented College');
    expect(ask<OpenedVisit>(workspace, 'sidebarVisit', other).standing.documents).toEqual([]);
  });

  test('gives it as a PDF when asked for, kept nowhere; one that is not there says so', () => {
    const workspace = county();
    const { link } = report(workspace);
    const [, id = ''] = /\/d\/([^/]+)\//.exec(link) ?? [];
    const files = Object.keys(workspace.state.documents).length;
    const { base64 } = ask<{ base64: string }>(workspace, 'sidebarPdf', id);
    expect(Buffer.from(base64, 'base64').toString('latin1')).toMatch(
      /^%PDF-1\.4[^]*Made-Up Farm[^]*%%EOF\n$/,
    );
    expect(Object.keys(workspace.state.documents)).toHaveLength(files);
    expect(() => ask(workspace, 'sidebarPdf', 'no-such-file')).toThrow(/Google Drive did not make the PDF/);
    expect(() => ask(workspace, 'sidebarPdf', '../other')).toThrow(/The document/);
  });

  test('with other words is another document', () => {
    const workspace = county();
    report(workspace);
    expect(report(workspace, PAGE.replace('A report', 'Another')).wasThere).toBe(false);
    expect(workspace.sheet('Documents')).toHaveLength(2);
  });

  test('a letter repeats what the Providers tab says, of the latest visit when the next is due', () => {
    const workspace = county();
    workspace.run('refreshFromMenu');
    const tab = workspace.state.spreadsheets[workspace.state.workbookId]?.sheets.find(
      ({ properties }) => properties.title === 'Providers',
    );
    const sheetId = tab?.properties.sheetId ?? -1;
    const row = tab?.rows.findIndex(([name]) => name === 'Made-Up Farm') ?? -1;
    const type = (heading: string, text: string): void => {
      const column = tab?.rows[0]?.indexOf(heading) ?? -1;
      workspace.edit({ kind: 'enter', sheetId, row, column, values: [[text]] });
    };
    type('List status', 'With conditions');
    type('Status since', '24/11/2026');
    type('Conditions', 'No new placements');
    const facts = (visited: object): unknown =>
      ask(workspace, 'sidebarLetterFacts', {
        name: 'made-up farm',
        urn: '',
        visitDate: '2026-11-18',
        ...visited,
      });
    expect(facts({})).toEqual({
      status: 'With conditions',
      since: '2026-11-24',
      conditions: 'No new placements',
      nextVisit: '2027-11-18',
      nextRule: '12 months after the last visit, by the interval in Settings.',
    });
    expect(workspace.meter.last).toBeLessThanOrEqual(3);
    expect(facts({ visitDate: '2026-05-01' })).toMatchObject({
      conditions: 'No new placements',
      nextVisit: '',
      nextRule: '',
    });
    expect(facts({ name: 'Nobody’s' })).toMatchObject({ status: '', conditions: '', nextVisit: '' });
    expect(() => ask(workspace, 'sidebarLetterFacts', { name: 1 })).toThrow(/The provider/);
  });

  test('takes nothing but a page', () => {
    expect(() => report(county(), 'plain text')).toThrow(/The page/);
  });

  test('the letter beside the report is a document of its own, and stopped at any call is made once', () => {
    const letter = { ...REPORT, name: REPORT.name.replace('Visit report', 'Outcome letter') };
    const begun = county();
    report(begun);
    const before = structuredClone(begun.state);
    const at = (): Workspace => open(bundle, { state: before, now: LATER });
    const whole = at();
    ask(whole, 'sidebarKeepPage', letter);
    const calls = whole.meter.last;
    expect(calls).toBeGreaterThan(4);
    for (let call = 1; call <= calls; call += 1) {
      const workspace = at();
      workspace.fault({ at: call, kind: call % 2 ? 'kill' : 'lost-answer' });
      workspace.start({ functionName: 'sidebarKeepPage', args: [letter] });
      ask(workspace, 'sidebarKeepPage', letter);
      expect(workspace.sheet('Documents').map((row) => row['Document'])).toEqual([REPORT.name, letter.name]);
      expect(Object.keys(workspace.state.documents)).toHaveLength(2);
    }
  });

  test.each(['kill', 'error', 'lost-answer'] as const)(
    'stopped at any call (%s) and asked again makes one document and one row',
    (kind) => {
      const whole = county();
      report(whole);
      const run = whole.meter.runs.at(-1);
      const calls = run ? counted(run).length : 0;
      expect(calls).toBeGreaterThan(5);
      for (let at = 1; at <= calls; at += 1) {
        const workspace = county();
        workspace.fault({ at, kind });
        workspace.start({ functionName: 'sidebarKeepPage', args: [REPORT] });
        report(workspace);
        expect(Object.values(workspace.state.documents)).toHaveLength(1);
        expect(workspace.sheet('Documents')).toHaveLength(1);
      }
    },
  );
});
