/** Running Check Google on a workspace, as the open sidebar does. */
import { TRIED_TEXT } from '../../shared/google-check/tried-text';
import type { Finding } from '../../shared/google-check/google-answers';
import type { GoogleCheck } from '../../apps-script/sidebar/google-api';
import type { Workspace } from '../../scripts/workspace/add-on';
import { ask } from './county';

/** What the sidebar sends, as it arrives: Google's bridge carries JSON. */
export const MESSAGE = { text: TRIED_TEXT, list: [1, null] };

/** Goes on until it has finished. */
export function finishCheck(workspace: Workspace): GoogleCheck {
  for (let calls = 0; calls < 30; calls += 1) {
    const check = ask<GoogleCheck>(workspace, 'sidebarGoogleContinue');
    if (check.finished) return check;
  }
  throw new Error('The check does not come to an end.');
}

export function checkGoogle(workspace: Workspace): GoogleCheck {
  ask<GoogleCheck>(workspace, 'sidebarGoogleBegin', MESSAGE);
  return finishCheck(workspace);
}

/** What was not as expected, each with its answer. */
export const otherwise = (findings: readonly Finding[]): Record<string, string> =>
  Object.fromEntries(findings.filter(({ ok }) => ok === false).map(({ id, got }) => [id, got]));
/** What could not be asked. */
export const notAsked = (findings: readonly Finding[]): string[] =>
  findings.filter(({ ok }) => ok === null).map(({ id }) => id);
