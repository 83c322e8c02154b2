/** A made-up visit is a whole one: every form that counts takes it, shows a gap, and says that it is made up. */
import { describe, expect, test } from 'vitest';
import { isMadeUp, isTryOut, TRY_OUT_PROVIDER } from '../../../shared/county/try-out';
import { latestVisits } from '../../../shared/county/latest-visits';
import { formPlan } from '../../../shared/form/form-plan';
import { planIds } from '../../../shared/form/question-id';
import { readAnswers } from '../../../shared/form/read-answers';
import { tryOutAnswers } from '../../../shared/form/try-out-answers';
import { frameworks } from '../../../shared/frameworks/index';
import { countsInCounty } from '../../../shared/instrument/instrument-parts';
import { score } from '../../../shared/judging/score';
import { settle } from '../../../shared/record/settle';
import { countyOfRecord } from '../../../shared/record/county-of-record';
import { usualSettings } from '../../../shared/schema/settings';
import type { Visit } from '../../../shared/schema/visit';
import { exampleFramework } from '../../examples/example-framework';

const TODAY = '2026-11-22';
const forms = [...frameworks, exampleFramework].flatMap((framework) =>
  framework.instruments
    .filter(countsInCounty)
    .map(({ id }) => ({ name: `${framework.id} ${id}`, framework, id })),
);

function visitFor({ framework, id }: (typeof forms)[number]): { visit: Visit; problems: readonly unknown[] } {
  const plan = formPlan(framework, id);
  const { questions } = planIds(plan);
  const given = tryOutAnswers(framework, plan, TRY_OUT_PROVIDER, TODAY);
  const raw = Object.fromEntries(given.map(({ item, values }) => [questions[item.key] ?? '', [...values]]));
  const { answers, problems } = readAnswers(framework, { questions, instrument: id }, raw);
  if (!answers) throw new Error(JSON.stringify(problems));
  const visit: Visit = {
    schema: 1,
    id: 'response-1',
    formId: 'form-1',
    framework: framework.id,
    version: framework.version,
    instrument: id,
    submittedAt: `${TODAY}T10:00:00.000Z`,
    answers,
  };
  return { visit, problems };
}

test('there are forms to try', () => {
  expect(forms.length).toBeGreaterThan(6);
});

describe.each(forms)('$name', (form) => {
  const { framework, id } = form;
  test('every question that has to be answered is, and no page is answered that is not reached', () => {
    const plan = formPlan(framework, id);
    const given = tryOutAnswers(framework, plan, TRY_OUT_PROVIDER, TODAY);
    const answered = new Map(given.map(({ item, values }) => [item.key, values[0] ?? '']));
    // Walked once more, by hand: page after page as the form leads.
    const sections = [...new Set(plan.items.map(({ section }) => section))];
    const reached: string[] = [];
    for (let at = 0; at >= 0 && at < sections.length;) {
      const section = sections[at] ?? '';
      reached.push(section);
      const jump = plan.items.flatMap((item) =>
        item.section === section ? (item.goTo?.[answered.get(item.key) ?? ''] ?? []) : [],
      )[0];
      const next = sections[at + 1];
      const to = jump ?? plan.items.find(({ key }) => key === next)?.arriveAt ?? next;
      at = to === undefined || to === 'submit' ? -1 : sections.indexOf(to);
    }
    const unanswered = plan.items.filter(
      ({ key, section, required }) => required && reached.includes(section) && !answered.has(key),
    );
    expect(unanswered.map(({ key }) => key)).toEqual([]);
    expect(given.filter(({ item }) => !reached.includes(item.section))).toEqual([]);
    for (const { item, values } of given)
      if (item.choices.length) expect(item.choices, item.key).toContain(values[0]);
  });

  test('it reads as one visit to the made-up provider, with an outcome where the framework has one', () => {
    const { visit, problems } = visitFor(form);
    expect(problems).toEqual([]);
    expect(isTryOut(visit.answers)).toBe(true);
    const judged = score(framework, visit.answers, { instrument: id });
    if (Object.keys(visit.answers.ratings).length) expect(judged.unmet).toHaveLength(1);
    else expect(JSON.stringify(visit.answers)).toContain('Made up for a try-out.');
    expect(judged.missing).toEqual([]);
  });

  test('it is in no figure, nor among what is left out; who works the record out is told why', () => {
    const { visit } = visitFor(form);
    const why = 'It is a try-out, about a made-up provider.';
    expect(latestVisits([visit], [framework])).toEqual({ all: [], latest: [], misdated: [], leftOut: [] });
    const input = {
      responses: [{ ...visit, edition: 'edition-1', base: '', at: visit.submittedAt }],
      events: [
        {
          v: 1,
          id: 'event-1',
          at: `${TODAY}T11:00:00.000Z`,
          by: null,
          subject: { type: 'visit', id: 'response-1' },
          kind: 'decide',
          to: 'x',
        },
      ],
      frameworks: [framework],
      settings: usualSettings,
      asOf: TODAY,
    };
    const record = settle(input);
    expect(record).toMatchObject({ visits: [], actions: [], providers: [], problems: [] });
    expect(countyOfRecord(record, input)).toMatchObject({
      visits: 0,
      providers: 0,
      leftOut: [{ visitId: 'response-1', why }],
    });
  });
});

test.each([
  ['Made-up provider (try-out)', true],
  ['  made-up  Provider (try-out) ', true],
  ['Made-up provider', false],
  ['Made-up provider (try-out) Ltd', false],
  ['', false],
])('%o: %o', (name, is) => {
  expect(isMadeUp(name)).toBe(is);
});
