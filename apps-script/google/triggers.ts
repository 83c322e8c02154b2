/** The two triggers that collect visits without anybody asking. */
import { askGoogle } from './ask-google';
import { openWorkbook } from './sheets-api';

/** What a trigger runs: names of exported functions. */
export interface TriggerHandlers {
  /** When a form that is linked to this workbook is handed in. */
  readonly submit: string;
  /** Every hour: catches what the other missed. Google lets an add-on run a clock no more often. */
  readonly hourly: string;
}

/** Adds what is missing of the two triggers; an existing one is left alone. */
export function addTriggers({ submit, hourly }: TriggerHandlers): void {
  askGoogle('Google Apps Script', 'watch this workbook for new visits', () => {
    const workbook = openWorkbook();
    const present = ScriptApp.getUserTriggers(workbook).map((trigger) => trigger.getHandlerFunction());
    if (!present.includes(submit))
      ScriptApp.newTrigger(submit).forSpreadsheet(workbook).onFormSubmit().create();
    if (!present.includes(hourly)) ScriptApp.newTrigger(hourly).timeBased().everyHours(1).create();
  });
}
