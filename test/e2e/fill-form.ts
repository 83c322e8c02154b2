/** Fills in a visit form as an officer would, page by page, in a real browser. */
import type { Locator, Page } from 'playwright-core';

export interface Filling {
  /** Answers by a question's title, the first that fits ('' leaves it empty); all others get the first choice or a made-up line. */
  readonly answers: readonly (readonly [title: RegExp, answer: string])[];
  /** Called on each page before it is left. */
  readonly onPage?: (page: Page, number: number) => Promise<void>;
}

const wanted = ({ answers }: Filling, title: string): string | undefined =>
  answers.find(([fits]) => fits.test(title))?.[1];

/** What a question is and holds, found out for a whole page at once. */
interface Asked {
  readonly title: string;
  readonly kind: 'radio' | 'checkbox' | 'text' | 'date' | 'none';
  readonly isFilled: boolean;
}

const askedOn = (questions: Locator): Promise<Asked[]> =>
  questions.evaluateAll((all) =>
    all.map((question): Asked => {
      const heading = question.querySelector<HTMLElement>('[role=heading], h1, h2, h3, h4');
      const field = question.querySelector<HTMLInputElement>('input[data-entry], textarea[data-entry]');
      const role = (['radio', 'checkbox'] as const).find((one) => question.querySelector(`[role=${one}]`));
      return {
        title: (heading?.innerText ?? '').replace(/\s*\*$/, '').trim(),
        kind: role ?? (field === null ? 'none' : field.type === 'date' ? 'date' : 'text'),
        isFilled:
          role === undefined
            ? (field?.value ?? '') !== ''
            : question.querySelector('[aria-checked=true]') !== null,
      };
    }),
  );

async function fillQuestion(question: Locator, asked: Asked, filling: Filling): Promise<void> {
  const { title, kind, isFilled } = asked;
  const answer = wanted(filling, title);
  if (answer === '' || kind === 'none' || (answer === undefined && isFilled)) return;
  if (kind === 'radio') {
    const radio = question.getByRole('radio', answer === undefined ? {} : { name: answer, exact: true });
    await radio.first().click();
  } else if (kind === 'checkbox') {
    await question.getByRole('checkbox').first().click();
  } else {
    const isNumber = /^How many .*\?$/.test(title);
    const made = kind === 'date' ? '2026-10-15' : isNumber ? '0' : 'Seen on the day';
    await question
      .locator('input[data-entry], textarea[data-entry]')
      .first()
      .fill(answer ?? made);
  }
}

/** Fills every page and hands the form in; ends on the confirmation. @returns the titles of the pages seen. */
export async function fillForm(page: Page, filling: Filling): Promise<string[]> {
  const pages: string[] = [];
  for (let number = 1; number < 60; number += 1) {
    await page.getByRole('button', { name: /^(Next|Submit)$/ }).waitFor();
    pages.push(await page.getByRole('heading').first().innerText());
    const questions = page.locator('[data-params]');
    for (const [at, asked] of (await askedOn(questions)).entries())
      await fillQuestion(questions.nth(at), asked, filling);
    await filling.onPage?.(page, number);
    const submit = page.getByRole('button', { name: 'Submit', exact: true });
    const last = (await submit.count()) > 0;
    await (last ? submit : page.getByRole('button', { name: 'Next', exact: true })).click();
    await page.waitForLoadState();
    if (last) return pages;
  }
  throw new Error('The form did not end after 60 pages.');
}
