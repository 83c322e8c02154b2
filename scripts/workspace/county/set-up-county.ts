/** Sets the workspace up as a QA lead would: through the add-on's own sidebar functions. */
import { readConnectionCode } from '../../../shared/form/connection-code';
import type { Connection } from '../../../shared/schema/connection-code';
import type { Workspace } from '../add-on';
import { isObject, listAt, objectAt, textAt, type Json, type JsonObject } from '../json';
import { COUNTY } from './made-up-county';

/** More steps than any set-up has: one that does not end says so. */
const MOST_STEPS = 60;

/**
 * @param frameworks ids; the visit form of each is built.
 * @returns what officers' extensions would read from the connection code.
 * @throws Error with the add-on's own words when it refuses something.
 */
export function setUpCounty(workspace: Workspace, frameworks: readonly string[]): Connection {
  workspace.open();
  workspace.run('openSetUp');
  const home = valueOf(workspace.run('sidebarHome'));
  const forms = frameworks.map((id) => {
    const framework = listAt(home, 'frameworks').find((one) => textAt(one, 'id') === id);
    const instruments = listAt(framework ?? {}, 'instruments');
    const ofKind = (kind: string) => instruments.find((one) => textAt(one, 'kind') === kind);
    const visit = ofKind('visit') ?? ofKind('audit');
    if (!visit) throw new Error(`The add-on offers no visit form for "${id}".`);
    return { framework: id, instrument: textAt(visit, 'id') };
  });
  let progress = valueOf(workspace.run('sidebarBegin', { ...COUNTY, forms }));
  for (let step = 0; progress['finished'] !== true; step += 1) {
    if (step > MOST_STEPS) throw new Error(`Set-up did not end after ${MOST_STEPS} steps.`);
    progress = valueOf(workspace.run('sidebarContinue'));
  }
  return connectionOf(workspace);
}

/** @throws Error when set-up has not finished. */
export function connectionOf(workspace: Workspace): Connection {
  return readConnectionCode(textAt(valueOf(workspace.run('sidebarHome')), 'connectionCode'));
}

function valueOf(reply: Json): JsonObject {
  if (isObject(reply) && reply['ok'] === true) return objectAt(reply, 'value');
  throw new Error(isObject(reply) ? textAt(reply, 'message') : 'The add-on gave no answer.');
}
