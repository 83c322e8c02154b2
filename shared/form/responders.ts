/** Who may fill in a form: what has to change for what was asked for, and how Google's answer reads. */
import type { RespondersWanted } from '../schema/responders';

/** What lets somebody fill in a published form: everybody with the link, an organisation's people, or one address. */
export type Grant =
  | { readonly type: 'anyone' }
  | { readonly type: 'domain'; readonly domain: string }
  | { readonly type: 'user'; readonly emailAddress: string };

/** Who may fill in a form, as Google says it. */
export interface Responders {
  readonly anyone: boolean;
  readonly domains: readonly string[];
  /** Addresses of people and groups. */
  readonly people: readonly string[];
}

/** A form about a pupil is never open to everybody with its link. */
export const wantedFor = (pupilLevel: boolean, wanted: RespondersWanted): RespondersWanted =>
  pupilLevel && wanted.who === 'anyone' ? { who: 'organisation', emails: [] } : wanted;

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/**
 * What is still to be given, and what of that there is to be taken away.
 * @param domain of the account's organisation
 * @param editors addresses that change the form: they fill it in anyway
 */
export function changesTo(
  { anyone, domains, people }: Responders,
  { who, emails }: RespondersWanted,
  domain: string,
  editors: readonly string[],
): { readonly give: readonly Grant[]; readonly take: (grant: Grant) => boolean } {
  switch (who) {
    case 'anyone':
      return { give: anyone ? [] : [{ type: 'anyone' }], take: () => false };
    case 'organisation':
      return {
        give: domains.some((one) => same(one, domain)) ? [] : [{ type: 'domain', domain }],
        // Whom somebody let in by name besides stays.
        take: (grant) => grant.type === 'anyone' || (grant.type === 'domain' && !same(grant.domain, domain)),
      };
    case 'people':
      return {
        give: emails
          .filter((email, at) => emails.findIndex((one) => same(one, email)) === at)
          .filter((email) => ![...people, ...editors].some((one) => same(one, email)))
          .map((emailAddress) => ({ type: 'user', emailAddress })),
        take: (grant) => grant.type !== 'user' || !emails.some((email) => same(email, grant.emailAddress)),
      };
  }
}

/** So many addresses are named; of the others their number. */
const NAMED = 5;

function list(items: readonly string[]): string {
  const named = items.slice(0, NAMED);
  const rest = items.length - named.length;
  const all = rest > 0 ? [...named, `${rest} more`] : named;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all[all.length - 1] ?? ''}`;
}

/** Who may fill in a form, in a sentence. */
export function respondersInWords({ anyone, domains, people }: Responders): string {
  if (anyone) return 'Anyone with the link can fill this in.';
  const theirs = domains.length ? [`people at ${list(domains)}`] : [];
  const named = people.length ? [list(people)] : [];
  const all = [...theirs, ...named].join(', and ');
  return all === '' ? 'Nobody but its editors can fill this in.' : `Only ${all} can fill this in.`;
}
