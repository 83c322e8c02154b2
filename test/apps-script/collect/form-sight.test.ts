/** Who says that a form cannot be read: who could, or nobody while others read it; and what a run leaves to the next. */
import { describe, expect, test } from 'vitest';
import {
  isOfTheForm,
  isToBeTold,
  readSight,
  sightAfter,
  type Looked,
} from '../../../apps-script/commands/collect/form-sight';
import { ServiceError, type ServiceFault } from '../../../shared/errors';

const NOW = Date.UTC(2026, 10, 20, 12);
const HOUR = 60 * 60_000;
const hoursAgo = (hours: number): string => new Date(NOW - hours * HOUR).toISOString();
const msBefore = (hours: number): string => new Date(NOW - hours * HOUR - 1).toISOString();
const now = hoursAgo(0);

const refused = (kind: ServiceFault): ServiceError =>
  new ServiceError('Google refused.', { service: 'Google Forms', kind, says: '', advice: '' });
const NOBODY_KNOWS = new ServiceError('Google refused.');

/** What runs of accounts leave to those that follow. */
function workbook() {
  const texts = new Map<string, string>();
  const notes = { noteNamed: (name: string) => texts.get(name), note: () => undefined };
  return {
    /** A run that looked at the form. */
    run(account: string, at: string, error?: ServiceError, formId = 'form'): void {
      const looked: Looked[] = [{ formId, ...(error && { error }) }];
      for (const [name, text] of Object.entries(sightAfter(notes, looked, { account, now: at })))
        texts.set(name, text);
    },
    sight: (at = now) => readSight(notes, at),
    /** Whether a run that fails now says so. */
    isTold: (account: string, error: ServiceError, at = now): boolean =>
      isToBeTold(readSight(notes, at), 'form', error, { account, now: at }),
  };
}

test.each<[ServiceFault, boolean]>([
  ['not-found', true],
  ['permission', true],
  ['unknown', true],
  ['passing', false],
  ['rate', false],
  ['quota', false],
  ['authorisation', false],
  ['api-off', false],
])('a refusal “%s” says something of the form: %s', (kind, wanted) => {
  expect(isOfTheForm(refused(kind))).toBe(wanted);
});

test('a refusal without a cause says nothing of the form', () => {
  expect(isOfTheForm(NOBODY_KNOWS)).toBe(false);
});

describe('that a form is gone', () => {
  const gone = refused('not-found');

  test('is told where no account has ever read it', () => {
    expect(workbook().isTold('me', gone)).toBe(true);
  });

  test('is told at once by an account that read it a moment ago', () => {
    const here = workbook();
    here.run('me', hoursAgo(1));
    expect(here.isTold('me', gone)).toBe(true);
  });

  test('is told by nobody while another account reads it: within three hours', () => {
    const here = workbook();
    here.run('me', hoursAgo(1));
    here.run('other', hoursAgo(3));
    expect(here.isTold('me', gone)).toBe(false);
    const later = workbook();
    later.run('me', hoursAgo(1));
    later.run('other', msBefore(3));
    expect(later.isTold('me', gone)).toBe(true);
  });

  test('is not for an account to tell that never read it, until nobody has for a day', () => {
    const here = workbook();
    here.run('other', hoursAgo(24));
    expect(here.isTold('me', gone)).toBe(false);
    const later = workbook();
    later.run('other', msBefore(24));
    expect(later.isTold('me', gone)).toBe(true);
  });

  test('is told by one of two once the other has lost it as well', () => {
    const here = workbook();
    here.run('other', hoursAgo(2));
    here.run('me', hoursAgo(2));
    expect(here.isTold('me', gone)).toBe(false);
    here.run('other', hoursAgo(1), gone);
    expect(here.isTold('me', gone)).toBe(true);
  });

  test('is told of that form alone', () => {
    const here = workbook();
    here.run('other', hoursAgo(1), undefined, 'another form');
    expect(here.isTold('me', gone)).toBe(true);
  });

  test('is told by nobody where Google names no account and one of those runs reads it', () => {
    const here = workbook();
    here.run('', hoursAgo(1));
    expect(here.isTold('', gone)).toBe(false);
  });
});

describe('what passes', () => {
  test.each<ServiceFault>(['passing', 'rate', 'authorisation'])(
    'is told once nobody has read the form for three hours, this account neither: %s',
    (kind) => {
      const here = workbook();
      here.run('me', hoursAgo(3));
      expect(here.isTold('me', refused(kind))).toBe(false);
      const later = workbook();
      later.run('me', msBefore(3));
      expect(later.isTold('me', refused(kind))).toBe(true);
    },
  );

  test('is not what nobody understands: that is told at once', () => {
    const here = workbook();
    here.run('me', hoursAgo(1));
    expect(here.isTold('me', NOBODY_KNOWS)).toBe(true);
  });
});

describe('a run leaves to the next', () => {
  test('when it last read the form, whoever else read it, and each form', () => {
    const here = workbook();
    here.run('me', hoursAgo(5));
    here.run('other', hoursAgo(4));
    here.run('me', hoursAgo(2));
    here.run('me', hoursAgo(1), undefined, 'second');
    expect(here.sight()).toEqual({
      form: { me: { at: hoursAgo(2) }, other: { at: hoursAgo(4) } },
      second: { me: { at: hoursAgo(1) } },
    });
  });

  test('that it lost the form, with when it last read it, until it reads it again', () => {
    const here = workbook();
    here.run('me', hoursAgo(5));
    here.run('me', hoursAgo(4), refused('permission'));
    expect(here.sight()).toEqual({ form: { me: { at: hoursAgo(5), lost: true } } });
    here.run('me', hoursAgo(3));
    expect(here.sight()).toEqual({ form: { me: { at: hoursAgo(3) } } });
  });

  test('nothing of a form that it could never read', () => {
    const here = workbook();
    here.run('me', hoursAgo(4), refused('permission'));
    expect(here.sight()).toEqual({});
  });

  test('no loss by what passes, nor where it may have been anybody’s run', () => {
    const here = workbook();
    here.run('me', hoursAgo(5));
    here.run('me', hoursAgo(4), refused('rate'));
    here.run('', hoursAgo(5));
    here.run('', hoursAgo(4), refused('permission'));
    expect(here.sight()).toEqual({ form: { me: { at: hoursAgo(5) }, '': { at: hoursAgo(5) } } });
  });
});
