/** The OAuth2 API's userinfo: who the token belongs to, and of which organisation (`hd`; OAuth2 v2 reference). */
import type { Runtime } from '../runtime';
import { grantedScopes } from './authorisation';
import type { Caller } from './caller';
import { select } from './field-mask';
import type { Fetched, Reply } from './http-exchange';
import { errorBody, RestError } from './rest-error';

export function userinfoRequest(runtime: Runtime, caller: Caller, { url, authorised }: Fetched): Reply {
  const mayKnow = grantedScopes(runtime).some((scope) => scope.endsWith('/auth/userinfo.email'));
  if (!authorised || !mayKnow) {
    const refusal = authorised
      ? new RestError(403, 'PERMISSION_DENIED', 'Request had insufficient authentication scopes.')
      : new RestError(401, 'UNAUTHENTICATED', 'Request had invalid authentication credentials.');
    return { status: refusal.status, text: JSON.stringify(errorBody(refusal)) };
  }
  const [, domain = ''] = caller.user.split('@');
  const account = {
    email: caller.user,
    verified_email: true,
    ...(runtime.state.settings.account === 'workspace' && { hd: domain }),
  };
  return { status: 200, text: JSON.stringify(select(account, url.searchParams.get('fields') ?? '*')) };
}
