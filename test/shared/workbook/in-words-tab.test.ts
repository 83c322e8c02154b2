/** The tab In words: boxes side by side as they were written, in nobody's order but the form's and the alphabet's. */
import { describe, expect, test } from 'vitest';
import type { NarrativeBox } from '../../../shared/schema/county';
import { inWordsPage, inWordsTab } from '../../../shared/workbook/in-words-tab';
import { aboutRow } from '../../../shared/workbook/this-week-tab';
import { pageText } from './page-text';

const box = (
  provider: string,
  area: string,
  kind: string,
  text: string,
  framework = 'integrated',
): NarrativeBox => ({
  framework,
  theme: area,
  area,
  provider,
  kind,
  text,
  visitDate: '2026-10-06',
  visitId: `visit-${provider}`,
});
const BOXES = [
  box('kestrel Croft', 'Induction', 'Strengths', 'A start agreed with each pupil.'),
  box('Dovetail House', 'Induction', 'Strengths', 'A tour.'),
  box('Dovetail House', 'Induction', 'Development areas', 'None of it in writing.'),
  box('Dovetail House', 'Attendance', 'Actions', '=HYPERLINK("https://attacker.example")'),
];
const titles = new Map([['integrated', 'IntegratED']]);
const page = (boxes: readonly NarrativeBox[], rowOf: (id: string) => number | undefined = () => undefined) =>
  inWordsPage({ boxes, titles, rowOf });

describe('the tab', () => {
  const text = pageText(page(BOXES));
  test('has each area with every provider beside the others, by name, and says where nothing was written', () => {
    expect(text[2]).toBe('Area | Provider and date | Strengths | Development areas | Actions | About');
    expect(text.slice(3).map((row) => row.replace(/ \| visits .*/, ''))).toEqual([
      'Induction | Dovetail House, 6 October 2026 | A tour. | None of it in writing. | Nothing written.',
      'Induction | kestrel Croft, 6 October 2026 | A start agreed with each pupil. | Nothing written. | Nothing written.',
      'Attendance | Dovetail House, 6 October 2026 | Nothing written. | Nothing written. | =HYPERLINK("https://attacker.example")',
      'Attendance | kestrel Croft, 6 October 2026 | Nothing written. | Nothing written. | Nothing written.',
    ]);
  });
  test('has a filter on its headings, and no number but dates', () => {
    expect(page(BOXES).headings).toBe(2);
    expect(text.join(' ').replaceAll('6 October 2026', '')).not.toMatch(/\d/);
  });
  test('leads to the visit, by its row and for the sidebar by its id', () => {
    const { rows } = page(BOXES, (id) => (id === 'visit-Dovetail House' ? 4 : undefined));
    expect(rows[3]?.cells[1]?.link).toEqual({ tab: 'visits', row: 4 });
    expect(rows[4]?.cells[1]?.link).toBeUndefined();
    const cells = Array.from(
      { length: inWordsTab.widths.length },
      (_, at) => rows[3]?.cells[at]?.value ?? '',
    );
    expect(aboutRow(cells)).toEqual({ tab: 'visits', id: 'visit-Dovetail House' });
  });
});

test('a long box is shortened and says where all of it stands', () => {
  const [, , , line = ''] = pageText(page([box('Barn', 'Induction', 'Strengths', 'word '.repeat(200))]));
  expect(line).toContain('… (all of it in Answers)');
  expect(line.length).toBeLessThan(600);
});

test('two frameworks are told apart, and kinds beyond the columns stand together, each with its name', () => {
  const own = ['One', 'Two', 'Three', 'Four'].map((kind) => box('Barn', 'Yard', kind, `${kind} said`, 'own'));
  const text = pageText(page([...BOXES, ...own]));
  expect(text[0]).toContain('IntegratED and own: no ratings');
  expect(text[2]).toContain('Other boxes');
  expect(text.at(-1)).toContain('own: Yard');
  expect(text.at(-1)).toContain('Two: Two said\nThree: Three said\nFour: Four said');
});

test('its area, provider and four boxes are within what a screen of 1280 pixels shows of a sheet', () => {
  const [area = 0, provider = 0, ...boxes] = inWordsTab.widths;
  expect(boxes.slice(0, 4).reduce((sum, one) => sum + one, area + provider)).toBeLessThanOrEqual(1164);
});
