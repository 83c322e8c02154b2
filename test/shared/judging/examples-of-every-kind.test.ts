/** How many examples there are, and that every framework has some of each kind that it has rules for. */
import { expect, test } from 'vitest';
import { frameworks } from '../../../shared/frameworks/index';
import { fieldsOf } from '../../../shared/instrument/product-fields';
import { alertExamples } from '../../../shared/judging/examples/alert-examples';
import { decisionExamples } from '../../../shared/judging/examples/decision-examples';
import { evidenceExamples } from '../../../shared/judging/examples/evidence-examples';
import { nextVisitExamples } from '../../../shared/judging/examples/next-visit-examples';
import { notApplicableExamples } from '../../../shared/judging/examples/not-applicable-examples';
import { ruleExamples } from '../../../shared/judging/examples/rule-examples';
import { unjudgedExamples } from '../../../shared/judging/examples/unjudged-examples';
import type { Field, Framework } from '../../../shared/schema/framework';

interface Shown {
  readonly shows: string;
  readonly source: string;
}

interface OfFramework {
  readonly framework: string;
  readonly examples: readonly Shown[];
}

const asks =
  (is: (field: Field) => boolean) =>
  (framework: Framework): boolean =>
    framework.instruments.some((one) => fieldsOf(framework, one).some(({ field }) => is(field)));
const everyFramework = (): boolean => true;

/** A kind of example, and which frameworks have rules for it. */
const KINDS: Readonly<
  Record<string, readonly [shown: readonly OfFramework[], hasRules: (framework: Framework) => boolean]>
> = {
  outcomes: [ruleExamples, ({ outcomes }) => outcomes.length > 0],
  alerts: [alertExamples, everyFramework],
  dates: [
    evidenceExamples.map(({ framework, dates: examples }) => ({ framework, examples })),
    asks(({ clock }) => clock !== undefined),
  ],
  sums: [
    evidenceExamples.map(({ framework, sums: examples }) => ({ framework, examples })),
    asks(({ minimum }) => minimum !== undefined),
  ],
  decisions: [decisionExamples, ({ outcomes }) => outcomes.length > 0],
  'not applicable': [notApplicableExamples, everyFramework],
  'next visits': [nextVisitExamples, everyFramework],
  'no outcome': [
    unjudgedExamples,
    // Forms about pupils, monitoring, papers; and every form of a framework without outcomes.
    ({ instruments, outcomes }) =>
      outcomes.length === 0 ||
      instruments.some(({ kind }) => !['visit', 'audit', 'self-evaluation'].includes(kind)),
  ],
};

test.each(Object.entries(KINDS))('%s: in every framework that has rules for it', (_, [shown, hasRules]) => {
  const having = shown.flatMap(({ framework, examples }) => (examples.length > 0 ? [framework] : []));
  expect([...new Set(having)].sort()).toEqual(
    frameworks
      .filter(hasRules)
      .map(({ id }) => id)
      .sort(),
  );
});

test('at least 150 in all, each with a title of its own in its framework and with the place that it rests on', () => {
  const all = Object.entries(KINDS).flatMap(([kind, [shown]]) =>
    shown.flatMap(({ framework, examples }) =>
      examples.map(({ shows, source }) => ({ title: `${framework}, ${kind}: ${shows}`, source })),
    ),
  );
  expect(all.length).toBeGreaterThanOrEqual(150);
  expect(all.filter(({ source }) => !/^\S.{9,}/.test(source))).toEqual([]);
  const titles = all.map(({ title }) => title);
  expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
});
