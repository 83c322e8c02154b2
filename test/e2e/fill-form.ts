/** Fills in a visit form as an officer would, page by page, in a real browser. */
import type { Locator, Page } from 'playwright-core';

export interface Filling {
  /** Answers by a question's title, the first that fits; all others get the first choice or a made-up line. */
  readonly answers: readonly (readonly [title: RegExp, answer: string])[];
  /** Called on each page before it is left. */
  readonly onPage?: (page: Page, number: number) => Promise<void>;
}

const wanted = ({ answers }: Filling, title: string): string | undefined =>
  answers.find(([fits]) => fits.test(title))?.[1];

async function fillQuestion(question: Locator, filling: Filling): Promise<void> {
  const title = (await question.getByRole('heading').first().innerText()).replace(/\s*\*$/, '').trim();
  const answer = wanted(filling, title);
  const radios = question.getByRole('radio');
  if ((await radios.count()) > 0) {
    const chosen = question.locator('[role=radio][aria-checked=true]');
    if (answer === undefined && (await chosen.count()) > 0) return; // filled in already
    const radio =
      answer === undefined ? radios.first() : question.getByRole('radio', { name: answer, exact: true });
    await radio.click();
    return;
  }
  const boxes = question.getByRole('checkbox');
  if ((await boxes.count()) > 0) {
    await boxes.first().click();
    return;
  }
  const input = question.locator('input[data-entry], textarea[data-entry]').first();
  if ((await input.count()) === 0) return;
  if (answer === undefined && (await input.inputValue()) !== '') return;
  const isDate = (await input.getAttribute('type')) === 'date';
  const isNumber = /^How many .*\?$/.test(title);
  await input.fill(answer ?? (isDate ? '2026-10-15' : isNumber ? '0' : 'Seen on the day'));
}

/** Fills every page and hands the form in; ends on the confirmation. @returns the titles of the pages seen. */
export async function fillForm(page: Page, filling: Filling): Promise<string[]> {
  const pages: string[] = [];
  for (let number = 1; number < 60; number += 1) {
    await page.getByRole('button', { name: /^(Next|Submit)$/ }).waitFor();
    pages.push(await page.getByRole('heading').first().innerText());
    for (const question of await page.locator('[data-params]').all()) await fillQuestion(question, filling);
    await filling.onPage?.(page, number);
    const submit = page.getByRole('button', { name: 'Submit', exact: true });
    const last = (await submit.count()) > 0;
    await (last ? submit : page.getByRole('button', { name: 'Next', exact: true })).click();
    await page.waitForLoadState();
    if (last) return pages;
  }
  throw new Error('The form did not end after 60 pages.');
}
