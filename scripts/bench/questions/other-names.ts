/** What people call a provider in place of its name in the register. */
import { nameWords } from '../../../shared/register/index/normalise';
import type { Query } from '../../../shared/schema/verdict';
import type { Draw } from '../../seeded-draw';

/** A provider with the names that it, and those before it, had. */
interface NamedProvider {
  readonly name: string;
  readonly la: string;
  readonly formerNames: readonly string[];
}

export interface OtherNameKind {
  readonly id: string;
  /** Undefined where a provider has no such name. */
  readonly ask: (provider: NamedProvider, draw: Draw) => Query | undefined;
}

const inOneSpelling = (name: string): string => nameWords(name).join(' ');

/** So few letters are a word, and so many nobody says. */
const [fewestInitials, mostInitials] = [3, 8];
const smallWords: ReadonlySet<string> = new Set(['and', 'of', 'the', 'for', 'at', 'in']);

/** "NWKAPS" for "North West Kent Alternative Provision Service". */
const initialsOf = (name: string): string | undefined => {
  const letters = nameWords(name).flatMap((word) => (smallWords.has(word) ? [] : [word.slice(0, 1)]));
  const isSaid = letters.length >= fewestInitials && letters.length <= mostInitials;
  return isSaid && letters.every((letter) => /[a-z]/.test(letter))
    ? letters.join('').toUpperCase()
    : undefined;
};

export const otherNameKinds: readonly OtherNameKind[] = [
  {
    id: 'former name',
    ask({ name, formerNames }, draw) {
      const others = formerNames.filter((other) => inOneSpelling(other) !== inOneSpelling(name));
      return others.length === 0 ? undefined : { text: draw.of(others) };
    },
  },
  {
    id: 'initials',
    ask({ name }) {
      const text = initialsOf(name);
      return text === undefined ? undefined : { text };
    },
  },
  {
    id: 'initials, the LA given',
    ask({ name, la }) {
      const text = initialsOf(name);
      return text === undefined ? undefined : { text, la };
    },
  },
];
