/** Where the add-on runs: as which kind of script, and with which of its permissions. */
import { ServiceError } from '../../shared/errors';
import manifest from '../appsscript.json';

/**
 * `bound`: the script lies in this workbook (a copied template, or pushed there), mostly in a Cloud project that nobody
 * can open; `add-on`: it was installed, and somebody runs its Cloud project. (Reference: `getInstallationSource` is NONE
 * for what does not run as an add-on.)
 */
type ScriptKind = 'bound' | 'add-on';

export const scriptKind = (): ScriptKind =>
  String(ScriptApp.getInstallationSource()) === 'NONE' ? 'bound' : 'add-on';

/** What to do where one of Google's APIs is off, in the kind of project that this script has. */
const apiOffAdvice = (service: string): string =>
  scriptKind() === 'add-on'
    ? `Ask whoever published Provision QA in your organisation to switch the ${service} API on in its Cloud project, under APIs & Services.`
    : `In this workbook choose Extensions, Apps Script, then Services: remove ${service} API and add it again, or add it where it is missing. If the script was given a Cloud project of its own, switch the API on there.`;

/** A refusal, with the cure that works here where an API is off. */
export function withCure(refusal: ServiceError): ServiceError {
  const { message, cause } = refusal;
  return cause?.kind === 'api-off'
    ? new ServiceError(message, { ...cause, advice: apiOffAdvice(cause.service) })
    : refusal;
}

/** Of what the add-on asks for, what this person has not agreed to, each by the last part of its address; null where Google does not say. */
export function scopesRefused(): string[] | null {
  const granted = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizedScopes();
  return (
    granted &&
    manifest.oauthScopes
      .filter((scope) => !granted.includes(scope))
      .map((scope) => scope.replace(/^.*\//, ''))
  );
}
