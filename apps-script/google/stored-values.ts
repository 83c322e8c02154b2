/**
 * What the product keeps in this workbook, as named texts: the hidden state tab holds them, the document's properties
 * a spare. A text is written in the same request as the rows that it belongs to, so a run that is cut off never leaves
 * the one without the other. Only the script project that the state names as its owner changes anything.
 */
import { MissingError, ServiceError } from '../../shared/errors';
import { menuPath } from '../../shared/schema/menu-path';
import type { KeptState, Notice, Owner, Standing } from '../../shared/workbook/state-tab';
import { ASIDE, openState, readKeptState, type OpenState } from './open-state';
import { guardId } from './sheet-ids';
import { changeAtOnce, changeWorkbook, mayBeGone, readTabs, type SheetsRequest } from './sheets-api';
import { stateOf, stateWith } from './next-state';
import { inParts } from './payload-parts';
import { openNotes, type Notes } from './run-notes';
import { toNotes, toSpare, writeProperties } from './spare-properties';
import { asOwner, missingTabs, writeState } from './state-requests';
import type { Tables } from './tables';
import { changeWatched } from './watched-change';
import { notOurs, somebodyWasQuicker, spareTrouble } from './state-words';

type WrittenTables = Pick<Tables<never>, 'watched' | 'titleOf'>;

/** What goes with the texts. */
interface Along {
  /** Changes of the workbook, made in the same request. */
  readonly requests?: readonly SheetsRequest[];
  /** The tables that these change: people may have moved their rows since they were read. */
  readonly tables?: WrittenTables;
  /** Texts are taken out of the workbook for good: no copy is made of what is written over, not even for a moment. */
  readonly leavesNoCopy?: boolean;
  /** Notes, kept afterwards: see `note`. */
  readonly notes?: Readonly<Record<string, string>>;
}

export interface StoredValues extends Notes {
  /** Names of all texts kept. */
  readonly names: () => string[];
  /** @throws MissingError when the text was only partly written or changed by hand. */
  readonly get: (name: string) => string | undefined;
  /**
   * Keeps texts, and changes the workbook in the same request: all of it or nothing, but for rows that are added ahead
   * where they are more than Google takes at once. The spare follows in one call more. Where nothing changes, neither
   * call is made. What is read afterwards is what was written.
   * @throws OwnerError, having changed nothing, where this project may not
   */
  readonly put: (values: Readonly<Record<string, string>>, along?: Along) => void;
  /** People had moved rows or columns before what was put last was written: the work is to be done again. */
  readonly wereMoved: () => boolean;
  /** Keeps notes, whoever looks after the workbook. That they cannot be kept is told, and fails no run. */
  readonly note: Notes['note'];
  /** The guard tab's id: see `state-requests.ts`. */
  readonly guard: number;
  /** Whose the state is. */
  readonly standing: Standing;
  /** undefined where nothing is kept yet, and where that is not known. */
  readonly owner: Owner | undefined;
  /** What is to be told of the state. */
  readonly notices: () => readonly Notice[];
  /** What is kept has to be put right, which the next `put` does. */
  readonly isToBePutRight: boolean;
  /** Remembers that another project looks after this workbook, should the state be gone the next time. */
  readonly standAside: () => void;
  /**
   * This project becomes the owner, here.
   * @param forget names of texts that are not taken along
   * @param keep texts that are kept in the same request
   * @throws OwnerError when somebody was quicker.
   */
  readonly takeOver: (forget: (name: string) => boolean, keep: Readonly<Record<string, string>>) => void;
}

/** Tables whose rows people may have moved, or written in, since they were read. */
interface Watch {
  readonly tables: WrittenTables;
  readonly mayCopy: boolean;
}

class Store implements StoredValues {
  standing: Standing;
  private state: KeptState;
  private readonly notes: ReturnType<typeof openNotes>;

  constructor(private opened: OpenState) {
    this.state = opened.state;
    this.standing = opened.standing;
    this.notes = openNotes(opened.properties);
  }

  names = (): string[] => [...this.state.texts.keys(), ...this.state.lost.keys()];

  get = (name: string): string | undefined => {
    if (this.state.lost.has(name))
      throw new MissingError(
        `What Provision QA keeps in this workbook under "${name}" is incomplete. Choose ${menuPath('Set up')}: it writes it again.`,
      );
    return this.state.texts.get(name)?.text;
  };

  notices = (): readonly Notice[] => this.state.notices;

  get isToBePutRight(): boolean {
    return this.opened.isToBeWritten;
  }

  get owner(): Owner | undefined {
    return this.state.revision > 0 ? this.state.owner : undefined;
  }

  get guard(): number {
    return guardId(this.state.epoch);
  }

  private isMoved = false;

  wereMoved = (): boolean => this.isMoved;

  put: StoredValues['put'] = (values, { requests = [], notes = {}, tables, leavesNoCopy = false } = {}) => {
    const watch = tables && { tables, mayCopy: !leavesNoCopy };
    this.isMoved = false;
    if (this.opened.closed) throw this.opened.closed;
    if (this.standing !== 'ours') throw notOurs(this.standing, this.state.owner);
    const changed = Object.entries(values).filter(
      ([name, text]) => this.state.lost.has(name) || this.state.texts.get(name)?.text !== text,
    );
    // Tabs that are made in a workbook without a state come with one that says whose they are.
    const isFirst = requests.length > 0 && !this.opened.isThere;
    if (changed.length || isFirst || this.opened.isToBeWritten)
      this.write(stateWith(this.state, changed), requests, watch);
    else {
      if (requests.length) this.change(requests, undefined, watch);
      this.note(notes);
      return;
    }
    // What could not be held against the state is not written over.
    if (!this.opened.properties) return this.note(notes);
    this.beside(() => {
      writeProperties({ ...toSpare(this.state), ...toNotes(notes) });
      this.notes.remember(notes);
      this.state = { ...this.state, spared: this.state.revision };
    });
  };

  note: StoredValues['note'] = (notes) => this.beside(() => this.notes.note(notes));

  noteNamed: StoredValues['noteNamed'] = (name) => this.notes.noteNamed(name);

  standAside = (): void => {
    try {
      const epoch = String(this.state.epoch);
      if (this.noteNamed(ASIDE) !== epoch) this.note({ [ASIDE]: epoch });
    } catch (error) {
      // What the run is told in its place says what to do.
      console.error(error);
    }
  };

  takeOver: StoredValues['takeOver'] = (forget, keep) => {
    if (this.opened.closed) throw this.opened.closed;
    const { here, places } = this.opened;
    const tabs = readTabs();
    const next = stateOf(here(), this.state, forget, keep);
    const { epoch } = next;
    try {
      changeWorkbook([...missingTabs(epoch, tabs), ...writeState(next, places)]);
    } catch (error) {
      if (mayBeGone(error) && (readKeptState()?.epoch ?? 0) >= epoch) throw somebodyWasQuicker();
      throw error;
    }
    this.state = next;
    this.standing = 'ours';
    this.opened = { ...this.opened, isThere: true, isToBeWritten: false };
    this.beside(() => writeProperties(toSpare(next)));
  };

  /** Writes the state and these changes with it. */
  private write(next: KeptState, requests: readonly SheetsRequest[], watch?: Watch): void {
    this.change(requests, next, watch);
    this.state = next;
    this.opened = { ...this.opened, isThere: true, isToBeWritten: false };
  }

  /** Changes the workbook as its owner, with the state where one is given; makes the tabs that are missing. */
  private change(requests: readonly SheetsRequest[], next?: KeptState, watch?: Watch): void {
    const { epoch } = this.state;
    const { places, isThere } = this.opened;
    const { ahead, rest } = inParts(requests);
    const waiting = [...ahead];
    const all = (first: readonly SheetsRequest[]): SheetsRequest[] => [
      ...first,
      ...(next ? writeState(next, places) : []),
      ...rest,
    ];
    const send = (whole: readonly SheetsRequest[], guard?: SheetsRequest): void => {
      const title = watch?.mayCopy === true ? watch.tables.titleOf(this.guard) : undefined;
      const copies = title === undefined ? undefined : { sheetId: this.guard, title };
      // What was added once is there, should the rest have to be sent again.
      for (let part = waiting[0]; part; part = waiting[0]) {
        changeAtOnce(guard ? [guard, ...part] : part);
        waiting.shift();
      }
      if (!changeWatched(whole, watch?.tables.watched() ?? [], copies, ahead.flat())) this.isMoved = true;
    };
    try {
      if (isThere) send(all([asOwner(epoch)]), asOwner(epoch));
      else send(all(missingTabs(epoch, readTabs())));
    } catch (error) {
      if (!mayBeGone(error)) throw error;
      const now = readKeptState();
      // Put back to an earlier version in the meantime: the next run sees that.
      if (now && isThere && now.epoch < epoch) throw error;
      if (now && now.epoch >= epoch && now.owner.script !== this.state.owner.script)
        throw notOurs('other-script', now.owner);
      const missing = missingTabs(epoch, readTabs());
      if (!missing.length) throw error;
      send(next || !this.state.revision ? all(missing) : [...all(missing), ...writeState(this.state)]);
    }
  }

  /** That something cannot be kept beside the workbook is told, and fails nothing: the state itself is kept. */
  private beside(keep: () => void): void {
    try {
      keep();
    } catch (error) {
      const isTold = this.standing === 'ours' && this.opened.isThere;
      if (!(error instanceof ServiceError && isTold)) throw error;
      console.error(error);
      this.keepNotice(error);
    }
  }

  private keepNotice(error: ServiceError): void {
    const text = spareTrouble(`${error.message} ${error.cause?.advice ?? ''}`.trim());
    if (this.state.notices.some((one) => one.text === text)) return;
    const notice: Notice = { kind: 'spare', at: new Date().toISOString(), text };
    try {
      this.write({ ...stateWith(this.state, []), notices: [...this.state.notices, notice] }, []);
    } catch (second) {
      console.error(second);
    }
  }
}

/** Reads what is kept and works on that copy. Two calls; where the tab is gone, up to two more. */
export const openStoredValues = (): StoredValues => new Store(openState());
