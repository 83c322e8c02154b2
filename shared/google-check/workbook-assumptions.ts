/** What is taken for granted about the Sheets API. */
import type { Assumption } from './assumption';

const NOTHING = 'Nothing changes: the product sends no such request.';

export const WORKBOOK = [
  {
    id: 'spreadsheet-made',
    holds: 'A spreadsheet can be made',
    expected: ['made'],
    otherwise: 'Forms about pupils cannot be built. Where your Drive is full, make room first.',
  },
  {
    id: 'workbook-plan',
    holds: 'All tabs are made in one request',
    expected: ['made'],
    otherwise: 'Set up cannot make the tabs. Send the report: it says which request Google refused.',
  },
  {
    id: 'rows-appended',
    holds: 'New rows go right under the last one, whatever is formatted, filtered or hidden',
    expected: ['right under'],
    otherwise: 'New visits may stand far down in their tab. They are counted all the same.',
  },
  {
    id: 'cells-cleared',
    holds: 'Writing a range without an end clears what is under it',
    expected: ['cleared'],
    otherwise: 'Old rows may stay under new ones in the County tab. Send the report.',
  },
  {
    id: 'copied-as-it-stood',
    holds: 'A cell that is copied and then written over in one request is copied as it stood',
    expected: ['as it stood'],
    otherwise:
      'What somebody types in the very second in which Provision QA writes that cell is lost. Send the report.',
  },
  {
    id: 'quoted-title',
    holds: 'A tab with an apostrophe in its name can be read',
    expected: ['read'],
    otherwise: 'Rename such tabs without it.',
  },
  {
    id: 'tab-by-id',
    holds: 'A tab can be read by its id, whatever it is called',
    expected: ['read'],
    otherwise: 'What Provision QA keeps in its hidden tab cannot be read. Send the report.',
  },
  {
    id: 'no-tab-by-id',
    holds: 'Reading by the id of a tab that is not there is refused',
    expected: ['refused'],
    otherwise: 'Nothing changes: that it is not there is seen in either case.',
  },
  {
    id: 'freeze-columns',
    holds: 'Freezing every column is refused',
    expected: ['refused'],
    otherwise: NOTHING,
  },
  {
    id: 'hide-columns',
    holds: 'Hiding every column is refused',
    expected: ['refused'],
    otherwise: NOTHING,
  },
  {
    id: 'unknown-locale',
    holds: 'A language that is none is refused',
    expected: ['refused'],
    otherwise: NOTHING,
  },
  {
    id: 'unknown-time-zone',
    holds: 'A time zone that is none is refused',
    expected: ['refused'],
    otherwise: NOTHING,
  },
  {
    id: 'chart-outside',
    holds: 'A chart of cells that are not there is refused',
    expected: ['refused'],
    otherwise: NOTHING,
  },
  {
    id: 'condition-empty',
    holds: 'A condition without its value is refused',
    expected: ['refused'],
    otherwise: NOTHING,
  },
] as const satisfies readonly Assumption[];

export const QUOTA = [
  {
    id: 'reads-a-minute',
    holds: 'The sixty-first reading in a minute is refused',
    expected: ['refused at 61 or sooner'],
    otherwise: 'Nothing changes: what is refused so is tried again after a pause.',
  },
] as const satisfies readonly Assumption[];
