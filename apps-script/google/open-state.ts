/**
 * Finds the state of this workbook: in its hidden tab, held against the spare of this script project, which is newer where
 * an earlier version of the workbook was restored; where the tab is gone or damaged, in the spare; where there is neither,
 * in what version 0.1.0 kept; else there is none yet.
 */
import { MissingError, ServiceError, type ServiceFault } from '../../shared/errors';
import { isOlder, joined, READ_SO_FAR } from '../../shared/workbook/restored-state';
import {
  decodeState,
  standingOf,
  type KeptState,
  type KeptText,
  type Owner,
  type Standing,
} from '../../shared/workbook/state-tab';
import type { ColumnPlaces } from '../../shared/workbook/table-rows';
import { askGoogle } from './ask-google';
import { epochOf, SHEET_IDS } from './sheet-ids';
import { readSheet, readTabs, workbookId, workbookTitle, type SheetProperties } from './sheets-api';
import { noteIn, readProperties, spareOf, stateBefore, type Properties } from './spare-properties';
import { statePlaces, stateRows } from './state-requests';
import { DAMAGED, healed, restored, restoredWithoutTab } from './state-words';

/** The note that says which owner, by its number, was last seen to be another script project. */
export const ASIDE = 'aside';

export interface OpenState {
  readonly state: KeptState;
  readonly standing: Standing;
  /** This script project as the owner from now on. */
  readonly here: () => Owner;
  /** Where the tab's columns stand; undefined where it has none. */
  readonly places: ColumnPlaces | undefined;
  /** The tab is there, and that of its owner. */
  readonly isThere: boolean;
  /** The tab does not hold all of this state yet. */
  readonly isToBeWritten: boolean;
  /** undefined where they cannot be read. */
  readonly properties: Properties | undefined;
  /** Why the workbook is closed to this run, where it is: then nothing can be kept. */
  readonly closed?: ServiceError;
}

/** The id of this script project. */
export const scriptHere = (): string =>
  askGoogle('Google Apps Script', 'say which project this is', () => ScriptApp.getScriptId());

const inTab = (
  cells: ReturnType<typeof readSheet>,
): { state: KeptState; places: ColumnPlaces } | undefined => {
  const places = cells && statePlaces(cells);
  const state = places && decodeState(stateRows(cells, places));
  return state && { state, places };
};

/** The state as the tab has it now; undefined where it cannot be read there. One call, or two. */
export const readKeptState = (): KeptState | undefined => inTab(readSheet(SHEET_IDS.state))?.state;

/** Told until two weeks have passed; what was told of the like before gives way. */
const withNotice = (state: KeptState, kind: 'healed' | 'restored', text: string): KeptState => ({
  ...state,
  notices: [
    ...state.notices.filter((notice) => notice.kind === 'spare'),
    { kind, at: new Date().toISOString(), text },
  ],
});

/** What is lost, as the spare has it. */
function filledIn(state: KeptState, spare: KeptState): KeptState {
  const found = [...state.lost.keys()].flatMap((name): (readonly [string, KeptText])[] => {
    const kept = spare.texts.get(name);
    return kept ? [[name, kept]] : [];
  });
  if (!found.length) return state;
  const texts = new Map([...state.texts, ...found]);
  return withNotice(
    { ...state, texts, lost: new Map([...state.lost].filter(([name]) => !texts.has(name))) },
    'healed',
    healed('damaged'),
  );
}

/** Why the workbook itself cannot be read: what does not pass by itself, and a person has to put right. */
const CLOSED: readonly ServiceFault[] = ['api-off', 'authorisation', 'permission', 'policy'];

/**
 * The state, to be read and written. Where the workbook is closed to this run, the spare stands for it, to be read
 * alone: what needs no workbook goes on, and whatever is to be kept says why it cannot.
 * @throws NewerError where a newer version of the product wrote it; MissingError where it was changed by hand and there
 * is nothing to put it right with.
 */
export function openState(): OpenState {
  // Before the tab: a run that holds no lock then sees the tab at least as new as the spare.
  const properties = propertiesIfAny();
  try {
    return openTab(properties);
  } catch (error) {
    if (!(error instanceof ServiceError && error.cause && CLOSED.includes(error.cause.kind))) throw error;
    const here = (): Owner => {
      throw error;
    };
    const beside = properties ?? readProperties();
    const nothing = { owner: NOBODY, epoch: 0, revision: 0, spared: 0, notices: [] };
    const state = spareOf(beside) ?? { ...nothing, ...stateBefore(beside) };
    const tab = { places: undefined, isThere: false, isToBeWritten: false };
    return { ...tab, state, standing: 'ours', here, properties, closed: error };
  }
}

const NOBODY: Owner = { spreadsheet: '', script: '', title: '', since: '' };

/** That they cannot be read just now keeps no visit from coming in: then nothing is compared with them, nor written over. */
function propertiesIfAny(): Properties | undefined {
  try {
    return readProperties();
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    console.log('What is kept beside the workbook was not read:', error);
    return undefined;
  }
}

type Here = Pick<Owner, 'spreadsheet' | 'script'>;

function openTab(properties: Properties | undefined): OpenState {
  const spreadsheet = workbookId();
  const script = scriptHere();
  const here = (): Owner => ({
    spreadsheet,
    script,
    title: workbookTitle().title,
    since: new Date().toISOString(),
  });
  const cells = readSheet(SHEET_IDS.state);
  const found = inTab(cells);
  const spare = properties && spareOf(properties);
  const aside = Number((properties && noteIn(properties, ASIDE)) ?? 0);
  if (found)
    return { ...found, here, properties, ...standingIn(found.state, spare, aside, { spreadsheet, script }) };
  // Nothing is begun anew where something may be kept.
  if (!properties) readProperties();
  const tabs = readTabs();
  const none = { here, places: undefined, isThere: false, properties };
  // Whoever looked after the workbook last: this spare may not be the newest.
  const last = Math.max(aside, ...tabs.map(({ sheetId = 0 }) => epochOf(sheetId)));
  if (spare)
    return {
      ...none,
      state: { ...withoutTab(spare, cells !== undefined, last > 0), epoch: Math.max(spare.epoch, last) },
      standing: last > spare.epoch ? 'other-script' : standingOf(spare.owner, { spreadsheet, script }),
      isToBeWritten: true,
    };
  if (cells?.length) throw new MissingError(DAMAGED);
  const before = properties ? stateBefore(properties) : NOTHING_BEFORE;
  const isKnown = before.texts.size + before.lost.size > 0;
  const blank = { epoch: 1, revision: 0, spared: 0, notices: [], ...before };
  if (!isKnown && (last > 0 || isSetUp(tabs)))
    // A new owner's number is then higher than that of one of whom nothing is left here.
    return {
      ...none,
      state: { ...blank, owner: NOBODY, epoch: Math.max(last, UNKNOWN_EPOCH) },
      standing: 'unknown',
      isToBeWritten: false,
    };
  return { ...none, standing: 'ours', state: { ...blank, owner: here() }, isToBeWritten: isKnown };
}

/** More than any workbook's owner was ever chosen. */
const UNKNOWN_EPOCH = 1000;
const NOTHING_BEFORE = { texts: new Map<string, KeptText>(), lost: new Map<string, number>() };

/** Whether the tabs are there that a set-up makes after it has kept what it sets up. */
const isSetUp = (tabs: readonly SheetProperties[]): boolean =>
  tabs.some(({ sheetId }) => sheetId === SHEET_IDS.visits);

/**
 * The spare where the tab is gone. A person who deletes it leaves the owner's tab; where that is gone as well, the
 * workbook is mostly an earlier version, of which nothing says how far its rows go.
 */
function withoutTab(spare: KeptState, isDamaged: boolean, hasGuard: boolean): KeptState {
  if (isDamaged || hasGuard) return withNotice(spare, 'healed', healed(isDamaged ? 'damaged' : 'gone'));
  const texts = new Map([...spare.texts].filter(([name]) => name !== READ_SO_FAR));
  return withNotice({ ...spare, texts, spared: 0 }, 'restored', restoredWithoutTab());
}

/** What the tab's state is to this project, and what becomes of it beside its spare. @param aside the owner last seen to be another */
function standingIn(
  state: KeptState,
  spare: KeptState | undefined,
  aside: number,
  here: Here,
): Pick<OpenState, 'state' | 'standing' | 'isThere' | 'isToBeWritten'> {
  const asItIs = { isThere: true, isToBeWritten: false };
  // The workbook was put back to before another project took over.
  if (state.epoch < aside && (spare?.epoch ?? 0) < aside)
    return { ...asItIs, state: { ...state, epoch: aside }, standing: 'other-script' };
  if (spare && standingOf(spare.owner, here) === 'ours' && isOlder(state, spare)) {
    const whole = withNotice(joined(state, spare), 'restored', restored());
    // Not there as it is to be: whose it was then may be another.
    return { state: whole, standing: 'ours', isThere: false, isToBeWritten: true };
  }
  const standing = standingOf(state.owner, here);
  if (standing !== 'ours' || state.lost.size === 0 || !spare) return { ...asItIs, state, standing };
  const whole = filledIn(state, spare);
  return { state: whole, standing, isThere: true, isToBeWritten: whole !== state };
}
