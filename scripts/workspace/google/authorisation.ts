/** Which services may be used: by the run's authorisation mode, and by the scopes in the manifest. */
import type { Run } from '../run';
import type { Runtime } from '../runtime';
import { GoogleError } from './google-error';

const SCOPE = 'https://www.googleapis.com/auth/';

/**
 * `onOpen` runs before anybody has agreed to anything: in NONE only menus, logging and text work are allowed.
 * (guides: workspace/add-ons/concepts/editor-auth-lifecycle)
 * @throws GoogleError as Google does.
 */
export function requireAuthorised(run: Run, what: string): void {
  if (run.options.authMode === 'NONE') {
    throw new GoogleError(`You do not have permission to call ${what}. (The run's AuthMode is NONE.)`);
  }
}

/** For what is not allowed in LIMITED either: other files, fetching, triggers. */
export function requireFull(run: Run, what: string): void {
  if (run.options.authMode !== 'FULL') {
    throw new GoogleError(
      `You do not have permission to call ${what}. (The run's AuthMode is ${run.options.authMode}.)`,
    );
  }
}

/** The manifest's scopes that the person agreed to. */
export const grantedScopes = ({ manifest, state }: Runtime): string[] =>
  manifest.oauthScopes.filter((scope) => !state.settings.refusedScopes.includes(scope.slice(SCOPE.length)));

/** @throws GoogleError when the manifest asks for none of the scopes that would do. */
export function requireScope(runtime: Runtime, what: string, ...anyOf: string[]): void {
  const wanted = anyOf.map((scope) => (scope.startsWith('https:') ? scope : SCOPE + scope));
  const granted = grantedScopes(runtime);
  if (wanted.some((scope) => granted.includes(scope))) return;
  throw new GoogleError(
    `Specified permissions are not sufficient to call ${what}. Required permissions: ${wanted.join(' || ')}`,
  );
}
