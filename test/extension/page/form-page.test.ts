// @vitest-environment jsdom
/** A form’s page as its respondents have it: its questions read, and filled. */
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { answersInAddress, fillForm } from '../../../extension/page/fill-form';
import { followForm } from '../../../extension/page/follow-form';
import { answerOf, earlierAnswers, questionsOn, seedOf } from '../../../extension/page/form-questions';
import type { EntryValues, FormReport } from '../../../extension/model/form-draft';
import { isBeside } from '../../beside-project';

const question = (entry: number, kind: number, control: string): string => {
  const params = `%.@.${JSON.stringify([[entry + 1, 'Any title', null, kind, [[entry, null, true]]], 'i1', false]).slice(1)}`;
  return `<div role="listitem"><div data-params='${params}'>${control}</div></div>`;
};
const choice = (role: string, attribute: string, state: string, value: string, on = false): string =>
  `<div role="${role}" ${attribute}="${value}" ${state}="${on}"></div>`;

/** A form in the shape of Google's, with class names that nobody knows. */
const FORM = `<form action="https://docs.google.com/forms/d/e/made-up/formResponse" data-shuffle-seed="77">
  ${question(101, 0, '<input type="text" class="zz1"><input type="hidden" value="no">')}
  ${question(102, 1, '<textarea></textarea>')}
  ${question(103, 2, `${choice('radio', 'data-value', 'aria-checked', 'Fully')}${choice('radio', 'data-value', 'aria-checked', 'Not Met')}`)}
  ${question(104, 3, `<div role="listbox">${choice('option', 'data-value', 'aria-selected', '', true)}${choice('option', 'data-value', 'aria-selected', 'Derby')}</div>`)}
  ${question(105, 4, `${choice('checkbox', 'data-answer-value', 'aria-checked', 'A')}${choice('checkbox', 'data-answer-value', 'aria-checked', 'B', true)}`)}
  ${question(106, 9, '<input type="date">')}
  ${question(107, 7, '<div role="radio" data-value="a grid" aria-checked="true"></div>')}
  <div data-params="%.@.[broken"></div><div data-params="something else"></div>
  <input type="hidden" name="partialResponse" value='[[[null,11,["Pat"],0],[null,12,["A","B"],0]],null,"77"]'>
  <input type="hidden" name="fbzx" value="77">
</form>`;

/** Clicks choose, as Google's own script does. */
function chooseOnClick(): void {
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const role = event.target.getAttribute('role');
    const state = role === 'option' ? 'aria-selected' : 'aria-checked';
    if (role === 'radio' || role === 'option')
      event.target.parentElement
        ?.querySelectorAll(`[role=${role}]`)
        .forEach((one) => one.setAttribute(state, 'false'));
    if (role === 'radio' || role === 'checkbox' || role === 'option')
      event.target.setAttribute(state, 'true');
  });
}
chooseOnClick();

const answers = (): Record<string, string[]> =>
  Object.fromEntries(questionsOn(document).map((one) => [one.entry, answerOf(one)]));

beforeEach(() => {
  document.body.innerHTML = FORM;
});

describe('reading', () => {
  test('finds the questions of known kinds by entry, and passes over what it does not know', () => {
    expect(questionsOn(document).map(({ entry }) => entry)).toEqual([
      '101',
      '102',
      '103',
      '104',
      '105',
      '106',
    ]);
    expect(answers()).toEqual({ 101: [], 102: [], 103: [], 104: [], 105: ['B'], 106: [] });
  });

  test('takes the answers of earlier pages and the number of the filling-in from the page', () => {
    expect(earlierAnswers(document)).toEqual({ 11: ['Pat'], 12: ['A', 'B'] });
    expect(seedOf(document)).toBe('77');
  });

  test.each(['', 'not json', '[null]', '[[null,[1],{}]]', '{"a":1}'])(
    'a damaged list of earlier answers gives none: %j',
    (value) => {
      document.querySelector('[name=partialResponse]')?.setAttribute('value', value);
      expect(earlierAnswers(document)).toEqual({});
    },
  );

  test('a page without a form has no questions', () => {
    document.body.innerHTML = `<div data-params='%.@.[[1,"x",null,0,[[5]]]]'></div>`;
    expect(questionsOn(document)).toEqual([]);
  });

  const REAL = '../shared/google/forms-pages/formglowup-2024-dom-excerpt.html';
  test.runIf(isBeside(REAL, 'reading a real form page'))('reads a real form page of 2024', () => {
    document.body.innerHTML = readFileSync(REAL, 'utf8');
    expect(questionsOn(document).map(({ entry }) => entry)).toContain('447061612');
  });
});

describe('filling', () => {
  const wanted = {
    101: ['A line'],
    102: ['Two\nlines'],
    103: ['Not Met'],
    104: ['Derby'],
    105: ['A'],
    106: ['2026-11-24'],
  };

  test('puts each value where its entry is, and tells the page’s script', () => {
    const heard = vi.fn();
    document.body.addEventListener('input', heard);
    document.querySelector('[data-answer-value=B]')?.setAttribute('aria-checked', 'false');
    expect(fillForm(questionsOn(document), wanted)).toEqual([]);
    expect(answers()).toEqual(wanted);
    expect(heard).toHaveBeenCalledTimes(3);
  });

  test('leaves what has an answer alone', () => {
    fillForm(questionsOn(document), wanted);
    expect(answers()[105]).toEqual(['B']);
  });

  test('says which ones did not take their value', () => {
    expect(fillForm(questionsOn(document), { 103: ['No such choice'], 106: ['24/11/2026'] })).toEqual([
      '103',
      '106',
    ]);
  });

  test('an address carries values by entry, several of one', () => {
    expect(answersInAddress('?usp=pp_url&entry.1=a%20b&entry.2=x&entry.2=y&entry.3=&other=1')).toEqual({
      1: ['a b'],
      2: ['x', 'y'],
    });
  });
});

describe('following', () => {
  const follow = (address: string, restored: EntryValues = {}) => {
    const told = { opened: [] as FormReport[], answered: [] as FormReport[], sent: [] as string[] };
    const url = new URL(address);
    followForm(document, { href: url.href, pathname: url.pathname, search: url.search } as Location, {
      opened: async (report) => {
        told.opened.push(report);
        return restored;
      },
      answered: async (report) => void told.answered.push(report),
      sent: async (where) => void told.sent.push(where),
    });
    return told;
  };
  const VIEW = 'https://docs.google.com/forms/d/e/made-up/viewform';

  test('tells what is answered after a pause, with the earlier pages', async () => {
    const told = follow(VIEW);
    document.querySelector('textarea')?.dispatchEvent(new Event('input', { bubbles: true }));
    await vi.waitFor(() => expect(told.answered.length).toBeGreaterThan(1), { timeout: 3_000 });
    expect(told.answered.at(-1)).toMatchObject({
      url: VIEW,
      seed: '77',
      earlier: { 11: ['Pat'] },
      here: { 105: ['B'] },
    });
  });

  test('a first page that is only looked at is not copied', async () => {
    document.querySelector('[name=partialResponse]')?.setAttribute('value', '[null,null,"77"]');
    const told = follow(VIEW);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(told.opened).toHaveLength(1);
    expect(told.answered).toEqual([]);
  });

  test('fills in what the address or a copy carries and the page did not take', async () => {
    follow(`${VIEW}?usp=pp_url&entry.101=From%20the%20address`, { 102: ['From the copy'] });
    await vi.waitFor(() =>
      expect(answers()).toMatchObject({ 101: ['From the address'], 102: ['From the copy'] }),
    );
  });

  test('the address of the answers without a form means that it was sent; any other page means nothing', () => {
    document.body.innerHTML = '<div>Your response has been recorded.</div>';
    expect(follow('https://docs.google.com/forms/d/e/made-up/formResponse').sent).toHaveLength(1);
    expect(follow(VIEW).sent).toEqual([]);
  });
});
