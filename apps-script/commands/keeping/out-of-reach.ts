/** What no removal here can reach, in words. */
import type { Subject } from './find-subject';

/** Earlier versions of a file are Google's to keep, and a person's to be rid of. */
const VERSIONS =
  'Earlier versions of this workbook (File, Version history): whoever can edit it can look at them. Google offers no way to delete one; they go with the file itself.';

/** Told of every removal. */
export const staysOf = ({
  providers,
  providerNames,
  sharedNames,
  askedRows,
  movedAway,
}: Pick<
  Subject,
  'providers' | 'providerNames' | 'sharedNames' | 'askedRows' | 'movedAway'
>): readonly string[] => [
  VERSIONS,
  'What was downloaded, printed, mailed or exported, and copies that others made. Where the records of several workbooks are gathered it goes at the next gathering.',
  'What people wrote elsewhere in this workbook: other tabs of your own, notes on other rows, comments on cells.',
  ...sharedNames.map(
    (name) =>
      `Letters, checklists and problems that stand under “${name}” alone: another provider has that name, too.`,
  ),
  ...askedRows.map(
    (at) =>
      `Row ${at + 2} of the tab Providers, under “${providerNames[0] ?? ''}”: whether it is this provider or another is still to be said (see Problems). If it is this one, delete the row.`,
  ),
  ...(movedAway > 0
    ? [
        `${movedAway === 1 ? 'A visit that was' : `${movedAway} visits that were`} handed in under its name and, corrected since, ${movedAway === 1 ? 'counts' : 'count'} as another provider’s: the form, the tab that it writes to and History go on saying the name. If that is to go, remove ${movedAway === 1 ? 'that visit' : 'those visits'} as well.`,
      ]
    : []),
  ...(providers.size > 0
    ? [
        'Contacts of the provider in the People tab.',
        'Forms about a pupil and their restricted spreadsheets, whose responses may name the provider.',
      ]
    : []),
];
