/** What stands right below the headings and is no provider: the columns' numbers, an example, what to fill in. */
import { tidy } from './cell-values';
import { headingWords, readsAsHeading } from './heading-words';
import type { ListColumn } from './list-columns';

const example = /^[([]?(e\.?g\b|example\b|for example\b)/i;

/** What forms and templates say of a column. */
const instruction =
  /^(mandatory|optional|required|compulsory|free|text|numeric|format|digits?|characters?|drop|dropdown|select|choose|dd|mm|yyyy)$/;
const isInstruction = (text: string): boolean =>
  readsAsHeading(
    headingWords(text)
      .filter((word) => !instruction.test(word) && !/^\d{1,3}$/.test(word))
      .concat('of')
      .join(' '),
  );

/** "1", "2", "3"; "(a)", "(b)", "(c)". */
const countsColumns = (texts: readonly string[]): boolean =>
  texts.every((text, at) => {
    const bare = text.replace(/[^\p{L}\d]/gu, '').toLowerCase();
    return bare === String(at + 1) || bare === String.fromCharCode(97 + at);
  });

/**
 * Why the row below the headings is no provider, in a sentence; '' when it may be one.
 * @param columns what the columns hold, by their headings
 */
export function whyBelowHeadings(row: readonly string[], columns: readonly ListColumn[]): string {
  const filled = row.map(tidy).filter((text) => text !== '');
  if (filled.length < 2) return '';
  if (countsColumns(filled)) return 'The numbers of the columns.';
  if (columns.some(({ field, at }) => field === 'name' && example.test(tidy(row[at])))) return 'An example.';
  const instructs = filled.some((text) => headingWords(text).some((word) => instruction.test(word)));
  return instructs && filled.every(isInstruction) ? 'It says what to fill in.' : '';
}
