/** One part of Check Google at work: asks Google one thing at a time and notes what it answers, refusals too. */
import { messageOf, ServiceError } from '../../../shared/errors';
import { assumptionOf, type AssumptionId } from '../../../shared/google-check/assumptions';
import { withoutNames, type Finding } from '../../../shared/google-check/google-answers';
import type { ServiceFault } from '../../../shared/errors';
import { refusalOf } from '../refusals';

/** A file that the check made, to be put into the bin. */
export interface ScratchFile {
  readonly id: string;
  readonly kind: 'form' | 'spreadsheet' | 'document';
}

/** What was answered, with words of Google's or figures that belong to it. */
interface Told {
  readonly got: string;
  readonly says: string;
}

export interface Notebook {
  /** Asks: its answer, or how it was refused, is noted. @returns whether it was as expected */
  readonly note: (id: AssumptionId, ask: () => string | Told) => boolean;
  /** What cannot be asked, because something before it failed. */
  readonly skip: (...ids: AssumptionId[]) => void;
  /** Whether this was as expected, in this part or one before. */
  readonly holds: (id: AssumptionId) => boolean;
  /** To be called at once with each file that was made. */
  readonly made: (file: ScratchFile) => string;
}

/** How a refusal is named, where its kind says more than that it was one. */
const REFUSED: Readonly<Partial<Record<ServiceFault, string>>> = {
  'api-off': 'off',
  authorisation: 'not agreed to',
  policy: 'forbidden',
  quota: 'full',
  rate: 'too many at once',
  'not-found': 'not found',
  permission: 'not permitted',
};

/** A refusal as it is noted. Google's own services throw plain errors, and so does what they do not have. */
export function refusalTold(error: unknown): Told {
  const cause = error instanceof ServiceError ? error.cause : undefined;
  const says = cause?.says ?? messageOf(error);
  const kind = cause?.kind ?? refusalOf(says).kind;
  return { got: REFUSED[kind] ?? 'refused', says };
}

/** @param before what earlier parts found */
export function openNotebook(
  before: readonly Finding[],
  made: (file: ScratchFile) => void,
): Notebook & { readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const add = (id: AssumptionId, told: Told | null, ms: number): boolean => {
    const ok = told && (assumptionOf(id)?.expected.includes(told.got) ?? false);
    const got = told?.got ?? 'not asked';
    findings.push({ id, got, ok, ms, says: withoutNames(told?.says ?? '') });
    return ok === true;
  };
  return {
    findings,
    note: (id, ask) => {
      const began = Date.now();
      let told: Told;
      try {
        const answer = ask();
        told = typeof answer === 'string' ? { got: answer, says: '' } : answer;
      } catch (error) {
        told = refusalTold(error);
      }
      return add(id, told, Date.now() - began);
    },
    skip: (...ids) => ids.forEach((id) => add(id, null, 0)),
    holds: (id) => [...before, ...findings].some((one) => one.id === id && one.ok === true),
    made: (file) => {
      made(file);
      return file.id;
    },
  };
}
