/** The made-up register has the real one’s layout; the benchmark that runs on it judges rightly. */
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { otherNameKinds } from '../../scripts/bench/questions/other-names';
import { misspeltKinds, shortenedKinds } from '../../scripts/bench/questions/misspelt-names';
import { report, type BenchFigures } from '../../scripts/bench/report';
import { madeUpRegister, madeUpRegisterFile } from '../../scripts/made-up-register';
import { header } from '../../scripts/made-up-columns';
import { seededDraw } from '../../scripts/seeded-draw';

describe('the made-up register', () => {
  const file = madeUpRegisterFile({ rows: 2000, seed: 4 });
  const text = Buffer.from(file).toString('latin1');

  test('has the publisher’s layout: 135 columns, CRLF, the same quotes', () => {
    const rows = parse(text);
    expect(rows[0]).toEqual([...header]);
    expect(header).toHaveLength(135);
    expect(rows).toHaveLength(2001);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([135]));
    expect(text).toMatch(/^"URN","LA \(code\)".*\r\n100000,"\d{3}",/);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  test('is the same for the same seed, another for another', () => {
    expect(madeUpRegisterFile({ rows: 50, seed: 4 })).toEqual(madeUpRegisterFile({ rows: 50, seed: 4 }));
    expect(madeUpRegisterFile({ rows: 50, seed: 4 })).not.toEqual(madeUpRegisterFile({ rows: 50, seed: 5 }));
    const pieces = [...madeUpRegister({ rows: 2000, seed: 4 })];
    expect(Buffer.concat(pieces).equals(Buffer.from(file))).toBe(true);
  });

  test('is windows-1252 with some accents, and about as long a row as the real one', () => {
    const high = file.filter((byte) => byte > 0x7f);
    expect(high.length).toBeGreaterThan(0);
    expect(high.every((byte) => byte === 0xe9)).toBe(true);
    expect(file.length / 2000).toBeGreaterThan(1100);
    expect(file.length / 2000).toBeLessThan(1400);
  });

  test('keeps the rows that it was given', () => {
    expect(
      Buffer.from(
        madeUpRegisterFile({ rows: 1, first: [{ EstablishmentName: 'St Oak’s "Home"' }] }),
      ).toString('latin1'),
    ).toContain('"St Oak\u0092s ""Home"""');
  });
});

describe('the benchmark', () => {
  test('asks the same way for the same seed, and changes something', () => {
    const name = 'The St Oak’s Church of England Junior Academy and School';
    for (const { id, ask } of [...misspeltKinds, ...shortenedKinds]) {
      expect(ask(name, seededDraw(1)), id).toBe(ask(name, seededDraw(1)));
      if (id !== 'figures and words') expect(ask(name, seededDraw(3)), id).not.toBe(name);
    }
  });

  const recall = { who: 'x', questions: 100, first: 0.985, amongFive: 0.995, median: 2, p95: 8, total: 200 };
  /** Every figure exactly at its bar. */
  const atTheBars: BenchFigures = {
    day: '2026-11-22',
    machine: 'a machine',
    fileMegabytes: 64,
    runs: 1,
    imports: [
      { job: 'this import', milliseconds: 180, peak: 80 * 1_048_576 },
      { job: 'bare scan', milliseconds: 100, peak: 60 },
    ],
    importOfScan: 1.8,
    indexMegabytes: 8,
    cold: { open: 60, first: 40 },
    names: 'names',
    misspelt: recall,
    heldOut: recall,
    shortened: { ...recall, first: 0.9, amongFive: 0.98 },
    peers: [recall],
    providers: 100,
    typing: [
      { letters: 6, withLa: false, listed: 0.94 },
      { letters: 6, withLa: true, listed: 0.98 },
      { letters: 8, withLa: false, listed: 0.97 },
      { letters: 8, withLa: true, listed: 0.99 },
    ],
    checked: [{ kind: 'name, town', tunedOn: true, questions: 100, offered: 0.98, notFound: 0.01 }],
    otherNames: [{ kind: 'former name', questions: 100, offered: 0.9, notFound: 0.01 }],
    madeUp: { offered: 0.058, candidates: 0.21 },
  };

  test('says of each bar that it was held, or not when a figure is just past it', () => {
    expect(report(atTheBars).match(/\| held \|/g)).toHaveLength(17);
    expect(report(atTheBars)).not.toContain('NOT HELD');
    const past: readonly Partial<BenchFigures>[] = [
      { importOfScan: 1.801 },
      { indexMegabytes: 8.01 },
      { cold: { open: 60, first: 40.1 } },
      { misspelt: { ...recall, first: 0.984 } },
      { misspelt: { ...recall, p95: 8.1 } },
      { shortened: { ...atTheBars.shortened, amongFive: 0.979 } },
      { typing: [{ letters: 8, withLa: true, listed: 0.989 }] },
      { checked: [{ kind: 'name, town', tunedOn: true, questions: 100, offered: 0.979, notFound: 0.01 }] },
      { checked: [{ kind: 'name, town', tunedOn: true, questions: 100, offered: 0.98, notFound: 0.011 }] },
      { otherNames: [{ kind: 'initials', questions: 100, offered: 0.9, notFound: 0.011 }] },
      { madeUp: { offered: 0.058, candidates: 0.22 } },
    ];
    for (const each of past)
      expect(report({ ...atTheBars, ...each }).match(/NOT HELD/g), JSON.stringify(each)).toHaveLength(1);
  });

  test('gives what is told of former names and initials as figures of their own', () => {
    expect(report(atTheBars)).toMatch(/\| former name \| 100 \| 0\.900 \| 0\.010 \|/);
  });

  test('asks by a former name only where it is another, and by initials that somebody may say', () => {
    const asked = (name: string, ...formerNames: readonly string[]) =>
      otherNameKinds.map(({ ask }) => ask({ name, la: 'Kent', formerNames }, seededDraw(1)));
    const nwkaps = 'North West Kent Alternative Provision Service';
    expect(asked(nwkaps, 'The Old Barn', nwkaps.toUpperCase())).toEqual([
      { text: 'The Old Barn' },
      { text: 'NWKAPS' },
      { text: 'NWKAPS', la: 'Kent' },
    ]);
    const nobody = [undefined, undefined, undefined];
    expect(asked('Oak House', 'OAK HOUSE')).toEqual(nobody);
    expect(asked('The House of Oak')).toEqual(nobody);
    expect(asked('A Name of More Words Than Somebody Says Together')).toEqual([
      undefined,
      { text: 'ANMWTSST' },
      { text: 'ANMWTSST', la: 'Kent' },
    ]);
    expect(asked('A Name of Many More Words Than Somebody Says Together')).toEqual(nobody);
    expect(asked('Unit 4 Oak House')).toEqual(nobody);
  });
});
