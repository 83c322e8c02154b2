/** What must be looked at in a visit that is filed: the same as when it is judged whole. */
import { describe, expect, test } from 'vitest';
import { frameworkById } from '../../../shared/frameworks/index';
import { instrumentOf } from '../../../shared/instrument/instrument-parts';
import { alertExamples } from '../../../shared/judging/examples/alert-examples';
import { answersIn } from '../../../shared/judging/examples/rule-example';
import { score } from '../../../shared/judging/score';
import { visitAlerts } from '../../../shared/judging/visit-alerts';
import type { Framework } from '../../../shared/schema/framework';
import { allMet } from '../../examples/example-answers';

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
