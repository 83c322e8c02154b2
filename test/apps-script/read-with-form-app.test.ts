/** Responses read with FormApp: by a link that holds all answers where Google gives one, else answer by answer; the same comes of both. */
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { Unconfirmed } from '../../scripts/workspace/google/unconfirmed';
import { counted } from '../../scripts/workspace/meter';
import type { State } from '../../scripts/workspace/state';
import { builtBundle } from '../built-add-on';
import { EXAMPLE_CHOICE, handIn, open, receiptOf, setUp, typed, visitTo, withExample } from './county';
import { withLong } from './long-framework';

// Some hundred runs, on a machine that may have other work.
vi.setConfig({ testTimeout: 180_000 });

const WAYS: Readonly<Record<'a link' | 'no link', readonly Unconfirmed[]>> = {
  'a link': [],
  'no link': ['links-with-what-was-handed-in'],
};

let bundle: Bundle;
let ready: State;
beforeAll(() => {
  bundle = withExample(builtBundle());
  const workspace = open(bundle, { settings: { formsApi: 'off' } });
  setUp(workspace, EXAMPLE_CHOICE);
  ready = workspace.state;
});

/** The rows that come of reading it. */
function read(workspace: Workspace, way: keyof typeof WAYS): object {
  workspace.state.settings.notAssumed = [...WAYS[way]];
  workspace.start({ functionName: 'onHour', unattended: true });
  const run = workspace.meter.runs.at(-1);
  expect(run?.error).toBe('');
  const names = run ? counted(run).map(({ name }) => name) : [];
  expect(names.includes('Item.getId')).toBe(way === 'no link');
  return ['Visits', 'Findings', 'Actions', 'Problems'].map((tab) => workspace.sheet(tab));
}
const readBothWays = (state: State): [object, object] => [
  read(open(bundle, { state }), 'a link'),
  read(open(bundle, { state }), 'no link'),
];

test('whatever was typed, the link and the answers give the same visit', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('+', '&entry.1=x', '%2B', '\n', '=', '#'),
  );
  const anyText = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => `x${pieces.join('')}`);
  fc.assert(
    fc.property(
      anyText,
      anyText,
      fc.subarray(['Behaviour', 'Equality', 'Fire']),
      (comment, action, ticks) => {
        const workspace = open(bundle, { state: ready });
        const answers = visitTo('Made-Up Farm & Sons', {
          of: 'example',
          comments: { '1.1': comment },
          fields: { policies: ticks, plan: [{ area: '1 + 1', action, who: 'Head' }] },
        });
        handIn(workspace, 'example', answers, { fire: 'none' });
        const [byLink, byAnswer] = readBothWays(workspace.state);
        expect(byLink).toEqual(byAnswer);
        expect(JSON.stringify(byLink)).toContain('Made-Up Farm & Sons');
      },
    ),
    { numRuns: 25 },
  );
});

test('questions that somebody added by hand, a file among them, are in nobody’s way', () => {
  const workspace = open(bundle, { state: ready });
  const { formId } = receiptOf(workspace, 'example');
  workspace.addByHand(formId, {
    itemId: 'c1',
    title: 'Grid',
    questionGroupItem: {
      grid: { columns: { type: 'RADIO', options: [{ value: 'Yes' }, { value: 'No' }] } },
      questions: [
        { questionId: 'b4', rowQuestion: { title: 'Row 1' } },
        { questionId: 'b5', rowQuestion: { title: 'Row 2' } },
      ],
    },
  });
  const answers = typed(workspace, 'example', visitTo('Made-Up Farm', { of: 'example' }));
  workspace.submit(formId, { ...answers, b4: 'Yes' }, { fire: 'none', dropUnreached: true });
  const [byLink, byAnswer] = readBothWays(workspace.state);
  expect(byLink).toEqual(byAnswer);
  workspace.addByHand(formId, {
    itemId: 'c2',
    title: 'Proof',
    questionItem: { question: { questionId: 'b3', fileUploadQuestion: { folderId: 'f', maxFiles: 2 } } },
  });
  const later = typed(
    workspace,
    'example',
    visitTo('Made-Up Farm', { of: 'example', visitDate: '2026-11-21' }),
  );
  workspace.submit(formId, { ...later, b3: ['file-1'] }, { fire: 'none', dropUnreached: true });
  workspace.start({ functionName: 'onHour', unattended: true });
  // The link has no files, so that this one is read answer by answer.
  expect(workspace.meter.byName['Item.getId']).toBeGreaterThan(0);
  expect(workspace.sheet('Visits')).toHaveLength(2);
  expect(workspace.sheet('Problems')).toEqual([]);
});

describe.each(Object.entries(WAYS))('a visit of 500 criteria, where there is %s', (_what, notAssumed) => {
  test('costs at most 3 calls an answered question', () => {
    const workspace = open(withLong(builtBundle()), { settings: { formsApi: 'off' } });
    setUp(workspace, EXAMPLE_CHOICE);
    const { questions, formId } = receiptOf(workspace, 'example');
    const answers = {
      ...typed(workspace, 'example', visitTo('Made-Up Farm', { of: 'example', ratings: {} })),
      ...Object.fromEntries(
        Object.entries(questions).flatMap(([key, id]) =>
          key.startsWith('rating/') ? [[id.padStart(8, '0'), 'Fully met']] : [],
        ),
      ),
    };
    workspace.submit(formId, answers, { fire: 'none', dropUnreached: true });
    workspace.state.settings.notAssumed = [...notAssumed];
    workspace.start({ functionName: 'onVisitSubmitted', unattended: true });
    const run = workspace.meter.runs.at(-1);
    if (!run) throw new Error('Nothing was run');
    expect(run.error).toBe('');
    expect(workspace.sheet('Findings')).toHaveLength(500);
    const calls = counted(run).length;
    const answered = Object.keys(answers).length;
    console.info(
      `500 criteria, ${answered} answers: ${calls} calls, ${Math.round(run.elapsed / 1000)} seconds`,
    );
    expect(answered).toBeGreaterThan(500);
    if (notAssumed.length) expect(calls).toBeLessThanOrEqual(3 * answered + 15);
    else {
      expect(calls).toBeLessThanOrEqual(answered + 15);
      expect(run.elapsed).toBeLessThan(60_000);
    }
  });
});
