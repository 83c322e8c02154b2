import { beforeAll, expect, test } from 'vitest';
import {
  checkList,
  type CheckedProvider,
  countsOf,
  decide,
  isOpenQuestion,
  resultTable,
} from '../../../extension/model/bulk-check';
import { hitsWhileTyping } from '../../../shared/register/check/hits-while-typing';
import { readProviderList } from '../../../extension/model/provider-list';
import { madeUpRegisterFile } from '../../../scripts/made-up-register';
import { createRegisterImport } from '../../../shared/register/import/import-register';
import { openRegister, type Register } from '../../../shared/register/index/register-index';
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

const run = async (text: string, signal = new AbortController().signal) => {
  const list = readProviderList(text);
  let clock = 0;
  let turns = 0;
  let checked: readonly CheckedProvider[] = [];
  await checkList(register, list.providers, context, {
    pause: async () => void (turns += 1),
    now: () => (clock += 50),
    told: (so) => (checked = so),
    signal,
  });
  return { list, checked, turns };
};

test('each row gets its verdict; others get a turn in between', async () => {
  const { checked, turns } = await run(
    'Provider,URN\nQuillbrook Bridge Academy,199001\nQuilbrook Brige,\nZzyx Qwv,\n',
  );
  expect(checked.map(({ verdict }) => verdict.verdict)).toEqual(['open', 'possible', 'not-found']);
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

test('a stopped check tells no more', async () => {
  const stop = new AbortController();
  stop.abort();
  expect((await run('Provider\nA\nB\nC\nD\nE\nF\nG\nH\n', stop.signal)).checked.length).toBeLessThan(8);
});

test('an officer decides: one of the candidates, or none of them', async () => {
  const { checked } = await run('Quilbrook Brige');
  const [asked] = checked;
  if (!asked) throw new Error('nothing was checked');
  expect(isOpenQuestion(asked)).toBe(true);
  const chosen = decide(register, asked, '199001', context);
  expect(chosen.verdict).toMatchObject({ verdict: 'open', registered: true });
  expect(isOpenQuestion(chosen)).toBe(false);
  const none = decide(register, asked, null, context);
  expect(none.verdict.registered).toBe(false);
  expect(isOpenQuestion(none)).toBe(false);
});

test('the result keeps the list’s own columns in front, and says whose data it is', async () => {
  const { list, checked } = await run('Provider,URN,Note\nQuillbrook Bridge Academy,199001,first\nShort,\n');
  const [heading = [], first = [], second = [], ...rest] = resultTable(list, checked);
  expect(heading.slice(0, 3)).toEqual(['Provider', 'URN', 'Note']);
  expect(first.slice(0, 3)).toEqual(['Quillbrook Bridge Academy', '199001', 'first']);
  expect(second.slice(0, 3)).toEqual(['Short', '', '']);
  expect(new Set([heading, first, second].map(({ length }) => length)).size).toBe(1);
  expect(rest.flat().join()).toContain('Open Government Licence');
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
