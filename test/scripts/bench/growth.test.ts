// @vitest-environment jsdom
/** Growth as the bench tells it: bars at, under and over; a picture that is well formed, with every point in its panel. */
import { describe, expect, test } from 'vitest';
import type { Growth } from '../../../scripts/bench/growth/growth-figures';
import { growthSection, panelsOf } from '../../../scripts/bench/growth/growth-page';
import { growthPicture, niceTop, short } from '../../../scripts/bench/growth/growth-picture';

type Visits = Growth['visits'][number]['figures'];
const cost = (computing: number, bytes = 1000, calls = 8): Visits['handIn'] => ({ computing, bytes, calls });
const visits = (over: Partial<Visits> = {}): Visits => ({
  handIn: cost(40),
  again: cost(50),
  decision: cost(60),
  refresh: cost(900, 1000, 10),
  ...over,
});
const growth = (last: Partial<Visits> = {}, peak = 150 * 1_048_576): Growth => ({
  visits: [
    { size: 10, figures: visits() },
    { size: 5010, figures: visits(last) },
  ],
  establishments: [10_000, 250_000].map((size) => ({
    size,
    figures: {
      index: size * 150,
      opened: 5,
      lookUp: { median: 1, p95: 2 },
      typing: { median: 1, p95: 3 },
    },
  })),
  lines: [
    { size: 1000, figures: { processor: 100, peak: peak / 2 } },
    { size: 1_000_000, figures: { processor: 9000, peak } },
  ],
});
const MB = 1_048_576;

describe('a bar', () => {
  const rowOf = (of: Growth, what: RegExp): string => {
    const found = growthSection(of, '2026-11-27', 'growth.svg')
      .split('\n')
      .find((line) => line.startsWith('| ') && what.test(line));
    if (found === undefined) throw new Error('There is no such bar');
    return found;
  };

  test.each([
    [1000 + 100 * 5000, 'held'],
    [1000 + 101 * 5000, 'NOT HELD'],
  ])('of bytes that a hand-in reads for each stored visit: %i in all, %s', (bytes, held) => {
    expect(rowOf(growth({ handIn: cost(40, bytes) }), /bytes that a hand-in reads/)).toMatch(
      new RegExp(`\\| ${held} \\|$`),
    );
    expect(rowOf(growth({ again: cost(40, bytes) }), /bytes that a hand-in once more reads/)).toMatch(
      new RegExp(`\\| ${held} \\|$`),
    );
  });

  test.each([
    [8, 'held'],
    [9, 'NOT HELD'],
  ])('of service calls, which are the same at every size: %i, %s', (calls, held) => {
    expect(rowOf(growth({ handIn: cost(40, 1000, calls) }), /calls of a hand-in \|/)).toMatch(
      new RegExp(`\\| ${held} \\|$`),
    );
  });

  test.each([
    [1500, 10, 'held', 'held'],
    [1500.1, 10, 'NOT HELD', 'held'],
    [1500, 11, 'held', 'NOT HELD'],
  ])('of a refresh: %d ms, %i calls', (computing, calls, time, ofCalls) => {
    const of = growth({ refresh: cost(computing, 1000, calls) });
    expect(rowOf(of, /a refresh at 5,010 visits/)).toMatch(new RegExp(`\\| ${time} \\|$`));
    expect(rowOf(of, /a refresh, service calls/)).toMatch(new RegExp(`\\| ${ofCalls} \\|$`));
  });

  test.each([
    [200 * MB, 'held'],
    [200 * MB + MB / 100, 'NOT HELD'],
  ])('of memory: %i bytes, %s', (peak, held) => {
    expect(rowOf(growth({}, peak), /memory of aggregate at 1,000,000 lines/)).toMatch(
      new RegExp(`\\| ${held} \\|$`),
    );
  });
});

test('the section names the picture and has a row for each size', () => {
  const text = growthSection(growth(), '2026-11-27', 'growth.svg');
  expect(text).toContain('](growth.svg)');
  for (const size of ['| 10 |', '| 5,010 |', '| 10,000 |', '| 250,000 |', '| 1,000 |', '| 1,000,000 |'])
    expect(text).toContain(size);
});

test('the picture is well formed, says what it shows, and keeps every point in its panel', () => {
  const svg = growthPicture('What it costs & grows', panelsOf(growth()));
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(document.querySelector('parsererror')).toBeNull();
  expect(document.querySelector('title')?.textContent).toBe('What it costs & grows');
  const circles = [...document.querySelectorAll('circle')];
  expect(circles).toHaveLength(2 * (3 + 3 + 3 + 1 + 3 + 1));
  for (const circle of circles) {
    const [x, y] = ['cx', 'cy'].map((name) => Number(circle.getAttribute(name)));
    expect([x, y].every((one) => one !== undefined && one >= 0 && one <= 340)).toBe(true);
    expect(circle.querySelector('title')?.textContent).toMatch(/: [\d,.]+( million)? .*, [\d.,]+/);
  }
  expect(document.querySelectorAll('polyline')).toHaveLength(14);
  expect(svg).toContain('bar: 200 MB');
});

test.each([
  [0, 1],
  [1, 1],
  [1.01, 2],
  [5, 5],
  [5.1, 10],
  [149, 200],
  [1001, 2000],
])('an axis of %d ends at %d', (value, top) => {
  expect(niceTop(value)).toBe(top);
});

test.each([
  [15_000, '15,000'],
  [1_000_000, '1 million'],
  [1_200_000, '1.2 million'],
  [0.254, '0.25'],
  [99.6, '100'],
])('%d is written %s', (value, text) => {
  expect(short(value)).toBe(text);
});
