/** What a published form checks before it lets a person go on. */
import { textAt } from '../json';
import { kindOf, optionsOf, questionIdOf, questionIdsOf } from '../google/forms/form-store';
import { faultOf } from '../google/forms/text-validation';
import type { StoredForm, StoredItem } from '../state';
import { isQuestion, isRequired, nextPage, pagesOf, type Answers, type FormPage } from './form-pages';

/** Question id to what is wrong with its answer; empty when the page is right. */
export function problemsOf(page: FormPage, answers: Answers): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const item of page.items.filter(isQuestion)) {
    const fault = faultOfAnswer(item, answers[questionIdOf(item)] ?? []);
    if (fault) problems[questionIdOf(item)] = fault;
  }
  return problems;
}

function faultOfAnswer(item: StoredItem, given: readonly string[]): string {
  const values = given.filter((value) => value !== '');
  if (values.length === 0) return isRequired(item) ? 'This is a required question' : '';
  const allowed = optionsOf(item).map((option) => textAt(option, 'value'));
  const kind = kindOf(item);
  const [first = ''] = values;
  if (kind !== 'CHECKBOX' && kind !== 'FILE_UPLOAD' && values.length > 1) return 'Only one answer is allowed';
  if (kind === 'DATE') return isDate(first) ? '' : 'Invalid date';
  if (allowed.length > 0)
    return values.every((value) => allowed.includes(value)) ? '' : 'Not one of the choices';
  if (kind === 'TEXT' && /[\r\n]/.test(first)) return 'A short answer has one line';
  return faultOf(item.validation, first);
}

const isDate = (text: string): boolean => {
  const at = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
};

export interface Walk {
  /** Answers on the pages that were reached: what is submitted. */
  readonly answers: Record<string, string[]>;
  /** Title of a question and what is wrong, in the form's order. */
  readonly problems: readonly string[];
  /** Questions that were answered on pages that were never reached. */
  readonly unreached: readonly string[];
}

/** Goes through the form as a person with these answers would. */
export function walk(form: StoredForm, answers: Answers): Walk {
  const pages = pagesOf(form);
  const reached = new Set<number>();
  const kept: Record<string, string[]> = {};
  const problems: string[] = [];
  let at: number | 'submit' = 0;
  while (at !== 'submit' && !reached.has(at)) {
    reached.add(at);
    const page = pages[at];
    if (!page) break;
    const faults = problemsOf(page, answers);
    for (const item of page.items.filter(isQuestion)) {
      const id = questionIdOf(item);
      const values = (answers[id] ?? []).filter((value) => value !== '');
      if (values.length > 0) kept[id] = values;
      if (faults[id]) problems.push(`"${textAt(item.rest, 'title')}": ${faults[id]}`);
    }
    at = nextPage(pages, page, answers);
  }
  // Rows of grids, which only people add, are kept as they are given.
  for (const id of form.items.filter((item) => !isQuestion(item)).flatMap(questionIdsOf)) {
    const given = answers[id];
    if (given) kept[id] = [...given];
  }
  const unreached = pages
    .filter((page) => !reached.has(page.index))
    .flatMap((page) => page.items.filter(isQuestion))
    .filter((item) => (answers[questionIdOf(item)] ?? []).length > 0)
    .map((item) => textAt(item.rest, 'title'));
  return { answers: kept, problems, unreached };
}
