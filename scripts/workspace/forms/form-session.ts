/** One person's way through a published form: what was answered, on which page they are, how they got there. */
import { isObject, type Json } from '../json';
import { kindOf, questionIdOf } from '../google/forms/form-store';
import { responseOf, type StoredForm, type StoredItem } from '../state';
import { problemsOf } from './validate-submission';
import { isQuestion, nextPage, pagesOf } from './form-pages';
import { entryOf } from './load-data';

export interface FormSession {
  /** By question id. */
  readonly answers: Record<string, string[]>;
  /** Pages seen, the current one last. */
  readonly history: readonly number[];
  /** Question id to what is wrong with its answer. */
  readonly problems: Readonly<Record<string, string>>;
  /** Set when a response is being changed. */
  readonly responseId: string;
  readonly seed: string;
}

/** What a form post asks for. */
export type Step =
  | { readonly kind: 'page'; readonly session: FormSession }
  | { readonly kind: 'submit'; readonly session: FormSession };

/** The first page: empty, prefilled (`entry.N=`), or with the answers of the response being changed (`edit2=`). */
export function startOf(form: StoredForm, query: URLSearchParams): FormSession {
  const responseId = query.get('edit2') ?? '';
  const kept = responseOf(form, responseId);
  const answers: Record<string, string[]> = {};
  for (const item of form.items.filter(isQuestion)) {
    const given = query.getAll(`entry.${entryOf(item)}`);
    const values = given.length > 0 ? given : (kept?.answers[questionIdOf(item)] ?? []);
    if (values.length > 0) answers[questionIdOf(item)] = [...values];
  }
  return { answers, history: [0], problems: {}, responseId: kept ? responseId : '', seed: seedOf(form) };
}

/** Where a post of the page's form leads: the next, the previous or the same page, or to be handed in. */
export function stepOf(form: StoredForm, posted: URLSearchParams): Step {
  const pages = pagesOf(form);
  const history = (posted.get('pageHistory') ?? '0')
    .split(',')
    .map(Number)
    .filter((page) => Number.isInteger(page) && page >= 0 && page < pages.length);
  const current = pages[history.at(-1) ?? 0];
  if (!current) throw new Error('The form has no such page.');
  const answers = earlierAnswers(form, posted.get('partialResponse') ?? '');
  for (const item of current.items.filter(isQuestion)) {
    const values = postedValues(item, posted);
    if (values.length > 0) answers[questionIdOf(item)] = values;
    else delete answers[questionIdOf(item)];
  }
  const session: FormSession = {
    answers,
    history: history.length > 0 ? history : [0],
    problems: {},
    responseId: posted.get('edit2') ?? '',
    seed: posted.get('fbzx') ?? seedOf(form),
  };
  if (posted.has('back')) {
    return {
      kind: 'page',
      session: { ...session, history: history.length > 1 ? history.slice(0, -1) : [0] },
    };
  }
  const problems = problemsOf(current, answers);
  if (Object.keys(problems).length > 0) return { kind: 'page', session: { ...session, problems } };
  const next = nextPage(pages, current, answers);
  if (next === 'submit') return { kind: 'submit', session };
  return { kind: 'page', session: { ...session, history: [...session.history, next] } };
}

/** Old pages post dates in parts; the page of 2024 posts them whole. */
function postedValues(item: StoredItem, posted: URLSearchParams): string[] {
  const name = `entry.${entryOf(item)}`;
  const values = posted.getAll(name).filter((value) => value !== '');
  if (values.length > 0 || kindOf(item) !== 'DATE') return values;
  const part = (which: string, width: number): string =>
    (posted.get(`${name}_${which}`) ?? '').padStart(width, '0');
  return posted.get(`${name}_year`) ? [`${part('year', 4)}-${part('month', 2)}-${part('day', 2)}`] : [];
}

/** `partialResponse` carries the answers of earlier pages: `[[[null, entry, [values], 0], …], null, seed]`. */
function earlierAnswers(form: StoredForm, text: string): Record<string, string[]> {
  const idOf = new Map(form.items.filter(isQuestion).map((item) => [entryOf(item), questionIdOf(item)]));
  const answers: Record<string, string[]> = {};
  let parsed: Json;
  try {
    parsed = JSON.parse(text || '[]') as Json;
  } catch {
    throw new Error('The page was sent with a partialResponse that is not JSON.');
  }
  const list = Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed[0] : [];
  for (const one of list) {
    if (!Array.isArray(one) || isObject(one)) continue;
    const [, entry, values] = one;
    const id = typeof entry === 'number' ? idOf.get(entry) : undefined;
    if (id && Array.isArray(values)) answers[id] = values.filter((value) => typeof value === 'string');
  }
  return answers;
}

/** The value of `partialResponse` on a page: answers given on other pages. */
export function partialResponse(form: StoredForm, session: FormSession, here: ReadonlySet<string>): string {
  const earlier = form.items
    .filter(isQuestion)
    .filter((item) => !here.has(questionIdOf(item)) && session.answers[questionIdOf(item)])
    .map((item) => [null, entryOf(item), session.answers[questionIdOf(item)] ?? [], 0]);
  return JSON.stringify([earlier.length > 0 ? earlier : null, null, session.seed]);
}

const seedOf = (form: StoredForm): string =>
  String(
    [...form.formId].reduce((sum, letter) => sum * 31n + BigInt(letter.charCodeAt(0)), 8520499409063391775n),
  ).slice(0, 19);
