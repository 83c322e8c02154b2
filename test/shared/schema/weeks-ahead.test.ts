/** The rows of the calendar of what is due. */
import { expect, test } from 'vitest';
import { addDays } from '../../../shared/schema/dates';
import { endOfWeeksAhead, WEEKDAYS, weeksAhead, whereWeekend } from '../../../shared/schema/weeks-ahead';

// 2026-12-04 is a Friday.
test.each([
  ['2026-11-30', '2026-11-30', '2026-11-30'],
  ['2026-12-04', '2026-11-30', '2026-11-30'],
  ['2026-12-05', '2026-12-07', '2026-12-05'],
  ['2026-12-06', '2026-12-07', '2026-12-06'],
  ['2026-12-07', '2026-12-07', '2026-12-07'],
])('on %s it begins with the week from %s, whose Monday has what is due from %s on', (asOf, monday, from) => {
  const [first, second] = weeksAhead(asOf);
  expect(first?.monday).toBe(monday);
  expect(first?.days.map(({ name }) => name)).toEqual(WEEKDAYS);
  expect(first?.days[0]).toMatchObject({ from, to: monday });
  expect(second?.days[0]).toMatchObject({ from: addDays(monday, 7), to: addDays(monday, 7) });
  expect(endOfWeeksAhead(asOf)).toBe(addDays(monday, 35));
});

test.each(['2026-12-03', '2026-12-04', '2026-12-05', '2026-12-06', '2026-12-07'])(
  'seen on %s, every day from then on stands in one place',
  (asOf) => {
    const days = weeksAhead(asOf).flatMap((week) => week.days);
    for (let on = asOf; on < endOfWeeksAhead(asOf); on = addDays(on, 1))
      expect(
        days.filter(({ from, to }) => on >= from && on <= to),
        on,
      ).toHaveLength(1);
  },
);

test('where a weekend’s things stand is said', () => {
  expect(whereWeekend('2026-12-04')).toBe('A weekend’s stand under Friday');
  expect(whereWeekend('2026-12-05')).toBe('A weekend’s stand under Friday, this weekend’s under Monday');
});
