// @vitest-environment jsdom
/** The threshold as an officer fills it in, and what the screen claims and does not. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ThresholdScreen } from '../../../extension/screens/threshold-screen';

const one = <Kind extends Element>(found: Kind | null | undefined, what: string): Kind => {
  if (!found) throw new Error(`There is no ${what} in: ${document.body.textContent ?? ''}`);
  return found;
};
/** The field with this label, as a screen reader finds it. */
const field = (label: string, at = 0): HTMLInputElement | HTMLSelectElement => {
  const labels = [...document.querySelectorAll('label')].filter((found) => found.textContent === label);
  const id = one(labels[at], `label “${label}”`).htmlFor;
  return one(document.querySelector<HTMLInputElement | HTMLSelectElement>(`#${id}`), `field “${label}”`);
};
const fill = (label: string, value: string, at = 0): void =>
  void act(() => {
    const target = field(label, at);
    target.value = value;
    target.dispatchEvent(
      new Event(target instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }),
    );
  });
const press = (label: string): void => {
  const button = [...document.querySelectorAll('button')].find((found) => found.textContent === label);
  void act(() => one(button, `button “${label}”`).click());
};
const verdict = (): string => one(document.querySelector('#threshold-verdict'), 'verdict').textContent ?? '';
const box = (): Element => one(document.querySelector('.notice'), 'notice');
const asked = (): string => one(document.querySelector('h3 + ul'), 'list of questions').textContent ?? '';
const five = (hours: string): void => {
  fill('How many like this', '5');
  fill('Of compulsory school age', 'yes');
  fill('Hours a week taught there', hours);
};

beforeEach(() => void act(() => render(<ThresholdScreen />, document.body)));
afterEach(() => {
  render(null, document.body);
});

test('asks in the order in which an officer can answer, every field with its label', () => {
  const group = one(document.querySelector('fieldset'), 'group');
  expect([...group.querySelectorAll('label')].map((label) => label.textContent)).toEqual([
    'How many like this',
    'Of compulsory school age',
    'Hours a week taught there',
    'Hours a week of breaks and independent study',
    'When they are there',
    'Weeks a year',
    'This is their only education',
    'The hours rule out full-time education elsewhere',
    'Looked after by a local authority',
    'Have an EHC plan',
    'Have special educational needs',
  ]);
  for (const control of document.querySelectorAll('input, select')) {
    expect(document.querySelectorAll(`label[for="${control.id}"]`)).toHaveLength(1);
    const hint = control.getAttribute('aria-describedby');
    if (hint !== null) expect(document.querySelector(`#${hint}`)?.textContent).toBeTruthy();
  }
});

test('the title claims no decision, and the page says who keeps the register', () => {
  expect(document.querySelector('h1')?.textContent).toBe('The threshold for registering as a school');
  const text = document.body.textContent ?? '';
  expect(text).toContain('the Department for Education keeps the register');
  expect(text).not.toMatch(/decides who must|legal/i);
});

test('below beside factors that are not given is no calm box; below with all of them is', () => {
  five('17.5');
  fill('This is their only education', 'no');
  expect(verdict()).toContain('below the threshold, but a factor that is not given could change that');
  expect(box().className).toBe('notice warn');
  expect(asked()).toContain('breaks and independent study');
  fill('Hours a week of breaks and independent study', '0');
  fill('The hours rule out full-time education elsewhere', 'no');
  expect(verdict()).toBe('On these facts the setting appears to be below the threshold.');
  expect(box().className).toBe('notice calm');
});

test('the further factors move the verdict as they are filled in, and it is read out', () => {
  expect(box().getAttribute('role')).toBe('status');
  expect(box().className).toBe('notice warn');
  five('20');
  expect(verdict()).toContain('appears to meet');
  fill('When they are there', 'evening');
  expect(verdict()).toContain('could meet the threshold: ask');
  fill('When they are there', 'day');
  fill('Weeks a year', '3');
  expect(verdict()).toContain('could meet the threshold: ask');
  fill('Weeks a year', '38');
  expect(verdict()).toContain('appears to meet');
  fill('It is a school at all', 'no');
  expect(verdict()).toContain('could meet the threshold: ask');
  expect(box().className).toBe('notice warn');
});

test('the sources’ differing hours and the coming law are shown; the law without hours', () => {
  five('20');
  const [differ, coming] = [...document.querySelectorAll('details')].map(
    ({ textContent }) => textContent ?? '',
  );
  for (const wording of ['more than 18', '18 hours or more', 'around 20']) expect(differ).toContain(wording);
  for (const word of ['Ealing', 'under 15 hours', '10 hours a week']) expect(differ).toContain(word);
  expect(coming).toContain('special educational needs');
  expect(coming).not.toMatch(/\d+ hours?/);
});

test('another group goes on counting, and a number that cannot be is said in the form’s words', () => {
  five('20');
  press('Add pupils who are different');
  expect([...document.querySelectorAll('legend')].map(({ textContent }) => textContent)).toEqual([
    'Pupils 1 to 5',
    'Pupil 6',
  ]);
  fill('Hours a week taught there', '200', 1);
  expect(one(document.querySelector('[role=alert]'), 'alert').textContent).toContain(
    'Pupil 6: “Hours a week taught there” is 200; a number from 0 to 168 was expected.',
  );
  press('Remove pupil 6');
  expect(document.querySelector('[role=alert]')).toBeNull();
  expect(verdict()).toContain('appears to meet');
});
