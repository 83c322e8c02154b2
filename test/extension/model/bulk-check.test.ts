/**
 * A list is checked row by row while the page stays answering; officers decide what is open, and take it back.
 */
import { beforeAll, expect, test } from 'vitest';
import {
  checkList,
  type CheckedProvider,
  countsOf,
  isOpenQuestion,
  MOST_PROVIDERS,
  refuseTooMany,
} from '../../../extension/model/bulk-check';
import {
  type Decision,
  decisionsByRow,
  type ListInWork,
  undoDecision,
} from '../../../extension/model/list-in-work';
import { hitsWhileTyping } from '../../../shared/register/check/hits-while-typing';
import { madeUpRegisterFile } from '../../../scripts/made-up-register';
import { createRegisterImport } from '../../../shared/register/import/import-register';
import { readProviderList } from '../../../shared/register/list/provider-list';
import { readCsvTable } from '../../../shared/table/csv-table';
import { openRegister, type Register } from '../../../shared/register/search/open-register';
import { registerOf } from '../../shared/register/register-of';

const context = { now: '2026-11-22T09:30:00.000Z', checkedBy: 'Pat Example' };
let register: Register;

beforeAll(() => {
  const first = [
    {
      URN: '199001',
      EstablishmentName: 'Quillbrook Bridge Academy',
      'EstablishmentStatus (code)': '1',
      'EstablishmentStatus (name)': 'Open',
      'LA (code)': '884',
      'LA (name)': 'Herefordshire, County of',
      Postcode: 'ZZ1 1ZZ',
    },
  ];
  const reading = createRegisterImport({ file: 'edubasealldata20261120.csv' });
  reading.write(madeUpRegisterFile({ rows: 300, first }));
  register = openRegister(reading.end().bytes);
});

const read = (text: string) => readProviderList(readCsvTable(text).cells);
const run = async (
  text: string,
  decisions: readonly Decision[] = [],
  signal = new AbortController().signal,
) => {
  let clock = 0;
  let turns = 0;
  let checked: readonly CheckedProvider[] = [];
  await checkList(register, read(text).providers, context, {
    decisions: decisionsByRow({ decisions: [...decisions] }),
    pause: async () => void (turns += 1),
    now: () => (clock += 50),
    told: (so) => (checked = so),
    signal,
  });
  return { checked, turns };
};
const decision = (row: number, urn: string | null): Decision => ({
  row,
  urn,
  name: '',
  at: '2026-11-21T10:00:00.000Z',
  by: 'Ada Made-Up',
});

test('each row gets its verdict; others get a turn in between', async () => {
  const { checked, turns } = await run(
    'Provider,URN\nQuillbrook Bridge Academy,199001\nQuilbrook Brige,\nZzyx Qwv,\n',
  );
  expect(checked.map(({ verdict }) => verdict.verdict)).toEqual(['open', 'possible', 'not-found']);
  expect(checked.map(({ row }) => row)).toEqual([2, 3, 4]);
  expect(turns).toBeGreaterThan(0);
  expect(countsOf(checked)).toEqual({
    open: 1,
    closing: 0,
    proposed: 0,
    closed: 0,
    listed: 0,
    possible: 1,
    'not-found': 1,
  });
});

test.each([
  ['long enough since it was last told', 300, [3, 4]],
  ['too soon', 299, [4]],
])('a turn ends after 40 ms; who watches is told then and at the end: %s', async (_, at, lengths) => {
  // Begun; after the first row, after the second (a turn ends, nothing is told), the next turn; after the third, and on.
  const began = 5000;
  const clock = [0, 39, 40, 40, 40, 400].map((ms) => began + ms);
  const told: (readonly CheckedProvider[])[] = [];
  let turns = 0;
  await checkList(register, read('Provider\nA\nB\nC\nD\n').providers, context, {
    decisions: new Map(),
    pause: async () => void (turns += 1),
    now: () => clock.shift() ?? began + at,
    told: (so) => told.push(so),
    signal: new AbortController().signal,
  });
  expect(turns).toBe(2);
  // What was told stays as it was told.
  expect(told.map((so) => so.length)).toEqual(lengths);
});

test('a stopped check tells no more', async () => {
  const stop = new AbortController();
  stop.abort();
  const { checked } = await run('Provider\nA\nB\nC\nD\nE\nF\nG\nH\n', [], stop.signal);
  expect(checked.length).toBeLessThan(8);
});

test('an officer decides: one of the candidates, or none of them; the last decision holds', async () => {
  const list = 'Provider\nQuilbrook Brige\n';
  const only = async (...decisions: Decision[]) => {
    const { checked } = await run(list, decisions);
    const [first] = checked;
    if (!first) throw new Error('nothing was checked');
    return first;
  };
  expect(isOpenQuestion(await only())).toBe(true);
  const chosen = await only(decision(2, '199001'));
  expect(chosen.verdict).toMatchObject({ verdict: 'open', registered: true, checkedBy: 'Ada Made-Up' });
  expect(isOpenQuestion(chosen)).toBe(false);
  const none = await only(decision(2, '199001'), decision(2, null));
  expect(none.verdict.registered).toBe(false);
  expect(isOpenQuestion(none)).toBe(false);
  // A decision about another row says nothing of this one.
  expect(isOpenQuestion(await only(decision(3, '199001')))).toBe(true);
});

test('only what is possible, without an entry and undecided is a question', async () => {
  const { checked } = await run('Provider\nQuilbrook Brige\n');
  const [asked] = checked;
  if (!asked) throw new Error('nothing was checked');
  const [establishment] = [register.byUrn('199001')];
  if (!establishment) throw new Error('no entry');
  const with_ = (changed: object): boolean =>
    isOpenQuestion({ ...asked, verdict: { ...asked.verdict, ...changed } });
  expect(with_({})).toBe(true);
  // An entry whose status is not known: it is sure which one is meant, so that there is nothing to choose.
  expect(with_({ establishment })).toBe(false);
  for (const verdict of ['open', 'closing', 'proposed', 'closed', 'listed', 'not-found'])
    expect(with_({ verdict })).toBe(false);
});

test('as many providers as are allowed, and one more', () => {
  expect(() => refuseTooMany(MOST_PROVIDERS)).not.toThrow();
  expect(() => refuseTooMany(MOST_PROVIDERS + 1)).toThrow('20,001 providers; at most 20,000');
});

test('undoing takes back the last decision on a row, and nothing else', () => {
  const work = { decisions: [decision(2, '1'), decision(3, '2'), decision(2, null)] } as ListInWork;
  const once = undoDecision(work, 2);
  expect(decisionsByRow(once).get(2)?.urn).toBe('1');
  expect(decisionsByRow(once).get(3)?.urn).toBe('2');
  expect(decisionsByRow(undoDecision(once, 2)).has(2)).toBe(false);
  expect(undoDecision(work, 9).decisions).toEqual(work.decisions);
});

test('while typing: numbers give the entry itself, names those like it, one letter nothing', () => {
  expect(hitsWhileTyping(register, { text: '199001' }, 8).map(({ urn }) => urn)).toEqual(['199001']);
  expect(hitsWhileTyping(register, { text: 'zz1 1zz' }, 8).map(({ urn }) => urn)).toContain('199001');
  expect(hitsWhileTyping(register, { text: 'quilbrok brige' }, 8)[0]?.urn).toBe('199001');
  expect(hitsWhileTyping(register, { text: 'q' }, 8)).toEqual([]);
  expect(hitsWhileTyping(register, { text: 'qu' }, 8)[0]?.urn).toBe('199001');
});

test('of names that begin so, those of the officer’s own LA come first, and the whole name before them', () => {
  const some = registerOf([
    { EstablishmentName: 'Elm House School', 'LA (name)': 'Elmshire' },
    { EstablishmentName: 'Elm House Annexe', 'LA (name)': 'Ashshire' },
    { EstablishmentName: 'Elm House', 'LA (name)': 'Elmshire' },
  ]);
  const order = (la: string): string[] =>
    hitsWhileTyping(some, { text: 'elm house' }, 4, la).map(({ name }) => name);
  expect(order('')[0]).toBe('Elm House');
  expect(order('ashshire')).toEqual(['Elm House', 'Elm House Annexe', 'Elm House School']);
  expect(order('Elmshire')).toEqual(['Elm House', 'Elm House School', 'Elm House Annexe']);
});
