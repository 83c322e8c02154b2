/** What the stand-ins of one workspace share while it is open; only `state` outlives it. */
import type { Discovery } from './discovery';
import type { Json, JsonObject } from './json';
import type { Run } from './run';
import type { State } from './state';

/** A request as it went to a REST service or an advanced service, for tests and the log. */
export interface SentRequest {
  readonly api: 'forms' | 'sheets' | 'drive';
  /** As in the discovery document, e.g. `forms.batchUpdate`. */
  readonly method: string;
  readonly parameters: JsonObject;
  body: Json | undefined;
  status: number;
  response: Json | undefined;
}

/** The parts of `appsscript.json` that Google enforces. */
export interface Manifest {
  readonly oauthScopes: readonly string[];
  readonly urlFetchWhitelist: readonly string[];
  readonly advancedServices: readonly string[];
}

export interface MenuEntry {
  readonly label: string;
  /** '' for a separator. */
  readonly functionName: string;
}

/** Cells that a person has selected, rows and columns from 0. */
export interface Selection {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What the add-on has put on the screen, and what the person has selected there. */
export interface Screen {
  menu: MenuEntry[];
  sidebar: { title: string; html: string } | null;
  dialog: { title: string; html: string } | null;
  /** Alerts and toasts of the newest run, oldest first. */
  messages: string[];
  selection: Selection | null;
}

export interface Runtime {
  readonly state: State;
  readonly manifest: Manifest;
  /** HTML files of the bundle by name without `.html`. */
  readonly htmlFiles: Readonly<Record<string, string>>;
  readonly discovery: Discovery | null;
  readonly locks: Map<string, Run>;
  /** Quota and person to the virtual instants of calls in the last minute. */
  readonly recentCalls: Map<string, number[]>;
  readonly cache: Map<string, { value: string; until: number }>;
  readonly sent: SentRequest[];
  /** What each person sees in each workbook: ask `screenOf`. */
  readonly screens: Map<string, Screen>;
  /** Where published forms are served; `https://docs.google.com` unless the workspace serves them. */
  readonly formsHost: string;
}

/** What a person sees in a workbook. */
export function screenOf(
  { screens }: Runtime,
  { user, workbookId }: { readonly user: string; readonly workbookId: string },
): Screen {
  const key = `${user} ${workbookId}`;
  const found = screens.get(key) ?? { menu: [], sidebar: null, dialog: null, messages: [], selection: null };
  screens.set(key, found);
  return found;
}

/** Ids of a kind seen on Google: 8 hex digits under 2^31, from a counter, spread out so that order shows nothing. */
export function freshHexId(state: State): string {
  state.counter += 1;
  return ((Math.imul(state.counter, 0x9e3779b1) >>> 1) | 1).toString(16).padStart(8, '0');
}

/** More than any one job sends; a server that runs for days must not keep them all. */
const MOST_KEPT = 2000;

/** Adds a request to those that were sent. */
export function remember(runtime: Runtime, request: SentRequest): SentRequest {
  runtime.sent.push(request);
  if (runtime.sent.length > MOST_KEPT) runtime.sent.shift();
  return request;
}
