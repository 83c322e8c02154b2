/** Whether words, a form's choice or what somebody wrote, say that a provider is registered. */

const SAYS_NOT = /\b(un|not\b.*|non-?)\s?registered|^no\b/i;
const SAYS_YES = /\bregistered|^yes\b/i;

/** null where they say neither plainly. */
export function saysRegistered(words: string): boolean | null {
  if (SAYS_NOT.test(words)) return false;
  return SAYS_YES.test(words) ? true : null;
}
