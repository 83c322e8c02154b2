/** How far a form is filled in, and what it amounts to by the workbook’s own rules. */
import { describe, expect, test } from 'vitest';
import { progressOf } from '../../../extension/model/companion-progress';
import { formPlan } from '../../../shared/form/form-plan';
import { rawAnswers } from '../../../shared/form/raw-answers';
import { frameworkById } from '../../../shared/frameworks/index';
import { instrumentOf, themesOf } from '../../../shared/instrument/instrument-parts';
import { score } from '../../../shared/judging/score';
import { allMet, changed } from '../../examples/example-answers';
import { exampleFramework } from '../../examples/example-framework';

const TODAY = '2026-11-22';

test('progress and judgement are the core’s, from the first answer on', () => {
  const framework = frameworkById('herefordshire');
  if (!framework) throw new Error('the framework is gone');
  const instrument = instrumentOf(framework);
  const [first] = themesOf(framework, instrument);
  const codes = first?.criteria.map(({ code }) => code) ?? [];
  const entries = Object.fromEntries(codes.map((code, at) => [`rating/${code}`, at + 1]));
  const form = {
    entries,
    instrument: instrument.id,
  };
  const empty = progressOf(framework, form, {}, TODAY);
  expect(empty.judgement.outcome).toBeNull();
  expect(empty.remarks).toContain('The form does not say yet who made the visit.');
  expect(empty.themes[0]).toMatchObject({ answered: 0, of: codes.length, essential: true });

  const [met = '', unmet = ''] = [framework.scales, framework.scales].map((scales, at) => {
    const scale = scales[first?.criteria[0]?.scale ?? ''];
    return (at === 0 ? scale?.options[0] : scale?.options.at(-1))?.label ?? '';
  });
  const rated = progressOf(framework, form, { 1: [met], 2: [unmet] }, TODAY);
  expect(rated.themes[0]).toMatchObject({ answered: 2 });
  expect(rated.unmet).toEqual([expect.objectContaining({ code: codes[1], rating: unmet, essential: true })]);
});

describe('a form of which the header is not filled in', () => {
  const keys = formPlan(exampleFramework)
    .items.filter(({ kind }) => kind !== 'section' && kind !== 'statement')
    .map(({ key }) => key);
  const form = {
    instrument: 'visit',
    entries: Object.fromEntries(keys.map((key, at) => [key, at + 1])),
  };
  /** What stands in the form for these answers, some items left blank. */
  const typed = (answers: typeof allMet, ...blank: string[]) =>
    Object.fromEntries(
      Object.entries(rawAnswers(exampleFramework, answers))
        .filter(([key]) => !blank.includes(key))
        .map(([key, values]) => [form.entries[key] ?? 0, [...values]]),
    );
  const HEADER = ['field/provider', 'field/date', 'field/officer'];

  test.each([
    [[], []],
    [['field/provider'], ['The form does not say yet which provider was visited.']],
    [['field/date'], ['The form does not say yet on which day (a date such as 3/11/2026).']],
    [['field/officer'], ['The form does not say yet who made the visit.']],
    [
      HEADER,
      [
        'The form does not say yet which provider was visited.',
        'The form does not say yet on which day (a date such as 3/11/2026).',
        'The form does not say yet who made the visit.',
      ],
    ],
  ])('without %j is judged as it will be, and says %j', (blank, remarks) => {
    const progress = progressOf(exampleFramework, form, typed(allMet, ...blank), TODAY);
    expect(progress.remarks).toEqual(remarks);
    expect(progress.judgement).toEqual(score(exampleFramework, allMet));
  });

  test('evidence is judged on the day of the visit, and on today while that is not given', () => {
    const answers = changed({}, { fields: { 'cover-until': '2026-11-21' } });
    const state = (...blank: string[]) =>
      progressOf(exampleFramework, form, typed(answers, ...blank), TODAY).judgement.evidence[0]?.state;
    expect(state()).toBe('due-soon');
    expect(state('field/date')).toBe('expired');
  });

  test('a date that is none is told as typed, and as not said', () => {
    const values = { ...typed(allMet), [form.entries['field/date'] ?? 0]: ['soon'] };
    const { remarks } = progressOf(exampleFramework, form, values, TODAY);
    expect(remarks).toEqual([
      'The form does not say yet on which day (a date such as 3/11/2026).',
      expect.stringContaining('“Date of visit” was answered “soon”'),
    ]);
  });

  test('themes count what is answered, in words and as not applicable too; what is unmet is listed', () => {
    const answers = changed(
      { '2a': 'Mostly', '1.1': 'Not met' },
      { notApplicable: { '2b': 'no trips' }, comments: {} },
    );
    delete answers.ratings['2b'];
    expect(progressOf(exampleFramework, form, typed(answers), TODAY)).toMatchObject({
      themes: [
        { code: '1', answered: 3, of: 3, essential: true },
        { code: '2', answered: 2, of: 3, essential: false },
      ],
      unmet: [
        { code: '1.1', prompt: 'The site is safe', rating: 'Not met', essential: true },
        { code: '2a', prompt: 'Lessons are planned', rating: 'Mostly', essential: false },
      ],
    });
  });
});
