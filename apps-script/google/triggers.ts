/** The two triggers that collect visits without anybody asking. */
import { ServiceError } from '../../shared/errors';
import { askGoogle } from './ask-google';
import { saysClockIsThere } from './refusals';
import { openWorkbook } from './sheets-api';

/** What a trigger runs: names of exported functions. */
export interface TriggerHandlers {
  /** When a form that is linked to this workbook is handed in. */
  readonly submit: string;
  /** Every hour: catches what the other missed. Google lets an add-on run a clock no more often. */
  readonly hourly: string;
}

const WATCH = 'watch this workbook for new visits';

/** Whether Google refused a clock because this account has one here already. */
const isThere = (error: unknown): boolean =>
  error instanceof ServiceError && error.cause !== undefined && saysClockIsThere(error.cause.says);

/** Google does not say whether clocks are among the triggers that it lists: one that is refused as a second is there. */
function addClock(handler: string): void {
  try {
    askGoogle('Google Apps Script', WATCH, () =>
      ScriptApp.newTrigger(handler).timeBased().everyHours(1).create(),
    );
  } catch (error) {
    if (!isThere(error)) throw error;
    console.log('The hourly trigger is there, though it is not listed:', error);
  }
}

/** Adds what is missing of the two triggers; an existing one is left alone. */
export function addTriggers({ submit, hourly }: TriggerHandlers): void {
  const present = askGoogle('Google Apps Script', WATCH, () => {
    const workbook = openWorkbook();
    const handlers = ScriptApp.getUserTriggers(workbook).map((trigger) => trigger.getHandlerFunction());
    if (!handlers.includes(submit))
      ScriptApp.newTrigger(submit).forSpreadsheet(workbook).onFormSubmit().create();
    return handlers;
  });
  if (!present.includes(hourly)) addClock(hourly);
}
