/** The examples of dates and sums that frameworks carry, run: what each says must come out. */
import { describe, expect, test } from 'vitest';
import { frameworkById, frameworks } from '../../../shared/frameworks/index';
import { instrumentOf } from '../../../shared/instrument/instrument-parts';
import { fieldsOf, type PlannedField } from '../../../shared/instrument/product-fields';
import { clockText } from '../../../shared/judging/evidence-clock';
import { evidenceExamples } from '../../../shared/judging/examples/evidence-examples';
import { score } from '../../../shared/judging/score';
import type { Framework } from '../../../shared/schema/framework';
import type { EvidenceClock } from '../../../shared/schema/judgement';
import { allMet } from '../../examples/example-answers';

const named = (id: string): Framework => {
  const found = frameworkById(id);
  if (!found) throw new Error(`There is no framework ${id}.`);
  return found;
};
const blank = { ...allMet, ratings: {}, comments: {} };
const askedBy = (framework: Framework): readonly PlannedField[] =>
  fieldsOf(framework, instrumentOf(framework));

/** What an officer reads of a clock in each state. */
const SAID: Readonly<Record<EvidenceClock['state'], readonly [eachTerm: string, otherwise: string]>> = {
  current: ['done this term', 'good until'],
  'due-soon': ['done last term', 'good on the day of the visit, but ends soon'],
  expired: [
    'neither in the term of the visit nor in the one before',
    'no longer good on the day of the visit',
  ],
  unreadable: ['is not a date', 'is not a date'],
};

describe.each(evidenceExamples)('$framework', ({ framework: id, dates, sums }) => {
  const framework = named(id);
  const asked = askedBy(framework);

  test.each(dates)('$shows', ({ situation, expected, source }) => {
    const { fields, visitDate, terms } = situation;
    const [key = '', ...more] = Object.keys(fields);
    expect(more).toEqual([]);
    const place = asked.find(({ field }) => field.key === key);
    const clock = place?.field.clock;
    expect(`${source}; `.startsWith(`${clock?.source ?? 'no clock'}; `)).toBe(true);

    const judged = score(framework, { ...blank, fields, visitDate }, terms === undefined ? {} : { terms });
    expect(judged.warnings).toEqual([]);
    expect(
      judged.evidence.map(({ field, state, expires }) => ({ field, state, lastGoodDay: expires })),
    ).toEqual(expected === null ? [] : [{ field: key, ...expected }]);
    for (const found of judged.evidence) {
      const text = clockText(found);
      expect(text.startsWith(`${clock?.title ?? ''}: `)).toBe(true);
      expect(text).toContain(SAID[found.state][found.termly ? 0 : 1]);
      expect(judged.reasons.filter(({ rule }) => rule === 'evidence-date')).toEqual(
        found.state === 'current' ? [] : [{ rule: 'evidence-date', text, criteria: [place?.criterion] }],
      );
    }
  });

  test.each(sums)('$shows', ({ situation: { fields }, expected }) => {
    const [key = '', ...more] = Object.keys(fields);
    expect(more).toEqual([]);
    const place = asked.find(({ field }) => field.key === key);
    const judged = score(framework, { ...blank, fields });
    expect(judged.warnings).toEqual([]);
    expect(judged.money.map(({ field, state, pounds }) => ({ field, state, pounds }))).toEqual(
      expected === null ? [] : [{ field: key, ...expected }],
    );
    expect(judged.reasons.filter(({ rule }) => rule === 'money-minimum')).toMatchObject(
      expected === null || expected.state === 'enough' ? [] : [{ criteria: [place?.criterion] }],
    );
  });

  test('shows every date on its last day and on the day after', () => {
    for (const { field } of asked.filter(({ field: { clock } }) => clock !== undefined)) {
      const theirs = dates.filter(({ situation: { fields } }) => field.key in fields);
      const onItsLastDay = theirs.filter(
        ({ situation, expected }) => situation.visitDate === expected?.lastGoodDay,
      );
      expect(onItsLastDay.map(({ expected }) => expected?.state)).toContain('due-soon');
      expect(theirs.map(({ expected }) => expected?.state)).toContain('expired');
    }
  });

  test('shows every sum just below its least, at it and just above', () => {
    for (const { field } of asked.filter(({ field: { minimum } }) => minimum !== undefined)) {
      const shown = sums.flatMap(({ situation: { fields }, expected }) =>
        field.key in fields ? [(expected?.pounds ?? NaN) - (field.minimum ?? NaN)] : [],
      );
      expect(shown).toEqual(expect.arrayContaining([-1, 0, 1]));
    }
  });

  test('shows nothing twice', () => {
    const situations = [...dates, ...sums].map(({ situation }) => JSON.stringify(situation));
    expect(situations.filter((one, at) => situations.indexOf(one) !== at)).toEqual([]);
    const titles = [...dates, ...sums].map(({ shows }) => shows);
    expect(titles.filter((one, at) => titles.indexOf(one) !== at)).toEqual([]);
  });
});

test('every framework that asks for a date or a sum has examples', () => {
  expect(evidenceExamples.map(({ framework }) => framework)).toEqual(
    frameworks
      .filter((framework) =>
        askedBy(framework).some(
          ({ field: { clock, minimum } }) => clock !== undefined || minimum !== undefined,
        ),
      )
      .map(({ id }) => id)
      .sort(),
  );
});
