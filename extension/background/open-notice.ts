/** What a click on one of our notices opens. */
import type { NoticeId } from '../platform/notifications';
import { openPage, type OwnPage } from '../platform/tabs';

/** The page that shows what a notice tells of. */
const PAGES: Record<NoticeId, OwnPage> = { watch: 'watch.html' };

const isOurs = (id: string): id is NoticeId => Object.hasOwn(PAGES, id);

/** Opens the page of a notice that was clicked, by the notice's id; does nothing for one that is not known. */
export async function openNotice(id: string): Promise<void> {
  if (isOurs(id)) await openPage(PAGES[id]);
}
