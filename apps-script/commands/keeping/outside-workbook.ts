/**
 * What of a removal lies outside the workbook: responses in forms, documents in Drive. Looked for before anything is
 * removed, so that what can be deleted is kept by its id and what cannot is told.
 */
import { isSameName } from '../../../shared/county/provider-identity';
import { ServiceError } from '../../../shared/errors';
import { keyOfRole } from '../../../shared/form/key-of-role';
import { longInstant } from '../../../shared/schema/dates';
import type { Receipt } from '../../../shared/schema/receipt';
import type { Problem } from '../../../shared/workbook/problems-tab';
import { failureText } from '../../failure';
import { documentsInReach } from '../../google/drive-documents';
import { findHandedIn } from '../../google/handed-in-before';
import { readAllReceipts } from '../../google/receipts';
import type { StoredValues } from '../../google/stored-values';
import { openLibrary, type FrameworkLibrary } from '../frameworks/framework-library';
import type { Outside } from '../record/removed-record';
import type { FormResponses } from './find-subject';
import { documentLeft, leftOver, TO_PUT_RIGHT } from './left-over';
import { counted } from '../../../shared/schema/counted';

export interface Reach {
  readonly outside: Omit<Outside, 'archives'>;
  /** What only a person can delete, in words that name nobody. */
  readonly left: readonly Problem[];
}

const isOrAre = (count: number): string => (count === 1 ? 'is' : 'are');

/** When they were handed in, in words. */
const handedIn = ({ moments }: FormResponses): string =>
  [...new Set(moments.map(({ instant }) => longInstant(instant)))].slice(0, 10).join('; ');

function search(
  receipt: Receipt,
  { ids, moments }: FormResponses,
  library: FrameworkLibrary,
): Outside['forms'][number] {
  const framework = library.version(receipt.framework, receipt.version);
  const instants = new Set(moments.map(({ instant }) => instant));
  const since = [...instants].sort()[0] ?? receipt.createdAt;
  const found = findHandedIn(receipt, {
    since,
    nameKey: keyOfRole(framework, receipt.instrument, 'provider-name'),
    isId: (id) => ids.has(id),
    isInstant: (instant) => instants.has(instant),
    isMoment: (instant, name) =>
      moments.some((one) => one.instant === instant && isSameName(one.provider, name)),
  });
  return { formId: receipt.formId, since, responses: found };
}

/** Looks once more where nobody knows why it failed: only what stays so is a person's. */
function twice<T>(look: () => T): T {
  try {
    return look();
  } catch (error) {
    if (!(error instanceof ServiceError && error.cause?.kind === 'unknown')) throw error;
    return look();
  }
}

/** The responses of one form, and what of them is for a person. */
function inForm(
  receipts: readonly Receipt[],
  of: FormResponses,
  library: FrameworkLibrary,
): { readonly found?: Outside['forms'][number]; readonly left?: Problem } {
  const { formId, count } = of;
  const told = (where: string, what: string, whatToDo: string): { left: Problem } => ({
    left: leftOver(where, what, whatToDo, [...of.ids].sort(), formId),
  });
  const receipt = receipts.find((one) => one.formId === formId);
  if (!receipt)
    return told(
      'A form of earlier',
      `${counted(count, 'response')} may still be in a form that this workbook does not know any more`,
      'Look in Google Drive for forms that were built before.',
    );
  const where = `The form “${receipt.title}”`;
  try {
    const found = twice(() => search(receipt, of, library));
    const lacking = count - found.responses.length;
    if (lacking <= 0) return { found };
    return {
      found,
      ...told(
        where,
        `${counted(lacking, 'response')} could not be found in the form, handed in at one of these times: ${handedIn(of)}; deleted before, or handed in again since`,
        'Look in its Responses tab, and delete what is there.',
      ),
    };
  } catch (error) {
    if (!(error instanceof ServiceError) || TO_PUT_RIGHT.includes(error.cause?.kind)) throw error;
    return error.cause?.kind === 'not-found'
      ? told(
          where,
          `This account cannot open the form, and ${counted(count, 'response')} may still be in it, handed in at one of these times: ${handedIn(of)}`,
          'Whoever may open the form deletes them in its Responses tab. If it lies in somebody’s bin, it is deleted there for good.',
        )
      : told(
          where,
          `${counted(count, 'response')} ${isOrAre(count)} still in the form, handed in at one of these times: ${handedIn(of)}`,
          `Whoever may open the form deletes it in its Responses tab. ${failureText(error)}`,
        );
  }
}

function inDrive(ids: readonly string[]): {
  readonly found: readonly string[];
  readonly left: readonly Problem[];
} {
  if (ids.length === 0) return { found: [], left: [] };
  let found: readonly string[] = [];
  try {
    found = twice(() => documentsInReach(ids));
  } catch (error) {
    if (!(error instanceof ServiceError) || TO_PUT_RIGHT.includes(error.cause?.kind)) throw error;
    // It is off, or forbidden: each is told.
    console.log('Documents are left to a person:', error);
  }
  return {
    found,
    left: ids.filter((id) => !found.includes(id)).map(documentLeft),
  };
}

/**
 * @param documents ids in Drive
 * @throws ServiceError where this person can put right what is in the way, or it passes
 */
export function reachOutside(
  stored: StoredValues,
  forms: readonly FormResponses[],
  documents: readonly string[],
): Reach {
  const receipts = readAllReceipts(stored);
  const library = openLibrary(stored);
  const found = forms.map((one) => inForm(receipts, one, library));
  const drive = inDrive(documents);
  return {
    outside: {
      forms: found.flatMap((one) => (one.found && one.found.responses.length > 0 ? [one.found] : [])),
      documents: [...drive.found],
    },
    left: [...found.flatMap((one) => one.left ?? []), ...drive.left],
  };
}
