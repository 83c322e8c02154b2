/**
 * Once a day the hourly run lists what the forms have, without the answers: what surfaced late comes in, what was deleted is
 * told and leaves the figures a day later, by the Forms API and by FormApp.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import { counted } from '../../scripts/workspace/meter';
import type { State, StoredForm, StoredResponse } from '../../scripts/workspace/state';
import { wrongWhenCutOff } from './command-cut-off';
import { exampleSetUp, handIn, open, visitTo } from './county';

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NAMES = ['Made-Up Farm', 'Pretend Garage', 'Invented College', 'Old Forge'] as const;

const said = (provider: string, officer = 'First') =>
  visitTo(provider, { of: 'example', officer, ratings: { '1.1': 'Fully met' } });
const formOf = (workspace: Workspace): StoredForm => {
  const [form] = Object.values(workspace.state.forms);
  if (!form) throw new Error('There is no form.');
  return form;
};
const visits = (workspace: Workspace) => workspace.sheet('Visits').filter((row) => row['Visit id'] !== null);
const providers = (workspace: Workspace): unknown[] =>
  visits(workspace)
    .map((row) => row['Provider'])
    .sort();
const standing = (workspace: Workspace, provider: string): unknown =>
  visits(workspace).find((row) => row['Provider'] === provider)?.['Standing'] ?? null;
const told = (workspace: Workspace): string =>
  workspace
    .sheet('Problems')
    .filter((row) => row['Status'] === 'To look at')
    .map((row) => JSON.stringify(row['What happened']))
    .join('\n');

/** A day later, the hourly run. */
function aDay(workspace: Workspace): void {
  workspace.advance(DAY - HOUR);
  workspace.tick();
}

/** Takes a response out of the form, as Google does not show it yet, or as somebody deletes it. */
function without(workspace: Workspace, provider: string): StoredResponse {
  const form = formOf(workspace);
  const id = visits(workspace).find((row) => row['Provider'] === provider)?.['Visit id'];
  const found = form.responses.find(({ responseId, formAppId }) => responseId === id || formAppId === id);
  if (!found) throw new Error(`There is no response about ${provider}.`);
  form.responses = form.responses.filter((one) => one !== found);
  return found;
}

let bundle: Bundle;
let ready: State;
beforeAll(() => {
  ({ bundle, ready } = exampleSetUp());
});

describe.each(['on', 'off'] as const)('with the Forms API %s', (formsApi) => {
  const begin = (now?: string): Workspace => {
    const workspace = open(bundle, {
      state: structuredClone(ready),
      settings: { formsApi },
      ...(now && { now }),
    });
    for (const name of NAMES) handIn(workspace, 'example', said(name), { fire: 'none' });
    workspace.tick();
    return workspace;
  };

  test('what surfaces later than it was handed in comes in the next day, once', () => {
    const workspace = begin();
    const { response } = handIn(workspace, 'example', said('Late Place'), { fire: 'none' });
    const form = formOf(workspace);
    form.responses = form.responses.filter(
      (one) => one !== response && one.responseId !== response.responseId,
    );
    workspace.advance(30 * MINUTE);
    handIn(workspace, 'example', said('Young Place'));
    workspace.tick();
    form.responses = [...formOf(workspace).responses, response];
    formOf(workspace).responses = form.responses;
    workspace.tick();
    expect(providers(workspace)).not.toContain('Late Place');
    aDay(workspace);
    const all = [...NAMES, 'Late Place', 'Young Place'].sort();
    expect(providers(workspace)).toEqual(all);
    aDay(workspace);
    expect(providers(workspace)).toEqual(all);
    expect(told(workspace)).toBe('');
  });

  test('a response that is deleted is told the next day, leaves the figures a day later, and is back with it', () => {
    const workspace = begin();
    aDay(workspace);
    const response = without(workspace, 'Pretend Garage');
    aDay(workspace);
    expect(told(workspace)).toContain('Pretend Garage');
    expect(standing(workspace, 'Pretend Garage')).toBeNull();
    aDay(workspace);
    expect(standing(workspace, 'Pretend Garage')).not.toBeNull();
    expect(told(workspace)).toBe('');
    expect(providers(workspace)).toEqual([...NAMES].sort());
    formOf(workspace).responses.push(response);
    aDay(workspace);
    expect(standing(workspace, 'Pretend Garage')).toBeNull();
  });

  test('a form of which much is gone at once is asked about, however many days pass', () => {
    const workspace = begin();
    const form = formOf(workspace);
    form.responses = [];
    aDay(workspace);
    aDay(workspace);
    aDay(workspace);
    expect(told(workspace)).toMatch(/4 responses of this form are missing at once/);
    for (const name of NAMES) expect(standing(workspace, name)).toBeNull();
  });

  test('is made once a day, and reads no answers', () => {
    const workspace = begin();
    const from = workspace.meter.runs.length;
    // From nine in the morning to nine: of two dates.
    for (let hour = 0; hour < 24; hour += 1) workspace.tick();
    const of = (name: string): number =>
      workspace.meter.runs
        .slice(from)
        .flatMap((run) => counted(run))
        .filter((call) => call.name === name).length;
    // Each hour asks for what is new, and looks at what it asked for last by its id.
    if (formsApi === 'on') expect(of('UrlFetchApp.fetchAll')).toBe(24 + 2);
    else expect(of('FormResponse.getId')).toBe((24 + 2) * NAMES.length);
    expect(of('FormResponse.getItemResponses')).toBe(0);
  });

  test('of what was handed in long ago nothing is concluded where it is not listed', () => {
    const workspace = begin();
    workspace.advance(36 * DAY);
    without(workspace, 'Old Forge');
    aDay(workspace);
    aDay(workspace);
    aDay(workspace);
    // FormApp tells of each response by itself: of the last 35 days alone.
    expect(standing(workspace, 'Old Forge') !== null).toBe(formsApi === 'on');
  });
});

test('a form that was first read over the Forms API, which is off since: that deletions go unnoticed is told, until it is on', () => {
  const first = open(bundle, { state: structuredClone(ready) });
  for (const name of NAMES) handIn(first, 'example', said(name), { fire: 'none' });
  first.tick();
  aDay(first);
  const at = (days: number): string =>
    new Date(Date.parse('2026-11-23T09:00:00.000Z') + days * DAY).toISOString();
  const off = open(bundle, { state: first.state, settings: { formsApi: 'off' }, now: at(0) });
  off.tick();
  without(off, 'Pretend Garage');
  aDay(off);
  aDay(off);
  expect(told(off)).toBe('');
  aDay(off);
  expect(told(off)).toMatch(
    /last listed on 23 November 2026: a response that was deleted from it since is not noticed/,
  );
  aDay(off);
  expect(told(off).split('\n')).toHaveLength(1);
  expect(standing(off, 'Pretend Garage')).toBeNull();
  const on = open(bundle, { state: off.state, settings: { formsApi: 'on' }, now: at(6) });
  on.tick();
  expect(told(on)).toMatch(/^"Pretend Garage/);
  aDay(on);
  expect(standing(on, 'Pretend Garage')).not.toBeNull();
  expect(told(on)).toBe('');
});

test('cut off at any of its calls, the run that lists comes to the same end', () => {
  const workspace = open(bundle, { state: structuredClone(ready) });
  for (const name of NAMES) handIn(workspace, 'example', said(name), { fire: 'none' });
  workspace.tick();
  without(workspace, 'Pretend Garage');
  const wrong = wrongWhenCutOff(
    {
      bundle,
      before: workspace.state,
      now: '2026-11-23T09:00:00.000Z',
      functionName: 'onHour',
      args: [],
      again: (later) => void later.tick(),
    },
    'stores',
  );
  expect(wrong).toEqual([]);
});
