/** Everything that Check Google asks, in the order in which it is asked. */
import type { Assumption, CheckPart } from './assumption';
import { FORM, FORM_APP } from './form-assumptions';
import { DOCUMENT, RESPONSES } from './response-assumptions';
import { APIS, MESSAGES, SCRIPT, TRIGGERS } from './script-assumptions';
import { QUOTA, WORKBOOK } from './workbook-assumptions';

export const CHECK_PARTS = [
  // Asked as the check begins: the sidebar sends it.
  { id: 'messages', title: 'The sidebar', assumptions: MESSAGES },
  { id: 'script', title: 'This script and its workbook', assumptions: SCRIPT },
  { id: 'apis', title: 'Which of Google’s APIs answer', assumptions: APIS },
  { id: 'form', title: 'A form over the Forms API', assumptions: FORM },
  { id: 'form-app', title: 'A form with FormApp', assumptions: FORM_APP },
  { id: 'responses', title: 'What is handed in', assumptions: RESPONSES },
  { id: 'document', title: 'A document', assumptions: DOCUMENT },
  { id: 'triggers', title: 'Triggers', assumptions: TRIGGERS },
  { id: 'workbook', title: 'A spreadsheet', assumptions: WORKBOOK },
  // Last: it uses up a minute's readings, and waits until that is over.
  { id: 'quota', title: 'How much Google takes in a minute', assumptions: QUOTA },
] as const satisfies readonly CheckPart[];

export type PartId = (typeof CHECK_PARTS)[number]['id'];
export type AssumptionId = (typeof CHECK_PARTS)[number]['assumptions'][number]['id'];

const BY_ID: ReadonlyMap<string, Assumption> = new Map(
  CHECK_PARTS.flatMap(({ assumptions }) => assumptions.map((one: Assumption) => [one.id, one] as const)),
);

/** What is known of an assumption; undefined for an id of another version. */
export const assumptionOf = (id: string): Assumption | undefined => BY_ID.get(id);
