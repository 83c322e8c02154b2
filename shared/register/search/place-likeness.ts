/** How well a row's place agrees with what is known of the place asked for. */
import type { Establishment } from '../../schema/establishment';
import { sameLa } from '../index/local-authority';
import { nameWords } from '../index/normalise';
import { normalisePostcode } from '../index/postcode';
import { remembering } from '../index/remembering';

export interface WantedPlace {
  /** A full postcode in one spelling, '' when not asked for. */
  postcode: string;
  town: string;
  la: string;
}

export type Placed = Pick<
  Establishment,
  'street' | 'locality' | 'address3' | 'town' | 'county' | 'postcode' | 'laCode' | 'la'
>;

/** Towns, counties and LAs have many rows each. */
const wordsOf = remembering(2_000, nameWords);

const placeParts = [
  'street',
  'locality',
  'address3',
  'town',
  'county',
  'la',
  'postcode',
] as const satisfies readonly (keyof Placed)[];

/** The words of a row's address and LA. */
export const placeWords = (row: Placed): Set<string> => {
  const words = new Set<string>();
  for (const part of placeParts) if (row[part] !== '') for (const word of wordsOf(row[part])) words.add(word);
  return words;
};

/** True when every word of a town is in the row's address. */
export const sameTown = (town: string, words: ReadonlySet<string>): boolean => {
  const wanted = nameWords(town);
  return wanted.length > 0 && wanted.every((word) => words.has(word));
};

/** 0 (disagrees in all) to 1 (agrees in all), undefined when nothing was asked for. */
export function placeLikeness(
  wanted: WantedPlace,
  row: Placed,
  words: ReadonlySet<string>,
): number | undefined {
  const parts: [weight: number, agrees: number][] = [];
  if (wanted.postcode !== '') {
    const own = normalisePostcode(row.postcode);
    const near = own.split(' ')[0] === wanted.postcode.split(' ')[0];
    parts.push([3, own === wanted.postcode ? 1 : own === '' ? 0.3 : near ? 0.5 : 0]);
  }
  if (wanted.town !== '') parts.push([1.5, sameTown(wanted.town, words) ? 1 : row.town === '' ? 0.3 : 0]);
  if (wanted.la !== '') parts.push([1.5, sameLa(wanted.la, row) ? 1 : 0]);
  if (parts.length === 0) return undefined;
  const total = parts.reduce((sum, [weight]) => sum + weight, 0);
  return parts.reduce((sum, [weight, agrees]) => sum + weight * agrees, 0) / total;
}

/** Share of the place, where one was asked for; tuned with the weights of `score-rows.ts`. */
const placeShare = 0.2;

/** How alike a row is by its name and its place. @param name, place as of `placeLikeness`, 0 to 1 */
export const withPlace = (name: number, place: number): number =>
  (1 - placeShare) * name + placeShare * place;
