/**
 * ENTRY. What only a run needs that works out all of the record: the pages that are drawn as a whole, what waits for
 * somebody, who may be one provider. A file of its own in the script, which no hand-in evaluates. Only functions that are
 * pure, as in `record-settling.ts`.
 */
import '../shared/schema/zod-setup';

export { countyOfPart, partOf } from '../shared/county/county-part';
export { gapFigures } from '../shared/county/gap-figures';
export { narrativeBoxes } from '../shared/county/narrative-boxes';
export { queueOf } from '../shared/county/queue';
export { registrationChanges } from '../shared/county/registration';
export { termFigures } from '../shared/county/term-figures';
export { actionFollowUps } from '../shared/workbook/action-follow-ups';
export { cellsOfChoice, choicesIn } from '../shared/workbook/county-choices';
export { countyPage } from '../shared/workbook/county-tab';
export { goneVisits } from '../shared/workbook/gone-visits';
export { inWordsPage } from '../shared/workbook/in-words-tab';
export { namesakes } from '../shared/workbook/namesakes';
export { doublesIn, providerProblems } from '../shared/workbook/provider-problems';
export { takeList } from '../shared/workbook/take-list';
export { thisWeekPage } from '../shared/workbook/this-week-tab';
export { withdrawnAgain } from '../shared/workbook/withdrawn-again';
export { writePage } from './google/write-page';
