/** A letter and the checklists of the made-up county, made as a QA lead would. */
import type { Workspace } from '../add-on';
import { isObject, objectAt, textAt, type Json } from '../json';
import { PROVIDERS } from './made-up-county';

const LETTER = { framework: 'keys', instrument: 'assurance-letter' };

/** @throws Error with the add-on's own words when it refuses something. */
export function makePapers(workspace: Workspace): void {
  const provider = { name: PROVIDERS[0]?.name ?? '', urn: PROVIDERS[0]?.register?.['URN'] ?? '' };
  const draft = valueOf(workspace.run('sidebarDocumentDraft', { ...LETTER, provider }));
  const values = { ...objectAt(draft, 'values'), 'letter-school': 'Larkford Example School' };
  valueOf(workspace.run('sidebarMakeDocument', { ...LETTER, provider, values }));
  workspace.run('updateChecklistsFromMenu');
}

function valueOf(reply: Json) {
  if (isObject(reply) && reply['ok'] === true) return objectAt(reply, 'value');
  throw new Error(isObject(reply) ? textAt(reply, 'message') : 'The add-on gave no answer.');
}
