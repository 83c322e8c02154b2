/** Figures that are added up a part of a county at a time: the same in whichever order the parts come. */
import { describe, expect, test } from 'vitest';
import { FigureTally } from '../../../shared/county/county-figures';
import { latestVisits } from '../../../shared/county/latest-visits';
import type { Answers } from '../../../shared/schema/answers';
import type { Framework } from '../../../shared/schema/framework';
import type { Visit } from '../../../shared/schema/visit';
import { allMet, changed, visitOf } from '../../examples/example-answers';
import { exampleFramework as framework } from '../../examples/example-framework';

const newer: Framework = { ...framework, version: '2', title: 'Newer title' };
const at = (name: string, visitDate: string, answers: Answers = allMet): Visit =>
  visitOf({ ...answers, visitDate, provider: { name } });
const monitored = (name: string, visitDate: string): Visit => ({
  ...at(name, visitDate, { ...allMet, ratings: { M1: 'Not met' }, comments: {} }),
  instrument: 'monitoring',
  id: `monitoring ${name}`,
});

/** The figures of parts, each of them some visits. */
function figuresOf(known: readonly Framework[], ...parts: readonly (readonly Visit[])[]) {
  const tally = new FigureTally();
  for (const visits of parts) tally.add(latestVisits(visits, known).latest);
  return tally.figures();
}

/** In both orders. */
const eitherWay = (known: readonly Framework[], ...parts: readonly (readonly Visit[])[]) =>
  [parts, [...parts].reverse()].map((some) => figuresOf(known, ...some));

test('of two versions the words are those of the one that was last used', () => {
  const titled = (old: readonly Visit[], recent: readonly Visit[]) =>
    eitherWay(
      [framework, newer],
      old,
      recent.map((visit) => ({ ...visit, version: '2' })),
    ).map(({ frameworks }) => frameworks.map(({ title, visits }) => [title, visits]));
  const farms = [at('Farm', '2026-09-01'), at('Barn', '2026-01-01')];
  expect(titled(farms, [at('Garage', '2026-09-02')])).toEqual([[['Newer title', 3]], [['Newer title', 3]]]);
  // Whichever of its visits is the newest one.
  const old = [[framework.title, 3]];
  expect(titled(farms, [at('Garage', '2026-08-31')])).toEqual([old, old]);
  expect(
    figuresOf(
      [framework, newer],
      [at('Farm', '2026-09-01')],
      [at('Barn', '2026-01-01')],
      [{ ...at('Garage', '2026-08-31'), version: '2' }],
    ).frameworks,
  ).toMatchObject([{ title: framework.title }]);
});

test('themes stand in the order of the framework’s forms, whichever was seen first', () => {
  for (const { frameworks } of eitherWay(
    [framework],
    [monitored('Farm', '2026-09-01')],
    [at('Barn', '2026-10-01')],
  ))
    expect(frameworks[0]?.themes.map(({ code }) => code)).toEqual(['1', '2', 'M']);
});

test('versions of frameworks are told apart by id and number, however both are called', () => {
  const named = (id: string, version: string): Framework => ({
    ...framework,
    id,
    version,
    title: `${id} ${version}`,
  });
  const known = [named('a', '11'), named('a1', '1')];
  const visits = known.map(({ id, version }) => ({ ...at(id, '2026-09-01'), framework: id, version }));
  expect(figuresOf(known, visits).frameworks.map(({ title, visits }) => [title, visits])).toEqual([
    ['a 11', 1],
    ['a1 1', 1],
  ]);
});

test('what nobody chose stands with none', () => {
  expect(figuresOf([framework], [at('Farm', '2026-09-01')]).frameworks[0]?.themes[1]?.counts).toEqual({
    Always: 2,
    Mostly: 0,
    Sometimes: 0,
    Never: 0,
  });
});

describe('essential gaps of one provider', () => {
  test('stand in the order of the framework’s forms, whichever was made last', () => {
    const strict: Framework = {
      ...framework,
      instruments: framework.instruments.map(({ themes, ...form }) => ({
        ...form,
        ...(themes !== undefined && { themes: themes.map((theme) => ({ ...theme, essential: true })) }),
      })),
    };
    const visit = at('Farm', '2026-09-01', changed({ '1.1': 'Not met' }));
    const codes = (...visits: readonly Visit[]) =>
      figuresOf([strict], visits).essentialGaps.map(({ criterion }) => criterion);
    expect(codes(visit, monitored('Farm', '2026-10-01'))).toEqual(['1.1', 'M1']);
    expect(codes(visit, monitored('Farm', '2026-08-01'))).toEqual(['1.1', 'M1']);
  });
});
