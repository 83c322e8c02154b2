/** How far a set-up has got: what an interrupted one and a further choice take over from it, and what they do not. */
import { describe, expect, test } from 'vitest';
import {
  readJournal,
  saveJournal,
  without,
  withChoice,
  type Journal,
} from '../../../apps-script/commands/set-up/journal';
import type { SetUpChoice } from '../../../apps-script/sidebar/server-api';
import type { StoredValues } from '../../../apps-script/google/stored-values';
import { InputError, NewerError } from '../../../shared/errors';

const DERBY = { framework: 'derby', instrument: 'visit' };
const ALIGN = { framework: 'align', instrument: 'visit' };
const PUPIL = { framework: 'derby', instrument: 'pupil' };
const made = {
  formId: 'id',
  responderUri: 'https://docs.google.com/forms/d/e/id/viewform',
  writer: 'rest',
} as const;

const choose = (forms: SetUpChoice['forms'], more: Partial<SetUpChoice> = {}): SetUpChoice => ({
  forms,
  ...more,
});
const SETTINGS = {
  ...{ visitIntervalMonths: 12, keepVisitsYears: 6, keepLettersYears: 6, keepPupilYears: 3 },
  ...{ autumnTermFrom: '09-01', springTermFrom: '01-01', summerTermFrom: '04-16' },
};
/** Derby is done, Align was begun and has failed. */
const interrupted: Journal = {
  schema: 1,
  mark: 'of this workbook',
  laName: 'Exampleshire',
  laCode: '884',
  asked: { visitIntervalMonths: 24 },
  forms: [DERBY, ALIGN],
  done: ['workbook', 'form:derby/visit', 'links'],
  begun: ['form:align/visit'],
  failed: { 'form:align/visit': 'Google refused.' },
  stopped: { 'form:align/visit': 'an item' },
  started: null,
  made: { 'derby/visit': { ...made, formId: 'derby' }, 'align/visit': { ...made, formId: 'align' } },
  restricted: { 'derby/pupil': 'a spreadsheet' },
  rounds: {},
  notes: ['A note'],
  people: '',
  responders: { who: 'anyone', emails: [] },
};

/** What a workbook keeps by name. */
const keeps = (texts: Record<string, string>): StoredValues =>
  // Of all that is kept a journal asks for these.
  ({
    get: (name: string) => texts[name],
    put: (values: object) => Object.assign(texts, values),
  }) as unknown as StoredValues;

describe('what is kept', () => {
  test('is read as it was saved, with whatever belongs to it', () => {
    const texts: Record<string, string> = {};
    saveJournal(keeps(texts), interrupted, { receipt: 'a receipt' });
    expect(readJournal(keeps(texts))).toEqual(interrupted);
    expect(texts['receipt']).toBe('a receipt');
  });

  test('is nothing where no set-up was begun', () => {
    expect(readJournal(keeps({}))).toBeUndefined();
  });

  test('by version 0.1.0 says one step that was begun: it is looked over before it is repeated', () => {
    const earlier = { ...interrupted, begun: undefined };
    const kept = (begun?: string[]) =>
      readJournal(
        keeps({ setup: JSON.stringify({ ...earlier, ...(begun && { begun }), started: 'links' }) }),
      );
    expect(kept()).toMatchObject({ started: null, begun: ['links'] });
    expect(kept(['links', 'watch'])?.begun).toEqual(['watch', 'links']);
  });

  test('is never begun anew where it is damaged, or a newer version’s', () => {
    expect(() => readJournal(keeps({ setup: '{"schema":1}' }))).toThrow(InputError);
    expect(() => readJournal(keeps({ setup: '{"schema":2}' }))).toThrow(NewerError);
  });

  test('of a step can be taken out without the others', () => {
    expect(without({ links: 'why', watch: 'why' }, 'links')).toEqual({ watch: 'why' });
  });
});

describe('the first choice', () => {
  test('has everything to do', () => {
    const first = withChoice(
      undefined,
      choose([DERBY], {
        laName: ' Exampleshire ',
        laCode: '884',
        settings: SETTINGS,
        people: 'A\n\nB',
      }),
      'a mark',
    );
    expect(first).toMatchObject({
      mark: 'a mark',
      laName: 'Exampleshire',
      laCode: '884',
      asked: { laName: 'Exampleshire', laCode: '884', ...SETTINGS },
      forms: [DERBY],
      done: [],
      begun: [],
      made: {},
      rounds: {},
      people: 'A\nB',
    });
    expect(first).not.toHaveProperty('responders');
  });
});

describe('a further choice', () => {
  const chosen = withChoice(interrupted, choose([PUPIL]), 'another mark');

  test('keeps by what the forms of this workbook are found in Drive, its name, and who may fill them in', () => {
    expect(chosen).toMatchObject({
      mark: 'of this workbook',
      laName: 'Exampleshire',
      laCode: '884',
      responders: interrupted.responders,
      restricted: interrupted.restricted,
    });
    // It was not asked again: what people changed in Settings stays.
    expect(chosen.asked).toEqual({});
  });

  test('makes what is new before what was interrupted, and each form that is done stays so', () => {
    expect(chosen.forms).toEqual([DERBY, PUPIL, ALIGN]);
    expect(chosen.done).toEqual(['form:derby/visit']);
  });

  test('looks for what an interrupted form has already, and forgets why it failed', () => {
    expect(chosen.begun).toEqual(['form:align/visit']);
    expect(chosen.made).toEqual(interrupted.made);
    expect([chosen.failed, chosen.stopped, chosen.notes]).toEqual([{}, {}, []]);
  });

  test('of a form that is done changes nothing of it', () => {
    const same = withChoice(interrupted, choose([DERBY, ALIGN]), '');
    expect(same.forms).toEqual([DERBY, ALIGN]);
    expect(same.done).toEqual(['form:derby/visit']);
    expect(same.rounds).toEqual({});
  });

  test('to build a form again forgets what was made of that one, and counts how many times', () => {
    const again = withChoice(interrupted, choose([{ ...DERBY, again: true }]), '');
    expect(again.done).toEqual([]);
    expect(again.forms).toEqual([DERBY, ALIGN]);
    expect(Object.keys(again.made)).toEqual(['align/visit']);
    expect(again.rounds).toEqual({ 'derby/visit': 2 });
    const twice = withChoice(
      { ...again, done: ['form:derby/visit'] },
      choose([{ ...DERBY, again: true }]),
      '',
    );
    expect(twice.rounds).toEqual({ 'derby/visit': 3 });
    expect(withChoice(twice, choose([PUPIL]), '').rounds).toEqual({ 'derby/visit': 3 });
  });

  test('to build a form again that was never built is to build it', () => {
    const first = withChoice(interrupted, choose([{ ...PUPIL, again: true }]), '');
    expect(first.rounds).toEqual({});
    expect(first.forms).toContainEqual(PUPIL);
  });

  test('says who may fill the forms in and what the authority is called, where it does', () => {
    const people = { who: 'people', emails: ['a@example.org'] } as const;
    const said = withChoice(
      interrupted,
      choose([], { laName: 'Elsewhere ', responders: { ...people, emails: [...people.emails] } }),
      '',
    );
    expect(said).toMatchObject({ laName: 'Elsewhere', laCode: '884', responders: people });
    expect(said.asked).toEqual({ laName: 'Elsewhere' });
  });
});

describe('people whom a choice names', () => {
  const waiting: Journal = { ...interrupted, done: [], people: 'A\nB' };
  const people = (journal: Journal, pasted?: string): string =>
    withChoice(journal, choose([], { people: pasted }), '').people;

  test('are kept until they were entered, and named once', () => {
    expect(people(waiting)).toBe('A\nB');
    expect(people(waiting, 'B\n \nC')).toBe('A\nB\nC');
  });

  test('are entered once: those of an earlier choice are not entered again', () => {
    expect(people({ ...waiting, done: ['workbook'] })).toBe('');
    expect(people({ ...waiting, done: ['workbook'] }, 'C')).toBe('C');
  });
});
