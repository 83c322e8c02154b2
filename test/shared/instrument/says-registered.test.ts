/** What words say of a provider's registration, and in which words it is then shown. */
import { expect, test } from 'vitest';
import { registrationWords, saysRegistered } from '../../../shared/instrument/says-registered';

test.each([
  ['Registered', true],
  ['Registered: open', true],
  ['Yes', true],
  ['Registered; Ofsted report not found', true],
  ['Unregistered', false],
  ['un-registered', false],
  ['Non-registered', false],
  ['No', false],
  ['Not registered: closed', false],
  ['Not yet registered', false],
  ['Not found', false],
  ['not found on GIAS', false],
  ['Not on the register', false],
  ['Not listed', false],
  ['Searched by name and postcode: not found on the register', false],
  ['Not known', null],
  ['Not sure', null],
  ['None given', null],
  ['', null],
])('“%s” is read as %s', (words, registered) => {
  expect(saysRegistered(words)).toBe(registered);
});

test.each([
  ['Unregistered', 'Not registered'],
  ['unregistered', 'Not registered'],
  ['Unregistered, asked 3 November', 'Not registered, asked 3 November'],
  ['Registered', 'Registered'],
  ['Not registered: closed', 'Not registered: closed'],
  ['Not found', 'Not found'],
])('“%s” is shown as “%s”', (words, shown) => {
  expect(registrationWords(words)).toBe(shown);
});
