/** Where the add-on runs: as which kind of script, and with which of its permissions. */
import manifest from '../appsscript.json';

export type ScriptKind = 'bound' | 'add-on';

/**
 * `bound`: the script lies in this workbook (a copied template, or pushed there); `add-on`: it was installed, and has a
 * Cloud project of its own. (Reference: `getInstallationSource` is NONE for what does not run as an add-on.)
 */
export const scriptKind = (): ScriptKind =>
  String(ScriptApp.getInstallationSource()) === 'NONE' ? 'bound' : 'add-on';

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
