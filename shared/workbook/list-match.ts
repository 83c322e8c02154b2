/** Who an entry of an LA's list is, of those that are known: by number, else by name with postcode; else it is asked. */
import { isLikeName, shareWord } from '../county/likely-doubles';
import { isSameName } from '../county/provider-identity';

/** What a person says of an entry that cannot be told: it is that provider, it is another, or it is to be left out. */
export const LIST_ANSWERS = ['same', 'another', 'leave'] as const;
export type ListAnswer = (typeof LIST_ANSWERS)[number];

/** What an entry says of who it is. '' for what it does not say. */
interface Named {
  readonly name: string;
  readonly urn: string;
  readonly postcode: string;
}

/** Somebody who is known. */
export interface Called {
  readonly name: string;
  readonly urn: string;
  /** Every name, that one among them. */
  readonly names: readonly string[];
  readonly postcodes: readonly string[];
}

export type Match<One> =
  | { readonly kind: 'same'; readonly here: One }
  | {
      readonly kind: 'asked';
      readonly here: One;
      readonly why: string;
      readonly answers: readonly ListAnswer[];
    }
  /** Beside others of its name, which it is not. */
  | { readonly kind: 'new'; readonly namesakes: readonly One[] };

/** Who of those that are known an entry is. */
export function matchOf<One extends Called>(entry: Named, all: readonly One[]): Match<One> {
  const { name, urn, postcode } = entry;
  const byNumber = urn === '' ? undefined : all.find((one) => one.urn === urn);
  if (byNumber)
    return byNumber.names.some((one) => isLikeName(one, name) || shareWord(one, name))
      ? { kind: 'same', here: byNumber }
      : {
          kind: 'asked',
          here: byNumber,
          why: `It has the number of “${byNumber.name}”, and another name. If the number is a slip, leave it out and correct it in your list.`,
          answers: ['leave', 'same'],
        };
  const isCalled = ({ names }: One): boolean =>
    names.some((one) => isSameName(one, name) || (postcode !== '' && isSameName(one, `${name} ${postcode}`)));
  const namesakes = all.filter((one) => isCalled(one) && (urn === '' || one.urn === ''));
  const there = namesakes.find(({ postcodes }) => postcodes.includes(postcode));
  if (there) return { kind: 'same', here: there };
  const unplaced = namesakes.find(({ postcodes }) => postcode === '' || postcodes.length === 0);
  if (unplaced === undefined) return { kind: 'new', namesakes: all.filter(isCalled) };
  if (postcode === '' && unplaced.postcodes.length === 0) return { kind: 'same', here: unplaced };
  return {
    kind: 'asked',
    here: unplaced,
    why:
      postcode === ''
        ? `“${unplaced.name}” is at ${unplaced.postcodes.join(', ')}; your list does not say where this one is.`
        : `Your list says ${postcode}; where “${unplaced.name}” is, is not known here.`,
    answers: ['same', 'another', 'leave'],
  };
}

/** A name that no namesake has. */
export function ownName(
  { name, postcode, urn }: Named,
  namesakes: readonly Called[],
  all: readonly Called[],
): string {
  // Numbers tell them apart.
  if (namesakes.every((one) => one.urn !== '' && urn !== '')) return name;
  const isFree = (one: string): boolean =>
    !all.some(({ names }) => names.some((other) => isSameName(one, other)));
  const placed = postcode === '' ? '' : `${name} (${postcode})`;
  if (placed !== '' && isFree(placed)) return placed;
  for (let nth = 2; ; nth += 1) if (isFree(`${name} (${nth})`)) return `${name} (${nth})`;
}
