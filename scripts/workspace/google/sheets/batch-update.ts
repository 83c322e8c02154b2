/** The requests of a Sheets API `batchUpdate`, done in order on one draft. */
import { objectAt, type JsonObject } from '../../json';
import { GoogleError, NotImplemented } from '../google-error';
import { InvalidShape } from '../rest-error';
import { cellRequests } from './cell-requests';
import { chartRequests } from './chart-requests';
import { copyRequests } from './copy-requests';
import { dimensionRequests } from './dimension-requests';
import { mergeRequests } from './merge-requests';
import { objectRequests } from './object-requests';
import { sheetRequests } from './sheet-requests';
import { sortRequests } from './sort-requests';
import { viewRequests } from './view-requests';
import type { Draft } from './sheets-draft';

type Handler = (draft: Draft, request: JsonObject) => JsonObject;
const HANDLERS: Readonly<Record<string, Handler>> = {
  ...sheetRequests,
  ...dimensionRequests,
  ...cellRequests,
  ...copyRequests,
  ...sortRequests,
  ...mergeRequests,
  ...chartRequests,
  ...objectRequests,
  ...viewRequests,
};

/** The replies, one for each request. @throws GoogleError naming the request that is wrong. */
export function changeSpreadsheet(draft: Draft, requests: readonly JsonObject[]): JsonObject[] {
  if (requests.length === 0) throw new GoogleError('Must specify at least one request.');
  return requests.map((request, index) => perform(draft, request, index));
}

function perform(draft: Draft, request: JsonObject, index: number): JsonObject {
  const kinds = Object.keys(request);
  const [kind = ''] = kinds;
  if (kinds.length !== 1)
    throw new GoogleError(`Invalid requests[${index}]: exactly one kind of request must be set`);
  const handler = HANDLERS[kind];
  if (!handler) throw new NotImplemented(`Sheets batchUpdate request "${kind}"`);
  try {
    return handler(draft, objectAt(request, kind));
  } catch (error) {
    if (error instanceof GoogleError && !(error instanceof InvalidShape))
      throw new GoogleError(`Invalid requests[${index}].${kind}: ${error.message}`);
    throw error;
  }
}
