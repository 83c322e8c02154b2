/** What UrlFetchApp gets of a published form: the page as anybody gets it. */
import { renderFormPage } from '../forms/form-page';
import { startOf } from '../forms/form-session';
import type { State } from '../state';
import type { Reply } from './url-fetch-app';

export function publishedPage(state: State, url: URL): Reply {
  const [, publicId] = /^\/forms\/d\/e\/([^/]+)\/viewform$/.exec(url.pathname) ?? [];
  const form = Object.values(state.forms).find((one) => one.publicId === publicId);
  if (!form) return { status: 404, text: '<!doctype html><title>Page not found</title>' };
  return { status: 200, text: renderFormPage(form, startOf(form, url.searchParams)) };
}
