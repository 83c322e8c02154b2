/** Whether words, a form's choice or what somebody wrote, say that a provider is registered. */

const SAYS_NOT = new RegExp(
  [
    /\b((un|non)[-\s]?|not\b.*)registered/,
    /^no\b/,
    /^not (found|listed|there|on|in)\b/,
    /\bnot (found|listed|on|in)\b.*\b(register|gias)\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
);
const SAYS_YES = /\bregistered|^yes\b/i;

/** null where they say neither plainly. That none was found says no as far as was looked. */
export function saysRegistered(words: string): boolean | null {
  if (SAYS_NOT.test(words)) return false;
  return SAYS_YES.test(words) ? true : null;
}

/** One word for one state, whichever a form has: a framework's “Unregistered” is the others' “Not registered”. */
export const registrationWords = (words: string): string =>
  words.trim().replace(/^un[-\s]?registered\b/i, 'Not registered');
