/**
 * Names of what was removed for good that say nothing of it: enough to know it again, should a form, another reader, or
 * an earlier version of a workbook bring it back. No text can be read out of them; who has the text can look whether it
 * is meant.
 */
import { ownId } from '../county/provider-identity';
import { contentHash } from './content-hash';
import { msOf } from './event';

const REMOVED = 'removed:';

/** A response by the id that one of its readers has for it. */
export const responseMark = (id: string): string => contentHash(['response', id]);

/** A response by its form, an instant at which it was handed in, and whom it says it is about, whoever reads it. */
export const momentMark = (formId: string, instant: string, provider: string): string =>
  contentHash(['moment', formId, msOf(instant), ownId({ name: provider })]);

/** The subject under which a provider that was removed stands in the record, by its id `urn:…` or `name:…`. */
export const removedProvider = (id: string): string =>
  id.startsWith(REMOVED) ? id : `${REMOVED}${contentHash(['provider', id])}`;
