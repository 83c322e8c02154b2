/**
 * ENTRY. What the record amounts to, as rows and as the county's figures: a file of its own in the script, evaluated by
 * runs in which something came in or is to be worked out anew. Only functions that are pure: what the other scripts open,
 * throw and catch is known there by its class.
 */
import '../shared/schema/zod-setup';

export { readAnswers } from '../shared/form/read-answers';
export { visitFormLink } from '../shared/form/visit-link';
export { score } from '../shared/judging/score';
export { countyOf } from '../shared/county/county';
export { latestVisits } from '../shared/county/latest-visits';
export { countedOf, countyOptionsOf } from '../shared/record/county-of-record';
export { tryToJudge } from '../shared/record/judge-visit';
export { actionCells, knownOfProviders, visitCells } from '../shared/record/known-cells';
export { putAwayActions } from '../shared/record/archived-actions';
export { readingWithout, withoutRemovedTexts } from '../shared/record/removed-text';
export { settle } from '../shared/record/settle';
export { changesOf } from '../shared/record/visit-changes';
export { answerIn, changedUnits, valueIn } from '../shared/record/answer-units';
export { fieldInWords, saidInWords } from '../shared/record/event-words';
export { unitInWords, unitOf, visitForms } from '../shared/record/visit-form';
export { encodeAnswers } from '../shared/workbook/answers-tab';
export { encodeFindings } from '../shared/workbook/findings-tab';
export { typedCells } from '../shared/workbook/seen-cell';
export { rowsInOrder } from '../shared/workbook/rows-in-order';
export { namesAction, namesVisit } from '../shared/workbook/sorted-tabs';
export { listEntries } from '../shared/workbook/list-entries';
export { encodeIndex, providerMarks, VisitIndex, visitsThere } from '../shared/workbook/visit-index';
export { saysWhere } from '../shared/workbook/visit-rows';
export { missingColumns } from '../shared/workbook/missing-columns';
export { unreadCells } from '../shared/workbook/unread-cells';
export { updateProviders } from '../shared/workbook/update-providers';
export { restingVisits } from '../shared/workbook/visits-at-rest';
export { encodeVisit, isAsWritten, writtenMark } from '../shared/workbook/visits-tab';
