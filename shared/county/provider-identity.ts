/** Which visits are about one provider. Certain by URN; else by the name, written however. */
import type { Answers } from '../schema/answers';

export type Provider = Answers['provider'];

/** A name without case, accents, punctuation and "&": "St. Anne's & Co" is "st annes and co". */
const plainName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether two names are one, written however. */
export const isSameName = (a: string, b: string): boolean => plainName(a) === plainName(b);

/** Whether a text names a provider, as whole words and however it is written. Names of a letter or two name nobody. */
export function namesProvider(text: string, name: string): boolean {
  const plain = plainName(name);
  const said = ` ${plainName(text)} `;
  // "Zest Barn’s" names it as well.
  return plain.length > 2 && (said.includes(` ${plain} `) || said.includes(` ${plain}s `));
}

/**
 * An id for each provider of a list. A provider with a URN is that URN. One without is its name, unless exactly
 * one URN of the same list goes by that very name: then it is the same provider, visited once without the number.
 */
export function providerIds(providers: readonly Provider[]): (provider: Provider) => string {
  const urnsOfName = new Map<string, Set<string>>();
  for (const { name, urn } of providers) {
    if (urn === undefined) continue;
    const key = plainName(name);
    urnsOfName.set(key, (urnsOfName.get(key) ?? new Set()).add(urn));
  }
  return ({ name, urn }) => {
    if (urn !== undefined) return `urn:${urn}`;
    const [only, ...others] = urnsOfName.get(plainName(name)) ?? [];
    return only !== undefined && others.length === 0 ? `urn:${only}` : `name:${plainName(name)}`;
  };
}

/** The URN in an id that `providerIds` gives; undefined where the provider is known by its name alone. */
export const urnIn = (id: string): string | undefined => /^urn:(.+)/.exec(id)?.[1];
