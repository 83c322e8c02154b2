/** The examples of next visits that frameworks carry, run: what each says must come out. */
import { describe, expect, test } from 'vitest';
import { county } from '../../../shared/county/county';
import { frameworkById, frameworks } from '../../../shared/frameworks/index';
import { instrumentOf } from '../../../shared/instrument/instrument-parts';
import { fieldsOf } from '../../../shared/instrument/product-fields';
import { nextVisitExamples } from '../../../shared/judging/examples/next-visit-examples';
import { shortTitleOf, type Framework } from '../../../shared/schema/framework';
import type { DueVisit } from '../../../shared/schema/county';
import type { Visit } from '../../../shared/schema/visit';
import { allMet, visitOf } from '../../examples/example-answers';

type Example = (typeof nextVisitExamples)[number]['examples'][number];
type By = NonNullable<Example['expected']>['by'];

const named = (id: string): Framework => {
  const found = frameworkById(id);
  if (!found) throw new Error(`There is no framework ${id}.`);
  return found;
};

/** What was handed in, as a visit. */
function handedIn(framework: Framework, seen: Example['situation']['seen'][number]): Visit {
  const instrument = instrumentOf(framework, seen.with);
  const next = fieldsOf(framework, instrument).find(({ field }) => field.role === 'next-visit')?.field.key;
  if (seen.next !== undefined && next === undefined) throw new Error(`${seen.with} agrees no next visit.`);
  const fields = seen.next === undefined ? {} : { [next ?? '']: seen.next };
  return visitOf(
    { ...allMet, visitDate: seen.on, ratings: {}, comments: {}, fields },
    {
      framework: framework.id,
      version: framework.version,
      instrument: seen.with,
      id: [framework.id, seen.with, seen.on].join(' '),
    },
  );
}

/** The rule in words that each cause gives. */
function ruleBy(by: By): string | RegExp {
  if (by === 'agreed') return 'The date that was agreed.';
  if (by === 'setting') return /^\d+ months? after the last visit, by the interval in Settings\.$/;
  if (by === 'peers') return 'No officer’s visit yet: a peer review does not stand for one.';
  const framework = named(by.framework);
  return `${shortTitleOf(framework)}: ${framework.visitInterval?.text ?? ''}.`;
}

describe.each(nextVisitExamples)('$framework', ({ framework: id, examples }) => {
  const framework = named(id);

  test.each(examples)('$shows', ({ situation, expected, source }) => {
    const { seen, today, everyMonths, terms } = situation;
    const visits = seen.map((one) => handedIn(named(one.under ?? id), one));
    const due = (order: readonly Visit[]): readonly DueVisit[] =>
      county(order, frameworks, {
        asOf: today,
        ...(everyMonths === undefined ? {} : { visitIntervalMonths: everyMonths }),
        ...(terms === undefined ? {} : { terms }),
      }).due;
    const found = due(visits);
    expect(due([...visits].reverse())).toEqual(found);
    expect(
      found.map(({ lastVisit, dueBy, overdue, agreed }) => ({ lastVisit, dueBy, overdue, agreed })),
    ).toEqual(
      expected === null
        ? []
        : [
            {
              lastVisit: expected.lastVisit,
              dueBy: expected.due,
              overdue: expected.overdue,
              agreed: expected.by === 'agreed',
            },
          ],
    );
    for (const { rule } of found) expect(rule).toMatch(ruleBy(expected?.by ?? 'agreed'));
    if (typeof expected?.by === 'object') {
      const interval = named(expected.by.framework).visitInterval?.source ?? 'no interval';
      expect(`${source}; `.startsWith(`${interval}; `)).toBe(true);
    }
  });

  test('shows what makes its next visit due, before it is overdue and after', () => {
    const own: By = framework.visitInterval ? { framework: id } : 'setting';
    const shown = examples.filter(({ expected }) => JSON.stringify(expected?.by) === JSON.stringify(own));
    expect(new Set(shown.map(({ expected }) => expected?.overdue))).toEqual(new Set([true, false]));
    const onTheDay = examples.filter(({ situation, expected }) => situation.today === expected?.due);
    expect(onTheDay.filter(({ expected }) => expected?.overdue)).toEqual([]);
  });

  test('shows nothing twice', () => {
    const situations = examples.map(({ situation }) => JSON.stringify(situation));
    expect(situations.filter((one, at) => situations.indexOf(one) !== at)).toEqual([]);
  });
});

test('every framework has examples', () => {
  expect(nextVisitExamples.map(({ framework }) => framework)).toEqual(frameworks.map(({ id }) => id).sort());
});
