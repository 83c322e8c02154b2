/** How long evidence lasts by the real frameworks' rules, on the day of the visit. */
import { describe, expect, test } from 'vitest';
import { frameworkById } from '../../../shared/frameworks/index';
import { clockText, evidenceClocks } from '../../../shared/judging/evidence-clock';
import type { EvidenceClock } from '../../../shared/schema/judgement';
import type { Terms } from '../../../shared/schema/terms';

function clock(id: string, field: string, date: string, on: string, terms?: Terms): EvidenceClock {
  const framework = frameworkById(id);
  if (!framework) throw new Error(`There is no framework ${id}.`);
  const [only] = evidenceClocks(
    framework,
    { fields: { [field]: date }, visitDate: on },
    terms === undefined ? {} : { terms },
  );
  if (!only) throw new Error(`${id} has no clock on ${field}.`);
  return only;
}

describe.each([
  ['derby', 'kcsie-read-date'],
  ['herefordshire', 'kcsie-read-on'],
])('%s: the latest KCSIE runs to the next 1 September', (id, field) => {
  test.each([
    ['2025-11-03', '2026-08-31', 'due-soon'],
    ['2025-11-03', '2026-09-01', 'expired'],
    ['2025-11-03', '2026-10-12', 'expired'],
    ['2025-11-03', '2026-07-01', 'current'],
    ['2025-11-03', '2026-07-02', 'due-soon'],
    ['2025-08-31', '2025-09-01', 'expired'],
    ['2025-09-01', '2026-03-01', 'current'],
    ['2025-09-01', '2026-09-01', 'expired'],
  ])('read on %s, on %s: %s', (date, on, state) => {
    expect(clock(id, field, date, on).state).toBe(state);
  });

  test('its last day is the 31 August after it was read', () => {
    expect(clock(id, field, '2026-09-01', '2026-11-03').expires).toBe('2027-08-31');
    expect(clock(id, field, '2026-08-31', '2026-11-03').expires).toBe('2026-08-31');
  });
});

describe.each([
  ['herefordshire', 'fire-drill-on', 'Fire drill'],
  ['align', 'site-inspected-on', 'Safety inspection of the site'],
])('%s: termly means once in each school term', (id, field, title) => {
  test.each([
    ['2026-09-01', '2026-10-12', 'current', 'done this term'],
    ['2026-09-01', '2026-12-31', 'current', 'done this term'],
    ['2026-06-08', '2026-08-31', 'current', 'done this term'],
    ['2026-06-08', '2026-10-12', 'due-soon', 'check this term'],
    ['2026-06-08', '2026-12-31', 'due-soon', 'check this term'],
    ['2026-06-08', '2027-01-01', 'expired', 'neither in the term of the visit nor in the one before'],
    ['2026-03-20', '2026-10-12', 'expired', 'neither in the term of the visit nor in the one before'],
  ])('done on %s, on %s: %s', (date, on, state, words) => {
    const found = clock(id, field, date, on);
    expect(found.state).toBe(state);
    expect(clockText(found)).toContain(`${title}: `);
    expect(clockText(found)).toContain(words);
  });

  test('by the terms of the LA, where it set its own', () => {
    const terms = { autumn: '10-15', spring: '01-01', summer: 'easter' };
    expect(clock(id, field, '2026-06-08', '2026-10-12', terms).state).toBe('current');
    expect(clock(id, field, '2026-06-08', '2026-10-15', terms).state).toBe('due-soon');
  });
});
