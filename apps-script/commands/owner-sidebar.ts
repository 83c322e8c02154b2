/** What the sidebar asks for about a workbook that is a copy, or that another script project looks after. */
import { longInstant } from '../../shared/schema/dates';
import { underLock } from '../google/document-lock';
import { readIntactReceipts } from '../google/receipts';
import { spreadsheetLink } from '../../shared/workbook/spreadsheet-link';
import { whoIsHere } from '../google/account';
import { notOurs } from '../google/state-words';
import { openStoredValues, type StoredValues } from '../google/stored-values';
import type { OwnerQuestion } from '../sidebar/owner-api';
import type { Reply, ServerApi } from '../sidebar/server-api';
import { isOfForms } from './kept-of-forms';
import { CHOICE, READ } from './own-values';
import { refuseNewer } from './refuse-newer';
import { reply } from './reply';
import { startRun } from './run-time';
import { watch } from './set-up/watch-step';
import { isWatchers, watchedBy } from './watchers';

/** What is to be asked of whoever opens this workbook; null where this project looks after it. */
export function ownerQuestion(stored: StoredValues): OwnerQuestion | null {
  const { standing, owner } = stored;
  if (standing === 'ours') return null;
  return {
    kind: standing,
    workbook: owner?.title ?? '',
    address: owner ? spreadsheetLink(owner.spreadsheet) : '',
    since: owner ? longInstant(owner.since) : '',
    forms: readIntactReceipts(stored).receipts.length,
    onlyRead: stored.noteNamed(CHOICE) === READ,
  };
}

/** Does what was chosen; nothing where this project looks after the workbook already: somebody has chosen so. */
const chosen = (act: (stored: StoredValues) => string): Reply<string> =>
  reply(() =>
    underLock('sidebar', () => {
      const stored = openStoredValues();
      return stored.standing === 'ours' ? '' : act(stored);
    }),
  );

/** Watches the workbook first: until this project is its owner, the triggers' runs do nothing. */
function takeOver(stored: StoredValues, forget: (name: string) => boolean): string {
  refuseNewer(stored);
  const note = watch();
  const watching = note === '' ? watchedBy(whoIsHere(), startRun().now) : {};
  stored.takeOver((name) => isWatchers(name) || forget(name), watching);
  return note;
}

export const sidebarGoOn: ServerApi['sidebarGoOn'] = () =>
  chosen((stored) => {
    if (stored.standing === 'unknown') throw notOurs('unknown');
    return takeOver(stored, () => false);
  });

export const sidebarStartAfresh: ServerApi['sidebarStartAfresh'] = () =>
  chosen((stored) => takeOver(stored, isOfForms));

export const sidebarOnlyRead: ServerApi['sidebarOnlyRead'] = () =>
  chosen((stored) => {
    stored.note({ [CHOICE]: READ });
    return '';
  });
