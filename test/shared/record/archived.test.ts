/** Archiving: which visits of closed years can go, what keeps the others, what is told of those that went. */
import { describe, expect, test } from 'vitest';
import { archiveMark, closedVisits, type OpenEnd } from '../../../shared/record/archived';
import type { RecordedEvent } from '../../../shared/record/event';
import { putAwayActions } from '../../../shared/record/archived-actions';
import { settle } from '../../../shared/record/settle';
import type { SettledRecord } from '../../../shared/record/settled';
import { visitForms } from '../../../shared/record/visit-form';
import { usualSettings } from '../../../shared/schema/settings';
import { usualTerms } from '../../../shared/schema/terms';
import type { Answers } from '../../../shared/schema/answers';
import { TRY_OUT_PROVIDER } from '../../../shared/county/try-out';
import { changed, visitOf } from '../../examples/example-answers';
import { exampleFramework } from '../../examples/example-framework';
import { about, filed, onlyVisit, problemKinds } from './record-examples';

const DECIDED = { 'product-decision': 'Good to use' };
const at = (minute: number): string => new Date(Date.UTC(2025, 4, 7, 12, minute)).toISOString();
let count = 0;
const event = (kind: string, minute: number, rest: Partial<RecordedEvent> = {}): RecordedEvent => {
  count += 1;
  const id = `e${String(count).padStart(4, '0')}`;
  return { v: 1, id, at: at(minute), by: 'Lee Lead', ...about('visit', 'v1'), kind, ...rest };
};
const answers = (rest: Partial<Answers> = {}): Answers =>
  changed({}, { visitDate: '2025-05-06', fields: DECIDED, ...rest });
const editions = (said = answers(), submittedAt = at(0)) =>
  filed({ ...visitOf(said, { id: 'v1', submittedAt }), at: submittedAt });

const settled = (
  responses: ReturnType<typeof editions>,
  events: readonly RecordedEvent[],
  asOf = '2026-11-22',
): SettledRecord =>
  settle({
    responses,
    events,
    frameworks: [exampleFramework],
    settings: usualSettings,
    asOf,
    withTryOuts: true,
  });

const forms = visitForms([exampleFramework]);
const closed = (record: SettledRecord, today = '2026-11-22') =>
  closedVisits(record, ({ visit }) => forms(visit), usualTerms, today);
const endsOf = (said: Answers, ...events: RecordedEvent[]): readonly OpenEnd[] | undefined =>
  closed(settled(editions(said), events))[0]?.openEnds;
const FINAL = event('final', 1);

describe('a visit can go', () => {
  test('once its year is over, it is final and decided, and nothing is open', () => {
    expect(endsOf(answers(), FINAL)).toEqual([]);
  });

  test.each([
    ['2025-08-31', '2025-08-31', 0],
    ['2025-08-31', '2025-09-01', 1],
    ['2025-09-01', '2026-08-31', 0],
    ['2025-09-01', '2026-09-01', 1],
  ])('a visit of %s, on %s: %i', (visitDate, today, expected) => {
    const submitted = `${visitDate}T12:00:00.000Z`;
    const record = settled(editions(answers({ visitDate }), submitted), [], today);
    expect(closed(record, today)).toHaveLength(expected);
  });

  const plan = [{ area: 'Fence', action: 'Mend it', 'by-when': '2025-06-01' }];
  test.each<[string, readonly OpenEnd[], Answers, RecordedEvent[]]>([
    ['not final', ['not-final'], answers(), []],
    ['reopened', ['not-final'], answers(), [FINAL, event('reopen', 2)]],
    ['not decided', ['undecided'], answers({ fields: {} }), [FINAL]],
    ['with an action open', ['open-actions'], answers({ fields: { ...DECIDED, plan } }), [FINAL]],
    [
      'changed since it was made final',
      ['changed-since-final'],
      answers(),
      [FINAL, event('correct', 2, { field: 'comments/1.1', to: 'Seen', why: 'Why' })],
    ],
    [
      'with a second rating that is not settled',
      ['second-rating'],
      answers(),
      [event('second', 0, { to: JSON.stringify({ '1.1': 'Not met' }) }), FINAL],
    ],
    ['neither final nor decided', ['not-final', 'undecided'], answers({ fields: {} }), []],
  ])('not while it is %s', (_what, expected, said, events) => {
    expect(endsOf(said, ...events)).toEqual(expected);
  });

  test('not where its date cannot be, or its framework is missing', () => {
    const [visit] = closed(settled(editions(answers(), '2025-05-01T12:00:00.000Z'), [FINAL]));
    expect(visit?.openEnds).toEqual(['date']);
    const record = settled(editions(), [FINAL]);
    expect(closedVisits(record, () => null, usualTerms, '2026-11-22')[0]?.openEnds).toEqual(['framework']);
  });

  test('whatever is open of one that counts for nothing', () => {
    const said = answers({ fields: { plan } });
    expect(endsOf(said, event('withdraw', 2, { why: 'Why' }))).toEqual([]);
    expect(endsOf(said, event('gone', 2))).toEqual([]);
  });

  test('never a try-out', () => {
    const said = answers({ provider: { name: TRY_OUT_PROVIDER } });
    expect(endsOf(said, FINAL)).toBeUndefined();
  });
});

describe('archived', () => {
  const base = editions()[0]?.edition ?? '';
  const archive = (rest: Partial<RecordedEvent> = {}): RecordedEvent =>
    event('archive', 5, { to: 'an-archive', why: '2024/25', base, ...rest });
  const marked = (): RecordedEvent => {
    const record = settled(editions(), [FINAL]);
    return archive({ from: archiveMark(onlyVisit(record), record.actions) });
  };

  test('it counts as before, at the stage that it had, and says where it is', () => {
    const before = settled(editions(), [FINAL]);
    const record = settled(editions(), [FINAL, marked()]);
    const { archived, ...rest } = onlyVisit(record);
    const { archived: none, ...as } = onlyVisit(before);
    expect({ ...rest, history: [] }).toEqual({ ...as, history: [] });
    expect(none).toBeNull();
    expect(archived).toMatchObject({ in: 'an-archive', why: '2024/25', by: 'Lee Lead', since: [] });
    expect(problemKinds(record)).toEqual([]);
    expect(closed(record)[0]).toMatchObject({ isBehind: false, openEnds: [] });
  });

  test('brought back it is as if it had never gone', () => {
    expect(onlyVisit(settled(editions(), [FINAL, marked(), event('unarchive', 6)])).archived).toBeNull();
  });

  const handedInAgain = (): ReturnType<typeof editions> =>
    filed(
      { ...visitOf(answers(), { id: 'v1', submittedAt: at(0) }), at: at(0) },
      { ...visitOf(answers({ comments: {} }), { id: 'v1', submittedAt: at(9) }), at: at(9) },
    );
  test.each<[string, ReturnType<typeof editions>, RecordedEvent[], string[]]>([
    ['handed in again', handedInAgain(), [], ['response']],
    ['reopened', editions(), [event('reopen', 9)], ['reopened']],
    ['of which a text was taken out', editions(), [event('redact', 9, { field: 'officer' })], ['redacted']],
  ])('one that is %s is told, and behind', (_what, responses, events, since) => {
    const record = settled(responses, [FINAL, marked(), ...events]);
    expect(onlyVisit(record).archived?.since).toEqual(since);
    expect(problemKinds(record)).toContain('archived');
    expect(closed(record)[0]?.isBehind).toBe(true);
  });

  test('anything else is behind, and told by nobody but the list of archives', () => {
    const record = settled(editions(), [FINAL, marked(), event('cell', 9, { field: 'notes', to: 'Ring' })]);
    expect(problemKinds(record)).toEqual([]);
    expect(closed(record)[0]?.isBehind).toBe(true);
  });

  test('what another workbook had done before, and is known here only since, makes it behind', () => {
    const late = event('cell', 2, { field: 'notes', to: 'Ring' });
    expect(closed(settled(editions(), [FINAL, late, marked()]))[0]?.isBehind).toBe(true);
  });

  test('one that was put under a date of this year stays in the list, so that it can be brought up to date', () => {
    const record = settled(editions(answers(), '2026-11-21T12:00:00.000Z'), [
      FINAL,
      marked(),
      event('reopen', 6),
      event('correct', 7, { field: 'visitDate', to: '2026-11-20', why: 'Misread' }),
    ]);
    expect(closed(record)).toMatchObject([{ year: { title: '2026/27' }, isBehind: true }]);
  });

  test('of its actions those have a row here that are open, or are about an essential requirement that is not met', () => {
    const said = changed(
      { '1.1': 'Not met' },
      {
        visitDate: '2025-05-06',
        fields: {
          ...DECIDED,
          plan: [
            { area: 'Fence', action: 'Mend it' },
            { area: 'Gate', action: 'Lock it' },
          ],
        },
      },
    );
    const add = (id: string): RecordedEvent =>
      event('action-add', 1, { ...about('action', id), field: 'visit', to: 'v1' });
    const close = (id: string): RecordedEvent => event('action-close', 2, about('action', id));
    const before = settled(editions(said), [add('v1#1.1'), add('v1#1.2')]);
    const fence = before.actions.find(({ area }) => area === 'Fence')?.id ?? '';
    const events = [
      add('v1#1.1'),
      add('v1#1.2'),
      ...['v1#1.1', 'v1#1.2', fence].map(close),
      FINAL,
      event('archive', 5, { to: 'an-archive' }),
    ];
    const away = (some: readonly RecordedEvent[]): string[] => {
      const { visits, actions } = settled(editions(said), some);
      const formOf = ({ visit }: SettledRecord['visits'][number]) => forms(visit);
      return [...putAwayActions(visits, actions, formOf)].map(({ id }) => id).sort();
    };
    expect(away(events)).toEqual([fence, 'v1#1.2'].sort());
    expect(away(events.slice(0, -1))).toEqual([]);
    // Those of a visit that counts for nothing wait for nobody.
    expect(away([...events, event('withdraw', 8, { why: 'Why' })])).toHaveLength(3);
  });
});
