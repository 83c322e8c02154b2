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
import type { FormPlan, PlanItem } from '../../../shared/schema/form-plan';
import { Framework } from '../../../shared/schema/framework';
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

/** What is answered, by item key. */
const answersOf = (framework: Framework, plan: FormPlan): Readonly<Record<string, string>> =>
  Object.fromEntries(
    tryOutAnswers(framework, plan, TRY_OUT_PROVIDER, TODAY).map(({ item, values }) => [
      item.key,
      values.join(' and '),
    ]),
  );
const builtIn = (id: string): Framework => {
  const found = frameworks.find((framework) => framework.id === id);
  if (found === undefined) throw new Error(`There is no ${id}.`);
  return found;
};
const withoutRatings = (answers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => !key.startsWith('rating/')));
const ratingsOf = (answers: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(answers).flatMap(([key, value]) =>
    key.startsWith('rating/') ? [`${key.slice('rating/'.length)} ${value}`] : [],
  );

describe('what a try-out says', () => {
  const herefordshire = builtIn('herefordshire');
  const plan = formPlan(herefordshire, 'visit');

  test('with ratings: who, when, why the first that is not essential falls short, and one action in six weeks', () => {
    const answers = answersOf(herefordshire, plan);
    expect(withoutRatings(answers)).toEqual({
      'field/provider-name': TRY_OUT_PROVIDER,
      'field/visit-date': TODAY,
      'field/officer': 'Nobody (try-out)',
      'field/registration-status': 'Unregistered',
      'comment/3.1': 'Made up for a try-out. What was seen on the day did not show this in full.',
      'field/improvement-plan/1/area': 'Criterion 3.1',
      'field/improvement-plan/1/action': 'Nothing to do: made up for a try-out.',
      'field/improvement-plan/1/by-when': '2027-01-03',
      'field/improvement-plan/1/who': 'Nobody (try-out)',
      'field/improvement-plan/1/more': 'No',
    });
    expect(ratingsOf(answers).filter((rating) => !rating.endsWith(' Fully met'))).toEqual([
      '3.1 Partially met',
    ]);
  });

  test('without ratings: words in the first six boxes of the pages that are reached', () => {
    const integrated = builtIn('integrated');
    const answers = answersOf(integrated, formPlan(integrated, 'quality-visit'));
    const words = 'Made up for a try-out.';
    expect(answers).toEqual({
      'field/provider-name': TRY_OUT_PROVIDER,
      'field/visit-date': TODAY,
      'field/officer': 'Nobody (try-out)',
      'field/use': 'Self-evaluation and improvement planning',
      'field/improvement-plan/1/area': words,
      'field/improvement-plan/1/action': 'Nothing to do: made up for a try-out.',
      'field/improvement-plan/1/by-when': '2027-01-03',
      'field/improvement-plan/1/who': 'Nobody (try-out)',
      'field/improvement-plan/1/more': 'No',
      'field/provider-address': words,
      'field/others': words,
      'field/context': words,
      'field/strengths-1': words,
      'field/development-1': words,
      'field/evidence-1': words,
    });
  });

  /** Herefordshire's form with a property of it changed wherever it stands. */
  const changed = (key: string, change: (value: unknown) => unknown): Framework =>
    Framework.parse(
      JSON.parse(JSON.stringify(herefordshire), (name, value: unknown) =>
        name === key ? change(value) : value,
      ),
    );
  const ratedIn = (framework: Framework): readonly string[] =>
    ratingsOf(answersOf(framework, formPlan(framework, 'visit')));

  test('where nothing is met in part, the gap is not met', () => {
    const ratings = ratedIn(changed('meaning', (value) => (value === 'partly' ? 'met' : value)));
    expect(ratings.filter((rating) => !rating.endsWith(' Fully met'))).toEqual([
      '3.1 Not met / Limited evidence',
    ]);
  });

  test('where every theme is essential, the gap is the first criterion', () => {
    const ratings = ratedIn(changed('essential', (value) => (typeof value === 'boolean' ? true : value)));
    expect(ratings.filter((rating) => !rating.endsWith(' Fully met'))).toEqual([ratings[0]]);
    expect(ratings[0]).toMatch(/ Not Met$/);
  });

  test('met is met wherever it stands on its scale', () => {
    const ratings = ratedIn(
      changed('options', (value) => (Array.isArray(value) ? value.toReversed() : value)),
    );
    expect(ratings.filter((rating) => !rating.endsWith(' Fully met'))).toEqual(['3.1 Partially met']);
  });

  test('where nothing can fall short, all is met, and boxes get words as in a form without ratings', () => {
    const framework = changed('meaning', () => 'met');
    const answers = answersOf(framework, formPlan(framework, 'visit'));
    expect(ratingsOf(answers).every((rating) => rating.endsWith(' Fully met'))).toBe(true);
    expect(answers['field/improvement-plan/1/area']).toBe('Made up for a try-out.');
    const boxes = Object.entries(answers).filter(
      ([key, value]) => value === 'Made up for a try-out.' && key !== 'field/improvement-plan/1/area',
    );
    expect(boxes).toHaveLength(6);
  });

  const item = (key: string, kind: PlanItem['kind'], more: Partial<PlanItem> = {}): PlanItem => ({
    key,
    kind,
    section: '',
    title: key,
    help: '',
    choices: [],
    required: true,
    ...more,
  });

  test('what must be answered is, as its kind asks; what need not be is left', () => {
    const items = [
      item('field/words', 'text'),
      item('field/box', 'paragraph'),
      item('field/mail', 'text', { check: 'email' }),
      item('field/count', 'text', { check: 'number' }),
      item('field/price', 'text', { check: 'pounds' }),
      item('field/day', 'date'),
      item('field/one', 'choice', { choices: ['A', 'B'] }),
      item('field/down', 'dropdown', { choices: ['C', 'D'] }),
      item('field/many', 'checkboxes', { choices: ['E', 'F'] }),
      item('field/registered', 'dropdown', {
        choices: ['Registered', 'Asked for', 'Not'],
        role: 'registration-status',
      }),
      item('field/who', 'text', { required: false, role: 'officer' }),
      item('field/when', 'date', { required: false, role: 'visit-date' }),
      item('field/whom', 'text', { required: false, role: 'provider-name' }),
      item('section/next', 'section'),
      item('statement/next', 'statement'),
      item('field/left', 'text', { required: false }),
      item('field/left-too', 'choice', { required: false, choices: ['G'] }),
    ];
    expect(answersOf(herefordshire, { ...plan, items })).toEqual({
      'field/words': 'Made up for a try-out.',
      'field/box': 'Made up for a try-out.',
      'field/mail': 'nobody@example.com',
      'field/count': '1',
      'field/price': '1',
      'field/day': TODAY,
      'field/one': 'A',
      'field/down': 'C',
      'field/many': 'E',
      'field/registered': 'Not',
      'field/who': 'Nobody (try-out)',
      'field/when': TODAY,
      'field/whom': TRY_OUT_PROVIDER,
    });
  });

  test('where a framework has no improvement plan, the product’s own has the action', () => {
    const framework = changed('role', (value) => (value === 'improvement-plan' ? undefined : value));
    const answers = answersOf(framework, formPlan(framework, 'visit'));
    expect(answers).toMatchObject({
      'field/product-improvement-plan/1/area': 'Criterion 3.1',
      'field/product-improvement-plan/1/by-when': '2027-01-03',
    });
  });

  test('a box that had to be answered is answered once', () => {
    const integrated = builtIn('integrated');
    const given = tryOutAnswers(
      integrated,
      { ...formPlan(integrated, 'quality-visit'), items: [item('field/box', 'paragraph')] },
      TRY_OUT_PROVIDER,
      TODAY,
    );
    expect(given.map(({ item: { key } }) => key)).toEqual(['field/box']);
  });

  test('the pages follow the last answer that leads somewhere, and end where one says so', () => {
    const page = (name: string, more: Partial<PlanItem> = {}): PlanItem =>
      item(`section/${name}`, 'section', { section: `section/${name}`, required: false, ...more });
    const on = (name: string, key: string, more: Partial<PlanItem> = {}): PlanItem =>
      item(`field/${key}`, 'choice', { section: `section/${name}`, choices: ['Yes', 'No'], ...more });
    const items = [
      on('one', 'first', { goTo: { Yes: 'section/two' } }),
      on('one', 'last', { goTo: { Yes: 'section/three' } }),
      page('two'),
      on('two', 'passed'),
      page('three'),
      on('three', 'reached'),
      page('four', { arriveAt: 'section/five' }),
      on('four', 'passed-too'),
      page('five'),
      on('five', 'end', { goTo: { Yes: 'submit' } }),
      page('six'),
      on('six', 'never'),
    ];
    expect(Object.keys(answersOf(herefordshire, { ...plan, items }))).toEqual([
      'field/first',
      'field/last',
      'field/reached',
      'field/end',
    ]);
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
