/** Which entries a person is offered to choose from where nothing is certain. */
import { candidateOf } from '../search/candidate';
import { searchRegister } from '../search/search-register';
import type { Establishment } from '../../schema/establishment';
import type { Candidate, Query } from '../../schema/verdict';
import { nameWords } from '../index/normalise';
import { furtherForm, isNote } from '../search/asked-words';
import type { Register } from '../search/open-register';
import { placeWords } from '../search/place-likeness';
import { foundIn, isInitials } from './alike-names';
import { isFiller, isGeneric } from './telling-words';

/** Less alike than this, an entry is offered only if it holds every telling word of what was asked. */
const leastLikeness = 0.6;
/** How many entries are shown that are not like enough to be meant. */
const mostNearest = 3;
/** A word of fewer letters is not taken for the beginning of a longer one. */
const shortestBeginning = 3;

/** "PRS" and the like written out; a short form of one word is found by its beginning. */
const writtenOut = (word: string): readonly string[] => {
  const form = furtherForm(word);
  return form.length > 1 ? form : [word];
};

/** "Short stay school" is what the law called pupil referral units, and tells no more of them than that does. */
const isShortStay = (words: readonly string[], at: number): boolean =>
  (words[at] === 'short' && words[at + 1] === 'stay') || (words[at] === 'stay' && words[at - 1] === 'short');

/** "KS3/4", "Y10", "6 weeks" and "respite" say for whom and how long, beside a word that says who. */
const isBesideName = (word: string): boolean => isNote(word) || /^(key|stage|y(ea)?r?s?\d*|\d+)$/.test(word);

/** The words that tell who is asked for; all but the fillers where none of them tells. */
function tellingWords(name: string): string[] {
  const words = nameWords(name)
    .flatMap(writtenOut)
    .filter((word) => !isFiller(word));
  const telling = words.filter((word, at) => !isGeneric(word) && !isShortStay(words, at));
  const names = telling.filter((word) => !isBesideName(word));
  return names.length > 0 ? names : telling.length > 0 ? telling : words;
}

/** Whether an entry has every telling word of a name, misspelt or only begun, in its names or its place. */
export function holdsAll(name: string, entry: Establishment, formerNames: readonly string[]): boolean {
  const asked = tellingWords(name);
  const own = [entry.name, ...formerNames, entry.trust].flatMap(nameWords);
  const all = [...own, ...placeWords(entry)];
  const found = foundIn(asked, all);
  const begins = (word: string): boolean =>
    word.length >= shortestBeginning && all.some((other) => other.startsWith(word));
  // Its place alone is not it.
  const named = asked.some((word) => own.some((other) => other.startsWith(word)));
  return (
    isInitials(asked, nameWords(entry.name)) ||
    ((named || foundIn(asked, own).size > 0) && asked.every((word) => found.has(word) || begins(word)))
  );
}

export interface Offer {
  /** Those that may be meant, the likeliest first. */
  alike: Candidate[];
  /** When there are none: the nearest names, which are not like enough. */
  nearest: Candidate[];
}

/**
 * "Malden Oaks PRU" is nearer to each "Oaks PRU" than to Malden Oaks School and Tuition Service, which has all of it
 * that tells: where no other has, it comes first.
 * @param byTelling searches for the telling words alone
 */
function withHolders(
  alike: readonly Candidate[],
  holds: (one: Candidate) => boolean,
  byTelling: () => readonly Candidate[],
): Candidate[] {
  const holders = alike.some(holds) ? [] : byTelling().filter(holds);
  return [...holders, ...alike.filter(({ urn }) => !holders.some((one) => one.urn === urn))];
}

/** Those that had exactly this name, which none has now. */
const calledSo = (register: Register, name: string): Candidate[] =>
  register.formerlyCalled(name).flatMap((urn) => {
    const row = register.byUrn(urn);
    return row === undefined ? [] : [{ ...candidateOf(row, 1), formerly: name }];
  });

/** @param name the name within what was asked, '' for none: then nothing is offered */
export function offerFor(register: Register, query: Query, name: string): Offer {
  if (name === '') return { alike: [], nearest: [] };
  const holds = ({ urn }: Candidate): boolean => {
    const entry = register.byUrn(urn);
    return entry !== undefined && holdsAll(name, entry, register.formerNames(urn));
  };
  const mayBeMeant = (one: Candidate): boolean => one.likeness >= leastLikeness || holds(one);
  const placed = searchRegister(register, query);
  const alike = withHolders(placed.filter(mayBeMeant), holds, () => {
    const telling = tellingWords(name).join(' ');
    return telling === nameWords(name).join(' ') ? [] : searchRegister(register, { ...query, text: telling });
  });
  const formerly = calledSo(register, name);
  const others = alike.filter(({ urn }) => !formerly.some((one) => one.urn === urn));
  if (alike.length + formerly.length > 0) return { alike: [...others, ...formerly], nearest: [] };
  // Another place than the register's makes an entry less alike, but does not make the name another.
  const isPlaced = [query.postcode, query.town, query.la].some(Boolean);
  const anywhere = isPlaced ? searchRegister(register, { text: query.text }) : placed;
  const elsewhere = isPlaced ? anywhere.filter(mayBeMeant) : [];
  return { alike: elsewhere, nearest: elsewhere.length > 0 ? [] : anywhere.slice(0, mostNearest) };
}
