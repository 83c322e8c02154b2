// @vitest-environment jsdom
/** While a form is being filled in, its companion says what a person must look at, and that nothing is barred by it. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { progressOf } from '../../../extension/model/companion-progress';
import { CompanionProgress } from '../../../extension/views/companion-progress';
import { frameworkById } from '../../../shared/frameworks/index';

const entries = { 'rating/1.1': 1, 'rating/1.2': 2, 'field/dfe-number': 3 };

function shown(values: Readonly<Record<number, string[]>>): string {
  const keys = frameworkById('keys');
  if (!keys) throw new Error('Keys is gone.');
  const progress = progressOf(keys, { entries, instrument: 'audit' }, values, '2026-11-26');
  void act(() => render(<CompanionProgress progress={progress} />, document.body));
  return document.body.textContent ?? '';
}

test('an alert stands under a heading of its own, with the rows that it comes from', () => {
  const text = shown({ 1: ['Yes'], 2: ['No'] });
  expect(document.querySelector('#alerts')?.textContent).toBe('To look at');
  expect(text).toMatch(/By 1\.1 the provider meets the condition.*\(1\.1, 1\.2\)/);
  expect(text).toContain('Nothing here stops you from sending the form.');
});

test('without one there is no such heading', () => {
  expect(shown({ 1: ['Yes'], 2: ['Yes'], 3: ['884/6000'] })).not.toContain('To look at');
});
