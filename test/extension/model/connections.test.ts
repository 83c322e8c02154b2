/** Connections of the organisation and of the officer: each workbook once, and none moves when the policy comes. */
import { expect, test } from 'vitest';
import { connectionsInForce, ownBeside } from '../../../extension/model/connections';
import type { Connection } from '../../../shared/schema/connection-code';

const connection = (url: string, name: string): Connection => ({
  schema: 1,
  la: { name },
  workbook: { title: url, url: `https://docs.google.com/spreadsheets/d/${url}/edit` },
  forms: [],
});
const own = [connection('a', 'own'), connection('b', 'own')];
const names = (all: readonly Connection[]): string[] =>
  all.map(({ la, workbook }) => `${workbook.title} ${la.name}`);

test.each([
  ['none', [], ['a own', 'b own'], ['a own', 'b own']],
  ['the first of the officer’s', ['a'], ['a set', 'b own'], ['b own']],
  ['another', ['c'], ['a own', 'b own', 'c set'], ['a own', 'b own']],
  ['all and another', ['c', 'b', 'a'], ['a set', 'b set', 'c set'], []],
])('the organisation sets %s', (_, urls, all, beside) => {
  const fixed = urls.map((url) => connection(url, 'set'));
  expect(names(connectionsInForce({ fixed, own }))).toEqual(all);
  expect(names(ownBeside({ fixed, own }))).toEqual(beside);
});
