/** The published forms' addresses: the page, going on and back, handing in. */
import type { Workspace } from './add-on';
import { page, type Answer } from './answer';
import { confirmationPage, renderFormPage } from './forms/form-page';
import { startOf, stepOf } from './forms/form-session';
import { actingOf } from './workbook-route';

/** Null when the address is not a form's. @param cookies say who is signed in, if anybody. */
export function formRoute(
  workspace: Workspace,
  method: string,
  url: URL,
  body: string,
  cookies: string | undefined,
): Answer | null {
  const [, publicId, action] = /^\/forms\/d\/e\/([^/]+)\/(viewform|formResponse)$/.exec(url.pathname) ?? [];
  const [, formId] = /^\/forms\/d\/([^/]+)\/edit$/.exec(url.pathname) ?? [];
  const form = Object.values(workspace.state.forms).find(
    (one) => one.publicId === publicId || one.formId === formId,
  );
  if (!publicId && !formId) return null;
  if (!form) return page(null);
  const view = `/forms/d/e/${form.publicId}/viewform`;
  // Google's form editor has no stand-in: what can be seen of the form is the form.
  if (formId || (method === 'GET' && action === 'formResponse')) {
    return { status: 302, type: 'text/plain', content: '', location: view };
  }
  if (method === 'GET' || !form.isAcceptingResponses)
    return page(renderFormPage(form, startOf(form, url.searchParams)));
  const step = stepOf(form, new URLSearchParams(body));
  if (step.kind === 'page') return page(renderFormPage(form, step.session));
  const { answers, responseId } = step.session;
  const by = actingOf(workspace.state, workspace.state.workbookId, cookies);
  const { response } = workspace.submit(form.formId, answers, {
    dropUnreached: true,
    ...(by !== undefined && { by }),
    ...(responseId && { responseId }),
  });
  return page(confirmationPage(form, response.formAppId));
}
