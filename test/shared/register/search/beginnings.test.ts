/** What begins with what is typed, and in which order it is listed: read one by one, as going through all names would tell. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameWords, wordsAsWritten } from '../../../../shared/register/index/normalise';
import { findBeginnings } from '../../../../shared/register/search/beginnings';
import type { NamesInOrder } from '../../../../shared/register/search/names-in-order';
import { asFound, unscoredRows, type Found } from '../../../../shared/register/search/unscored-rows';
import { closed, registerOf, type Row } from '../register-of';

const primary: Row = {
  'TypeOfEstablishment (code)': '01',
  'TypeOfEstablishment (name)': 'Community school',
};
const words =
  'the oak oakfield field st saint nine 9 stone steppe primary school academy a ab of england'.split(' ');
const row = fc.record({
  name: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }).map((all) => all.join(' ')),
  isPrimary: fc.boolean(),
  isClosed: fc.boolean(),
  isHome: fc.boolean(),
  isPlaced: fc.boolean(),
  isScored: fc.boolean(),
});
const rows = fc.array(row, { minLength: 1, maxLength: 60 });
/** So much of some words that a name may have. */
const typed = fc
  .tuple(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }), fc.nat(25))
  .map(([some, length]) => some.join(' ').slice(0, length + 1));

const open = (all: readonly { name: string; isPrimary: boolean; isClosed: boolean }[]): NamesInOrder =>
  registerOf(
    all.map(({ name, isPrimary, isClosed }) => ({
      EstablishmentName: name,
      ...(isPrimary ? primary : {}),
      ...(isClosed ? closed : {}),
    })),
  ).searchable.names();

/** What was typed as names spell it, the last word as it stands too, "9" for "nine" and the other way round. */
function waysOf(text: string): string[][] {
  const written = wordsAsWritten(text);
  const last = written.at(-1) ?? '';
  const before = nameWords(written.slice(0, -1).join(' '));
  return [
    [...before, last],
    [...before, ...nameWords(last)],
  ].flatMap((way) => {
    const at = way.findIndex((word) => word === '9' || word === 'nine');
    return at < 0
      ? [way]
      : [way, way.map((word, place) => (place !== at ? word : word === '9' ? 'nine' : '9'))];
  });
}

function beginsWhole(name: string, text: string): boolean {
  const own = nameWords(name);
  const asked = waysOf(text).map((way) => way.join(''));
  const spellings = [own, ...(own[0] === 'the' ? [own.slice(1)] : [])].map((spelling) => spelling.join(''));
  return (
    wordsAsWritten(text).join('').length >= 2 &&
    asked.some((letters) => spellings.some((spelling) => spelling.startsWith(letters)))
  );
}

function beginsByWord(name: string, text: string): boolean {
  if (wordsAsWritten(text).join('').length < 3) return false;
  return waysOf(text).some((way) => {
    const left = way.filter((word) => word !== 'the');
    if (left.length === 0) return false;
    for (const word of nameWords(name)) if (left[0] !== undefined && word.startsWith(left[0])) left.shift();
    return left.length === 0;
  });
}

const asWritten = (text: string) =>
  wordsAsWritten(text).map((written) => ({ written, part: 0, inStreet: false }));

function all(next: () => number | undefined): number[] {
  const found: number[] = [];
  for (let one = next(); one !== undefined; one = next()) found.push(one);
  return found;
}

test('names are numbered: AP schools, PRUs and special schools, other open ones, closed ones; the shorter first', () => {
  fc.assert(
    fc.property(rows, (some) => {
      const { index, registerRow, numberOf, often, current } = open(some);
      const keyOf = ({ isPrimary, isClosed, name }: (typeof some)[number], at: number): readonly number[] => [
        isClosed ? 2 : isPrimary ? 1 : 0,
        nameWords(name).length,
        at,
      ];
      const plain = some
        .map((each, at) => ({ at, key: keyOf(each, at) }))
        .sort(
          (a, b) => a.key.map((part, place) => part - (b.key[place] ?? 0)).find((part) => part !== 0) ?? 0,
        )
        .map(({ at }) => at);
      expect([...registerRow]).toEqual(plain);
      expect(plain.map(numberOf)).toEqual(plain.map((_, at) => at));
      expect(often).toBe(some.filter(({ isPrimary, isClosed }) => !isPrimary && !isClosed).length);
      expect(current).toBe(some.filter(({ isClosed }) => !isClosed).length);
      plain.forEach((at, number) => expect(index.same(some[at]?.name ?? '')).toContain(number));
    }),
  );
});

function expectAsPlain({ index, registerRow }: NamesInOrder, names: readonly string[], text: string): void {
  const { whole, byWord } = findBeginnings(index, asWritten(text));
  const numbers = [...registerRow.keys()];
  for (const [found, isIt] of [
    [whole, beginsWhole],
    [byWord, beginsByWord],
  ] as const) {
    const plain = numbers.filter((number) => isIt(names[registerRow[number] ?? 0] ?? '', text));
    expect(numbers.filter((number) => found.has(number))).toEqual(plain);
    const read = all(found.candidates());
    expect(read).toEqual([...read].sort((a, b) => a - b));
    expect([...new Set(read)].filter((number) => found.has(number))).toEqual(plain);
  }
}

test('those that begin so are found, whole and word by word, and read in their order', () => {
  fc.assert(
    fc.property(rows, typed, (some, text) => {
      const names = some.map(({ name }) => name);
      expectAsPlain(open(some), names, text);
    }),
    { numRuns: 300 },
  );
});

test('so they are where very many begin with the first word', () => {
  const names = Array.from(
    { length: 1200 },
    (_, at) =>
      `${at % 3 === 0 ? 'the ' : ''}st ${words[at % 7] ?? ''}${words[at % 5] ?? ''} ${words[at % 11] ?? ''}`,
  );
  const many = open(names.map((name, at) => ({ name, isPrimary: at % 2 === 0, isClosed: at % 5 === 0 })));
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.integer({ min: 1, max: 20 }), (name, length) => {
      expectAsPlain(many, names, name.slice(0, length));
    }),
    { numRuns: 60 },
  );
});

test('what was not scored is listed as sorting all names would list it', () => {
  fc.assert(
    fc.property(rows, typed, fc.boolean(), (some, text, isNear) => {
      const { index, registerRow, often, current } = open(some);
      const numbers = [...registerRow.keys()];
      const of = (number: number) => some[registerRow[number] ?? 0];
      const found: Found = {
        begun: findBeginnings(index, asWritten(text)),
        placed: asFound(numbers.filter((number) => number < current && of(number)?.isPlaced === true)),
        home: numbers.filter((number) => of(number)?.isHome === true),
        isHome: (number) => of(number)?.isHome === true,
      };
      /** Where it is listed, undefined for nowhere. */
      const placeOf = (number: number): number | undefined => {
        const name = of(number)?.name ?? '';
        const isOften = number < often;
        const isPlaced = number < current && of(number)?.isPlaced === true;
        const inside = beginsByWord(name, text);
        if (beginsWhole(name, text)) return isOften ? 0 : 2;
        if (isOften && (isPlaced || (inside && isNear))) return 1;
        return inside ? 3 : isPlaced ? 4 : undefined;
      };
      const home = (number: number): number => Number(found.isHome(number));
      const plain = numbers
        .filter((number) => placeOf(number) !== undefined && of(number)?.isScored === false)
        .sort((a, b) => (placeOf(a) ?? 0) - (placeOf(b) ?? 0) || home(b) - home(a) || a - b);
      const listed = unscoredRows(found, {
        often,
        isNear,
        isScored: (number) => of(number)?.isScored === true,
      });
      expect([...listed]).toEqual(plain);
    }),
    { numRuns: 300 },
  );
});
