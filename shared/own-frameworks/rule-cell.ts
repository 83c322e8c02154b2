/**
 * A rule's condition ⇄ the words of a cell: "all met", "at least 3 met", "more than 50% “Green”", "at least 80% met", "none worse than
 * “Good”", "lowest is “Red”", "at least 30 points", "otherwise"; and which criteria it looks at ⇄ the cell Theme.
 */
import { Meaning, type Rule } from '../schema/framework';
import { oneLine } from '../schema/text';
import type { Read } from './cell-codec';

type When = Rule['when'];
type Scope = Rule['scope'];

/** A share has no exact binary form: 0.29 is 29%, not 28.999999999999996%. */
const percent = (share: number): string => `${Number((share * 100).toPrecision(12))}%`;
const quoted = (choice: string): string => `“${choice}”`;

const words = (meaning: Extract<When, { kind: 'any' }>['meaning']): string =>
  typeof meaning === 'string' ? meaning.replace('-', ' ') : quoted(meaning.choice);

export function writeCondition(when: When): string {
  switch (when.kind) {
    case 'otherwise':
      return 'otherwise';
    case 'none-worse':
      return `none worse than ${quoted(when.choice)}`;
    case 'lowest':
      return `lowest is ${quoted(when.choice)}`;
    case 'points':
      return `at least ${when.atLeast} points`;
    case 'points-share':
      return `at least ${percent(when.share)} of the points`;
    case 'share-over':
      return `more than ${percent(when.share)} ${words(when.meaning)}`;
    case 'share-least':
      return `at least ${percent(when.share)} ${words(when.meaning)}`;
    case 'at-least':
      return `at least ${when.count} ${words(when.meaning)}`;
    default:
      return `${when.kind} ${words(when.meaning)}`;
  }
}

const FAULT =
  'is no condition. Write “all met”, “any not met”, “none not met”, “at least 3 met”, “more than 50% met”, “at least 80% met” or “otherwise”; with a choice of a scale also “any Red”, “none worse than Good” or “lowest is Good”; with points “at least 30 points” or “at least 60% of the points”.';

const NUMBER = String.raw`\d+(?:\.\d+)?`;
const POINTS = new RegExp(`^at least (${NUMBER}) points$`, 'i');
const POINTS_SHARE = new RegExp(`^at least (${NUMBER}) ?% of (?:the |all )?points$`, 'i');
const WORSE = /^none (?:is |are |be )?(?:worse|lower) than (.+)$/i;
const LOWEST = /^(?:the )?(?:lowest|worst)(?: rating| one)? is (.+)$/i;
const COUNTED = new RegExp(
  `^(all|any|none|no|(?:more than|at least) (?:half|${NUMBER} ?%)|at least \\d+) (?:of them |are |is |of )?(.+)$`,
  'i',
);
const MARKS = /^[“"‘'](.+)[”"’']$/;

const choiceIn = (said: string): string => MARKS.exec(said)?.[1] ?? said;

/** "not met" is what ratings amount to; anything else, and what stands in quotation marks, is a choice of a scale. */
function wantedIn(said: string): Extract<When, { kind: 'any' }>['meaning'] {
  const word = said.toLowerCase();
  const plain = word === 'partly met' ? 'partly' : word.replace(' ', '-');
  return Meaning.options.find((one) => one === plain) ?? { choice: choiceIn(said) };
}

export function readCondition(cell: string): Read<When> {
  const text = oneLine(cell);
  if (text.toLowerCase() === 'otherwise') return { value: { kind: 'otherwise' } };
  const share = POINTS_SHARE.exec(text)?.[1];
  if (share !== undefined) return { value: { kind: 'points-share', share: Number(share) / 100 } };
  const points = POINTS.exec(text)?.[1];
  if (points !== undefined) return { value: { kind: 'points', atLeast: Number(points) } };
  const worse = WORSE.exec(text)?.[1];
  if (worse !== undefined) return { value: { kind: 'none-worse', choice: choiceIn(worse) } };
  const lowest = LOWEST.exec(text)?.[1];
  if (lowest !== undefined) return { value: { kind: 'lowest', choice: choiceIn(lowest) } };
  const [, how = '', said = ''] = COUNTED.exec(text) ?? [];
  const asks = how.toLowerCase();
  if (said === '') return { fault: `“${cell}” ${FAULT}` };
  const meaning = wantedIn(said);
  if (asks === 'all' || asks === 'any' || asks === 'none') return { value: { kind: asks, meaning } };
  if (asks === 'no') return { value: { kind: 'none', meaning } };
  const [, most = '', much = ''] = /^(more than|at least) (.+)$/.exec(asks) ?? [];
  const isShare = much === 'half' || much.endsWith('%');
  if (!isShare) return { value: { kind: 'at-least', meaning, count: Number(much) } };
  const part = much === 'half' ? 50 : Number.parseFloat(much);
  return { value: { kind: most === 'more than' ? 'share-over' : 'share-least', meaning, share: part / 100 } };
}

const CRITERION = /^criterion (.+)$/i;
const CRITERIA = /^criteria (.+)$/i;
const PARTED = /[;,\n]| and /;
const partedBy = (cell: string, mark: RegExp): string[] =>
  cell
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** "1; 3" names themes by their codes, "criterion 1.3" one criterion ("criteria 1.3, 1.4" is read, too); undefined where a code would not come back. */
export function writeScope(scope: Exclude<Scope, string>): string | undefined {
  const names = 'themes' in scope ? scope.themes : scope.criteria.map((code) => `criterion ${code}`);
  const isPlain = names.every((name) => !PARTED.test(name) && name === name.trim());
  return isPlain &&
    ('criteria' in scope || !names.some((name) => CRITERION.test(name) || CRITERIA.test(name)))
    ? names.join('; ')
    : undefined;
}

/**
 * What a rule's cell Theme names, parted by semicolons, else by commas; undefined where it is empty.
 * @param themeNamed the code of the theme of this code, title or cell; undefined where there is none
 */
export function readScope(
  cell: string,
  themeNamed: (name: string) => string | undefined,
  isCriterion: (code: string) => boolean,
): Read<Exclude<Scope, string> | undefined> {
  if (cell === '') return { value: undefined };
  const codeIn = (part: string): string | undefined => CRITERION.exec(part)?.[1]?.trim();
  const isKnown = (part: string): boolean =>
    isCriterion(codeIn(part) ?? '') || themeNamed(part) !== undefined;
  const [, listed] = CRITERIA.exec(cell) ?? [];
  const parts =
    listed === undefined
      ? ([[cell], partedBy(cell, /[;\n]/)].find((found) => found.every(isKnown)) ?? partedBy(cell, PARTED))
      : partedBy(listed, PARTED).map((code) => `criterion ${code}`);
  const named = parts.flatMap((part) => codeIn(part) ?? []);
  if (named.length > 0 && named.length < parts.length)
    return { fault: 'A rule looks at themes or at criteria, not at some of both.' };
  const wrong = named.find((code) => !isCriterion(code));
  if (wrong !== undefined) return { fault: `There is no criterion “${wrong}”.` };
  if (named.length > 0) return { value: { criteria: named } };
  const unknown = parts.find((part) => themeNamed(part) === undefined);
  if (unknown !== undefined)
    return { fault: `There is no theme “${unknown}”. A criterion is named “criterion 1.3”.` };
  return { value: { themes: parts.flatMap((part) => themeNamed(part) ?? []) } };
}
