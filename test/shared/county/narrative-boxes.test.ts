/** Areas in words, side by side over providers: every box, under one name, never a number. */
import { expect, test } from 'vitest';
import { latestVisits } from '../../../shared/county/latest-visits';
import { narrativeBoxes } from '../../../shared/county/narrative-boxes';
import { frameworkById } from '../../../shared/frameworks/index';
import type { Answers } from '../../../shared/schema/answers';
import type { Visit } from '../../../shared/schema/visit';
import { allMet, visitOf } from '../../examples/example-answers';
import { exampleFramework } from '../../examples/example-framework';

const integrated = frameworkById('integrated');
if (!integrated) throw new Error('IntegratED is gone.');

const wrote = (name: string, fields: Answers['fields'], rest: Partial<Visit> = {}): Visit =>
  visitOf(
    { ...allMet, provider: { name }, ratings: {}, comments: {}, fields },
    { framework: 'integrated', version: integrated.version, instrument: 'quality-visit', id: name, ...rest },
  );
const boxes = (...visits: Visit[]) =>
  narrativeBoxes(latestVisits(visits, [integrated, exampleFramework]).latest);

test('area by area and box by box, then by name, whatever else each has filled in', () => {
  const found = boxes(
    wrote('Zed Barn', { 'strengths-1': 'Calm start', 'actions-2': 'Train staff' }),
    wrote('Ash Yard', {
      'development-1': ' More books\n',
      'strengths-1': 'Warm welcome',
      'strengths-13': ' ',
    }),
  );
  expect(found.map(({ theme, kind, provider, text }) => [theme, kind, provider, text])).toEqual([
    ['1', 'Strengths', 'Ash Yard', 'Warm welcome'],
    ['1', 'Strengths', 'Zed Barn', 'Calm start'],
    ['1', 'Development areas', 'Ash Yard', 'More books'],
    ['2', 'Actions', 'Zed Barn', 'Train staff'],
  ]);
  expect(found[0]).toMatchObject({
    framework: 'integrated',
    area: integrated.themes[0]?.title,
    visitDate: '2026-11-03',
    visitId: 'Ash Yard',
  });
});

test('box by box in the order of the form, and framework by framework, in whatever order visits come', () => {
  const other = { ...integrated, id: 'another' };
  const theirs = (name: string, fields: Answers['fields'], framework: string): Visit =>
    wrote(name, fields, { id: `${name} ${framework}`, framework });
  const visits = [
    theirs('Ash Yard', { 'development-2': 'c', 'strengths-2': 'b', 'actions-1': 'a' }, 'integrated'),
    theirs('Ash Yard', { 'actions-1': 'z' }, 'another'),
    theirs('Zed Barn', { 'strengths-2': 'b' }, 'integrated'),
    theirs('Elm Row', { 'strengths-13': 'y' }, 'another'),
  ];
  for (const all of [visits, [...visits].reverse()])
    expect(
      narrativeBoxes(latestVisits(all, [integrated, other]).latest).map(
        ({ framework, theme, kind, provider }) => [framework, theme, kind, provider],
      ),
    ).toEqual([
      ['another', '1', 'Actions', 'Ash Yard'],
      ['another', '13', 'Strengths', 'Elm Row'],
      ['integrated', '1', 'Actions', 'Ash Yard'],
      ['integrated', '2', 'Strengths', 'Ash Yard'],
      ['integrated', '2', 'Strengths', 'Zed Barn'],
      ['integrated', '2', 'Development areas', 'Ash Yard'],
    ]);
});

test('box by box before provider by provider', () => {
  const both = { 'strengths-2': 'said', 'actions-2': 'said' };
  expect(
    boxes(wrote('Zed Barn', both), wrote('Ash Yard', both)).map(({ kind, provider }) => [kind, provider]),
  ).toEqual([
    ['Strengths', 'Ash Yard'],
    ['Strengths', 'Zed Barn'],
    ['Actions', 'Ash Yard'],
    ['Actions', 'Zed Barn'],
  ]);
});

test('every area has the same boxes', () => {
  const all = integrated.themes.flatMap(({ after = [] }) => after.map(({ key }) => [key, 'said'] as const));
  const kinds = new Set(boxes(wrote('Ash Yard', Object.fromEntries(all))).map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(['Actions', 'Development areas', 'Sources of evidence', 'Strengths']);
});

test('the latest visit counts, and a framework that rates has none', () => {
  const earlier = wrote('Ash Yard', { 'strengths-1': 'Before' }, { id: 'before' });
  const dated = { ...earlier, answers: { ...earlier.answers, visitDate: '2026-10-01' } };
  const rated = visitOf({ ...allMet, fields: { 'priorities-1': 'Mend the gate' } });
  expect(boxes(dated, wrote('Ash Yard', { 'strengths-1': 'After' }), rated).map(({ text }) => text)).toEqual([
    'After',
  ]);
});
