/** Sums as people type them, judged against the least that a framework asks for. */
import { fieldsOf } from '../instrument/product-fields';
import type { Answers } from '../schema/answers';
import { inDigits } from '../schema/counted';
import type { Field, Framework, Instrument } from '../schema/framework';
import type { MoneyCheck } from '../schema/judgement';

const MULTIPLES: Readonly<Record<string, number>> = { k: 1_000, m: 1_000_000, bn: 1_000_000_000 };
const WORDS: Readonly<Record<string, string>> = { thousand: 'k', million: 'm', mn: 'm', billion: 'bn' };

/**
 * Whole pounds (rounded down) from text such as `£5,000,000`, `5m`, `GBP 2.5 million`, `10 000 000`.
 * @returns null where it is not one sum of money.
 */
export function readPounds(text: string): number | null {
  const match =
    /^(?:£|gbp)?\s*(\d{1,3}(?:[, ]\d{3})+|\d+)(\.\d+)?\s*(k|m|bn|mn|thousand|million|billion)?\s*(?:pounds|gbp)?\.?$/i.exec(
      text.trim(),
    );
  if (!match) return null;
  const [, whole = '', fraction = '', unit = ''] = match;
  const multiple = MULTIPLES[WORDS[unit.toLowerCase()] ?? unit.toLowerCase()] ?? 1;
  const sum = Number(whole.replace(/[, ]/g, '') + fraction) * multiple;
  // Thousandths of a penny are where binary fractions go astray (1.1m): round those away before rounding down.
  return sum <= Number.MAX_SAFE_INTEGER ? Math.floor(Math.round(sum * 1000) / 1000) : null;
}

/** `£5,000,000`. */
export const pounds = (sum: number): string => `£${inDigits(sum)}`;

/** The sum typed into a `money` field against its minimum: the minimum itself is enough. */
function moneyCheck(field: Field, criterion: string, typed: string): MoneyCheck | null {
  if (field.minimum === undefined || typed.trim() === '') return null;
  const sum = readPounds(typed);
  return {
    field: field.key,
    criterion,
    title: field.title,
    pounds: sum,
    minimum: field.minimum,
    state: sum === null ? 'unreadable' : sum >= field.minimum ? 'enough' : 'too-little',
  };
}

/** Every sum that was typed into a field with a minimum. */
export function moneyChecks(
  framework: Framework,
  instrument: Instrument,
  answers: Pick<Answers, 'fields'>,
): readonly MoneyCheck[] {
  return fieldsOf(framework, instrument).flatMap(({ field, criterion }) => {
    const typed = answers.fields[field.key];
    const check = typeof typed === 'string' ? moneyCheck(field, criterion, typed) : null;
    return check === null ? [] : [check];
  });
}
