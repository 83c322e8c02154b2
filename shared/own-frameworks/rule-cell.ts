/** A rule's condition ⇄ the words of a cell: "all met", "at least 3 met", "more than 50% met", "none not met", "otherwise". */
import { Meaning, type Rule } from '../schema/framework';
import type { Read } from './cells';

type When = Rule['when'];

const words = (meaning: Meaning): string => meaning.replace('-', ' ');

/** A share has no exact binary form: 0.29 is 29%, not 28.999999999999996%. */
const percent = (share: number): string => `${Number((share * 100).toPrecision(12))}%`;

export function writeCondition(when: When): string {
  switch (when.kind) {
    case 'otherwise':
      return 'otherwise';
    case 'share-over':
      return `more than ${percent(when.share)} ${words(when.meaning)}`;
    case 'at-least':
      return `at least ${when.count} ${words(when.meaning)}`;
    default:
      return `${when.kind} ${words(when.meaning)}`;
  }
}

const FAULT =
  'is no condition. Write “all met”, “any not met”, “none not met”, “at least 3 met”, “more than 50% met” or “otherwise”.';

export function readCondition(cell: string): Read<When> {
  const text = cell.toLowerCase().replace(/\s+/g, ' ').trim();
  if (text === 'otherwise') return { value: { kind: 'otherwise' } };
  const [, asks = '', said = ''] =
    /^(all|any|none|at least \d+|more than (?:half|\d+(?:\.\d+)? ?%)) (met|partly|partly met|not[ -]met)$/.exec(
      text,
    ) ?? [];
  const word = said === 'partly met' ? 'partly' : said.replace(' ', '-');
  const meaning = Meaning.options.find((one) => one === word);
  if (meaning === undefined) return { fault: `“${cell}” ${FAULT}` };
  if (asks === 'all' || asks === 'any' || asks === 'none') return { value: { kind: asks, meaning } };
  if (asks.startsWith('at least'))
    return { value: { kind: 'at-least', meaning, count: Number(asks.slice(9)) } };
  const share = asks === 'more than half' ? 50 : Number.parseFloat(asks.slice(10));
  return { value: { kind: 'share-over', meaning, share: share / 100 } };
}
