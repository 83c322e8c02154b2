/** What UrlFetchApp gets of a published form: the page as anybody gets it. */
import { renderFormPage } from '../../forms/form-page';
import { startOf } from '../../forms/form-session';
import type { State } from '../../state';
import { mayRespond } from '../access';
import type { Reply } from '../http-exchange';

/** What fetching the form’s public address gives; 404 where there is no such form. */
export function publishedPage(state: State, url: URL): Reply {
  const [, publicId] = /^\/forms\/d\/e\/([^/]+)\/viewform$/.exec(url.pathname) ?? [];
  const form = Object.values(state.forms).find((one) => one.publicId === publicId);
  if (!form) return { status: 404, text: '<!doctype html><title>Page not found</title>' };
  // Measured, October 2026: a visitor who is not signed in is asked to, unless anyone with the link may answer.
  if (!form.isPublished || !mayRespond(form, ''))
    return { status: 401, text: '<!doctype html><title>Google Forms: Sign-in</title>' };
  return { status: 200, text: renderFormPage(form, startOf(form, url.searchParams)) };
}
