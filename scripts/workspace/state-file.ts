/** The state of the local workspace as a file. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isObject, listAt, objectAt, textAt, type Json, type JsonObject } from './json';
import { defaultSettings } from './settings';
import { ANYONE_MAY_RESPOND, FIRST_SCRIPT, formAppIdOf, type State } from './state';

/**
 * Reads a saved state. Null when there is none.
 * @throws when the file is not a state of this version: it names the file and says what to do.
 */
export function loadState(file: string): State | null {
  if (!existsSync(file)) return null;
  let value: Json;
  try {
    value = JSON.parse(readFileSync(file, 'utf8')) as Json;
  } catch (error) {
    throw new Error(`${file} cannot be read (${String(error)}). Start afresh with: npm start -- --reset`);
  }
  const schema = isObject(value) ? value['schema'] : undefined;
  if (!isObject(value) || schema !== 1) {
    throw new Error(
      `${file} was written by another version of the workspace (schema ${schema === undefined ? 'none' : JSON.stringify(schema)}, expected 1). ` +
        'Start afresh with: npm start -- --reset',
    );
  }
  return broughtUpToDate(value) as unknown as State;
}

/** A state as version 0.1.0 kept it knows of no owners, no settings but two, and perhaps of no documents. */
function broughtUpToDate(kept: JsonObject): JsonObject {
  const settings = { ...defaultSettings, ...objectAt(kept, 'settings') };
  const owner = textAt(kept, 'user');
  const file = { owner, openedWith: [`${owner} ${settings.cloudProject}`] };
  const files = (name: string, more: (one: JsonObject) => JsonObject = () => ({})): JsonObject =>
    Object.fromEntries(
      Object.entries(objectAt(kept, name)).map(([id, one]) =>
        isObject(one) && one['owner'] === undefined ? [id, { ...file, ...one, ...more(one) }] : [id, one],
      ),
    );
  return {
    script: FIRST_SCRIPT,
    mails: [],
    ...kept,
    triggers: listAt(kept, 'triggers').map((one) => ({ script: FIRST_SCRIPT, ...one })),
    settings,
    documents: files('documents'),
    spreadsheets: files('spreadsheets'),
    forms: files('forms', (form) => ({
      permissions: [ANYONE_MAY_RESPOND, ...listAt(form, 'permissions')],
      responses: listAt(form, 'responses').map((one) => ({
        formAppId: formAppIdOf(textAt(one, 'responseId')),
        ...one,
      })),
    })),
  };
}

/** Writes the state whole or not at all. */
export function saveState(file: string, state: State): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(state));
  renameSync(`${file}.new`, file);
}
