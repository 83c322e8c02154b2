import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { misspell, type Mistake } from '../../scripts/bench/misspell';
import { report } from '../../scripts/bench/report';
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
  test('misspells the same way for the same seed, and changes something', () => {
    const name = 'St Oak’s Church of England Primary School';
    const mistakes: Mistake[] = [
      'one letter',
      'two letters',
      'words swapped',
      'words joined',
      'word split',
      'abbreviated',
      'word missing',
      'Ltd added',
    ];
    for (const mistake of mistakes) {
      expect(misspell(name, mistake, seededDraw(1))).toBe(misspell(name, mistake, seededDraw(1)));
      expect(misspell(name, mistake, seededDraw(1))).not.toBe(name);
    }
  });

  test('says of each bar whether it was held', () => {
    const figures = {
      day: '2026-11-22',
      machine: 'a machine',
      fileMegabytes: 64,
      runs: 1,
      imports: [
        { job: 'this import', milliseconds: 250, peak: 100 },
        { job: 'bare scan', milliseconds: 100, peak: 60 },
        { job: 'papaparse, header: true', milliseconds: 1000, peak: 399 },
      ],
      indexMegabytes: 10,
      cold: { open: 100, first: 50 },
      names: 'names',
      searches: [
        {
          peer: 'this search',
          mistakes: 'misspelt',
          questions: 100,
          first: 0.97,
          amongFive: 0.99,
          median: 2,
          p95: 10,
        },
      ],
    };
    expect(report(figures).match(/\| held \|/g)).toHaveLength(7);
    expect(report(figures)).toMatch(/import memory, of papaparse’s \| 0\.251 \| at most 0\.25 \| NOT HELD/);
  });
});
