/** What is said of the state: that it was put right, that its spare cannot be kept, that it is not this project's to change. */
import { OwnerError } from '../../shared/errors';
import { longInstant } from '../../shared/schema/dates';
import { menuPath } from '../../shared/schema/menu-path';
import type { Owner, Standing } from '../../shared/workbook/state-tab';

const where = (): string => `Nothing was changed. Choose ${menuPath('Set up')} and say how to go on here.`;

/** What a script project is told that may not change what it has found. */
export function notOurs(
  standing: Exclude<Standing, 'ours'>,
  { title, since }: Pick<Owner, 'title' | 'since'> = { title: '', since: '' },
): OwnerError {
  const found = {
    copy: () =>
      `This workbook is a copy of “${title}”, and nobody has said yet whether visits are to be collected in it, too.`,
    'other-script': () =>
      `Another copy of Provision QA has looked after this workbook since ${longInstant(since)}.`,
    unknown: () =>
      'This workbook was set up with Provision QA, and what it kept of that is not here: it may be a copy, or another copy of Provision QA may look after it.',
  }[standing]();
  return new OwnerError(`${found} ${where()}`);
}

/** What is said where a person chose that nothing is to be changed. */
export const onlyRead = (): OwnerError =>
  new OwnerError(
    `Provision QA only reads in this workbook, as somebody chose here. Nothing was changed. Choose ${menuPath('Set up')} to change that.`,
  );

/** Two people chose at the same moment. */
export const somebodyWasQuicker = (): OwnerError =>
  new OwnerError(
    'Somebody else has just said how to go on in this workbook. Nothing was changed by you. Close the sidebar and open it again to see how it stands.',
  );

const TAB =
  'The hidden tab “Provision QA state”, which keeps which forms there are and how far they were read,';

const SINCE = (): string =>
  `Visits that it lacks are collected again from the forms, each once. What people typed into the tabs or did in This visit since then is only in the later version. Links of later forms may be missing in the Start tab: choose ${menuPath('Set up')} and then “Add to this workbook”.`;

/** An earlier version of the workbook, with the hidden tab as it was then. */
export const restored = (): string =>
  `An earlier version of this workbook was restored (File, Version history). Provision QA still knows the forms that were built since, from what it keeps beside the workbook. ${SINCE()}`;

/** An earlier version of the workbook, as it seems, of before there was a hidden tab. */
export const restoredWithoutTab = (): string =>
  `${TAB} was gone, and so was the one that says who looks after this workbook: mostly because an earlier version of it was restored (File, Version history). It was made again from what Provision QA keeps beside the workbook, and the forms are read from their beginning. ${SINCE()}`;

/** @param what what was wrong with the tab */
export const healed = (what: 'gone' | 'damaged'): string =>
  what === 'gone'
    ? `${TAB} was gone. It was made again from what Provision QA keeps beside the workbook. If an earlier version of the workbook was restored and visits are missing, choose ${menuPath('Read all forms again')}.`
    : `${TAB} was changed by hand. It was put right from what Provision QA keeps beside the workbook.`;

/** For a tab that nothing can put right. */
export const DAMAGED = `${TAB} was changed by hand and cannot be read. Nothing was changed. Open File, Version history, See version history, and restore the version before it was changed; or take back the change in the tab itself (View, Hidden sheets).`;

/** @param why what Google said, in whole sentences */
export const spareTrouble = (why: string): string =>
  `Everything is kept in the workbook, but not a second time beside it, so the hidden tab “Provision QA state” could not be put right if somebody changed it. ${why}`;
