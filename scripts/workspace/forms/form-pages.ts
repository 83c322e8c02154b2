/** The pages of a form and the way through them. */
import { textAt } from '../json';
import { kindOf, optionsOf, questionIdOf, questionOf } from '../google/forms/form-store';
import type { StoredForm, StoredItem } from '../state';

/** One page: the page break that opens it (none for the first page) and what follows. */
export interface FormPage {
  readonly index: number;
  readonly opening: StoredItem | null;
  readonly items: readonly StoredItem[];
}

/** Question id to what was answered. */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** The form cut at its page breaks; page 0 is under the form’s own title. */
export function pagesOf(form: StoredForm): FormPage[] {
  const pages: { index: number; opening: StoredItem | null; items: StoredItem[] }[] = [
    { index: 0, opening: null, items: [] },
  ];
  for (const item of form.items) {
    if (kindOf(item) === 'PAGE_BREAK') pages.push({ index: pages.length, opening: item, items: [] });
    else pages.at(-1)?.items.push(item);
  }
  return pages;
}

/**
 * Where a page leads: the index of the next page, or 'submit'. A choice that leads somewhere wins over where the
 * page itself leads; of several, the last one.
 */
export function nextPage(pages: readonly FormPage[], from: FormPage, answers: Answers): number | 'submit' {
  const chosen = from.items
    .flatMap((item) => {
      const [answer] = answers[questionIdOf(item)] ?? [];
      return optionsOf(item).filter((option) => option['value'] === answer);
    })
    .filter((option) => option['goToSectionId'] ?? option['goToAction'])
    .at(-1);
  const following = pages[from.index + 1];
  if (chosen) return resolve(pages, from, textAt(chosen, 'goToSectionId') || textAt(chosen, 'goToAction'));
  if (!following) return 'submit';
  return resolve(pages, from, following.opening?.arriveAt ?? 'NEXT_SECTION');
}

function resolve(pages: readonly FormPage[], from: FormPage, target: string): number | 'submit' {
  if (target === 'SUBMIT_FORM') return 'submit';
  if (target === 'RESTART_FORM') return 0;
  if (target === 'NEXT_SECTION') return from.index + 1 < pages.length ? from.index + 1 : 'submit';
  const found = pages.find((page) => page.opening?.rest.itemId === target);
  return found ? found.index : 'submit';
}

/** Whether it is answered: no page break, no text. */
export const isQuestion = (item: StoredItem): boolean => questionOf(item) !== null;
/** Whether it must be answered before its page can be left. */
export const isRequired = (item: StoredItem): boolean => questionOf(item)?.['required'] === true;
