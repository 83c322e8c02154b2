/**
 * The ids in a form's own published page. FormApp gives no question ids; the page that respondents get does, for
 * all questions at once. Its layout is Google's and undocumented, so whoever asks must do without when it changed.
 */
import { jsonIn, membersOf } from '../schema/json';

/** An item as the page holds it, in the form's order. */
export interface PageItem {
  readonly itemId: string;
  readonly title: string;
  /** '' for page breaks and text. */
  readonly questionId: string;
}

const hex = (value: unknown): string =>
  typeof value === 'number' && Number.isInteger(value) ? value.toString(16) : '';

/** The items in a published page's HTML; null when it is another page (a sign-in) or another layout. */
export function itemsInPage(html: string): PageItem[] | null {
  const [, data] = /FB_PUBLIC_LOAD_DATA_\s*=\s*(\[[\s\S]*?\])\s*;\s*<\/script>/.exec(html) ?? [];
  if (data === undefined) return null;
  const items = membersOf(membersOf(membersOf(jsonIn(data))[1])[1]).map((entry) => {
    const [id, title, , , answers] = membersOf(entry);
    return {
      itemId: hex(id),
      title: typeof title === 'string' ? title : '',
      questionId: hex(membersOf(membersOf(answers)[0])[0]),
    };
  });
  return items.length && items.every(({ itemId }) => itemId !== '') ? items : null;
}
