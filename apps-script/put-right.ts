/**
 * ENTRY. What is needed once people's cells were written over, rows were hit that were not meant, or rows say what they
 * cannot: a file of its own in the script, evaluated by such runs alone. Only functions that are pure, as in
 * `record-settling.ts`.
 */
export { lostRows } from '../shared/workbook/lost-rows';
export {
  emptied,
  merged,
  movedTexts,
  pastedOver,
  unclearRows,
  unknownRows,
} from '../shared/workbook/row-problems';
export { stoodRows } from './google/stood-rows';
export { partLines } from './google/part-lines';
export { putBack } from './google/moved-rows';
export { traced } from './google/traced-request';
export { typedMeanwhile } from './google/typed-meanwhile';
