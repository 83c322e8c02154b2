/** Which texts of a visit can be taken out by themselves: everything that somebody wrote, each once, and no choice, date or number. */
import { expect, test, vi } from 'vitest';
import { textsOf } from '../../../apps-script/commands/keeping/visit-texts';
import type { RecordedEvent } from '../../../shared/record/event';
import { ACTION_ID } from '../../../shared/record/plan-ids';
import { removedMark } from '../../../shared/record/removed-text';
import type { SettledAction, SettledVisit } from '../../../shared/record/settled';
import { unitInWords, unitOf, visitForms } from '../../../shared/record/visit-form';
import type { Answers } from '../../../shared/schema/answers';
import { exampleFramework } from '../../examples/example-framework';
import { at } from '../made-up-form';

vi.mock('../../../apps-script/commands/record/settling', () => ({
  settling: () => ({ unitInWords, unitOf }),
}));

const REMOVED = removedMark(at(0));
const form = visitForms([exampleFramework])({
  framework: exampleFramework.id,
  version: exampleFramework.version,
  instrument: 'visit',
});

const event = (kind: string, rest: Partial<RecordedEvent> = {}): RecordedEvent => ({
  v: 1,
  id: kind,
  at: at(0),
  by: null,
  kind,
  subject: { type: 'visit', id: 'v' },
  ...rest,
});

interface Given {
  readonly answers?: Partial<Answers>;
  readonly cells?: Readonly<Record<string, string>>;
  readonly history?: readonly RecordedEvent[];
  readonly actions?: readonly Partial<SettledAction>[];
  readonly withoutForm?: boolean;
}
function texts({ answers, cells = {}, history = [], actions = [], withoutForm = false }: Given): string[][] {
  const nothing = { officer: '', comments: {}, notApplicable: {}, ratings: {}, fields: {} };
  // It is asked of these alone.
  const visit = { id: 'v', visit: { answers: { ...nothing, ...answers } }, cells, history };
  const action = { id: 'v#1', area: '', action: '', who: '', cells: {}, history: [] };
  return textsOf(
    visit as unknown as SettledVisit,
    actions.map((one) => ({ ...action, ...one })) as unknown as SettledAction[],
    withoutForm ? null : form,
  ).map(({ subject, field, label, text }) => [`${subject.type} ${subject.id}`, field, label, text]);
}

test('of the form: who visited, comments, why something does not apply, and columns of people’s own', () => {
  expect(
    texts({
      answers: {
        officer: 'Una Made-Up',
        secondOfficer: 'Vic Made-Up',
        ratings: { '1.1': 'Fully met' },
        comments: { '1.1': 'Seen today' },
        notApplicable: { '1.2': 'They have no machines' },
      },
      cells: { 'cells/Our notes': 'Ask again' },
    }),
  ).toEqual([
    ['visit v', 'officer', expect.any(String), 'Una Made-Up'],
    ['visit v', 'secondOfficer', expect.any(String), 'Vic Made-Up'],
    ['visit v', 'comments/1.1', expect.stringContaining('1.1'), 'Seen today'],
    ['visit v', 'notApplicable/1.2', 'why 1.2 does not apply', 'They have no machines'],
    ['visit v', 'cells/Our notes', 'the column Our notes', 'Ask again'],
  ]);
});

test('fields in people’s own words, and neither dates nor choices', () => {
  const kinds = [...(form?.fields.values() ?? [])].map(({ key, kind }) => [key, kind] as const);
  const fields = Object.fromEntries(kinds.map(([key, kind]) => [key, `said under ${kind}`]));
  const said = texts({ answers: { fields } }).map(([, field]) => field);
  const inWords = [
    'text',
    'paragraph',
    'email',
    'phone',
    'person',
    'rows',
    'signature',
    'website',
    'address',
  ];
  expect(said).toEqual(kinds.flatMap(([key, kind]) => (inWords.includes(kind) ? [`fields/${key}`] : [])));
  expect(said.length).toBeGreaterThan(2);
  expect(said.length).toBeLessThan(kinds.length);
});

test('every field where the form is not known, as any of them may be somebody’s words', () => {
  expect(texts({ withoutForm: true, answers: { fields: { somewhere: '2026-11-20' } } })).toMatchObject([
    ['visit v', 'fields/somewhere', expect.any(String), '2026-11-20'],
  ]);
});

test('a plan’s rows are one text, without the ids that they go by and what was taken out of them', () => {
  const plan = [
    { area: 'The fence', action: 'Mend it', who: '', [ACTION_ID]: 'v#1' },
    { area: REMOVED, action: 'Paint it' },
  ];
  expect(texts({ answers: { fields: { plan } } })).toMatchObject([
    ['visit v', 'fields/plan', expect.any(String), 'The fence; Mend it; Paint it'],
  ]);
});

test('nothing that is blank, or was taken out', () => {
  expect(
    texts({
      answers: { officer: REMOVED, secondOfficer: '', comments: { '1.1': '' }, fields: { plan: [] } },
      cells: { 'cells/Our notes': REMOVED },
    }),
  ).toEqual([]);
});

test('of an action what somebody set, and not what the plan says, which is among its fields', () => {
  const set = event('action-update', { field: 'who', subject: { type: 'action', id: 'v#1' } });
  expect(
    texts({
      actions: [
        { area: 'The fence', action: 'Mend it', who: 'The caretaker', history: [set] },
        { id: 'v#2', who: 'Somebody', cells: { 'cells/Cost': 'Ask Una', 'review-note': 'Una agrees' } },
      ],
    }),
  ).toEqual([
    ['action v#1', 'who', 'by whom of the action on “The fence”', 'The caretaker'],
    ['action v#2', 'cells/Cost', 'Cost of an action', 'Ask Una'],
    ['action v#2', 'review-note', 'Review note of an action', 'Una agrees'],
  ]);
});

test('why somebody did something, of the visit and of its actions; a decision’s reason is an answer', () => {
  const ofAction = event('action-close', {
    id: 'closed',
    subject: { type: 'action', id: 'v#1' },
    why: 'I saw the fence',
  });
  expect(
    texts({
      history: [
        event('withdraw', { why: 'It was the wrong place' }),
        event('decide', { why: 'It is safe' }),
        event('redact', { why: 'They asked' }),
        event('share'),
      ],
      actions: [{ history: [ofAction] }],
    }),
  ).toEqual([
    [
      'visit v',
      'event/withdraw',
      expect.stringMatching(/^why: .+20 November 2026/),
      'It was the wrong place',
    ],
    ['action v#1', 'event/closed', expect.stringMatching(/^why: .+20 November 2026/), 'I saw the fence'],
  ]);
});
