/** What a form asks, in which words, and which page follows which. */
import { describe, expect, test } from 'vitest';
import { formPlan } from '../../../shared/form/form-plan';
import { NOT_APPLICABLE } from '../../../shared/form/not-applicable-words';
import { TITLE_LIMIT } from '../../../shared/form/question-items';
import { planIds } from '../../../shared/form/question-id';
import type { PlanItem } from '../../../shared/schema/form-plan';
import type { Framework } from '../../../shared/schema/framework';
import { exampleFramework as framework } from '../../examples/example-framework';

const plan = formPlan(framework);
const item = (key: string, of = plan): PlanItem => {
  const found = of.items.find((one) => one.key === key);
  if (!found) throw new Error(`The plan has no ${key}: ${of.items.map((one) => one.key).join(', ')}`);
  return found;
};
const pages = (of = plan): string[] =>
  of.items.filter(({ kind }) => kind === 'section').map(({ key }) => key);

/** The pages an officer sees who gives these answers (item key to choice) and leaves the rest empty. */
function walk(answers: Record<string, string>, of = plan): string[] {
  const order = ['', ...pages(of)];
  const seen: string[] = [];
  for (let page = ''; page !== 'submit';) {
    seen.push(page);
    if (seen.length > order.length) throw new Error(`The pages lead in a circle: ${seen.join(', ')}`);
    const jump = of.items
      .filter(({ section, goTo }) => section === page && goTo)
      .map(({ key, goTo }) => goTo?.[answers[key] ?? ''])
      .find((target) => target !== undefined);
    const next = order[order.indexOf(page) + 1] ?? 'submit';
    page = jump ?? (next === 'submit' ? next : (item(next, of).arriveAt ?? next));
  }
  return seen;
}

describe('what is asked', () => {
  test('provider, date and officer are required; ratings are not, so that an unfinished visit can be sent', () => {
    expect(plan.items.filter(({ required }) => required).map(({ role }) => role)).toEqual([
      'provider-name',
      'visit-date',
      'officer',
    ]);
  });

  test('a rating shows its code and prompt, with guidance, evidence and best practice as help', () => {
    expect(item('rating/1.1')).toMatchObject({
      kind: 'choice',
      title: '1.1 The site is safe',
      help: 'Doors are locked.\nLook for:\n• The doors',
      choices: ['Fully met', 'Not met'],
      section: 'section/theme/1',
    });
    expect(item('comment/1.1')).toMatchObject({ kind: 'paragraph', title: '1.1 Evidence' });
  });

  test('"not applicable" is offered only where the criterion is conditional, with a box for the reason', () => {
    const offered = plan.items
      .filter(({ choices }) => choices.includes(NOT_APPLICABLE.choice))
      .map(({ key }) => key);
    expect(offered).toEqual(['rating/1.2', 'rating/2b']);
    expect(item('comment/2b').title).toBe('2b If it does not apply, why');
    expect(plan.items.some(({ key }) => key === 'comment/2a')).toBe(false);
    expect(item('rating/2b').help).toContain('Applies only if there are trips.');
  });

  test('an open question is a paragraph, a prompt is only shown', () => {
    expect(item('comment/2c').kind).toBe('paragraph');
    expect(item('statement/2d')).toMatchObject({ kind: 'statement', title: '2d What would a pupil say?' });
  });

  test('official wording stands instead of the prompt; too long for a title, it stands whole in the help', () => {
    const official = `Official ${'words '.repeat(80)}end`.trim();
    const worded: Framework = structuredClone(framework);
    const [first, second] = worded.themes[0]?.criteria ?? [];
    if (!first || !second) throw new Error('The example has lost its criteria.');
    first.official = 'The official words';
    second.official = official;
    expect(item('rating/1.1', formPlan(worded)).title).toBe('1.1 The official words');
    const long = item('rating/1.2', formPlan(worded));
    expect(long.title.length).toBeLessThanOrEqual(TITLE_LIMIT);
    expect(long.title.endsWith('…')).toBe(true);
    expect(long.help.startsWith(official)).toBe(true);
  });

  test('a person is asked part by part, a sum says its minimum and is checked, a date says its rule', () => {
    expect(item('field/lead/name').title).toBe('Safeguarding lead: name');
    expect(item('field/lead/training-date').kind).toBe('date');
    expect(item('field/cover')).toMatchObject({
      check: 'pounds',
      help: 'In pounds. At least £5,000,000 is asked for.',
    });
    expect(item('field/cover-until').help).toContain('Exampleshire 1.3');
  });

  test('nothing that Google Forms wants on one line has more, wherever the words come from', () => {
    const broken = JSON.parse(
      JSON.stringify(framework, (key, value: unknown) =>
        ['title', 'prompt', 'label', 'name'].includes(key) && typeof value === 'string'
          ? `\n${value.replace(/ /g, ' \r\n ')} `
          : value,
      ),
    ) as Framework;
    const plan = formPlan(broken);
    expect(plan.items.length).toBeGreaterThan(10);
    for (const text of [plan.title, ...plan.items.flatMap(({ title, choices }) => [title, ...choices])])
      expect(text).not.toMatch(/[\r\n]| {2}|^ | $/);
    expect(plan.title).toBe(formPlan(framework).title);
    for (const { goTo, choices } of plan.items)
      expect(Object.keys(goTo ?? {}).filter((choice) => !choices.includes(choice))).toEqual([]);
  });

  test('the form says what it is of and what it does not replace, and what becomes of what is handed in', () => {
    expect(plan.description.split('\n\n')).toEqual([
      'A made-up visit.',
      `${framework.title}, ${framework.publisher}.`,
      'Approval by a local authority does not replace the commissioner’s own checks of a provider.',
    ]);
    expect(plan.confirmation).toBe(
      'Recorded. The county workbook judges it by the framework’s rules. You can change your answers with the link below.',
    );
    // One about a pupil is not judged.
    expect(formPlan(framework, 'referral').confirmation).toBe(
      'Recorded. You can change your answers with the link below.',
    );
  });

  test('a page says its guidance, and its condition where it is shown to all', () => {
    expect(item('section/registered')).toEqual({
      key: 'section/registered',
      kind: 'section',
      section: 'section/registered',
      title: 'Registered',
      help: 'For registered providers.',
      choices: [],
      required: false,
      arriveAt: 'section/product-register-check',
    });
    const apart: Framework = structuredClone(framework);
    const [visit] = apart.instruments;
    if (!visit) throw new Error('The example has lost its visit.');
    visit.parts = [{ section: 'about' }, { section: 'registered' }, { theme: '1' }];
    expect(item('section/registered', formPlan(apart)).help).toBe(
      'Fill in this page only if you answered “Registered” to “Registration status”.\n\nFor registered providers.',
    );
    expect(item('section/about', formPlan(apart)).help).toBe('');
  });

  describe('titles that are too long or there already', () => {
    /** Titles of a form's own questions and pages, each asked on one page. */
    const titlesOf = (titles: readonly string[], pageTitles: readonly string[] = ['About']): string[] => {
      const made: Framework = structuredClone(framework);
      const [visit] = made.instruments;
      if (!visit) throw new Error('The example has lost its visit.');
      made.sections = pageTitles.map((title, at) => ({
        ...{ id: `page-${at}`, title, guidance: [] },
        fields: titles.map((one, nth) => ({ key: `q-${at}-${nth}`, kind: 'text', title: one })),
      }));
      visit.parts = made.sections.map(({ id }) => ({ section: id }));
      return formPlan(made, visit.id)
        .items.filter(({ key }) => /^(field\/q-|section\/page-)/.test(key))
        .map(({ title }) => title);
    };
    const letters = (count: number): string => 'x'.repeat(count);

    test('are numbered on one page, beside it by its name', () => {
      expect(titlesOf(['Date', 'Date', 'Date', 'Date'])).toEqual([
        ...['About', 'Date', 'Date (About)', 'Date (About) (2)', 'Date (About) (3)'],
      ]);
      expect(titlesOf([], ['About', 'About', 'About'])).toEqual(['About', 'About (2)', 'About (3)']);
    });

    test('are cut where they are longer than the limit, and still no two alike', () => {
      const [, at, over] = titlesOf([letters(TITLE_LIMIT), `${letters(TITLE_LIMIT)}y`]);
      expect(at).toBe(letters(TITLE_LIMIT));
      expect(over).toBe(`${letters(TITLE_LIMIT - 1)}…`);
      const [, , second, third] = titlesOf([letters(300), letters(300), letters(300)]);
      expect(second).toBe(`${letters(TITLE_LIMIT - 5)}… (2)`);
      expect(third).toBe(`${letters(TITLE_LIMIT - 5)}… (3)`);
      // No blank stands before the dots.
      const blank = ` ${letters(50)}`;
      expect(titlesOf([`${letters(TITLE_LIMIT - 2)}${blank}`])[1]).toBe(`${letters(TITLE_LIMIT - 2)}…`);
      // With its number it is just as long as it may be, or one letter longer.
      const room = TITLE_LIMIT - ' (About)'.length;
      for (const count of [room - 4, room - 3]) {
        const [, , , numbered] = titlesOf([letters(count), letters(count), letters(count)]);
        expect(numbered?.length).toBe(TITLE_LIMIT);
        expect(numbered).toBe(
          count === room - 4 ? `${letters(count)} (About) (2)` : `${letters(count)} (Abou… (2)`,
        );
      }
    });
  });

  test('two questions with one title are told apart by their page', () => {
    expect([item('field/priorities-1').title, item('field/priorities-2').title]).toEqual([
      'Key priorities',
      'Key priorities (2. Learning)',
    ]);
  });

  test('the product asks only what the source leaves open, and says that it does', () => {
    const added = plan.items.filter(({ key }) => key.includes('product-')).map(({ key }) => key);
    expect(added).toEqual([
      'section/product-register-check',
      'field/product-urn',
      'field/product-address',
      'field/product-contact',
      'field/product-phone',
      'field/product-website',
      'field/product-registration-checked-on',
      'field/product-registration-source',
      'section/product-decision',
      'field/product-decision',
      'field/product-decision-reason',
      'field/product-second-officer',
    ]);
    expect(item('section/product-register-check').help).toContain('Added by Provision QA');
    expect(item('field/product-decision').choices).toEqual(framework.outcomes.map(({ label }) => label));
  });

  test('a form without a header still says who, when and about whom', () => {
    const referral = formPlan(framework, 'referral');
    expect(referral.pupilLevel).toBe(true);
    expect(referral.items.map(({ role }) => role)).toEqual(['provider-name', 'visit-date', 'officer']);
  });

  test('a checklist asks of each step when it was done and by whom', () => {
    const steps = formPlan(framework, 'steps');
    expect(item('statement/step-2', steps).help).toBe('Visit it.');
    expect(item('field/step-2-done', steps).kind).toBe('date');
  });
});

describe('which page follows which', () => {
  const common = [
    'section/product-register-check',
    'section/about',
    'section/row/courses/1',
    'section/after/courses',
    'section/theme/1',
    'section/theme/2',
    'section/plan',
    'section/end',
    'section/product-decision',
  ];

  test.each([
    ['Registered', ['section/registered']],
    ['Unregistered', ['section/unregistered']],
    ['', []],
  ])('registration status “%s”', (status, extra) => {
    expect(walk({ 'field/status': status })).toEqual(['', ...extra, ...common]);
  });

  describe('where several pages hang on one answer, rows among them', () => {
    const rows = (key: string): Framework['headerFields'][number] => ({
      ...{ key, kind: 'rows', title: key, slots: 3 },
      columns: [{ key: 'name', title: 'Name', kind: 'text' }],
    });
    const branching = (required: boolean) => {
      const many: Framework = structuredClone(framework);
      const [visit] = many.instruments;
      const status = many.headerFields.find(({ key }) => key === 'status');
      if (!visit || !status) throw new Error('The example has lost its visit.');
      status.required = required;
      const text = { key: 'note', kind: 'text', title: 'Note' } as const;
      const page = (id: string, is: string, fields: (typeof many.sections)[number]['fields']) => ({
        ...{ id, title: id, guidance: [], showIf: { field: 'status', is }, fields },
      });
      many.sections.push(
        page('first', 'Registered', [{ ...text, key: 'before' }, rows('lessons'), text]),
        page('second', 'Registered', [rows('clubs')]),
        page('last', 'Registered', [rows('trips')]),
      );
      const parts = ['first', 'second', 'unregistered', 'last', 'about'].map((section) => ({ section }));
      visit.parts = [...parts, { theme: '1' }, { theme: '2' }, { section: 'plan' }, { section: 'end' }];
      return formPlan(many);
    };
    const more = (key: string): Record<string, string> => ({ [`field/${key}/1/more`]: 'Yes' });
    const lessons = ['section/first', 'section/row/lessons/1', 'section/after/lessons'];

    test.each([true, false])('each leads over its own (an answer is required: %s)', (required) => {
      const made = branching(required);
      const pagesWith = (answers: Record<string, string>): string[] => walk(answers, made);
      expect(pagesWith({ 'field/status': 'Registered' })).toEqual([
        ...['', ...lessons, 'section/second', 'section/last', ...common],
      ]);
      expect(pagesWith({ 'field/status': 'Unregistered' })).toEqual(['', 'section/unregistered', ...common]);
      // Left unanswered after a second row, there is a blank page more.
      expect(
        pagesWith({ 'field/status': 'Registered', ...more('lessons'), ...more('clubs'), ...more('trips') }),
      ).toEqual([
        ...['', 'section/first', 'section/row/lessons/1', 'section/row/lessons/2', 'section/row/lessons/3'],
        ...['section/after/lessons', 'section/second', 'section/row/clubs/2', 'section/row/clubs/3'],
        ...['section/last', 'section/row/trips/2', 'section/row/trips/3', ...common],
      ]);
      expect(made.items.filter(({ help }) => help.startsWith('Fill in this page only'))).toEqual([]);
    });

    test('none comes to whom no answer was asked of', () => {
      expect(walk({}, branching(false))).toEqual(['', ...common]);
    });

    test('no jump is made where nobody comes by: each is a call to Google', () => {
      const jumps = (required: boolean) =>
        branching(required).items.flatMap(({ key, arriveAt }) => (arriveAt === undefined ? [] : [key]));
      const between = [
        'section/row/lessons/2',
        'section/row/clubs/2',
        'section/unregistered',
        'section/last',
      ];
      const others = ['section/row/trips/2', 'section/row/courses/2', 'section/row/plan/2'];
      expect(jumps(true).sort()).toEqual([...between, ...others].sort());
      expect(jumps(false).sort()).toEqual(['section/first', ...between, ...others].sort());
    });
  });

  test('another row is offered until the slots are used; then there is a box for the rest', () => {
    const rows = walk({ 'field/plan/1/more': 'Yes', 'field/plan/2/more': 'Yes' });
    expect(rows.filter((page) => page.includes('plan'))).toEqual([
      'section/plan',
      'section/row/plan/2',
      'section/row/plan/3',
    ]);
    expect(item('field/plan/further')).toMatchObject({
      section: 'section/row/plan/3',
      help: expect.stringContaining('Area | Action | RAG | By when | By whom') as string,
    });
    expect(plan.items.some(({ key }) => key === 'field/plan/3/more')).toBe(false);
  });

  test('a condition that no answer on the page before can decide is shown in words instead', () => {
    const apart: Framework = structuredClone(framework);
    const visit = apart.instruments[0];
    if (!visit) throw new Error('The example has lost its visit.');
    visit.parts = [{ section: 'about' }, { section: 'registered' }, { theme: '1' }];
    const made = formPlan(apart);
    expect(item('section/registered', made).help).toContain(
      'only if you answered “Registered” to “Registration status”',
    );
    expect(walk({ 'field/status': 'Unregistered' }, made)).toContain('section/registered');
  });

  test("a visit whose source has no plan or next visit gets the product's", () => {
    const bare: Framework = structuredClone(framework);
    const [visit] = bare.instruments;
    if (!visit) throw new Error('The example has lost its visit.');
    visit.parts = [{ theme: '1' }];
    const keys = formPlan(bare).items.map(({ key }) => key);
    expect(keys).toContain('field/product-next-visit');
    expect(keys).toContain('field/product-improvement-plan/1/action');
    expect(formPlan(framework).items.map(({ key }) => key)).not.toContain('field/product-next-visit');
  });

  test('a condition at the end of the form leads to the end', () => {
    const last: Framework = structuredClone({
      ...framework,
      outcomes: [],
      rules: [],
      themes: framework.themes.slice(1),
    });
    const [visit] = last.instruments;
    const [registered, , about] = last.sections;
    if (!visit || !registered || !about) throw new Error('The example has lost its parts.');
    visit.kind = 'self-evaluation'; // the product adds no follow-up after it
    visit.parts = [{ theme: '2' }, { section: 'about' }, { section: 'registered' }];
    about.fields = [{ key: 'again', kind: 'yes-no', title: 'Registered now?' }];
    registered.showIf = { field: 'again', is: 'Yes' };
    const made = formPlan(last, visit.id);
    expect(walk({ 'field/again': 'Yes' }, made).at(-1)).toBe('section/registered');
    expect(walk({ 'field/again': 'No' }, made).at(-1)).toBe('section/about');
    expect(item('field/again', made).goTo).toEqual({ Yes: 'section/registered', No: 'submit' });
  });
});

describe('ids', () => {
  test('the same plan has the same ids, another version has others', () => {
    expect(planIds(plan)).toEqual(planIds(formPlan(framework)));
    const other = planIds(formPlan({ ...framework, version: '2' })).questions;
    expect(Object.values(other).filter((id) => Object.values(planIds(plan).questions).includes(id))).toEqual(
      [],
    );
  });

  test('are eight hex digits, positive as 31-bit numbers', () => {
    const { items, questions } = planIds(plan);
    for (const id of [...Object.values(items), ...Object.values(questions)])
      expect(id).toMatch(/^[1-7][0-9a-f]{7}$/);
    expect(Object.keys(questions)).not.toContain('statement/2d');
    expect(Object.keys(items)).toContain('section/theme/1');
  });
});
