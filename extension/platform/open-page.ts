/** Hands a GIAS page that was read in the worker over to the check that opens next. */
import * as z from 'zod/mini';
import { OpenedPage } from '../../shared/register/page/opened-page';
import { storedItem } from './storage';

/** The establishment read from a GIAS page for the check that is about to open; null when it was taken up. */
const openPageItem = storedItem({
  key: 'open-page',
  title: 'the page that was read last',
  version: 1,
  schema: z.nullable(OpenedPage),
  empty: null,
});

/** Leaves what was read from a page for the check that opens next, in the place of any left before. */
export const keepOpenPage = (page: OpenedPage): Promise<void> => openPageItem.set(page);

/** Gives the page that was read, once. */
export async function takeOpenPage(): Promise<OpenedPage | null> {
  const page = await openPageItem.get();
  await openPageItem.clear();
  return page;
}
