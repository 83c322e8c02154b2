/** A county of three years under five frameworks, its closed years archived: every page, table and figure is as it was. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readRecord } from '../../apps-script/sidebar/read-record';
import type { Workspace } from '../../scripts/workspace/add-on';
import { FRAMEWORKS } from '../../scripts/workspace/county/made-up-county';
import { openCounty } from '../../scripts/workspace/county/open-county';
import { countyOfRecord } from '../../shared/record/county-of-record';
import { settle } from '../../shared/record/settle';
import { BUILT_ADD_ON } from '../built-add-on';
import { archiveIn, archivesIn, rowsIn } from './archiving';
import { sidebarServer } from './sidebar-server';

// Three hundred visits, on a machine that may have other work.
vi.setConfig({ testTimeout: 900_000, hookTimeout: 900_000 });

let folder: string;
let county: Workspace;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'archive-'));
  county = openCounty({
    folder: BUILT_ADD_ON,
    file: join(folder, 'county.json'),
    frameworks: FRAMEWORKS,
    size: 'large',
    freshForNewBuild: true,
    say: () => undefined,
    now: new Date().toISOString(),
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sheets = () => county.state.spreadsheets[county.state.workbookId]?.sheets ?? [];
const cells = (title: string): unknown[][] => {
  const sheet = sheets().find(({ properties }) => properties.title === title);
  // Where a row stands in its tab is another once rows before it went.
  const text = (cell: unknown): unknown =>
    typeof cell === 'string' ? cell.replace(/^(\w+), row \d+$/, '$1') : (cell ?? '');
  return sheet?.rows.map((row) => row.map(text)) ?? [];
};
const PAGES = ['County', 'This week', 'Providers', 'In words'];
const shown = () => PAGES.map((title) => [title, cells(title)]);
const cellsHeld = (): number =>
  sheets().reduce((sum, { properties }) => {
    const { rowCount, columnCount } = properties['gridProperties'] as {
      rowCount: number;
      columnCount: number;
    };
    return sum + rowCount * columnCount;
  }, 0);

/** The figures as the export and the command line work them out of the hidden record. */
async function figures(): Promise<unknown> {
  const { record, today } = await readRecord(sidebarServer(county), () => undefined);
  const { editions: responses, events, frameworks, settings } = record;
  const input = { responses, events, frameworks, settings, asOf: today, areMatched: true };
  return countyOfRecord(settle(input), input);
}

test('every page and figure is as it was, and the rows are in the archives, each once', async () => {
  county.run('refreshFromMenu');
  const [pages, numbers, held] = [shown(), await figures(), cellsHeld()];
  const lines = county.sheet('Findings').length + county.sheet('Answers').length;
  const { years } = archivesIn(county);
  expect(years.length).toBeGreaterThanOrEqual(2);
  let gone = 0;
  for (const { title } of years) {
    const { done, left } = await archiveIn(county, {
      kind: 'year',
      year: title,
      along: ['not-final', 'undecided'],
    });
    expect(left).toBe(0);
    gone += done;
  }
  expect(gone).toBeGreaterThan(100);
  expect(await figures()).toEqual(numbers);
  expect(shown()).toEqual(pages);
  county.run('refreshFromMenu');
  expect(shown()).toEqual(pages);
  expect(await figures()).toEqual(numbers);
  const books = archivesIn(county).archives.map(({ id }) => id);
  expect(books).toHaveLength(years.length);
  const there = books.flatMap((id) => [...rowsIn(county, id, 'Findings'), ...rowsIn(county, id, 'Answers')]);
  expect(county.sheet('Findings').length + county.sheet('Answers').length + there.length).toBe(lines);
  const ids = books.flatMap((id) => rowsIn(county, id, 'Visits').map((row) => row['Visit id']));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(gone);
  expect(cellsHeld()).toBeLessThan(held);
});
