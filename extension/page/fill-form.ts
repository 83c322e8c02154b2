/** Puts answers into an open Google Form, by entry number. What has an answer already is left alone. */
import { answerOf, boxOf, choicesOf, type FormQuestion, isDropdown, isTyped } from './form-questions';

/** Sets a box as typing would, so that the page's own script hears of it. */
function type(box: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const kind = box instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(box, text);
  box.dispatchEvent(new Event('input', { bubbles: true }));
  box.dispatchEvent(new Event('change', { bubbles: true }));
}

function choose(question: FormQuestion, wanted: readonly string[]): void {
  for (const value of wanted) {
    const find = () =>
      choicesOf(question).find((choice) => choice.value === value && !choice.chosen)?.element;
    if (isDropdown(question)) question.element.querySelector<HTMLElement>('[role="listbox"]')?.click();
    find()?.click();
  }
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((value) => b.includes(value));

/**
 * @param values entry number to what should stand there
 * @returns entries that did not take their value, so that nobody believes they did
 */
export function fillForm(
  questions: readonly FormQuestion[],
  values: Readonly<Record<string, readonly string[]>>,
): string[] {
  return questions.flatMap((question) => {
    const wanted = values[question.entry] ?? [];
    if (wanted.length === 0 || answerOf(question).length > 0) return [];
    const box = isTyped(question) ? boxOf(question) : undefined;
    if (box) type(box, wanted[0] ?? '');
    else choose(question, wanted);
    return isSame(answerOf(question), wanted) ? [] : [question.entry];
  });
}

/** The answers that a prefilled address carries: `entry.N=…`. */
export function answersInAddress(search: string): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(search)) {
    const entry = /^entry\.(\d+)$/.exec(name)?.[1];
    if (entry !== undefined && value !== '') (values[entry] ??= []).push(value);
  }
  return values;
}
