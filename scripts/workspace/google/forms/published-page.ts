/** What UrlFetchApp gets of a published form: the page as anybody gets it. */
import { renderFormPage } from '../../forms/form-page';
import { startOf } from '../../forms/form-session';
import type { State } from '../../state';
import type { Reply } from '../http-exchange';

/** What fetching the form’s public address gives; 404 where there is no such form. */
export function publishedPage(state: State, url: URL): Reply {
  const [, publicId] = /^\/forms\/d\/e\/([^/]+)\/viewform$/.exec(url.pathname) ?? [];
  const form = Object.values(state.forms).find((one) => one.publicId === publicId);
  if (!form) return { status: 404, text: '<!doctype html><title>Page not found</title>' };
  return { status: 200, text: renderFormPage(form, startOf(form, url.searchParams)) };
}
