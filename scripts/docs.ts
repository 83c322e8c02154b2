/** `npm run docs`: writes the pages of `docs/` that are made from data. A test says when they are no longer true. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { JUDGING_PAGE, judgingPage } from './docs/judging-page';

mkdirSync('docs', { recursive: true });
writeFileSync(JUDGING_PAGE, judgingPage());
console.log(`${JUDGING_PAGE} is written.`);
