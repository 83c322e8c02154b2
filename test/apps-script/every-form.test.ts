/** Every form of every framework: built, handed in, and read back as it was handed in. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { frameworks } from '../../shared/frameworks/index';
import { readAnswers } from '../../shared/form/read-answers';
import { fieldsOf } from '../../shared/instrument/product-fields';
import { instrumentOf } from '../../shared/instrument/instrument-parts';
import type { Answers } from '../../shared/schema/answers';
import { Visit } from '../../shared/schema/visit';
import type { Workspace } from '../../scripts/workspace/add-on';
import { anyAnswers } from '../examples/any-answers';
import { builtBundle } from '../built-add-on';
import { ask, CHOICE, framework, open, receiptOf, setUp, typed } from './county';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const FORM_KINDS = ['visit', 'audit', 'monitoring', 'self-evaluation', 'referral', 'agreement'];
const FORMS = frameworks.flatMap(({ id, instruments }) =>
  instruments
    .filter(({ kind }) => FORM_KINDS.includes(kind))
    .map((instrument) => ({ id, instrument: instrument.id, pupilLevel: instrument.pupilLevel })),
);
const EACH = 4;
let workspace: Workspace;

beforeAll(() => {
  workspace = open(builtBundle());
  setUp(workspace, {
    ...CHOICE,
    forms: FORMS.map(({ id, instrument }) => ({ framework: id, instrument })),
  });
});

/** The visit that a row of the Visits tab keeps. */
function keptVisit(responseId: string): Visit {
  const row = workspace.sheet('Visits').find((one) => one['Visit id'] === responseId);
  const data = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => row?.[`Data ${n}`]);
  return Visit.parse(JSON.parse(data.filter((cell) => typeof cell === 'string').join('')));
}

/** With the first choice of each choice that must be made and was not. */
function complete(id: string, instrument: string, answers: Answers): Answers {
  const missing = fieldsOf(framework(id), instrumentOf(framework(id), instrument)).filter(
    ({ field }) => field.required && answers.fields[field.key] === undefined,
  );
  const chosen = missing.flatMap(({ field }) => {
    const choice = field.kind === 'yes-no' ? 'Yes' : field.choices?.[0];
    if (choice === undefined) return [];
    return [[field.key, field.kind === 'ticks' ? [choice] : choice] as const];
  });
  return { ...answers, fields: { ...answers.fields, ...Object.fromEntries(chosen) } };
}

describe.each(FORMS)('$id/$instrument', ({ id, instrument, pupilLevel }) => {
  test('what is handed in is what is kept', () => {
    const receipt = receiptOf(workspace, id, instrument);
    const samples = fc.sample(anyAnswers(framework(id), instrument), { numRuns: EACH, seed: 2026 });
    const handed = samples.map((sample) => {
      const answers = complete(id, instrument, sample);
      const { response } = workspace.submit(receipt.formId, typed(workspace, id, answers, instrument), {
        fire: 'none',
        dropUnreached: true,
        // A form about a pupil is open to the organisation's people alone.
        ...(pupilLevel && { by: 'officer@county.example' }),
      });
      return { answers, response };
    });
    ask(workspace, 'sidebarCollect');
    for (const { answers, response } of handed) {
      // Pages that the answers do not lead to are not shown, so what stood on them was not handed in.
      const held = Object.fromEntries(
        Object.entries(response.answers).map(([question, values]) => [question.replace(/^0+/, ''), values]),
      );
      const expected = readAnswers(framework(id), receipt, held);
      expect(expected.problems).toEqual([]);
      for (const [key, value] of Object.entries(expected.answers?.fields ?? {}))
        expect(value, key).toEqual(answers.fields[key]);
      // Answers about a pupil stay in their form and its own spreadsheet.
      if (pupilLevel) continue;
      const kept = keptVisit(response.responseId);
      expect(kept.answers).toEqual(expected.answers);
      expect(kept.answers.ratings).toEqual(answers.ratings);
      expect(kept.answers.provider).toEqual(answers.provider);
      expect(kept.answers.visitDate).toBe(answers.visitDate);
    }
  });
});
