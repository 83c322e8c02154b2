/** Who may fill in a form: what has to change, and how it reads. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changesTo,
  respondersInWords,
  wantedFor,
  type Grant,
  type Responders,
} from '../../../shared/form/responders';
import { isAddress, RespondersWanted } from '../../../shared/schema/responders';

const NOBODY: Responders = { anyone: false, domains: [], people: [] };
const HOME = 'county.example';

describe('in words', () => {
  test.each<[Partial<Responders>, string]>([
    [{}, 'Nobody but its editors can fill this in.'],
    [{ anyone: true, domains: [HOME] }, 'Anyone with the link can fill this in.'],
    [{ domains: [HOME] }, 'Only people at county.example can fill this in.'],
    [{ people: ['a@x.example', 'b@x.example'] }, 'Only a@x.example and b@x.example can fill this in.'],
    [
      { domains: [HOME], people: ['a@x.example'] },
      'Only people at county.example, and a@x.example can fill this in.',
    ],
    [{ people: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] }, 'Only a, b, c, d, e and 2 more can fill this in.'],
  ])('%j', (there, words) => {
    expect(respondersInWords({ ...NOBODY, ...there })).toBe(words);
  });
});

test('a form about a pupil is never wanted open to anyone with the link', () => {
  const anyone: RespondersWanted = { who: 'anyone', emails: [] };
  const people: RespondersWanted = { who: 'people', emails: ['a@x.example'] };
  expect(wantedFor(true, anyone)).toEqual({ who: 'organisation', emails: [] });
  expect(wantedFor(true, people)).toEqual(people);
  expect(wantedFor(false, anyone)).toEqual(anyone);
});

const address = fc.constantFrom('a@x.example', 'B@x.example', 'b@x.example', 'c@y.example');
const someone = fc.record({
  anyone: fc.boolean(),
  domains: fc.uniqueArray(fc.constantFrom(HOME, 'other.example'), { maxLength: 2 }),
  people: fc.uniqueArray(address, { maxLength: 3, selector: (email) => email.toLowerCase() }),
});
const wanted = fc.record({
  who: fc.constantFrom<RespondersWanted['who']>('anyone', 'organisation', 'people'),
  emails: fc.array(address, { minLength: 1, maxLength: 4 }),
});

const grantsOf = ({ anyone, domains, people }: Responders): Grant[] => [
  ...(anyone ? [{ type: 'anyone' } as const] : []),
  ...domains.map((domain) => ({ type: 'domain', domain }) as const),
  ...people.map((emailAddress) => ({ type: 'user', emailAddress }) as const),
];
const respondersOf = (grants: readonly Grant[]): Responders => ({
  anyone: grants.some(({ type }) => type === 'anyone'),
  domains: grants.flatMap((grant) => (grant.type === 'domain' ? grant.domain : [])),
  people: grants.flatMap((grant) => (grant.type === 'user' ? grant.emailAddress : [])),
});

test('what was changed is what was asked for, and asking again changes nothing', () => {
  fc.assert(
    fc.property(someone, wanted, (before, want) => {
      const change = (there: Responders): Responders => {
        const { give, take } = changesTo(there, want, HOME, []);
        return respondersOf([...grantsOf(there).filter((grant) => !take(grant)), ...give]);
      };
      const after = change(before);
      expect(change(after)).toEqual(after);
      if (want.who === 'anyone') expect(after.anyone).toBe(true);
      else expect(after.anyone).toBe(false);
      if (want.who === 'organisation') {
        expect(after.domains).toEqual([HOME]);
        // Whom somebody let in by name is left.
        expect(after.people).toEqual(before.people);
      }
      if (want.who === 'people') {
        const lower = (emails: readonly string[]): string[] =>
          [...new Set(emails.map((email) => email.toLowerCase()))].sort();
        expect(lower(after.people)).toEqual(lower(want.emails));
        expect(after.domains).toEqual([]);
      }
    }),
  );
});

test.each<[Partial<Responders>, RespondersWanted, Grant[]]>([
  [{ anyone: true }, { who: 'anyone', emails: [] }, []],
  [{}, { who: 'anyone', emails: [] }, [{ type: 'anyone' }]],
  [{ domains: ['COUNTY.example'] }, { who: 'organisation', emails: [] }, []],
  [{}, { who: 'organisation', emails: [] }, [{ type: 'domain', domain: HOME }]],
  [
    { people: ['b@x.example'] },
    { who: 'people', emails: ['A@x.example', 'a@x.example', 'B@x.example'] },
    [{ type: 'user', emailAddress: 'A@x.example' }],
  ],
])('with %j, %j takes exactly %j', (there, want, give) => {
  expect(changesTo({ ...NOBODY, ...there }, want, HOME, []).give).toEqual(give);
});

test('opening a form to anyone takes nothing away', () => {
  const { take } = changesTo(NOBODY, { who: 'anyone', emails: [] }, HOME, []);
  for (const grant of grantsOf({ anyone: true, domains: [HOME], people: ['a@x.example'] }))
    expect(take(grant)).toBe(false);
});

test('who edits the form needs not be let in', () => {
  const want: RespondersWanted = { who: 'people', emails: ['Lead@county.example', 'a@x.example'] };
  expect(changesTo(NOBODY, want, HOME, ['lead@county.example']).give).toEqual([
    { type: 'user', emailAddress: 'a@x.example' },
  ]);
});

test('an address copied as a link is taken without what the link puts before it', () => {
  const asked = { who: 'people', emails: [' mailto:Officer@county.example ', 'b@county.example'] };
  expect(RespondersWanted.parse(asked).emails).toEqual(['Officer@county.example', 'b@county.example']);
  expect(isAddress('mailto:officer@county.example')).toBe(false);
  expect(() => RespondersWanted.parse({ who: 'people', emails: ['mailto:officer'] })).toThrow(
    /email address/,
  );
});
