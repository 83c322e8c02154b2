/** What the product says: words it avoids, and sentences that belong to its sources. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isBeside } from './beside-project';

const listed = spawnSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' }).stdout.split(
  '\n',
);
const product = listed
  .filter((file) =>
    /^(shared|apps-script|extension|scripts\/workspace)\/.*\.(ts|tsx|html)$|^(README|CHANGELOG)\.md$/.test(
      file,
    ),
  )
  .filter((file) => existsSync(file));

/** A word to avoid, and the uses of it that are right: a denial, a quotation of a rule, an identifier. */
const AVOIDED: { word: RegExp; but: RegExp }[] = [
  {
    word: /\b(il)?legal(ly)?\b/i,
    but: /legalComments|legal (requirement|name|guardian|status|framework|responsib|duty|order)|never|neither|not /i,
  },
  { word: /\bleague table/i, but: /\bno\b|never|not /i },
  { word: /\brank(s|ed|ing)?\b/i, but: /\bno\b|never|nobody|not |search|likeness|rankable|match/i },
];

describe('the words', () => {
  test('avoided words are not used', () => {
    const found = product.flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .flatMap((line, at) =>
          AVOIDED.filter(({ word, but }) => word.test(line) && !but.test(line)).map(
            ({ word }) => `${file}:${at + 1} ${String(word)}: ${line.trim().slice(0, 120)}`,
          ),
        ),
    );
    expect(found).toEqual([]);
  });

  test('nothing names a path of somebody’s machine', () => {
    const found = listed
      .filter(
        (file) =>
          /\.(ts|tsx|mjs|js|json|md|html|css|yml)$/.test(file) &&
          file !== 'package-lock.json' &&
          existsSync(file),
      )
      .filter((file) => /(^|[\s'"`(])\/(work|tmp|root|home|Users)\//.test(readFileSync(file, 'utf8')))
      .filter((file) => file !== 'test/words.test.ts');
    expect(found).toEqual([]);
  });

  const tool = '../shared/tools/copied-sentences.py';
  test.runIf(
    [tool, '../shared/sources'].every((path) => isBeside(path, 'sentences compared with the sources')),
  )('no sentence stands word for word in a source', () => {
    const run = spawnSync('python3', [tool, '.'], { encoding: 'utf8' });
    expect(run.stdout + run.stderr).toMatch(/^0 copied runs/m);
  });
});
