/** What Google could not do just now is asked for once more after a pause, where nothing can be done twice by it. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { State } from '../../scripts/workspace/state';
import { EXAMPLE_CHOICE, exampleSetUp, handIn, open, receiptOf, visitTo } from './county';

let bundle: Bundle;
let ready: State;
let workspace: Workspace;
beforeAll(() => {
  ({ bundle, ready } = exampleSetUp());
  const made = open(bundle, { state: ready });
  handIn(made, 'example', visitTo('Made-Up Farm', { of: 'example', ratings: {} }), { fire: 'none' });
  ready = made.state;
});
beforeEach(() => {
  workspace = open(bundle, { state: ready });
});

const hour = () => {
  workspace.start({ functionName: 'onHour', unattended: true });
  const run = workspace.meter.runs.at(-1);
  if (!run) throw new Error('Nothing was run');
  return { ...run, times: (name: string) => run.calls.filter((call) => call.name === name).length };
};

test('one read more than Google’s minute allows waits for the next minute', () => {
  const reads = (count: number): void => {
    for (let at = 0; at < count; at += 1) workspace.start({ functionName: 'sidebarFrameworks' });
  };
  reads(60);
  expect(
    [...workspace.runtime.recentCalls].filter(([key]) => key.includes('Read')).map(([, at]) => at.length),
  ).toEqual([60]);
  const run = hour();
  expect(run.error).toBe('');
  expect(run.elapsed).toBeGreaterThan(60_000);
  expect(workspace.sheet('Visits')).toHaveLength(1);
});

describe('a passing fault', () => {
  const message = 'We’re sorry, a server error occurred. Please wait a bit and try again.';

  test.each(['Sheets.Spreadsheets.get', 'Sheets.Spreadsheets.Values.batchGet'])(
    'of %s is read over',
    (name) => {
      const usual = hour().times(name);
      workspace = open(bundle, { state: ready });
      workspace.fault({ at: { name, nth: 1 }, kind: 'error', message });
      const run = hour();
      expect(run.error).toBe('');
      expect(run.times(name)).toBe(usual + 1);
      expect(workspace.sheet('Visits')).toHaveLength(1);
    },
  );

  test('of a change, which may have been made, is not: the next run looks', () => {
    workspace.fault({
      at: { name: 'Sheets.Spreadsheets.batchUpdate', nth: 1 },
      kind: 'lost-answer',
      message,
    });
    const run = hour();
    expect(run.error).not.toBe('');
    expect(run.times('Sheets.Spreadsheets.batchUpdate')).toBe(1);
    hour();
    expect(workspace.sheet('Visits')).toHaveLength(1);
  });

  test('twice is told', () => {
    const name = 'Sheets.Spreadsheets.get';
    for (const nth of [1, 2]) workspace.fault({ at: { name, nth }, kind: 'error', message });
    expect(hour().error).toMatch(/did not read this workbook: Google could not do it just now/);
  });

  test.each(['error', 'lost-answer'] as const)(
    'of linking a form (%s) leaves one tab of responses',
    (kind) => {
      const made = open(bundle);
      made.start({ functionName: 'sidebarBegin', args: [EXAMPLE_CHOICE] });
      made.start({ functionName: 'sidebarContinue' });
      made.fault({
        at: { name: 'Form.setDestination', nth: 1 },
        kind,
        message: 'Failed to set response destination. Verify the destination ID and try again.',
      });
      made.start({ functionName: 'sidebarContinue' });
      expect(made.form(receiptOf(made, 'example').formId).destination?.spreadsheetId).toBe(
        made.state.workbookId,
      );
      const titles = made.state.spreadsheets[made.state.workbookId]?.sheets.map(
        ({ properties }) => properties.title,
      );
      // Beside the hidden one that keeps what they said.
      expect(titles?.filter((title) => /responses/i.test(title) && title !== 'Responses')).toHaveLength(1);
    },
  );
});
