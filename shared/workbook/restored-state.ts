/**
 * A workbook that was put back to an earlier version (File, Version history): its hidden tab is older than the spare beside
 * it, which no version of the workbook takes back.
 */
import type { KeptState } from './state-tab';

/** Keeps how far the forms were read: true of the rows that came with it, and of no others. */
export const READ_SO_FAR = 'watermarks';
/** Keeps how many rows the record has: likewise. */
export const RECORD_COUNT = 'record';
/** Keeps where what a hand-in looks at stands: likewise. */
export const HAND_IN_NOTES = 'hand-ins';
const OF_ITS_ROWS = [READ_SO_FAR, RECORD_COUNT, HAND_IN_NOTES];

/** Whether the tab's state is an earlier one than the spare's. Every change goes into the tab first. */
export const isOlder = (tab: KeptState, spare: KeptState): boolean =>
  tab.epoch < spare.epoch || (tab.epoch === spare.epoch && tab.revision < spare.revision);

/**
 * Both in one: all that is known, and the forms read as far as the rows say that are there now, so that what is handed in
 * since comes in again, and forms that the tab does not know are read from their beginning.
 */
export function joined(tab: KeptState, spare: KeptState): KeptState {
  const texts = new Map(spare.texts);
  const lost = new Map(spare.lost);
  for (const name of spare.lost.keys()) {
    const before = tab.texts.get(name);
    if (!before) continue;
    texts.set(name, before);
    lost.delete(name);
  }
  for (const name of OF_ITS_ROWS) {
    texts.delete(name);
    lost.delete(name);
    const own = tab.texts.get(name);
    if (own) texts.set(name, { text: own.text, revision: spare.revision });
  }
  // To the spare all of it is new.
  return { ...spare, spared: 0, texts, lost, notices: spare.notices };
}
