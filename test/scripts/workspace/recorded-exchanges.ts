/** Exchanges with the real Sheets API, recorded by others, and how they are put to the stand-in. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workspace } from '../../../scripts/workspace/add-on';
import { NotImplemented } from '../../../scripts/workspace/google/google-error';
import { errorBody, RestError } from '../../../scripts/workspace/google/rest-error';
import { sheetsCall } from '../../../scripts/workspace/google/sheets/sheets-api';
import {
  copyOf,
  isObject,
  listAt,
  objectAt,
  textAt,
  type Json,
  type JsonObject,
} from '../../../scripts/workspace/json';
import { newSheet, newSpreadsheet } from '../../../scripts/workspace/state';

export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly body: JsonObject | null;
  readonly status: number;
  readonly response: JsonObject;
}

export interface Scenario {
  readonly name: string;
  readonly exchanges: readonly Exchange[];
}

/** All scenarios of a folder, one file each, a JSON object a line. */
export const readScenarios = (folder: string): Scenario[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.ndjson'))
    .sort()
    .map((file) => ({
      name: file.replace(/\.ndjson$/, ''),
      exchanges: readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Exchange),
    }));

interface Call {
  readonly name: string;
  readonly parameters: JsonObject;
}

const PATHS: readonly [string, RegExp, string, readonly string[]][] = [
  ['GET', /^\/v4\/spreadsheets\/([^/:]+)$/, 'get', ['spreadsheetId']],
  ['POST', /^\/v4\/spreadsheets\/([^/:]+):batchUpdate$/, 'batchUpdate', ['spreadsheetId']],
  ['GET', /^\/v4\/spreadsheets\/([^/]+)\/values:batchGet$/, 'values.batchGet', ['spreadsheetId']],
  ['POST', /^\/v4\/spreadsheets\/([^/]+)\/values:batchUpdate$/, 'values.batchUpdate', ['spreadsheetId']],
  ['POST', /^\/v4\/spreadsheets\/([^/]+)\/values:batchClear$/, 'values.batchClear', ['spreadsheetId']],
  ['POST', /^\/v4\/spreadsheets\/([^/]+)\/values\/(.+):clear$/, 'values.clear', ['spreadsheetId', 'range']],
  ['POST', /^\/v4\/spreadsheets\/([^/]+)\/values\/(.+):append$/, 'values.append', ['spreadsheetId', 'range']],
  ['PUT', /^\/v4\/spreadsheets\/([^/]+)\/values\/(.+)$/, 'values.update', ['spreadsheetId', 'range']],
  ['GET', /^\/v4\/spreadsheets\/([^/]+)\/values\/(.+)$/, 'values.get', ['spreadsheetId', 'range']],
];

/** The API's method that an address is of, with its parameters in their types. */
function callOf({ method, path }: Exchange): Call {
  const url = new URL(path, 'https://sheets.googleapis.com');
  for (const [verb, pattern, name, groups] of PATHS) {
    const found = verb === method ? pattern.exec(url.pathname) : null;
    if (!found) continue;
    const parameters: JsonObject = {};
    for (const [key, value] of url.searchParams) {
      if (key === 'ranges') parameters[key] = url.searchParams.getAll(key);
      else parameters[key] = /^(true|false)$/i.test(value) ? value.toLowerCase() === 'true' : value;
    }
    groups.forEach((group, index) => (parameters[group] = decodeURIComponent(found[index + 1] ?? '')));
    return { name: `spreadsheets.${name}`, parameters };
  }
  throw new Error(`No method of the Sheets API is at ${method} ${path}.`);
}

/** What an exchange is about: the method, for `batchUpdate` with each kind of request. */
export function kindsOf(exchange: Exchange): string[] {
  const { name } = callOf(exchange);
  if (name !== 'spreadsheets.batchUpdate') return [name];
  return [...new Set(listAt(exchange.body ?? {}, 'requests').flatMap((request) => Object.keys(request)))];
}

/** Whose spreadsheets were recorded. */
const USER = 'tester@example.com';

const IDS: ReadonlySet<string> = new Set(['sheetId', 'protectedRangeId', 'namedRangeId']);

/** One scenario being replayed: its spreadsheets, and the ids that Google chose beside those that the stand-in did. */
export class Replay {
  private readonly ours = new Map<Json, Json>();
  private at = Date.parse('2026-11-03T09:00:00Z');

  constructor(private readonly workspace: Workspace) {}

  /** Puts an exchange to the stand-in. @returns what differs, '' for nothing. @throws NotImplemented. */
  differs(exchange: Exchange): string {
    const { name, parameters } = callOf(exchange);
    if (exchange.method === 'GET' && exchange.status === 200) this.make(exchange.response);
    if (exchange.status === 403) this.makeOthers(textAt(parameters, 'spreadsheetId'));
    // Slow enough for nobody's quota: what is tried here is what is answered.
    this.at += 5_000;
    const caller = {
      user: USER,
      cloudProject: 'project-1',
      now: () => this.at,
      faultAt: () => undefined,
      took: () => undefined,
    };
    const body = exchange.body ? (this.translated(copyOf(exchange.body)) as JsonObject) : undefined;
    let status = 200;
    let response: JsonObject;
    try {
      response = sheetsCall(this.workspace.runtime, caller, name, parameters, body);
    } catch (error) {
      if (error instanceof NotImplemented || !(error instanceof RestError)) throw error;
      status = error.status;
      response = errorBody(error);
    }
    if (status !== exchange.status) return `${status} for ${exchange.status}: ${JSON.stringify(response)}`;
    return this.compare(exchange.response, copyOf(response), '');
  }

  /** A spreadsheet that was there before the recording began, as its first answer describes it. */
  private make(response: JsonObject): void {
    const id = response['spreadsheetId'];
    const { spreadsheets } = this.workspace.state;
    if (typeof id !== 'string' || spreadsheets[id] || !response['sheets']) return;
    const made = newSpreadsheet(id, '', USER);
    made.properties = copyOf(response['properties']) as typeof made.properties;
    made.sheets = listAt(response, 'sheets').map((sheet, index) => {
      const properties = objectAt(sheet, 'properties') as (typeof made.sheets)[number]['properties'];
      return { ...newSheet(properties.sheetId, properties.title, index), properties: copyOf(properties) };
    });
    spreadsheets[id] = made;
  }

  private makeOthers(id: string): void {
    this.workspace.state.spreadsheets[id] ??= newSpreadsheet(id, '', 'somebody.else@example.com');
  }

  private translated(value: Json, key = ''): Json {
    if (Array.isArray(value)) return value.map((one) => this.translated(one));
    if (isObject(value))
      return Object.fromEntries(
        Object.entries(value).map(([name, one]) => [name, this.translated(one ?? null, name)]),
      );
    return IDS.has(key) ? (this.ours.get(value) ?? value) : value;
  }

  private compare(theirs: Json | undefined, ours: Json | undefined, path: string, key = ''): string {
    if (IDS.has(key) && theirs !== ours && theirs !== undefined && ours !== undefined) {
      const known = this.ours.get(theirs);
      if (known === undefined) this.ours.set(theirs, ours);
      return known === undefined || known === ours ? '' : `${path}: another id than before`;
    }
    if (Array.isArray(theirs) && Array.isArray(ours)) {
      if (theirs.length !== ours.length) return `${path}: ${ours.length} for ${theirs.length}`;
      return first(theirs.map((one, index) => this.compare(one, ours[index], `${path}[${index}]`)));
    }
    if (isObject(theirs) && isObject(ours)) {
      const keys = new Set([...Object.keys(theirs), ...Object.keys(ours)]);
      return first([...keys].map((name) => this.compare(theirs[name], ours[name], `${path}.${name}`, name)));
    }
    if (theirs === ours) return '';
    return `${path}: ${JSON.stringify(ours) ?? 'nothing'} for ${JSON.stringify(theirs) ?? 'nothing'}`;
  }
}

const first = (found: readonly string[]): string => found.find(Boolean) ?? '';
