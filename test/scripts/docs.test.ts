/** The pages that are made from data say what the data says today. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EXPORT_PAGE, exportPage } from '../../scripts/docs/export-page';
import { JUDGING_PAGE, judgingPage } from '../../scripts/docs/judging-page';
import { SQL_PAGE, sqlPage } from '../../scripts/docs/sql-page';
import { frameworks } from '../../shared/frameworks/index';
import { shortTitleOf } from '../../shared/schema/framework';

test('the page of examples is the one that the examples give (else: npm run docs)', () => {
  expect(readFileSync(JUDGING_PAGE, 'utf8')).toBe(judgingPage());
});

test('the page on the export’s tables is the one that the tables give (else: npm run docs)', () => {
  expect(readFileSync(EXPORT_PAGE, 'utf8')).toBe(exportPage());
});

test('the page on SQL is the one that the views give (else: npm run docs)', () => {
  expect(readFileSync(SQL_PAGE, 'utf8')).toBe(sqlPage());
});

test('every framework stands on it, with examples', () => {
  const page = judgingPage();
  for (const framework of frameworks) {
    const [, own = ''] = page.split(`## ${shortTitleOf(framework)}\n`);
    expect(own.split('\n## ')[0]).toMatch(/^- \*\*/m);
  }
});
