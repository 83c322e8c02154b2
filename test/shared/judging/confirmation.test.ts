/** Who may confirm that an essential criterion does not apply: somebody else than the officer, by any way of writing a name. */
import { describe, expect, test } from 'vitest';
import { confirmedBy, isAnotherPerson, isConfirmed } from '../../../shared/judging/confirmation';

describe('a name or address', () => {
  test.each([
    ['Sam Second', 'Olive Officer', true],
    ['sam.second@example.org', 'Olive Officer', true],
    ['sam.second@example.org', 'olive.officer@example.org', true],
    ['Ann Guyen', 'An Nguyen', true],
    ['Olive', 'Olive Officer', true],
    ['Olive Officer 2', 'Olive Officer', true],
    ['Sam Second', '', true],
    ['Olive Officer', 'Olive Officer', false],
    ['OFFICER,  olive', 'Olive Officer', false],
    ['olive.officer@example.org', 'Olive Officer', false],
    ['Olive Officer', 'olive_officer@example.gov.uk', false],
    ['Zoë Łuczak', 'łuczak, zoë', false],
    ['', 'Olive Officer', false],
    ['', '', false],
    [' – ', 'Olive Officer', false],
    ['@example.org', 'Olive Officer', false],
  ])('“%s” is somebody else than “%s”: %s', (name, officer, another) => {
    expect(isAnotherPerson(name, officer)).toBe(another);
  });
});

describe('a criterion', () => {
  test.each([
    ['another person’s name', { officer: 'Olive Officer', confirmed: { a: 'Sam  Second' } }, 'Sam  Second'],
    ['another person’s name, where no officer is known', { confirmed: { a: 'Sam Second' } }, 'Sam Second'],
    ['the officer’s name', { officer: 'Olive Officer', confirmed: { a: 'Officer, Olive' } }, ''],
    ['blanks', { officer: 'Olive Officer', confirmed: { a: '  ' } }, ''],
    ['a name beside another criterion', { officer: 'Olive Officer', confirmed: { b: 'Sam Second' } }, ''],
    ['no name at all', { officer: 'Olive Officer' }, ''],
  ])('with %s is confirmed by whom that names', (_, answers, by) => {
    expect(confirmedBy(answers, 'a')).toBe(by);
    expect(isConfirmed(answers, 'a')).toBe(by !== '');
  });
});
