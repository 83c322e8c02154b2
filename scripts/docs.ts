/** `npm run docs`: writes the pages of `docs/` that are made from data. A test says when they are no longer true. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { EXPORT_PAGE, exportPage } from './docs/export-page';
import { JUDGING_PAGE, judgingPage } from './docs/judging-page';
import { SQL_PAGE, sqlPage } from './docs/sql-page';

mkdirSync('docs', { recursive: true });
for (const [file, page] of [
  [JUDGING_PAGE, judgingPage()],
  [EXPORT_PAGE, exportPage()],
  [SQL_PAGE, sqlPage()],
] as const) {
  writeFileSync(file, page);
  console.log(`${file} is written.`);
}
