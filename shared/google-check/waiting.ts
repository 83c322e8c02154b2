/** What the check cannot ask Google by itself: it needs a person, a trigger or a second account. */
export interface Waiting {
  readonly id: string;
  readonly needs: 'a person' | 'a trigger' | 'a second account';
  readonly holds: string;
  /** What to do, in whole sentences. */
  readonly todo: string;
}

export const WAITING: readonly Waiting[] = [
  {
    id: 'submit-trigger',
    needs: 'a trigger',
    holds: 'Handing in a form collects the visit by itself',
    todo: 'Hand in one of the workbook’s forms and look for the visit in the Visits tab within two minutes.',
  },
  {
    id: 'hourly-trigger',
    needs: 'a trigger',
    holds: 'The hourly run works by itself, with lock and workbook',
    todo: 'Leave the workbook set up for two hours, then look in the sidebar for the last run that worked.',
  },
  {
    id: 'account-key',
    needs: 'a trigger',
    holds: 'A run by itself has the account’s key that its maker has',
    todo: 'A day after Set up, open the sidebar: it still says that this account watches for visits.',
  },
  {
    id: 'edited-response',
    needs: 'a person',
    holds: 'A response that is edited is the same visit, changed',
    todo: 'Hand in a form, use “Edit your response”, change one answer, choose Collect new visits now.',
  },
  {
    id: 'clipboard',
    needs: 'a person',
    holds: 'The sidebar’s Copy buttons reach the clipboard',
    todo: 'Press “Copy the report” below and paste it somewhere.',
  },
  {
    id: 'colleague-reads',
    needs: 'a second account',
    holds: 'A colleague who shares the workbook collects without doubling anything',
    todo: 'Share the workbook with a colleague as an editor. They choose Collect new visits now: the Visits tab stays as it is.',
  },
  {
    id: 'two-accounts',
    needs: 'a second account',
    holds: 'Two Google accounts in one browser are told with the cure',
    todo: 'Sign in to a second account in the same browser, open the sidebar, and note the exact words.',
  },
  {
    id: 'copied-workbook',
    needs: 'a person',
    holds: 'A copy of the workbook brings copies of its forms and collects nothing by itself',
    todo: 'File, Make a copy. Look which forms the copy has under Tools, Manage form, and delete the copy.',
  },
];
