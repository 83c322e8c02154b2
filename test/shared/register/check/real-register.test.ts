/** The engine on the real files, where they are beside the project. */
import { searchRegister } from '../../../../shared/register/search/search-register';
import { readFileSync, readdirSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { misspeltKinds } from '../../../../scripts/bench/questions/misspelt-names';
import { makeQuestions } from '../../../../scripts/bench/search-figures';
import { InputError } from '../../../../shared/errors';
import { check } from '../../../../shared/register/check/check';
import { createLinksImport } from '../../../../shared/register/import/links-import';
import { sameLa } from '../../../../shared/register/index/local-authority';
import { normaliseName } from '../../../../shared/register/index/normalise';
import { openRegister, type Register } from '../../../../shared/register/search/open-register';
import { isBeside } from '../../../beside-project';
import { importBytes, today } from '../register-of';

const folder = '../shared/gias';
const there = isBeside(folder, 'the real register files');
const read = (file: string): Uint8Array => {
  const bytes = readFileSync(`${folder}/${file}`);
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
};
const full = 'edubasealldata20240617-RECONSTRUCTED-135col.csv.gz';

describe.runIf(there)('the real files', () => {
  test.each([
    ['sample-133col-2019-dfe-schools-experience.csv', 4],
    ['sample-133col-malformed-cp1252-dfe-claim.csv', 4],
    ['sample-135col-2025-dfe-publish.csv', 1],
    ['sample-139col-2021-dfe-tte.csv', 99],
    ['sample-140col-2024-dfe-itt.csv', 8],
    ['register-minimal-20240617.csv.gz', 51_012],
    [full, 51_012],
  ])('%s is read right', (file, rows) => {
    const { report } = importBytes(read(file), file);
    expect(report).toMatchObject({ rows, rejectedCount: 0 });
    expect(Object.values(report.statuses).reduce((sum, count) => sum + count, 0)).toBe(rows);
  });

  test('the malformed sample: its accent, and its row of 139 fields under 133 headings', () => {
    const register = openRegister(importBytes(read('sample-133col-malformed-cp1252-dfe-claim.csv')).bytes);
    expect(register.byUrn('126416')?.name).toBe('St Thomas à Becket Church of England Aided Primary School');
    expect(register.byUrn('148847')).toMatchObject({
      name: 'Oulder Hill Leadership Academy',
      status: 'proposed',
      postcode: 'OL11 5EF',
      // What was put in stands behind the head, as the codes on both sides prove.
      head: 'Mr John Watson',
      website: '',
    });
  });

  test('the full register has the statuses that its publisher counted', () => {
    expect(importBytes(read(full), full).report.statuses).toEqual({
      Open: 26_997,
      Closed: 23_812,
      'Open, but proposed to close': 111,
      'Proposed to open': 92,
    });
  });

  test.each(
    readdirSync(there ? folder : '.').filter((file) =>
      /^(edubaseallchildren|links_|grouplinks_|section41)/.test(file),
    ),
  )('%s is refused as a register, by name', (file) => {
    expect(() => importBytes(read(file), file)).toThrow(InputError);
    expect(() => importBytes(read(file), file)).toThrow(file);
  });

  test.each([
    ['links_edubasealldata20230421.csv.gz', 31_274],
    ['links_edubasealldata20250727.csv', 34_044],
  ])('%s is read as links', (file, count) => {
    const links = createLinksImport({ file });
    links.write(read(file));
    expect(links.end().report).toEqual({ file, links: count, rejectedCount: 0 });
  });
});

describe.runIf(there)('the real names', () => {
  let register: Register;
  let names: string[];
  beforeAll(() => {
    register = openRegister(importBytes(read(full), full).bytes);
    names = Array.from({ length: register.count }, (_, row) => register.establishment(row).name);
  });

  test('a misspelt name is found first in at least 97 of 100 of all kinds, among five in 99', () => {
    const questions = makeQuestions(names, misspeltKinds, 30, 21);
    const places = questions.map(({ asked, meant }) =>
      searchRegister(register, { text: asked }, 5).findIndex(({ name }) => normaliseName(name) === meant),
    );
    expect(places.filter((place) => place === 0).length / places.length).toBeGreaterThanOrEqual(0.97);
    expect(places.filter((place) => place >= 0).length / places.length).toBeGreaterThanOrEqual(0.99);
  });

  test('no name alone, exact or misspelt, is ever registered', () => {
    const asked = makeQuestions(names, misspeltKinds, 8, 22).map((question) => question.asked);
    for (const text of [...asked, ...names.slice(0, 100)])
      expect(check(register, { text }, today).registered).toBe(false);
  });

  test('a name with any LA or postcode is registered only as the very establishment of that name there', () => {
    const las = [...new Set(Array.from({ length: 300 }, (_, at) => register.establishment(at * 170).la))];
    fc.assert(
      fc.property(
        fc.nat(register.count - 1),
        fc.constantFrom(...las, undefined),
        fc.constantFrom('NW3 2NY', undefined),
        (row, la, postcode) => {
          const text = names[row] ?? '';
          const verdict = check(
            register,
            { text, ...(la === undefined ? {} : { la }), ...(postcode === undefined ? {} : { postcode }) },
            today,
          );
          if (!verdict.registered) return;
          expect(normaliseName(verdict.establishment?.name ?? '')).toBe(normaliseName(text));
          // An LA that was divided since means those that came after it (see `local-authority.test.ts`).
          const inLa = verdict.establishment !== null && sameLa(la ?? '', verdict.establishment);
          expect(inLa || verdict.establishment?.postcode === postcode).toBe(true);
          const same = register.byName(text).filter((other) => other.la === verdict.establishment?.la);
          if (postcode === undefined) expect(same).toHaveLength(1);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('names that many share are never told apart by the name', () => {
    const verdict = check(register, { text: "St Joseph's Catholic Primary School" }, today);
    expect(verdict).toMatchObject({ verdict: 'possible', registered: false });
    expect(verdict.reasons[0]).toMatch(/^\d+ establishments have exactly this name/);
  });

  test('names of providers that resemble schools are not registered', () => {
    for (const text of [
      'Heath',
      'The Heath School Ltd',
      'Aspire Alternative Provision',
      'Bright Futures Academy',
      'Forest School',
      'Phoenix Centre',
      'The Bridge',
      'New Leaf Learning Centre',
    ])
      expect(check(register, { text }, today).registered).toBe(false);
  });
});
