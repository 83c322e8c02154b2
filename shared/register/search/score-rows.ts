/** The rows that may be meant by a question, each with how likely it is, before they are put in order. */
import type { Query } from '../../schema/verdict';
import type { NameIndex } from '../index/name-index';
import { normalisePostcode } from '../index/postcode';
import { createGatherer } from './gather-rows';
import { mayBeInitials, rowsOfInitials } from './initials';
import { createLaFinder } from './las-named';
import { matchWords } from './match-words';
import { placeLikeness, placeWords, withPlace, type WantedPlace } from './place-likeness';
import type { Question } from './read-question';
import { createNameScorer, type NameScore } from './score-name';
import type { RegisterFacts } from './register-facts';
import { questionWords, readings } from './split-words';

/** Weights, tuned on questions about the real register (see `scripts/bench`). */
const tuning = {
  /** Rows that are looked at letter by letter, for each reading. */
  shortlist: 40,
  /** Rows whose address is looked at. */
  placed: 16,
  /** A closed one comes after a current one that is as alike. */
  closed: 0.004,
  /** For each word that is found in the address instead of the name. */
  area: 0.01,
  /** When both begin with "The", or neither. */
  article: 0.01,
  /** For a name that many have, by the logarithm of how many. */
  shared: 0.004,
  /** For kinds that officers mean most often. */
  kind: 0.004,
  /** Lost by a row elsewhere when an LA is named. */
  otherLa: 0.03,
  /** What a name that is called by its initials is worth. */
  initials: 0.85,
} as const;

/** Names with more words have one that finds them. */
const mostNameWords = 5;

/** Of rows that are numbered as names are (see `names-in-order.ts`). */
export interface RowFacts extends RegisterFacts {
  /** Rows before these numbers are what officers mean most often, and what is not closed. */
  readonly often: number;
  readonly current: number;
  /** Rows in the town, the trust or the LA that a text names. */
  readonly rowsIn: (name: string) => readonly number[];
  /** Rows in the LA of a number, ascending. */
  readonly rowsOfLa: (la: number) => Uint32Array;
}

export interface ScoredRow {
  row: number;
  /** About 0 to 1; more than 1 only by what breaks ties. */
  value: number;
  /** What puts it before others of about the same value. */
  ahead: number;
  /** Whether its name is what was asked for word for word, or is so but for "The" in front. */
  fit: 'exact' | 'nearly' | 'other';
}

interface Scored {
  score: NameScore;
  /** The score once the words of its address are known. */
  withAddress(words: ReadonlySet<string>): NameScore;
  namesLas: boolean;
  inNamedLa: boolean;
}

/** @returns how to score, with rows to score whatever their names: those in the place that is asked for */
export function createRowScorer(
  index: NameIndex,
  facts: RowFacts,
): (query: Query, question: Question, inPlace?: readonly number[]) => ScoredRow[] {
  const gather = createGatherer(index);
  const nameLas = createLaFinder(facts.las);
  const { sequence, sequenceStart, vocabulary } = index;
  const the = vocabulary.number('the');

  /** What is known of a row whatever was asked. */
  const standing = (row: number, withArticle: boolean): number => {
    const article = (sequence[sequenceStart[row] ?? 0] === the) === withArticle ? tuning.article : 0;
    const kind = row >= facts.current ? -tuning.closed : row < facts.often ? tuning.kind : 0;
    return article + kind + tuning.shared * Math.log(index.sameAs(row).length);
  };

  function scoreReadings(question: Question, also: readonly number[]): Map<number, Scored> {
    const best = new Map<number, Scored>();
    for (const words of readings(index, question.words)) {
      const asked = matchWords(index, nameLas(words));
      const score = createNameScorer(index, asked);
      const las = new Set(asked.flatMap((word) => word.las));
      /** Where no LA is named, rows of one name fit equally well. */
      const ofName = new Map<number, NameScore>();
      const scoreOf = (row: number, la: number): NameScore => {
        if (las.size > 0) return score(row, la);
        const name = index.sameAs(row)[0] ?? row;
        const known = ofName.get(name) ?? score(row, la);
        ofName.set(name, known);
        return known;
      };
      for (const row of new Set([...gather(asked, tuning.shortlist), ...also])) {
        const la = facts.la(row);
        const found = scoreOf(row, la);
        if (found.likeness <= (best.get(row)?.score.likeness ?? -1)) continue;
        best.set(row, {
          score: found,
          withAddress: (address) => score(row, la, address),
          namesLas: las.size > 0,
          inNamedLa: las.has(la),
        });
      }
    }
    const [first, ...others] = question.words;
    const byInitials: NameScore = { likeness: tuning.initials, ahead: 0, missing: [] };
    // "LEAP", "LEAP, Mulberry House", "LEAP Tower Hamlets", "LEAP London": the place says which of those called so.
    const beside = others.filter(({ part }) => part === first?.part);
    const words = nameLas(questionWords(beside));
    const isPlain = words.every(({ las }) => las.length > 0);
    const mayBeCalled = first !== undefined && mayBeInitials(first.written);
    // Going through all names for initials costs: only where nothing but a place stands beside them.
    const there = isPlain || !mayBeCalled ? [] : facts.rowsIn(beside.map(({ written }) => written).join(' '));
    const called =
      !mayBeCalled || (!isPlain && there.length === 0)
        ? []
        : rowsOfInitials(index, first.written).filter((row) =>
            isPlain ? words.every(({ las }) => las.includes(facts.la(row))) : there.includes(row),
          );
    for (const row of called.slice(0, tuning.shortlist))
      if (tuning.initials > (best.get(row)?.score.likeness ?? -1))
        best.set(row, {
          score: byInitials,
          withAddress: () => byInitials,
          namesLas: false,
          inNamedLa: false,
        });
    return best;
  }

  /**
   * Rows whose whole name the text begins with: "CE academy northampton" shares rarer words with each school of that
   * town than with The CE Academy.
   */
  const calledAtFirst = ({ words }: Question): number[] => {
    const first = words.filter(({ part, inStreet }) => part === words[0]?.part && !inStreet);
    const cuts = Array.from({ length: Math.min(first.length, mostNameWords) }, (_, at) =>
      first.slice(0, at + 1),
    );
    return cuts.slice(1).flatMap((cut) => {
      const name = cut.map(({ written }) => written).join(' ');
      return [...index.same(name), ...index.same(`the ${name}`)];
    });
  };

  return (query, question, inPlace = []) => {
    const wanted: WantedPlace = {
      postcode: normalisePostcode(query.postcode ?? '') || question.postcode,
      town: query.town ?? '',
      la: query.la ?? '',
    };
    const placeAsked = wanted.postcode !== '' || wanted.town !== '' || wanted.la !== '';
    const name = question.words.map(({ written }) => written).join(' ');
    const withArticle = question.words[0]?.written === 'the';
    const exact = new Set(index.same(name));
    const nearly = new Set(index.same(withArticle ? name.replace(/^the /, '') : `the ${name}`));
    const scored = [
      ...scoreReadings(question, [...facts.rowsAt(wanted.postcode), ...inPlace, ...calledAtFirst(question)]),
    ]
      .map(([row, found]) => ({ row, found, value: found.score.likeness + standing(row, withArticle) }))
      .sort((a, b) => b.value + b.found.score.ahead - a.value - a.found.score.ahead || a.row - b.row);
    return scored.map(({ row, found, value }, at) => {
      let fit: ScoredRow['fit'] = exact.has(row) ? 'exact' : nearly.has(row) ? 'nearly' : 'other';
      let total = value - (found.namesLas && !found.inNamedLa ? tuning.otherLa : 0);
      if (placeAsked || (at < tuning.placed && found.score.missing.length > 0)) {
        const entry = facts.entry(row);
        const address = placeWords(entry);
        const inAddress = found.score.missing.filter(({ text }) => address.has(text)).length;
        // What its address explains makes no row less likely than one whose address explains nothing.
        if (inAddress > 0)
          total += Math.max(
            0,
            found.withAddress(address).likeness - found.score.likeness - tuning.area * inAddress,
          );
        const place = placeLikeness(wanted, entry, address);
        // A namesake in another place does not come before what is likely in the place asked for.
        if (place === 0) fit = 'other';
        if (place !== undefined) total = withPlace(total, place);
      }
      return {
        row,
        value: total,
        ahead: found.score.ahead,
        fit,
      };
    });
  };
}
