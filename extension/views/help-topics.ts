/** What the help page says of each screen, in the order of the menu. Keys are the pages' names. */
export interface HelpTopic {
  /** The pages, without their ending, that lead here. */
  readonly pages: readonly string[];
  readonly title: string;
  readonly points: readonly string[];
}

export const HELP: readonly HelpTopic[] = [
  {
    pages: ['panel', 'popup'],
    title: 'Check',
    points: [
      'Type a name, URN, DfE number, UKPRN, postcode, telephone number or website. Choose an entry from the list, or press Check (Enter).',
      'Add the town or local authority to a name that many share. Words around a name do no harm.',
      '“Registered” is said only where number and name, or name and place, are one entry’s. Everything else is yours to choose.',
      '“Not found” is about this copy of the register only. It does not prove that a provider should be registered.',
      'On any page: select a name, open the menu on it and choose “Check the selected text”. Or type ap, a space and the name into the address bar. Or press Alt+Shift+Q.',
      '“Form in progress” shows what a visit form still needs, for forms that you switched the companion on for.',
    ],
  },
  {
    pages: ['bulk'],
    title: 'Check a list',
    points: [
      'Take a spreadsheet or CSV file, or paste cells. Look at which column was taken for what before you check.',
      'Rows that need a person come first. What you decide is kept, also when you close the page, and can be undone.',
    ],
  },
  {
    pages: ['watch'],
    title: 'Watch list',
    points: ['Compares the entries you watch each time a new register comes in, and shows what changed.'],
  },
  {
    pages: ['records'],
    title: 'Check records',
    points: [
      'A record keeps what the register said, in which copy, when and to whom. Print it or save all as CSV.',
      'They are in this browser only: save a backup in Options before you change computers.',
    ],
  },
  {
    pages: ['threshold'],
    title: 'Threshold',
    points: [
      'Answers, factor by factor, whether a setting appears to meet the test for having to register. Where a fact is missing it says which.',
    ],
  },
  {
    pages: ['register', 'welcome'],
    title: 'Register',
    points: [
      'The first download makes the browser ask whether the extension may visit the register’s address.',
      'Where that is not allowed, download the file by hand and drop the zip on the page as it is.',
      'A download that fails leaves the copy you had. A copy older than a week says so beside every answer.',
    ],
  },
  {
    pages: ['options'],
    title: 'Options',
    points: [
      'Your name stands on check records; your local authority’s entries come first in the list.',
      'The connection code is on the Start tab of your LA’s workbook. Entries marked “Set by your organisation” are your IT team’s.',
      'Each permission stands with its reason. Those that you allowed can be withdrawn.',
    ],
  },
];
