/** What only FormApp can set, and every form needs whichever way it was built. */
import type { FormPlan } from '../../shared/schema/form-plan';
import { askGoogle, unlessRefused } from './ask-google';
import { askTwice } from './ask-twice';

type Form = GoogleAppsScript.Forms.Form;

export interface Finish {
  /** The spreadsheet that keeps a copy of every response. */
  readonly spreadsheetId: string;
  /** An earlier run may have linked it already: linking it twice would add a second tab of responses. */
  readonly mayBeLinked: boolean;
}

/** FormApp has no question for "is there one?": it throws, in the user's language, when there is none. */
const linkedTo = (form: Form): string | null =>
  unlessRefused(
    () => askGoogle('Google Forms', 'say where responses go', () => form.getDestinationId()),
    null,
  );

/** Links the response sheet; sets the confirmation message, the progress bar and that answers can be changed. */
export function finishForm(form: Form, plan: FormPlan, { spreadsheetId, mayBeLinked }: Finish): void {
  let mayStand = mayBeLinked;
  // Refused now and then where a second form is linked to a workbook at once; it may have worked all the same.
  askTwice('Google Forms', `link the form “${plan.title}” to its spreadsheet`, ['rate', 'passing'], () => {
    if (!mayStand || linkedTo(form) !== spreadsheetId) {
      mayStand = true;
      form.setDestination(FormApp.DestinationType.SPREADSHEET, spreadsheetId);
    }
  });
  form.setConfirmationMessage(plan.confirmation);
  form.setProgressBar(true);
  form.setAllowResponseEdits(true);
}
