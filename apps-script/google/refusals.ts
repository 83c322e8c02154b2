/**
 * What Google's services say when they refuse, as kinds: the only place where Google's English is read. First match
 * counts. Sources: G = Google's own documentation; L = quoted from logs of real runs by several public projects; S = one
 * public report. No Google service is called here: the sidebar tells with it what never reached the add-on.
 */
import { menuPath } from '../../shared/schema/menu-path';
import type { ServiceFault } from '../../shared/errors';
import { MAKE_ROOM } from '../../shared/workbook/workbook-health';

interface Refusal {
  readonly kind: ServiceFault;
  /** Why, as the end of "Google Sheets did not …: "; without it, the kind's own words. */
  readonly reason?: string;
  /** What to do, in whole sentences; without it, the kind's own words. */
  readonly advice?: string;
}

const MESSAGES: readonly (readonly [RegExp, Refusal])[] = [
  // L: google.script.run in a browser with several accounts runs as the first of them, before any code of ours.
  [
    /reading from storage\. Error code PERMISSION_DENIED|Authorization is required to perform that action|permission to access the requested document/i,
    { kind: 'several-accounts' },
  ],
  // L: a scope that is missing or was not ticked; before consent. G (REST): ACCESS_TOKEN_SCOPE_INSUFFICIENT.
  [
    /Specified permissions are not sufficient|permission to call |ACCESS_TOKEN_SCOPE_INSUFFICIENT|insufficient authentication scopes|invalid authentication credentials/i,
    { kind: 'authorisation' },
  ],
  // L, G: SERVICE_DISABLED (Forms, Sheets), accessNotConfigured (Drive).
  [/SERVICE_DISABLED|accessNotConfigured|has not been used in project/i, { kind: 'api-off' }],
  // L: Drive apps switched off, sharing outside forbidden; G: the organisation's list of addresses to fetch; OAuth policies.
  [
    /administrators have disabled|domainPolicy|(publish|share)OutNotPermitted|not permitted by your admin|admin_policy_enforced|org_internal/i,
    { kind: 'policy' },
  ],
  // L: an address without a Google account, to which nobody wants a mail sent.
  [
    /invalidSharingRequest/i,
    {
      kind: 'invalid',
      reason: 'that address has no Google account, and Google lets only those in by name',
      advice:
        'Ask them which address their Google account has, or let anyone with the link fill the form in.',
    },
  ],
  // L: a protected range of the workbook.
  [
    /protected cell or object/i,
    {
      kind: 'permission',
      reason: 'part of it is protected, and you may not change it',
      advice:
        'Ask the owner of the workbook to let you edit the protected tabs, under Data, Protected ranges.',
    },
  ],
  // L: 20 triggers a user and script (G); one clock trigger a user and document, and so many made a day.
  [
    /too many (time-based )?triggers/i,
    {
      kind: 'quota',
      reason: 'this account has as many triggers as Google allows',
      advice:
        'Delete some that are no longer needed at script.google.com, under My Triggers, then try again.',
    },
  ],
  // L: 500 KB of properties a document (G).
  [
    /property storage quota/i,
    {
      kind: 'too-large',
      reason: 'what Google lets an add-on keep beside a workbook is full',
      advice: 'Build further forms in a new workbook: what is here stays as it is.',
    },
  ],
  // L: a full Drive.
  [
    /Drive storage quota/i,
    {
      kind: 'quota',
      reason: 'your Google Drive is full',
      advice: 'Make room in it, or ask for more, then try again.',
    },
  ],
  // L, G: a day's allowance of calls, of bandwidth, of a trigger's time.
  [
    /too many times for one day|too much computer time|Bandwidth quota exceeded|Quota exceeded for quota metric .* per day/i,
    { kind: 'quota' },
  ],
  // L, G: so many a minute; 30 runs at once; the lock service on a busy day.
  [
    /Quota exceeded for quota metric|RESOURCE_EXHAUSTED|rate ?limit ?exceeded|too many scripts running simultaneously|too many LockService operations|too many times in a short time/i,
    { kind: 'rate' },
  ],
  // L: 10 million cells a workbook, 18,278 columns a tab.
  [
    /above the limit of [\d,]+ (cells|columns)/i,
    {
      kind: 'too-large',
      reason: 'it would hold more cells than a workbook can',
      advice: MAKE_ROOM,
    },
  ],
  // L: 10 MB a request.
  [
    /payload size exceeds the limit|Request Entity Too Large/i,
    { kind: 'too-large', reason: 'it is more than Google takes at once' },
  ],
  // L: 50,000 characters a cell; 200 items a form (S); 9 KB a property; addresses, bodies and exports (G).
  [
    /maximum of \d+ characters|exceeding the (choice|entry) limit|Argument too large|Limit Exceeded|too large to be exported/i,
    { kind: 'too-large' },
  ],
  // L: a person or another run removed what this run had just read of.
  [
    /Unable to parse range|exceeds grid limits|row that doesn't exist|beyond the last requested column|No (grid|sheet) with id/i,
    { kind: 'passing', reason: 'somebody changed the tabs while this was being done' },
  ],
  // L: with "is missing" as well, which is mostly untrue; a second form linked at the same moment; the network.
  [
    /server error occurred|Internal error encountered|failed while accessing document|timed out|is missing \(perhaps it was deleted|Failed to set response destination|Address unavailable|service is currently unavailable|Lock timeout|Connection failure|NetworkError/i,
    { kind: 'passing' },
  ],
  // G: six minutes a run.
  [
    /Exceeded maximum execution time/i,
    {
      kind: 'passing',
      reason: 'it took longer than Google lets it run',
      advice: 'Try again: it goes on where it stopped.',
    },
  ],
  // L: Sheets, Forms, Drive; FormApp.openById of what is deleted or somebody else's.
  [
    /caller does not have permission|not have sufficient permissions|has not granted the app/i,
    { kind: 'permission' },
  ],
  [/entity was not found|No item with the given ID|File not found/i, { kind: 'not-found' }],
  // L: the request itself is wrong: mostly a fault of ours, or a limit that is not known yet.
  [
    /^Invalid |Invalid data updating form|duplicate choice values|don't match the method signature|cannot contain newlines|INVALID_ARGUMENT/i,
    { kind: 'invalid' },
  ],
];

/** By HTTP status, where the words are not known (RFC 9110; 429: RFC 6585). */
const STATUSES: Readonly<Record<number, ServiceFault>> = {
  400: 'invalid',
  401: 'authorisation',
  403: 'permission',
  404: 'not-found',
  413: 'too-large',
  429: 'rate',
};

const AGAIN = 'If it happens again, tell whoever looks after the add-on.';

const WORDS: Readonly<Record<ServiceFault, { readonly reason: string; readonly advice: string }>> = {
  permission: {
    reason: 'you do not have permission for it',
    advice: 'Ask its owner to share it with you as an editor, then try again.',
  },
  authorisation: {
    reason: 'Provision QA does not have your permission for it yet',
    advice: `Close this, choose ${menuPath('Set up')}, agree to everything that Google asks, then try again.`,
  },
  'several-accounts': {
    reason: 'Google took the request for another account than the one that has this workbook open',
    advice: `If this browser is signed in to several Google accounts, open the workbook in a private window with one account alone, or sign out of the others. If it is signed in to one, choose ${menuPath('Set up')}, and agree when Google asks.`,
  },
  policy: {
    reason: 'your organisation does not allow it',
    advice: 'Ask whoever looks after Google Workspace in your organisation to allow it for Provision QA.',
  },
  'api-off': {
    reason: 'it is not switched on for this add-on',
    advice:
      'In the Apps Script editor, under Services, remove it and add it again. In a Cloud project of your own, whoever runs it switches the API on.',
  },
  'not-found': {
    reason: 'Google does not find it',
    advice:
      'It may have been deleted: look in the bin of Google Drive. If it belongs to somebody else, ask them to share it with you.',
  },
  quota: {
    reason: 'what Google allows this account in a day is used up',
    advice: 'Try again tomorrow. Nothing is lost: what was handed in stays in the forms and is read then.',
  },
  rate: { reason: 'Google had too many requests at once', advice: 'Try again in a few minutes.' },
  'too-large': { reason: 'it is more than Google takes', advice: AGAIN },
  passing: {
    reason: 'Google could not do it just now',
    advice: 'That mostly passes: try again in a few minutes.',
  },
  invalid: { reason: 'Google refused the request', advice: `Nothing was changed by it. ${AGAIN}` },
  unknown: { reason: 'Google refused', advice: `Try again in a few minutes. ${AGAIN}` },
};

/** Kinds that a reader cannot place without Google's own words. */
const QUOTED: readonly ServiceFault[] = ['invalid', 'unknown', 'too-large', 'policy'];

/** What Google's words amount to: a kind, why it was, what to do. @param status HTTP status, where there was one */
export function refusalOf(says: string, status?: number): Required<Refusal> {
  const found = MESSAGES.find(([pattern]) => pattern.test(says))?.[1];
  const byStatus = status === undefined ? undefined : status >= 500 ? 'passing' : STATUSES[status];
  const kind = found?.kind ?? byStatus ?? 'unknown';
  const quotes = found?.reason === undefined && QUOTED.includes(kind) && says !== '';
  return {
    kind,
    reason: found?.reason ?? WORDS[kind].reason + (quotes ? ` (“${says.replace(/[.\s]+$/, '')}”)` : ''),
    advice: found?.advice ?? WORDS[kind].advice,
  };
}

/** L: what a second clock of one account in one document is refused with. */
export const saysClockIsThere = (says: string): boolean =>
  /too many time-based triggers in this document/i.test(says);
