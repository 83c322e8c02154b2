/** Asks every search the same misspelt names and counts how often the right one comes first, or among five. */
import type { Register } from '../../shared/register/index/register-index';
import { normaliseName } from '../../shared/register/index/normalise';
import { seededDraw } from '../seeded-draw';
import { misspell, type Mistake } from './misspell';
import { peersOf, type Peer } from './search-peers';

/** The bar is on these. */
export const misspellings: readonly Mistake[] = [
  'one letter',
  'two letters',
  'abbreviated',
  'words joined',
  'word split',
  'words swapped',
  'Ltd added',
];
/** Shown apart: a name without one of its words is often another establishment's whole name. */
const shortened: readonly Mistake[] = ['word missing'];

export interface SearchFigures {
  peer: string;
  mistakes: string;
  questions: number;
  first: number;
  amongFive: number;
  /** Milliseconds. */
  median: number;
  p95: number;
}

interface Question {
  asked: string;
  /** In one spelling; several establishments may share it. */
  meant: string;
  mistake: Mistake;
}

export const namesOf = (register: Register): string[] =>
  Array.from({ length: register.count }, (_, row) => register.establishment(row).name);

export function makeQuestions(
  names: readonly string[],
  mistakes: readonly Mistake[],
  each: number,
  seed: number,
): Question[] {
  const draw = seededDraw(seed);
  return mistakes.flatMap((mistake) => {
    const questions: Question[] = [];
    while (questions.length < each) {
      const name = draw.of(names);
      const asked = misspell(name, mistake, draw);
      if (asked !== name) questions.push({ asked, meant: normaliseName(name), mistake });
    }
    return questions;
  });
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor(sorted.length * share)] ?? 0;

function measure(peer: Peer, questions: readonly Question[], mistakes: string): SearchFigures {
  for (const { asked } of questions.slice(0, 20)) peer.search(asked);
  let [first, amongFive] = [0, 0];
  const times = questions.map(({ asked, meant }) => {
    const start = performance.now();
    const found = peer.search(asked);
    const took = performance.now() - start;
    const place = found.findIndex((name) => normaliseName(name) === meant);
    if (place === 0) first++;
    if (place >= 0 && place < 5) amongFive++;
    return took;
  });
  const sorted = times.sort((a, b) => a - b);
  const all = questions.length;
  return {
    peer: peer.name,
    mistakes,
    questions: all,
    first: first / all,
    amongFive: amongFive / all,
    median: at(sorted, 0.5),
    p95: at(sorted, 0.95),
  };
}

/** @param each questions of each kind of mistake */
export function searchBench(register: Register, each: number): SearchFigures[] {
  const names = namesOf(register);
  const misspelt = makeQuestions(names, misspellings, each, 11);
  const short = makeQuestions(names, shortened, each, 12);
  const peers = peersOf(register, names);
  return [
    ...peers.map((peer) => measure(peer, misspelt, 'misspelt')),
    ...peers.slice(0, 2).map((peer) => measure(peer, short, 'a word missing')),
  ];
}
