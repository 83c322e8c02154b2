/** Where the worker keeps how an import is getting on, so that every page can show it. */
import * as z from 'zod/mini';
import { ImportJob } from '../model/import-job';
import { storedItem } from './storage';

/** The import that runs or ran last; null when there never was one. */
export const importJob = storedItem({
  key: 'import',
  title: 'the last import',
  version: 1,
  schema: z.nullable(ImportJob),
  empty: null,
});
