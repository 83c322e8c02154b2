/** A visit ⇄ its row in the Visits tab. The visible columns are for people; the data columns hold the visit itself. */
import { clockText } from '../judging/evidence-clock';
import { textOfRole } from '../instrument/text-of-role';
import { readDate } from '../schema/dates';
import type { Framework } from '../schema/framework';
import type { Judgement } from '../schema/judgement';
import { parseInput } from '../schema/parse-input';
import { Visit } from '../schema/visit';
import type { Row } from '../schema/workbook-plan';
import { dataCells, dataValue, type KeptShape } from './kept-data';

const KEPT: KeptShape = {
  version: 1,
  steps: {},
  remedy: 'Undo the change (File, Version history) or collect the responses again.',
};

/** The agreed date of the next visit, ISO; '' where none is given or it is no date. */
export const nextVisitOf = (framework: Framework, { instrument, answers }: Visit): string =>
  readDate(textOfRole(framework, instrument, answers, 'next-visit')) ?? '';

const blank = (text: string): string | null => (text === '' ? null : text);

/**
 * The row of a visit.
 * @throws InputError where the visit is too long for a row.
 */
export function encodeVisit(visit: Visit, judgement: Judgement, framework: Framework): Row {
  const { answers } = visit;
  const why = [...(judgement.outcome?.reasons ?? []), ...judgement.reasons];
  return {
    provider: answers.provider.name,
    urn: answers.provider.urn ?? null,
    'visit-date': answers.visitDate,
    officer: answers.officer,
    'framework-title': framework.title,
    instrument: visit.instrument,
    suggested: judgement.outcome?.label ?? null,
    why: blank(
      why
        .map(({ text, criteria }) => (criteria.length === 0 ? text : `${text} (${criteria.join(', ')})`))
        .join('\n'),
    ),
    decision: judgement.decision?.label ?? null,
    'decision-reason': blank(judgement.decision?.reason ?? ''),
    complete: judgement.complete ? 'Yes' : 'No',
    missing: blank(judgement.missing.join(', ')),
    unmet: blank(judgement.unmet.join(', ')),
    'essential-unmet': blank(judgement.essentialUnmet.join(', ')),
    evidence: blank(
      judgement.evidence
        .filter(({ state }) => state !== 'current')
        .map(clockText)
        .join('\n'),
    ),
    'next-visit': blank(nextVisitOf(framework, visit)),
    framework: visit.framework,
    version: visit.version,
    'submitted-at': visit.submittedAt,
    id: visit.id,
    'form-id': visit.formId,
    ...dataCells(KEPT, visit, `The visit to ${answers.provider.name} on ${answers.visitDate}`),
  };
}

/**
 * The visit that a row keeps, exactly as it was made.
 * @throws InputError where the data was changed by hand; NewerError where a newer version of the product wrote it.
 */
export function decodeVisit(row: Row): Visit {
  const what = `The visit in row “${String(row['provider'] ?? '')}, ${String(row['visit-date'] ?? '')}” of the Visits tab`;
  return parseInput(Visit, dataValue(KEPT, row, what), what);
}
