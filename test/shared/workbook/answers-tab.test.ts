/** The Answers tab: whatever a form asks beside ratings can be read in the workbook, as it was written. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameworks } from '../../../shared/frameworks/index';
import { instrumentOf } from '../../../shared/instrument/instrument-parts';
import { fieldsOf } from '../../../shared/instrument/product-fields';
import { askedCriteria } from '../../../shared/judging/lines';
import type { Answers } from '../../../shared/schema/answers';
import type { Field, Framework } from '../../../shared/schema/framework';
import type { Visit } from '../../../shared/schema/visit';
import { encodeAnswers } from '../../../shared/workbook/answers-tab';

const visitOf = (framework: Framework, instrument: string, answers: Partial<Answers>): Visit => ({
  schema: 1,
  id: 'visit',
  formId: 'form',
  framework: framework.id,
  version: framework.version,
  instrument,
  submittedAt: '2026-11-03T09:00:00Z',
  answers: {
    provider: { name: 'Made-Up Farm' },
    visitDate: '2026-11-03',
    officer: 'Olive Example',
    ratings: {},
    notApplicable: {},
    comments: {},
    fields: {},
    ...answers,
  },
});

/** An answer that can be told from every other. */
function answerTo(field: Field, mark: string): Answers['fields'][string] {
  if (field.kind === 'ticks') return [mark];
  if (field.kind === 'rows') return [Object.fromEntries((field.columns ?? []).map(({ key }) => [key, mark]))];
  if (field.kind === 'person') return Object.fromEntries((field.parts ?? []).map((part) => [part, mark]));
  if (field.kind === 'signature') return { name: mark };
  return mark;
}

const forms = frameworks.flatMap((framework) =>
  framework.instruments
    .filter(({ pupilLevel }) => !pupilLevel)
    .map((instrument) => [`${framework.id}/${instrument.id}`, framework, instrument] as const),
);

describe.each(forms)('%s', (_, framework, instrument) => {
  test('every field and every question answered in words is in it, beside what it answers', () => {
    const planned = fieldsOf(framework, instrument);
    const open = askedCriteria(framework, instrument).filter(({ asksFor }) => asksFor === 'words');
    const fields = Object.fromEntries(
      planned.map(({ field }, at) => [field.key, answerTo(field, `mark ${at}.`)]),
    );
    const comments = Object.fromEntries(open.map(({ code }) => [code, `answer to ${code}.`]));
    const rows = encodeAnswers(visitOf(framework, instrument.id, { fields, comments }), framework);
    const text = rows.map(({ written }) => String(written)).join('\n');
    for (const [at, { field }] of planned.entries())
      if (!['provider-name', 'visit-date', 'officer'].includes(field.role ?? ''))
        expect(text).toContain(`mark ${at}.`);
    for (const { code } of open) expect(text).toContain(`answer to ${code}.`);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });
});

test('IntegratED’s thirteen areas are a row each, with their boxes in words', () => {
  const integrated = frameworks.find(({ id }) => id === 'integrated');
  if (!integrated) throw new Error('IntegratED is needed');
  const boxes = integrated.themes.flatMap(({ after = [] }) => after);
  const fields = Object.fromEntries(boxes.map(({ key, title }) => [key, `About ${title}`]));
  const rows = encodeAnswers(visitOf(integrated, instrumentOf(integrated).id, { fields }), integrated);
  expect(rows).toHaveLength(13);
  expect(rows[0]).toMatchObject({
    framework: 'IntegratED',
    part: '1. Workforce development and wellbeing',
    written: expect.stringMatching(
      /^Strengths: About .*\nDevelopment areas: .*\nSources of evidence: .*\nActions: /,
    ) as string,
  });
});

test('nothing written is no row, and a long answer goes on in further rows without losing a character', () => {
  const [framework] = frameworks;
  if (!framework) throw new Error('A framework is needed');
  const { id } = instrumentOf(framework);
  expect(encodeAnswers(visitOf(framework, id, {}), framework)).toEqual([]);
  const box = fieldsOf(framework, instrumentOf(framework)).find(
    ({ field }) => field.kind === 'paragraph',
  )?.field;
  if (!box) throw new Error('A box is needed');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3 }), fc.constantFrom('x', '😀', 'é'), (times, letter) => {
      const long = letter.repeat(45_000 * times + 1);
      const rows = encodeAnswers(visitOf(framework, id, { fields: { [box.key]: long } }), framework);
      expect(rows.map(({ written }) => String(written)).join('')).toBe(`${box.title}: ${long}`);
      for (const { written } of rows) expect(String(written).length).toBeLessThanOrEqual(45_000);
    }),
    { numRuns: 12 },
  );
});
