/** The letter with a visit's outcome: short, in the framework's words, and nothing that nobody decided. */
import { describe, expect, test } from 'vitest';
import { documentHtml } from '../../../../shared/documents/document-html';
import { letterTexts } from '../../../../shared/documents/report/free-text';
import {
  agreedNextVisit,
  isOutcomeLetter,
  letterTitle,
  outcomeLetter,
  type LetterOptions,
} from '../../../../shared/documents/report/outcome-letter';
import type { PlannedAction, ReportSubject } from '../../../../shared/documents/report/report-subject';
import { documentName } from '../../../../shared/documents/document-name';
import { frameworkById, frameworks } from '../../../../shared/frameworks/index';
import { criteriaOf, instrumentOf } from '../../../../shared/instrument/instrument-parts';
import { scaleOf } from '../../../../shared/instrument/scale-of';
import { score } from '../../../../shared/judging/score';
import type { Framework } from '../../../../shared/schema/framework';

const framework = (id: string): Framework => {
  const found = frameworkById(id);
  if (!found) throw new Error(`${id} is needed`);
  return found;
};
const action = (over: Partial<PlannedAction> = {}): PlannedAction => ({
  place: 0,
  area: '1.2 Safeguarding policies',
  action: 'Publish the policy',
  byWhen: '',
  who: 'Lee Invented',
  rag: '',
  review: '',
  due: '2026-12-11',
  open: true,
  ...over,
});

/** A visit at which all was met but what is said, and what was decided. */
function subjectOf(
  of: Framework,
  { ratings = {}, decision = '', reason = '', next = '', actions = [] as PlannedAction[] } = {},
): ReportSubject {
  const instrument = instrumentOf(of);
  const met = Object.fromEntries(
    criteriaOf(of, instrument).flatMap((criterion) => {
      const best = scaleOf(of, criterion)?.options.find(({ meaning }) => meaning === 'met');
      return best === undefined ? [] : [[criterion.code, best.label]];
    }),
  );
  const answers = {
    provider: { name: 'Tinker’s Yard Workshop' },
    visitDate: '2026-11-17',
    officer: 'Robin Example',
    ratings: { ...met, ...ratings },
    notApplicable: {},
    comments: {},
    fields: {
      ...(decision !== '' && { 'product-decision': decision, 'product-decision-reason': reason }),
      ...(next !== '' && { 'next-visit': next }),
    },
  };
  const judgement = score(of, answers, { instrument: instrument.id });
  return { framework: of, instrument, answers, judgement, actions };
}
const OPTIONS: LetterOptions = {
  laName: 'Marlshire',
  madeOn: '2026-11-20',
  replyBy: '2026-12-04',
  contact: '01632 960000',
  conditions: '',
  nextVisit: '',
};
const textOf = (subject: ReportSubject, options: Partial<LetterOptions> = {}): string =>
  documentHtml(outcomeLetter(subject, { ...OPTIONS, ...options }), 'Letter')
    .replace(/<(style|title)[^]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, '’')
    .replace(/\s+/g, ' ');

const herefordshire = framework('herefordshire');
const UNMET = { ratings: { '1.2': 'Not Met' }, decision: 'Not deemed appropriate' };

describe('the letter', () => {
  const text = textOf(subjectOf(herefordshire, { ...UNMET, actions: [action()] }), {
    conditions: 'No new placements until it is published.',
    nextVisit: '2027-03-01',
  });
  test('says who, when, what was decided and on which conditions, what is to be done, the next visit, what it is not', () => {
    for (const part of [
      'Dear Tinker’s Yard Workshop,',
      'Robin Example visited Tinker’s Yard Workshop on 17 November 2026',
      'What was found and decided 43 of the 44 requirements that apply are met. 1 is not met yet. The outcome is “Not deemed appropriate”.',
      'On these conditions: No new placements until it is published.',
      '1.2 Safeguarding policies',
      '[Not Met. Essential]',
      'Publish the policy Lee Invented 11 December 2026',
      'Next visit By 1 March 2027.',
      'until 4 December 2026',
      'Robin Example (01632 960000)',
      'Not a judgement by the Department for Education or Ofsted',
      'Robin Example, for Marlshire',
    ])
      expect(text).toContain(part);
  });
  test('is a page or two, whatever was found', () => {
    expect(text.length).toBeLessThan(3000);
    expect(text).not.toContain('What is going well');
  });
  test('without a decision is not made', () => {
    expect(() => textOf(subjectOf(herefordshire, { ratings: UNMET.ratings }))).toThrow(/Decide first/);
  });
  test('of a decision that differs says the reason and what the rule points to', () => {
    const differing = textOf(
      subjectOf(herefordshire, {
        ratings: UNMET.ratings,
        decision: 'Deemed appropriate',
        reason: 'signed on the day',
      }),
    );
    expect(differing).toContain('“Deemed appropriate”. The reason given: signed on the day.');
    expect(differing).toContain('points to “Not deemed appropriate”');
  });
  test('leaves out what is closed, and says where nothing is open or dated', () => {
    const done = subjectOf(herefordshire, { ...UNMET, actions: [action({ open: false })] });
    expect(textOf(done)).toContain('Nothing is open of the plan: what was agreed has been closed.');
    expect(textOf(subjectOf(herefordshire, UNMET))).toContain('No action was written down.');
    const undated = subjectOf(herefordshire, { ...UNMET, actions: [action({ due: '', who: '' })] });
    expect(textOf(undated)).toContain('No one yet No day agreed yet');
    expect(textOf(done)).toContain('No day has been set yet.');
    expect(textOf(subjectOf(herefordshire, { ...UNMET, actions: [action({ due: 'soon' })] }))).toContain(
      'Lee Invented soon',
    );
  });
});

test('a framework in words has no outcome, no decision and no number', () => {
  const text = textOf(subjectOf(framework('integrated')), { nextVisit: '2027-03-01' });
  expect(text).toContain('leads to no outcome: what was found stands in words in the report.');
  expect(text).not.toMatch(/“|decided|Essential/);
  const left = text.replace(/\d{1,2} (November|December|March) 20\d\d|01632 960000/g, '');
  expect(left).not.toMatch(/\d/);
});

test('only who was visited or audited gets one; it is told from a report by its name', () => {
  for (const of of frameworks)
    for (const instrument of of.instruments) {
      const wanted = ['visit', 'audit', 'monitoring'].includes(instrument.kind) && !instrument.pupilLevel;
      expect(letterTitle(instrument) !== undefined, `${of.id} ${instrument.id}`).toBe(wanted);
    }
  const name = (title: string): string => documentName(title, 'Outcome letter: Farm', '2026-11-17');
  expect(isOutcomeLetter(name(letterTitle(instrumentOf(herefordshire)) ?? ''))).toBe(true);
  expect(isOutcomeLetter(name('Visit report'))).toBe(false);
  const self = framework('integrated');
  const subject = { ...subjectOf(self), instrument: instrumentOf(self, 'self-evaluation') };
  expect(() => outcomeLetter(subject, OPTIONS)).toThrow(/no visit or audit/);
});

test('the next visit is the one that was agreed, where it is after this one', () => {
  expect(agreedNextVisit(subjectOf(herefordshire, { next: '2027-05-26' }))).toBe('2027-05-26');
  expect(agreedNextVisit(subjectOf(herefordshire, { next: '2026-11-17' }))).toBe('');
  expect(agreedNextVisit(subjectOf(herefordshire))).toBe('');
});

test('what people wrote in it is there to be read first', () => {
  const subject = subjectOf(herefordshire, {
    ...UNMET,
    reason: 'No policy.',
    actions: [action(), action({ open: false, action: 'Old' })],
  });
  expect(letterTexts(subject, ' None new. ').map(({ text }) => text)).toEqual([
    'No policy.',
    'None new.',
    'Publish the policy. Lee Invented',
  ]);
});
