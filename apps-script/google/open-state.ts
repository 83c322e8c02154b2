/**
 * Finds the state of this workbook: in its hidden tab; where that is gone or damaged, in the spare of this script
 * project; where there is neither, in what version 0.1.0 kept; else there is none yet.
 */
import { MissingError, ServiceError, type ServiceFault } from '../../shared/errors';
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
import { SHEET_IDS } from './sheet-ids';
import { readSheet, workbookId, workbookTitle } from './sheets-api';
import { noteIn, readProperties, spareOf, stateBefore, type Properties } from './spare';
import { statePlaces, stateRows } from './state-requests';
import { DAMAGED, healed } from './state-words';

/** The note that says which owner, by its number, was last seen to be another script project. */
export const ASIDE = 'aside';

export interface OpenState {
  readonly state: KeptState;
  readonly standing: Standing;
  /** This script project as the owner from now on. */
  readonly here: () => Owner;
  /** Where the tab's columns stand; undefined where it has none. */
  readonly places: ColumnPlaces | undefined;
  /** The tab is there and holds this state. */
  readonly isThere: boolean;
  /** The tab does not hold all of this state yet. */
  readonly isToBeWritten: boolean;
  /** The properties, where they had to be read. */
  readonly properties: Properties | undefined;
  /** Why the workbook is closed to this run, where it is: then nothing can be kept. */
  readonly closed?: ServiceError;
}

const scriptId = (): string =>
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

const tell = (state: KeptState, what: 'gone' | 'damaged'): KeptState => ({
  ...state,
  notices: [
    ...state.notices.filter(({ kind }) => kind !== 'healed'),
    { kind: 'healed', at: new Date().toISOString(), text: healed(what) },
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
  return tell(
    { ...state, texts, lost: new Map([...state.lost].filter(([name]) => !texts.has(name))) },
    'damaged',
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
  try {
    return openTab();
  } catch (error) {
    if (!(error instanceof ServiceError && error.cause && CLOSED.includes(error.cause.kind))) throw error;
    const properties = readProperties();
    const here = (): Owner => {
      throw error;
    };
    const owner = { spreadsheet: '', script: '', title: '', since: '' };
    const nothing = { owner, epoch: 0, revision: 0, spared: 0, notices: [] };
    const state = spareOf(properties) ?? { ...nothing, ...stateBefore(properties) };
    const tab = { places: undefined, isThere: false, isToBeWritten: false };
    return { ...tab, state, standing: 'ours', here, properties, closed: error };
  }
}

function openTab(): OpenState {
  const spreadsheet = workbookId();
  const script = scriptId();
  const here = (): Owner => ({
    spreadsheet,
    script,
    title: workbookTitle().title,
    since: new Date().toISOString(),
  });
  const cells = readSheet(SHEET_IDS.state);
  const found = inTab(cells);
  const standing = found ? standingOf(found.state.owner, { spreadsheet, script }) : 'ours';
  if (found && (standing !== 'ours' || found.state.lost.size === 0))
    return { ...found, standing, here, isThere: true, isToBeWritten: false, properties: undefined };
  const properties = readProperties();
  const spare = spareOf(properties);
  if (found) {
    const state = spare ? filledIn(found.state, spare) : found.state;
    const isToBeWritten = state !== found.state;
    return { ...found, state, standing, here, isThere: true, isToBeWritten, properties };
  }
  const none = { here, places: undefined, isThere: false, properties };
  if (spare) {
    const epoch = Math.max(spare.epoch, Number(noteIn(properties, ASIDE) ?? 0));
    return {
      ...none,
      state: { ...tell(spare, cells ? 'damaged' : 'gone'), epoch },
      // Another project looked after the workbook since: this spare is not the newest.
      standing: epoch > spare.epoch ? 'other-script' : standingOf(spare.owner, { spreadsheet, script }),
      isToBeWritten: true,
    };
  }
  if (cells?.length) throw new MissingError(DAMAGED);
  const before = stateBefore(properties);
  return {
    ...none,
    standing,
    state: { owner: here(), epoch: 1, revision: 0, spared: 0, notices: [], ...before },
    isToBeWritten: before.texts.size + before.lost.size > 0,
  };
}
