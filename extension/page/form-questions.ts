/**
 * The questions on an open Google Form, by entry number. Found by what the page says of them (`data-params`, roles,
 * `data-value`), never by class names, which Google changes, or by titles, which people do.
 */
import { jsonIn, membersOf } from '../../shared/schema/json';

export interface FormQuestion {
  /** N of `entry.N`. */
  readonly entry: string;
  /** Google's own number for the kind of question. */
  readonly kind: number;
  readonly element: Element;
}

/** Kinds that this product's forms use; others (grids, scales, files) are left alone. */
const LINE = 0;
const PARAGRAPH = 1;
const RADIO = 2;
const DROPDOWN = 3;
const BOXES = 4;
const DATE = 9;
const KNOWN: readonly number[] = [LINE, PARAGRAPH, RADIO, DROPDOWN, BOXES, DATE];

const FORM = 'form[action*="/formResponse"]';

const at = (value: unknown, index: number): unknown => membersOf(value)[index];

/** `%.@.` stands in place of the outer list's bracket; the list's first member is the item. */
function readParams(params: string): { entry: number; kind: number } | undefined {
  if (!params.startsWith('%.@.')) return undefined;
  const item = at(jsonIn(`[${params.slice('%.@.'.length)}`), 0);
  const kind = at(item, 3);
  const entry = at(at(at(item, 4), 0), 0);
  return typeof kind === 'number' && typeof entry === 'number' && KNOWN.includes(kind)
    ? { entry, kind }
    : undefined;
}

/** The questions of the page that is open; none where it is no form, or one built in a way that is not known. */
export function questionsOn(page: ParentNode): FormQuestion[] {
  return [...page.querySelectorAll(`${FORM} [data-params]`)].flatMap((element) => {
    const read = readParams(element.getAttribute('data-params') ?? '');
    return read ? [{ entry: String(read.entry), kind: read.kind, element }] : [];
  });
}

/** Whether the page shows a form to fill in; its page of thanks has none. */
export const hasForm = (page: ParentNode): boolean => page.querySelector(FORM) !== null;

/** Google's number of this filling-in. */
export const seedOf = (page: ParentNode): string =>
  page.querySelector(`${FORM} input[name="fbzx"]`)?.getAttribute('value') ??
  page.querySelector(FORM)?.getAttribute('data-shuffle-seed') ??
  '';

const isBox = (element: Element | null): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

/** The box that is typed into. */
export const boxOf = ({ element }: FormQuestion): HTMLInputElement | HTMLTextAreaElement | undefined => {
  const box = element.querySelector('textarea, input:not([type="hidden"])');
  return isBox(box) ? box : undefined;
};

/** What can be chosen, with its value and whether it is chosen. */
export function choicesOf({
  element,
  kind,
}: FormQuestion): { element: HTMLElement; value: string; chosen: boolean }[] {
  const [role, value, state] =
    kind === RADIO
      ? ['radio', 'data-value', 'aria-checked']
      : kind === BOXES
        ? ['checkbox', 'data-answer-value', 'aria-checked']
        : ['option', 'data-value', 'aria-selected'];
  return [...element.querySelectorAll<HTMLElement>(`[role="${role}"]`)].map((choice) => ({
    element: choice,
    value: choice.getAttribute(value) ?? '',
    chosen: choice.getAttribute(state) === 'true',
  }));
}

/** Answered by typing: a line, a paragraph or a date. */
export const isTyped = ({ kind }: FormQuestion): boolean =>
  kind === LINE || kind === PARAGRAPH || kind === DATE;
/** Answered from a list that opens when it is clicked. */
export const isDropdown = ({ kind }: FormQuestion): boolean => kind === DROPDOWN;

/** What is answered at present; empty for nothing. */
export function answerOf(question: FormQuestion): string[] {
  const values = isTyped(question)
    ? [boxOf(question)?.value ?? '']
    : choicesOf(question)
        .filter(({ chosen }) => chosen)
        .map(({ value }) => value);
  return values.filter((value) => value !== '' && value !== '__other_option__');
}

/** Answers of earlier pages, which the page carries along in `partialResponse`: `[[[null, entry, [values], 0], …], …]`. */
export function earlierAnswers(page: ParentNode): Record<string, string[]> {
  const text = page.querySelector(`${FORM} input[name="partialResponse"]`)?.getAttribute('value') ?? '';
  const list = at(jsonIn(text), 0);
  if (!Array.isArray(list)) return {};
  return Object.fromEntries(
    list.flatMap((one: unknown): [string, string[]][] => {
      const entry = at(one, 1);
      const values = at(one, 2);
      return typeof entry === 'number' && Array.isArray(values)
        ? [[String(entry), values.filter((value): value is string => typeof value === 'string')]]
        : [];
    }),
  );
}
