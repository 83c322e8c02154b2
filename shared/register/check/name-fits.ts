/**
 * Whether a name that somebody gives beside a number can be the name of the establishment that has the number.
 * A tenant is listed with its host's number, and a mistyped number lands on a neighbour with half the same words:
 * so every word of the name given that tells must stand in the entry. What the entry has more may be left out.
 */
import type { Establishment } from '../../schema/establishment';
import { typeOf } from '../index/establishment-types';
import { nameWords } from '../index/normalise';
import { tells } from '../search/asked-words';
import { foundIn, isInitials, keepsOrder, slipped } from './alike-names';
import { isFiller, isGeneric, isKind, isSchoolNoun, mayBeAdded } from './telling-words';
import { wordsOfPlace } from './words-of-place';

/** Telling words of the register's name that may be missing for each one that is there. */
const mostLeft = 3;
/** True when each name says what kind it is and the other does not: "Elm Infant School" and "Elm Junior School". */
const kindsDiffer = (given: readonly string[], own: readonly string[]): boolean => {
  const only = (words: readonly string[], others: readonly string[]): boolean => {
    const found = foundIn(words, others);
    return words.some((word) => isKind(word) && !found.has(word));
  };
  return only(given, own) && only(own, given);
};

const same = (a: readonly string[], b: readonly string[]): boolean => {
  const [one, two] = [a.filter(tells).join(' '), b.filter(tells).join(' ')];
  return one !== '' ? one === two : a.length > 0 && a.join(' ') === b.join(' ');
};

export interface NameFit {
  /** The name given can be that of the entry. */
  fits: boolean;
  /** It is the register's name, or one that it had before, in one spelling; its place or trust may be added. */
  exact: boolean;
  /** Words of it that tell and that the entry has nowhere, in one spelling. */
  strange: readonly string[];
  /** The words of the name without the place and the trust that were added to it. */
  core: readonly string[];
}

/** What of an entry may stand in the name that is given for it, beside its name. */
interface Surroundings {
  /** Words of its place, trust and proprietor that are in the name given. */
  elsewhere: () => ReadonlySet<string>;
  /** Alternative provision by its type. */
  provision: boolean;
  /** Words that its type lets somebody add. */
  calledToo: readonly string[];
}

/** Worked out only when it is asked for: most names are the register's own. */
function surroundingsOf(entry: Establishment, given: readonly string[]): Surroundings {
  let found: ReadonlySet<string> | undefined;
  const type = typeOf(entry);
  return {
    elsewhere: () => (found ??= wordsOfPlace(given, entry)),
    provision: typeof type === 'object' && type.ap === 'ap-school',
    calledToo: typeof type === 'object' ? type.calledToo : [],
  };
}

/**
 * The words given against one name of the entry.
 * @param former a name that it does not have any more: only what says nothing of who is meant may be left out of it
 */
function fitWords(
  given: readonly string[],
  own: readonly string[],
  { elsewhere, provision, calledToo }: Surroundings,
  former: boolean,
): NameFit {
  const there = foundIn(given, own, 'believed');
  const core = given.filter((word) => there.has(word) || !elsewhere().has(word));
  if (same(core, own)) return { fits: true, exact: true, strange: [], core };
  if (isInitials(core, own)) return { fits: true, exact: false, strange: [], core };
  const back = foundIn(own, core, 'believed');
  const telling = own.filter((word) => !isGeneric(word) || (former && isKind(word)));
  const left = telling.filter((word) => !back.has(word)).length;
  const added = { whole: left === 0, namedSchool: own.some(isSchoolNoun), provision, calledToo };
  // A slip is not believed besides words left out and others moved: "Leeds Futures" is not Future Horizons Leeds.
  const kept = left === 0 || keepsOrder(core, own) ? there : foundIn(given, own, 'as they are');
  // "City of Birmingham School (COBS)".
  const isShort = (word: string): boolean => left === 0 && isInitials([word], own);
  const strange = core.filter((word) => !kept.has(word) && !mayBeAdded(word, core, added) && !isShort(word));
  const shared = core.filter((word) => !isGeneric(word) && there.has(word)).length;
  const enough =
    telling.length > 0
      ? shared > 0 && left <= (former ? 0 : mostLeft * shared)
      : // A name of words that many have ("The Pupil Referral Unit") is known by all of them together.
        core.some((word) => !isFiller(word)) &&
        own.every((word) => isFiller(word) || isSchoolNoun(word) || back.has(word));
  const fits =
    slipped(given.filter(tells), own.filter(tells)) ||
    (strange.length === 0 && enough && !kindsDiffer(core, own));
  return { fits, exact: false, strange: fits ? [] : strange, core };
}

/**
 * @param name what somebody gave; must hold a word
 * @param entry the establishment that has the number
 * @param formerNames gives the names that it had before; asked only when the present one is another
 */
export function fitName(name: string, entry: Establishment, formerNames: () => readonly string[]): NameFit {
  const given = nameWords(name);
  const surroundings = surroundingsOf(entry, given);
  const present = fitWords(given, nameWords(entry.name), surroundings, false);
  if (present.exact) return present;
  const former = formerNames().map((one) => fitWords(given, nameWords(one), surroundings, true));
  const all = [present, ...former];
  return all.find(({ exact }) => exact) ?? all.find(({ fits }) => fits) ?? present;
}
