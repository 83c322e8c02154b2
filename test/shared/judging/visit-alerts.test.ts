/** What must be looked at in a visit that is filed: the same as when it is judged whole. */
import { describe, expect, test } from 'vitest';
import { ALERT_KINDS } from '../../../shared/judging/alert-kinds';
import { frameworkById } from '../../../shared/frameworks/index';
import { instrumentOf } from '../../../shared/instrument/instrument-parts';
import { alertExamples } from '../../../shared/judging/examples/alert-examples';
import { answersIn } from '../../../shared/judging/examples/rule-example';
import { score } from '../../../shared/judging/score';
import { visitAlerts } from '../../../shared/judging/visit-alerts';
import { AlertKind } from '../../../shared/schema/alert-rule';
import type { Criterion, Framework } from '../../../shared/schema/framework';
import { allMet } from '../../examples/example-answers';
import { exampleFramework } from '../../examples/example-framework';

const named = (id: string): Framework => {
  const found = frameworkById(id);
  if (!found) throw new Error(`There is no framework ${id}.`);
  return found;
};
const nothing = { decided: undefined, terms: undefined };

describe.each(alertExamples)('$framework', ({ framework: id, examples }) => {
  const framework = named(id);
  test.each(examples)('$shows', ({ situation }) => {
    const { visitDate = allMet.visitDate, handedInOn = visitDate } = situation;
    const answers = { ...allMet, visitDate, comments: {}, ...answersIn(framework, situation) };
    expect(visitAlerts(framework, instrumentOf(framework), answers, { ...nothing, handedInOn })).toEqual(
      score(framework, answers, { handedInOn }).alerts,
    );
  });
});

test('evidence is judged by the terms of the LA, where it set its own', () => {
  const framework = named('herefordshire');
  const answers = {
    ...allMet,
    visitDate: '2026-10-12',
    comments: {},
    ...answersIn(framework, { rest: 'Fully met', fields: { 'fire-drill-on': '2026-03-30' } }),
  };
  const alerts = (terms: Parameters<typeof visitAlerts>[3]['terms']): unknown =>
    visitAlerts(framework, instrumentOf(framework), answers, {
      ...nothing,
      handedInOn: '2026-10-12',
      terms,
    }).map(({ fields }) => fields);
  expect(alerts(undefined)).toEqual([['fire-drill-on']]);
  expect(alerts({ autumn: '10-15', spring: '01-01', summer: 'easter' })).toEqual([]);
});

test('a decision in the workbook stands for the one in the form', () => {
  const framework = named('herefordshire');
  const answers = {
    ...allMet,
    comments: {},
    ...answersIn(framework, {
      rest: 'Fully met',
      ratings: { '2.4': 'Not Met' },
      fields: { 'product-decision': 'Deemed appropriate' },
    }),
  };
  const kinds = (label?: string): unknown =>
    visitAlerts(framework, instrumentOf(framework), answers, {
      handedInOn: allMet.visitDate,
      decided: label === undefined ? undefined : { label, reason: '' },
      terms: undefined,
    }).map(({ kind }) => kind);
  expect(kinds()).toEqual(['decision']);
  expect(kinds('Not deemed appropriate')).toEqual([]);
  expect(kinds('Deemed appropriate')).toEqual(['decision']);
});

test('what is answered in words decides nothing, answered or not', () => {
  const criterion = (code: string, rated: boolean): Criterion => ({
    ...{ code, prompt: code, guidance: [], evidence: [], bestPractice: [], topics: [], conditional: null },
    ...(rated ? { scale: 'two' } : { scale: null, answer: 'open' as const }),
  });
  const others = ['B1', 'B2', 'B3'];
  const framework: Framework = {
    ...exampleFramework,
    sections: [],
    themes: [
      {
        ...{ code: 'A', title: 'Essential', essential: true },
        criteria: [criterion('A1', true), criterion('A2', false)],
      },
      {
        ...{ code: 'B', title: 'Others', essential: false },
        criteria: others.map((code) => criterion(code, true)),
      },
    ],
    rules: [
      {
        ...{ id: 'essentials', text: 'The essentials are met.', scope: 'essential', outcome: 'good' },
        when: { kind: 'all', meaning: 'met' },
      },
    ],
    instruments: [
      {
        ...{ id: 'visit', kind: 'visit', title: 'Visit', description: 'Made up', pupilLevel: false },
        parts: [{ theme: 'A' }, { theme: 'B' }],
      },
    ],
  };
  const ratings = { A1: 'Fully met', ...Object.fromEntries(others.map((code) => [code, 'Not met'])) };
  const answers = { ...allMet, ratings, comments: {}, fields: {} };
  const given = { ...nothing, handedInOn: allMet.visitDate };
  for (const comments of [{}, { A2: 'In groups' }])
    expect(
      visitAlerts(framework, instrumentOf(framework), { ...answers, comments }, given).map(
        ({ kind, criteria }) => [kind, criteria],
      ),
    ).toEqual([['unmet', others]]);
});

test('every kind of alert is called by words of its own', () => {
  const words = AlertKind.options.map((kind) => ALERT_KINDS[kind]);
  expect(new Set(words).size).toBe(words.length);
  for (const each of words) expect(each).toMatch(/^[A-Z][a-z]/);
});
