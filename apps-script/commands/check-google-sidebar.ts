/** What the sidebar asks of Check Google. */
import { underOwnLock } from '../google/document-lock';
import type { ServerApi } from '../sidebar/server-api';
import { beginCheck, continueCheck, endCheckClock, lastCheck } from './check-google/check-google';
import { reply } from './reply';

export const sidebarGoogleSeen: ServerApi['sidebarGoogleSeen'] = () => reply(lastCheck);
export const sidebarGoogleBegin: ServerApi['sidebarGoogleBegin'] = (message) =>
  reply(() => underOwnLock(() => beginCheck(new Date().toISOString(), message)));
export const sidebarGoogleContinue: ServerApi['sidebarGoogleContinue'] = () =>
  reply(() => underOwnLock(continueCheck));

/** Run by a clock that a check which was cut off has left. */
export function onCheckClock(): void {
  endCheckClock();
}
