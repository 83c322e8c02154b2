/** Making HTML from text that may hold anything. */
import { escapeHtml } from '../../shared/documents/escape-html';

/** HTML that is already safe to use as it is. */
export class Html {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

type Part = string | number | boolean | null | undefined | Html | readonly Html[];

/** Template tag: texts are escaped, `Html` and lists of it go in as they are; null, undefined and false are nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const filled = parts.map((part, index) => {
    const before = strings[index] ?? '';
    if (part === null || part === undefined || part === false || part === true) return before;
    if (part instanceof Html) return before + part.text;
    if (Array.isArray(part)) return before + part.map(String).join('');
    return before + escapeHtml(String(part));
  });
  return new Html(filled.join('') + (strings.at(-1) ?? ''));
}

/** JSON for use inside a script element. */
export const scriptJson = (value: unknown): Html => new Html(JSON.stringify(value).replace(/</g, '\\u003c'));
