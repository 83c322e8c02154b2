/** Who stands in the People tab: a tab that is not there, or cannot be read, keeps nothing from coming in. */
import { expect, test } from 'vitest';
import { peopleFaults, peopleIn } from '../../../apps-script/commands/record/people-faults';
import { MissingError } from '../../../shared/errors';
import { tablesOf, type GivenRow } from '../tables-in-memory';

const both = (rows: readonly GivenRow[] | undefined) => {
  const tables = tablesOf(rows ? { people: rows } : {});
  return [peopleIn(tables).map(({ email }) => email), peopleFaults(tables).map(({ id }) => id)];
};
/** Of a tab that says this where it is asked for. */
const failing = (error: Error) => ({
  ...tablesOf({ people: [] }),
  of: (): never => {
    throw error;
  },
});

test('who can be read stands there, and what cannot is told', () => {
  expect(both([{ name: 'Ada', email: 'ada@example.org' }, { name: 'Bo' }])).toEqual([
    ['ada@example.org'],
    ['people:email:bo'],
  ]);
});

test('nobody stands there where the workbook has no such tab, and nothing is told', () => {
  expect(both(undefined)).toEqual([[], []]);
});

test('nobody stands in a tab that lacks a column, and why is told', () => {
  const tables = failing(new MissingError('It has no column Email.'));
  expect(peopleIn(tables)).toEqual([]);
  expect(peopleFaults(tables)).toEqual([
    expect.objectContaining({ id: 'people:tab', where: 'The People tab', what: 'It has no column Email.' }),
  ]);
});

test('another failure is the run’s', () => {
  const tables = failing(new TypeError('Not this one'));
  expect(() => peopleIn(tables)).toThrow('Not this one');
  expect(() => peopleFaults(tables)).toThrow('Not this one');
});
