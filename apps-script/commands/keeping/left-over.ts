/** What of a removal is left for a person, in words that name nobody: they stay in the Problems tab. */
import type { ServiceFault } from '../../../shared/errors';
import { contentHash } from '../../../shared/record/content-hash';
import type { Problem } from '../../../shared/workbook/problems-tab';
import { documentUrl } from '../../google/drive-documents';

/** What passes by itself, or is for this person to put right: then it is tried again. */
export const TO_PUT_RIGHT: readonly (ServiceFault | undefined)[] = [
  'passing',
  'rate',
  'quota',
  'authorisation',
  'several-accounts',
];

/** @param of what tells it from every other */
export const leftOver = (
  where: string,
  what: string,
  whatToDo: string,
  of: unknown,
  formId = '',
): Problem => ({
  id: `removal:${contentHash([where, of])}`,
  where,
  what: `${what}, though it was removed for good here.`,
  whatToDo: `${whatToDo} Then set Status to Solved.`,
  formId,
  responseId: '',
  maySettle: true,
});

/** A document that this account cannot take away. */
export const documentLeft = (id: string): Problem =>
  leftOver(
    'Google Drive',
    `A document may still be there: ${documentUrl(id)}`,
    'Whoever owns it opens the link, puts it into the bin and empties the bin. If it cannot be found, it is gone.',
    id,
  );
