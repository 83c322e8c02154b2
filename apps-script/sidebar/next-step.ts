/** The one thing that a visit waits for, in words: what its officer does next. */
import { isOutcomeLetter } from '../../shared/documents/report/outcome-letter';
import { longDate } from '../../shared/schema/dates';
import type { VisitStanding } from './visit-api';

interface Asked {
  readonly standing: Pick<
    VisitStanding,
    'stage' | 'withdrawn' | 'shared' | 'finalOn' | 'pending' | 'documents' | 'actions'
  >;
  /** Its framework leads to an outcome, which an officer decides. */
  readonly isDecided: boolean | null;
  /** London date, ISO. */
  readonly today: string;
}

/**
 * @param asked.isDecided null where the framework leads to no outcome
 * @returns '' where nothing is left to do
 */
export function nextStep({ standing, isDecided, today }: Asked): string {
  const { stage, withdrawn, shared, pending } = standing;
  const hasReport = standing.documents.some(({ title }) => !isOutcomeLetter(title));
  if (withdrawn) return '';
  if (stage === 'final')
    return pending.length > 0
      ? 'what came since it was made final counts for nothing yet. Make it final again to take it, or reopen the visit.'
      : '';
  if (stage === 'replied') return 'read what the provider answered, then make the visit final.';
  if (shared === null) {
    if (isDecided === false) return 'decide, then make the report and share it.';
    return hasReport
      ? 'send the report to the provider, then enter below that you shared it.'
      : 'make the report and share it.';
  }
  if (shared.changed.length > 0)
    return 'the visit says something else now than the report that was shared. Make the report again and share it.';
  if (shared.until !== '' && today <= shared.until)
    return `the provider can answer until ${longDate(shared.until)}. Then make the visit final.`;
  return 'make the visit final.';
}
