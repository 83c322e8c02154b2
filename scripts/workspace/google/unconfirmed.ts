/**
 * What Google very likely does, though nobody has shown it: conclusions from its documentation and from what its web
 * pages refuse. The stand-ins do it too, unless `settings.notAssumed` names it. Whoever tries it on Google takes it
 * out of this list, one way or the other. Wordings of these refusals are this workspace's own.
 */
import { GoogleError } from './google-error';

export const UNCONFIRMED = {
  /** `drive.file` covers files "created or opened by the app"; that FormApp's do not count is a conclusion. */
  'form-app-files-are-hidden-from-rest': 'Forms that FormApp made are not there for the REST APIs (404).',
  'freezing-all-columns': 'All columns frozen are refused, as all rows are.',
  'unknown-locale': 'A locale that is none is refused.',
  'unknown-time-zone': 'A time zone that is none is refused.',
  'chart-outside-the-grid': 'A chart of cells beyond the grid, or on a tab that is not there, is refused.',
  'condition-without-value': 'A condition that compares needs its value; a list its choices, at most 500.',
  'hiding-all-columns': 'Hiding every column of a tab is refused.',
  'long-form-texts': 'Titles and choices of over 5,000 letters, help of over 50,000, are refused.',
  'choices-that-differ-by-blanks': 'Two choices that differ only by blanks around them are one choice twice.',
  'chosen-ids-below-2-to-31': 'Ids of items and questions are at most 8 hexadecimal digits, below 80000000.',
  /** `toPrefilledUrl` is documented for any response, "based on the answers in this form response"; seen for built ones. */
  'links-with-what-was-handed-in':
    'A response that was handed in gives a link filled in with all of its answers.',
  /** Documented as unique to the active user; whether a trigger has the same as its owner at the screen is not said. */
  'keys-of-accounts-in-triggers': 'A trigger is given the key of the account that made it.',
  /** The guide says "submitted at and after", not which time where a response was submitted twice. */
  'edits-are-listed-by-their-last-submission':
    'responses.list with a filter on the timestamp gives what was last submitted since, not first.',
  /** Requests that name a tab that is not there are refused so; of reading by a filter nobody says. */
  'filter-for-no-tab': 'Reading by the id of a tab that is not there is refused, not answered with nothing.',
  'a-copied-workbook-brings-its-forms':
    'Copying a workbook copies the forms that write to it, their questions with the same ids, without responses.',
  /** The function reference calls it a chart within a cell, and says of no value. */
  'bars-have-no-value': 'A cell with a SPARKLINE is read as an empty one.',
} as const;

export type Unconfirmed = keyof typeof UNCONFIRMED;

interface Workspace {
  readonly settings: { readonly notAssumed: readonly Unconfirmed[] };
}

/** Whether the stand-ins do it in this workspace. */
export const isAssumed = ({ settings }: Workspace, what: Unconfirmed): boolean =>
  !settings.notAssumed.includes(what);

/** @throws GoogleError with this message, where the refusal is assumed. */
export function unconfirmed(workspace: Workspace, what: Unconfirmed, message: string): void {
  if (isAssumed(workspace, what)) throw new GoogleError(message);
}
