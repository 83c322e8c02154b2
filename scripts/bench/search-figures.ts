/** Asks every kind of question and counts how often the one that is meant is among the first. */
import { check } from '../../shared/register/check/check';
import { hitsWhileTyping } from '../../shared/register/check/hits-while-typing';
import { normaliseName } from '../../shared/register/index/normalise';
import type { Register } from '../../shared/register/search/open-register';
import type { Establishment } from '../../shared/schema/establishment';
import type { Query } from '../../shared/schema/verdict';
import { seededDraw } from '../seeded-draw';
import { atShare, processorTime } from '../processor-time';
import { madeUpProviders } from './questions/made-up-providers';
import type { QuestionKind } from './questions/misspelt-names';
import { otherNameKinds } from './questions/other-names';
import { surroundedKinds } from './questions/surrounded-names';
import type { Peer } from './search-peers';

export interface Question {
  asked: string;
  /** In one spelling; several establishments may share it. */
  meant: string;
  tunedOn: boolean;
}

/** @param each questions of each kind, drawn from all names; a kind that applies to few may have fewer */
export function makeQuestions(
  names: readonly string[],
  kinds: readonly QuestionKind[],
  each: number,
  seed: number,
): Question[] {
  return kinds.flatMap((kind, place) => {
    const draw = seededDraw(seed * 1000 + place);
    const questions: Question[] = [];
    for (let tries = 0; questions.length < each && tries < each * 300; tries++) {
      const name = draw.of(names);
      const asked = kind.ask(name, draw);
      if (asked !== name) questions.push({ asked, meant: normaliseName(name), tunedOn: kind.tunedOn });
    }
    return questions;
  });
}

export interface Recall {
  who: string;
  questions: number;
  first: number;
  amongFive: number;
  /** Milliseconds on the processor. */
  median: number;
  p95: number;
  total: number;
}

export function recallOf(peer: Peer, names: readonly string[], questions: readonly Question[]): Recall {
  // Until the code is compiled, times say nothing of what follows.
  for (const { asked } of questions.slice(0, 60)) peer.search(asked);
  let [first, amongFive] = [0, 0];
  const times = questions.map(({ asked, meant }) => {
    const start = processorTime();
    const found = peer.search(asked);
    const took = processorTime() - start;
    const place = found.findIndex((row) => normaliseName(names[row] ?? '') === meant);
    if (place === 0) first++;
    if (place >= 0 && place < 5) amongFive++;
    return took;
  });
  const all = questions.length || 1;
  return {
    who: peer.name,
    questions: questions.length,
    first: first / all,
    amongFive: amongFive / all,
    median: atShare(times, 0.5),
    p95: atShare(times, 0.95),
    total: times.reduce((sum, took) => sum + took, 0),
  };
}

/** A shortened name that is another establishment's whole name cannot be told from that: left out of the bar. */
export function unmistakable(names: readonly string[], questions: readonly Question[]): Question[] {
  const whole = new Set(names.map(normaliseName));
  return questions.filter(({ asked }) => !whole.has(normaliseName(asked)));
}

const mostOften = new Set(['14', '38', '42', '43', '10']);
/** Open AP schools, PRUs and independent special schools. */
export const providersOf = (rows: readonly Establishment[]): Establishment[] =>
  rows.filter(
    ({ typeCode, status }) => mostOften.has(typeCode) && (status === 'open' || status === 'closing'),
  );

/** Share of providers listed among the first eight after so many letters. */
export function listedAfter(
  register: Register,
  providers: readonly Establishment[],
  letters: number,
  withLa: boolean,
): number {
  const listed = providers.filter(({ urn, name, la }) =>
    hitsWhileTyping(register, { text: name.slice(0, letters) }, 8, withLa ? la : '').some(
      (hit) => hit.urn === urn,
    ),
  );
  return listed.length / (providers.length || 1);
}

const context = { now: '2026-11-26T09:00:00.000Z', checkedBy: '' };

export interface CheckFigures {
  kind: string;
  tunedOn: boolean;
  questions: number;
  /** Offered among the first five. */
  offered: number;
  /** Told "not found". */
  notFound: number;
}

const offers = (register: Register, query: Query, meant: string): { offered: boolean; notFound: boolean } => {
  const verdict = check(register, query, context);
  const entries = [...(verdict.establishment === null ? [] : [verdict.establishment]), ...verdict.candidates];
  return {
    offered: entries.slice(0, 5).some(({ name }) => normaliseName(name) === meant),
    notFound: verdict.verdict === 'not-found',
  };
};

/** What Check says of a provider whose name stands inside other words, and of misspelt names. */
export function checkFigures(
  register: Register,
  providers: readonly Establishment[],
  misspelt: readonly Question[],
  seed: number,
): CheckFigures[] {
  const figures = (
    kind: string,
    tunedOn: boolean,
    asked: readonly [text: string, meant: string][],
  ): CheckFigures => {
    const told = asked.map(([text, meant]) => offers(register, { text }, meant));
    const count = asked.length || 1;
    return {
      kind,
      tunedOn,
      questions: asked.length,
      offered: told.filter(({ offered }) => offered).length / count,
      notFound: told.filter(({ notFound }) => notFound).length / count,
    };
  };
  return [
    ...surroundedKinds.map((kind, place) => {
      const draw = seededDraw(seed * 1000 + place);
      return figures(
        kind.id,
        kind.tunedOn,
        providers
          .map((provider) => [kind.ask(provider, draw), normaliseName(provider.name)] as const)
          .map(([a, b]) => [a, b]),
      );
    }),
    figures(
      'first 8 letters',
      true,
      providers.map(({ name }) => [name.slice(0, 8), normaliseName(name)]),
    ),
    figures(
      'misspelt names',
      false,
      misspelt.map(({ asked, meant }) => [asked, meant]),
    ),
  ];
}

/** What Check says of a provider that is asked for by another name, of those that have one. */
export function otherNameFigures(
  register: Register,
  providers: readonly Establishment[],
  seed: number,
): Omit<CheckFigures, 'tunedOn'>[] {
  const named = providers.map(({ urn, name, la }) => ({ name, la, formerNames: register.formerNames(urn) }));
  return otherNameKinds.map(({ id, ask }, place) => {
    const draw = seededDraw(seed * 1000 + place);
    const told = named.flatMap((provider) => {
      const query = ask(provider, draw);
      return query === undefined ? [] : [offers(register, query, normaliseName(provider.name))];
    });
    const count = told.length || 1;
    return {
      kind: id,
      questions: told.length,
      offered: told.filter(({ offered }) => offered).length / count,
      notFound: told.filter(({ notFound }) => notFound).length / count,
    };
  });
}

/** Of providers that are on no register: the share that Check offers anybody for, and how many on average. */
export function madeUpFigures(register: Register, seed: number): { offered: number; candidates: number } {
  const told = madeUpProviders(600, seed).map((text) => check(register, { text }, context));
  const possible = told.filter(({ verdict }) => verdict !== 'not-found');
  return {
    offered: possible.length / told.length,
    candidates: possible.reduce((sum, { candidates }) => sum + candidates.length, 0) / told.length,
  };
}
