/** A text that a district takes out after it was gathered stands nowhere in the county either, once it is gathered again. */
import { beforeAll, expect, test, vi } from 'vitest';
import { gatherWorkbook, Known } from '../../apps-script/sidebar/gather-workbooks';
import type { VisitTexts } from '../../apps-script/sidebar/keeping-api';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { State } from '../../scripts/workspace/state';
import { ask, EXAMPLE_CHOICE, exampleSetUp, open, setUp } from './county';
import { idOf, LATER, MARK, MARKED, placesOf, prepared } from './removal';
import { sidebarServer } from './sidebar-server';

// Many runs one after the other, on a machine that may have other work.
vi.setConfig({ testTimeout: 300_000 });

const DISTRICT = 'district-workbook-one';
const asJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as Parameters<Workspace['run']>[1];

let bundle: Bundle;
let ready: State;
let empty: State;

beforeAll(() => {
  ({ bundle } = exampleSetUp());
  ready = prepared(bundle);
  const county = open(bundle);
  // Google gives no two forms one id; this workspace counts.
  county.copy('Taken up');
  setUp(county, EXAMPLE_CHOICE);
  empty = county.state;
});

/** Puts the district's workbook, as it stands, where the county can read it, and gathers it. */
async function gather(county: Workspace, district: Workspace): Promise<void> {
  const { spreadsheets, workbookId } = district.state;
  const book = structuredClone(spreadsheets[workbookId]);
  if (!book) throw new Error('The district is needed');
  county.state.spreadsheets[DISTRICT] = { ...book, spreadsheetId: DISTRICT };
  const server = sidebarServer(county);
  ask(county, 'sidebarGatherThese', `https://docs.google.com/spreadsheets/d/${DISTRICT}/edit`, []);
  const known = new Known(await server.sidebarKnownRecord());
  await gatherWorkbook(server, DISTRICT, known, () => undefined);
  county.run('refreshFromMenu');
}

/** Where it stands in all that the stand-ins hold, but for the district's own workbook. */
function inCounty(county: Workspace, text: string): string[] {
  const spreadsheets = Object.fromEntries(
    Object.entries(county.state.spreadsheets).filter(([id]) => id !== DISTRICT),
  );
  return placesOf(open(bundle, { state: { ...county.state, spreadsheets } }), text);
}

const textsOf = (of: Workspace): VisitTexts['texts'] =>
  ask<VisitTexts>(of, 'sidebarTexts', idOf(of, MARKED)).texts;

function takeOut(of: Workspace, one: VisitTexts['texts'][number]): void {
  const { subject, field } = one;
  const why = 'It should never have been here';
  const id = `taken-out-${subject.id}-${field}`;
  ask(of, 'sidebarRedact', asJson({ id, visit: idOf(of, MARKED), subject, field, why }));
}

/** The district without the other visit that says the same, and is nobody’s here. */
function district(): Workspace {
  const of = open(bundle, { state: structuredClone(ready), now: LATER });
  const id = idOf(of, MARKED);
  const twin = of.sheet('Visits').find((row) => row['Provider'] === MARKED && row['Visit id'] !== id);
  ask(
    of,
    'sidebarRemove',
    asJson({
      id: 'removed-in-a-test',
      of: { kind: 'visits', ids: [twin?.['Visit id']] },
      why: 'It was kept for as long as it had to be',
    }),
  );
  return of;
}

test('each text of a visit, taken out in the district, is gone from the county at the next gathering', async () => {
  const theirs = district();
  const county = open(bundle, { state: structuredClone(empty), now: LATER });
  await gather(county, theirs);
  const texts = textsOf(theirs);
  const isThere = texts.filter(({ text }) => inCounty(county, text).length > 0);
  // The rest is of several parts, which stand apart.
  expect(isThere.length).toBeGreaterThanOrEqual(texts.length - 3);
  for (let [one] = textsOf(theirs); one; [one] = textsOf(theirs)) takeOut(theirs, one);
  await gather(county, theirs);
  for (const { text, label } of texts) expect([label, inCounty(county, text)]).toEqual([label, []]);
  for (const part of ['mends it', 'hands', 'was misheard', 'promised', 'rings on Friday', 'in small groups'])
    expect([part, inCounty(county, `${MARK} ${part}`)]).toEqual([part, []]);
  const row = county.sheet('Visits').find((one) => one['Provider'] === MARKED);
  expect(row).toMatchObject({ Officer: '[removed 22 November 2026]' });
  // It is as it was, and nothing of it came twice.
  const before = [county.sheet('Responses').length, county.sheet('History').length];
  await gather(county, theirs);
  expect([county.sheet('Responses').length, county.sheet('History').length]).toEqual(before);
  expect(county.sheet('Problems').filter((one) => one['Status'] === 'To look at')).toEqual([]);
});

test('taken out in the county, it does not come in again with what the district does about the visit', async () => {
  const theirs = district();
  const county = open(bundle, { state: structuredClone(empty), now: LATER });
  await gather(county, theirs);
  const one = textsOf(county).find(({ field }) => field === 'comments/2c');
  if (!one) throw new Error('It is there.');
  takeOut(county, one);
  expect(inCounty(county, one.text)).toEqual([]);
  // Later than it was taken out here.
  theirs.advance(60 * 60 * 1000);
  const id = idOf(theirs, MARKED);
  const command = { id: 'put-back-in-a-test', visit: id, kind: 'correct', field: 'comments/2c' };
  ask(theirs, 'sidebarVisitCommand', asJson({ ...command, to: 'Quite another', why: 'Why', seen: '' }));
  ask(
    theirs,
    'sidebarVisitCommand',
    asJson({ ...command, id: 'put-back-as-it-was', to: one.text, why: 'As it was', seen: '' }),
  );
  await gather(county, theirs);
  expect(inCounty(county, one.text)).toEqual([]);
  expect(JSON.stringify(county.sheet('History'))).toContain('Quite another');
});
