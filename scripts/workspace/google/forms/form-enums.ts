/** FormApp's enumerations, as far as the workspace knows them. */
import { enumeration } from '../service';

export const ItemType = enumeration('ItemType', [
  'TEXT',
  'PARAGRAPH_TEXT',
  'MULTIPLE_CHOICE',
  'LIST',
  'CHECKBOX',
  'DATE',
  'PAGE_BREAK',
  'SECTION_HEADER',
  'SCALE',
  'RATING',
  'TIME',
  'FILE_UPLOAD',
  'GRID',
  'CHECKBOX_GRID',
  'IMAGE',
  'VIDEO',
]);
export const PageNavigationType = enumeration('PageNavigationType', [
  'CONTINUE',
  'GO_TO_PAGE',
  'RESTART',
  'SUBMIT',
]);
export const DestinationType = enumeration('DestinationType', ['SPREADSHEET']);
