/** What is taken for granted about what is handed in, and about documents. */
import type { Assumption } from './assumption';

const MATCHES = 'Visits are matched by form, instant and content all the same, so nothing is doubled.';

export const RESPONSES = [
  {
    id: 'handed-in',
    holds: 'A script can hand in a form',
    expected: ['handed in'],
    otherwise:
      'Nothing changes for you: this check alone does it. What it would have asked is not known then.',
  },
  {
    id: 'response-listed',
    holds: 'What was handed in is listed within ten seconds',
    expected: ['listed'],
    otherwise: 'A visit comes in with the hourly run instead of at once.',
  },
  {
    id: 'response-ids',
    holds: 'FormApp and the API give one response two ids',
    expected: ['two ids'],
    otherwise: `Nothing changes. ${MATCHES}`,
  },
  {
    id: 'response-other-id',
    holds: 'The API does not know a response by FormApp’s id',
    expected: ['not found'],
    otherwise: `Nothing changes. ${MATCHES}`,
  },
  {
    id: 'response-instant',
    holds: 'Both give the same instant, to the millisecond',
    expected: ['the same millisecond'],
    otherwise:
      'Where the way of reading changes, visits could not be matched by instant; those that say the same are matched, others are asked about.',
  },
  {
    id: 'response-times',
    holds: 'First and last handing in are the same millisecond where nothing was edited',
    expected: ['the same millisecond'],
    otherwise: 'Collecting is slower: each visit is taken for an edited one.',
  },
  {
    id: 'response-filter',
    holds: 'Reading from an instant on includes what was handed in at it',
    expected: ['included'],
    otherwise: 'Visits are found by the daily listing instead.',
  },
  {
    id: 'response-link',
    holds: 'FormApp’s link to what was handed in holds the answers',
    expected: ['the answers'],
    otherwise: 'Reading with FormApp takes three calls an answer instead of one link a visit.',
  },
  {
    id: 'response-answers',
    holds: 'Dates, ticked boxes and blank answers read the same both ways',
    expected: ['the same'],
    otherwise: 'An answer may look different after the way of reading changes. Send the report.',
  },
] as const satisfies readonly Assumption[];

export const DOCUMENT = [
  {
    id: 'document-made',
    holds: 'Drive turns a page into a Google Doc',
    expected: ['made'],
    otherwise: 'Letters and agreements cannot be made. The Google Drive API has to answer, and be allowed.',
  },
  {
    id: 'document-found',
    holds: 'It is found again by its mark',
    expected: ['found'],
    otherwise: 'Pressing twice may make a document twice.',
  },
] as const satisfies readonly Assumption[];
