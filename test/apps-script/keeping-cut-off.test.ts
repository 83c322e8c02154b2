/**
 * Taking one text out, and going on by itself with a removal that was cut off, cut off at any service call in turn: done
 * again, or an hour later, it comes to the same end. removal.test.ts has the removal itself, archive-cut-off.test.ts that of
 * what is archived.
 */
import { beforeAll, expect, test, vi } from 'vitest';
import type { Keeping, VisitTexts } from '../../apps-script/sidebar/keeping-api';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { State } from '../../scripts/workspace/state';
import { asJson, idOf } from './archiving';
import { wrongWhenCutOff } from './command-cut-off';
import { ask, exampleSetUp, handIn, open, visitTo } from './county';
import { MARK, MARKED, OTHER, placesOf, removal } from './removal';

// Dozens of runs each, on a machine that may have other work.
vi.setConfig({ testTimeout: 180_000 });

const LATER = '2026-11-22T10:00:00.000Z';
const THEN = '2026-11-22T12:30:00.000Z';
const TEXT = `${MARK} in small groups`;

let bundle: Bundle;
let ready: State;
/** A visit that was handed in twice, two documents that quote it, and a visit to somebody else. */
beforeAll(() => {
  const made = exampleSetUp();
  ({ bundle } = made);
  const first = open(bundle, { state: made.ready, now: LATER });
  const said = (text: string) => ({ of: 'example', ratings: { '1.1': 'Not met' }, comments: { '2c': text } });
  handIn(first, 'example', visitTo(OTHER, said('Plainword')), { fire: 'none' });
  const { response } = handIn(first, 'example', visitTo(MARKED, said(TEXT)), { fire: 'none' });
  first.tick();
  const { responseId } = response;
  handIn(first, 'example', visitTo(MARKED, { ...said(TEXT), officer: `${MARK} officer` }), { responseId });
  const page = { framework: 'example', version: '1', instrument: 'visit', toSend: true, provider: MARKED };
  for (const name of [`${MARK} report`, `${MARK} letter`])
    ask(first, 'sidebarKeepPage', asJson({ ...page, name, html: `<!doctype html><title>${MARK}</title>` }));
  first.run('refreshFromMenu');
  ready = first.state;
});

const opened = (): Workspace => open(bundle, { state: ready, now: LATER });

test('one text is taken out, once', () => {
  const visit = idOf(opened(), MARKED);
  const text = ask<VisitTexts>(opened(), 'sidebarTexts', visit).texts.find(
    ({ field }) => field === 'comments/2c',
  );
  if (!text) throw new Error('The text is needed.');
  const { subject, field } = text;
  const args = [
    asJson({ id: 'taken-out-in-a-test', visit, subject, field, why: 'It should never have been here' }),
  ];
  const again = (on: Workspace): void => {
    ask(on, 'sidebarRedact', ...args);
    on.tick();
    // The form is its writer's to change.
    expect(placesOf(on, TEXT).filter((place) => !place.startsWith('/forms/'))).toEqual([]);
    expect(on.sheet('History').filter((row) => row['Kind'] === 'redact')).toHaveLength(1);
  };
  const sent = { bundle, before: ready, now: THEN, functionName: 'sidebarRedact', args, again };
  expect(wrongWhenCutOff(sent, 'stores')).toEqual([]);
});

test('a removal that was stopped before it reached form and Drive is finished by the hour', () => {
  const on = opened();
  const { providers } = ask<Keeping>(on, 'sidebarKeeping');
  const ids = providers.flatMap(({ id, name }) => (name === MARKED ? [id] : []));
  on.fault({ at: { name: 'Form.deleteResponse', nth: 1 }, kind: 'kill' });
  on.start({ functionName: 'sidebarRemove', args: [removal('provider', ids)] });
  expect(on.sheet('Visits').map((row) => row['Provider'])).toEqual([OTHER]);
  const outside = (one: Workspace): string[] =>
    placesOf(one).filter((place) => /^\/(forms|documents)\//.test(place));
  expect(outside(on).some((place) => place.startsWith('/forms/'))).toBe(true);
  expect(outside(on).some((place) => place.startsWith('/documents/'))).toBe(true);
  const again = (one: Workspace): void => {
    one.tick();
    // The spare beside the workbook follows at the next change.
    one.run('refreshFromMenu');
    expect(placesOf(one)).toEqual([]);
    expect(ask<Keeping>(one, 'sidebarKeeping').isUnfinished).toBe(false);
  };
  const sent = { bundle, before: on.state, now: THEN, functionName: 'onHour', args: [], again };
  expect(wrongWhenCutOff({ ...sent, unattended: true }, 'every call')).toEqual([]);
});
