/**
 * ENTRY. What the record amounts to, as rows and as the county's figures: a file of its own in the script, evaluated by
 * runs in which something came in or is to be worked out anew. Only functions that are pure: what the other scripts open,
 * throw and catch is known there by its class.
 */
import '../shared/schema/zod-setup';

export { actionFollowUps } from '../shared/workbook/action-follow-ups';
export { criteriaOfActions } from '../shared/record/action-criterion';
export { countyOf } from '../shared/county/county';
export { narrativeBoxes } from '../shared/county/narrative-boxes';
export { gapFigures } from '../shared/county/gap-figures';
export { queueOf } from '../shared/county/queue';
export { registrationChanges } from '../shared/county/registration';
export { termFigures } from '../shared/county/term-figures';
export { countedOf, countyOptionsOf } from '../shared/record/county-of-record';
export { tryToJudge } from '../shared/record/judge-visit';
export { actionCells, providerCells, visitCells } from '../shared/record/known-cells';
export { readingWithout, withoutRemovedTexts } from '../shared/record/removed-text';
export { settle } from '../shared/record/settle';
export { changesOf } from '../shared/record/visit-changes';
export { valueInWords } from '../shared/record/answer-units';
export { unitInWords, unitOf, visitForms } from '../shared/record/visit-form';
export { encodeAnswers } from '../shared/workbook/answers-tab';
export { countyPage } from '../shared/workbook/county-tab';
export { encodeFindings } from '../shared/workbook/findings-tab';
export { inWordsPage } from '../shared/workbook/in-words-tab';
export { thisWeekPage } from '../shared/workbook/this-week-tab';
export { updateProviders } from '../shared/workbook/update-providers';
export { encodeVisit, isAsWritten } from '../shared/workbook/visits-tab';
