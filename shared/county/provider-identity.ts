/**
 * Which provider is meant: certain by URN, else by the name, written however, and by what people say is one. The one rule
 * for the record, the tabs and whatever else asks.
 */
import type { Answers } from '../schema/answers';

export type Provider = Answers['provider'];

/** A name without case, accents, punctuation and "&": "St. Anne's & Co" is "st annes and co". */
export const plainName = (name: string): string =>
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

/** A name as it stands in a text: "Zest Barn’s" names it as well. */
const saidAs = (plain: string): readonly string[] => [` ${plain} `, ` ${plain}s `];

/**
 * Whether a text names a provider, as whole words and however it is written. Names of a letter or two name nobody.
 * @param others of other providers: where one of them holds the name ("Zest Barn Academy"), it is that other that is named
 */
export function namesProvider(text: string, name: string, others: readonly string[] = []): boolean {
  const plain = plainName(name);
  if (plain.length <= 2) return false;
  const isIn = (said: string, one: string): boolean => saidAs(one).some((written) => said.includes(written));
  const longer = others
    .map(plainName)
    .filter((other) => other !== plain && isIn(` ${other} `, plain))
    .sort((a, b) => b.length - a.length);
  let said = ` ${plainName(text)} `;
  for (const other of longer) for (const written of saidAs(other)) said = said.replaceAll(written, ' / ');
  return isIn(said, plain);
}

/**
 * An id for each provider of a list. A provider with a URN is that URN. One without is its name, unless exactly
 * one URN of the same list goes by that very name: then it is the same provider, visited once without the number.
 */
export function providerIds(providers: readonly Provider[]): (provider: Provider) => string {
  // A county names some hundred providers some thousand times.
  const urnsAsWritten = new Map<string, Set<string>>();
  for (const { name, urn } of providers)
    if (urn !== undefined) urnsAsWritten.set(name, (urnsAsWritten.get(name) ?? new Set()).add(urn));
  const urnsOfName = new Map<string, Set<string>>();
  for (const [name, urns] of urnsAsWritten) {
    const key = plainName(name);
    urnsOfName.set(key, new Set([...(urnsOfName.get(key) ?? []), ...urns]));
  }
  const byName = new Map<string, string>();
  const idOfName = (name: string): string => {
    const plain = plainName(name);
    const [only, ...others] = urnsOfName.get(plain) ?? [];
    const id = only !== undefined && others.length === 0 ? `urn:${only}` : `name:${plain}`;
    byName.set(name, id);
    return id;
  };
  return ({ name, urn }) => (urn !== undefined ? `urn:${urn}` : (byName.get(name) ?? idOfName(name)));
}

/** The id of a provider by its own number or, without one, its own name, whoever else there is. */
export const ownId = providerIds([]);

/** The URN in an id that `providerIds` gives; undefined where the provider is known by its name alone. */
export const urnIn = (id: string): string | undefined => /^urn:(.+)/.exec(id)?.[1];

const NAMED = /^name:(.*)$/s;

/** Providers as they are known today: by name and number, and as people have merged them. */
export class ProviderIdentity {
  private readonly idOf: (provider: Provider) => string;
  private readonly links = new Map<string, string>();

  /** @param named every provider that is named anywhere: a number that one of them has may be another's, too */
  constructor(named: readonly Provider[]) {
    this.idOf = providerIds(named);
  }

  /** By name and number alone. */
  own(provider: Provider): string {
    return this.idOf(provider);
  }

  /** An id as it is today: one without a number may have got one since. */
  known(id: string): string {
    const name = NAMED.exec(id)?.[1];
    return name === undefined ? id : this.own({ name });
  }

  /** What an id counts as: the one that it is merged into; itself where it is not. */
  root(id: string): string {
    let here = this.known(id);
    for (let next = this.links.get(here); next !== undefined; next = this.links.get(here)) here = next;
    return here;
  }

  /** The id under which a provider counts. */
  of(provider: Provider): string {
    return this.root(this.own(provider));
  }

  /** What an id is merged into by itself; undefined where it is not. */
  into(id: string): string | undefined {
    return this.links.get(this.known(id));
  }

  /** Counts one as the other, in place of what it counted as before. @returns false where that would lead in a circle */
  link(from: string, into: string): boolean {
    const [one, other] = [this.known(from), this.known(into)];
    for (let here: string | undefined = other; here !== undefined; here = this.links.get(here))
      if (here === one) return false;
    this.links.set(one, other);
    return true;
  }

  unlink(from: string): void {
    this.links.delete(this.known(from));
  }
}
