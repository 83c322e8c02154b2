/** Check Google: part by part, each with its files in the bin before the next, whoever cuts it off where. */
import { InputError } from '../../../shared/errors';
import { CHECK_PARTS, type PartId } from '../../../shared/google-check/assumptions';
import type { Finding } from '../../../shared/google-check/google-answers';
import { addressOf, binScratch } from '../../google/check/scratch';
import { removeCheckClocks } from '../../google/check/ask-script';
import { writePlainTab } from '../../google/plain-tab';
import { openUserValues, type UserValues } from '../../google/user-values';
import type { GoogleCheck, TriedMessage } from '../../sidebar/google-api';
import { failureText } from '../../failure';
import { openOwnValues } from '../own-values';
import {
  beginJournal,
  keepEnd,
  keepFiles,
  keepPart,
  readJournal,
  removeTexts,
  type CheckJournal,
  type KnownFile,
} from './check-journal';
import { CHECK_TAB, checkRows, HEADINGS } from './check-tab';
import { runPart } from './run-part';
import { waitingRows } from './waiting-rows';

/** Parts that are short enough to go with the next one in a run: well under a minute together. */
const LONG_MS = 20_000;

const found = ({ findings }: CheckJournal): Finding[] => CHECK_PARTS.flatMap(({ id }) => findings[id] ?? []);
const nextPart = ({ findings }: CheckJournal): PartId | undefined =>
  CHECK_PARTS.find(({ id }) => findings[id] === undefined)?.id;

/** Begins a check, once what earlier ones left is in the bin. @param message what the sidebar sent to be tried */
export function beginCheck(now: string, message: TriedMessage | null): GoogleCheck {
  const values = openUserValues();
  const files = readJournal(values)?.files ?? [];
  // What Drive does not show, a person may have binned meanwhile: it has been told once.
  beginJournal(values, now, binScratch(files) === null ? files : []);
  const journal = mustRead(values);
  const findings = runPart('messages', [], () => undefined, message);
  keepPart(values, journal, journal.files, 'messages', findings);
  return seen(mustRead(values));
}

function mustRead(values: UserValues): CheckJournal {
  const journal = readJournal(values);
  if (!journal) throw new InputError('No check has been begun. Choose “Check Google now”.');
  return journal;
}

/** Asks the next parts, as long as there is time; at the end tidies up and writes the tab. */
export function continueCheck(): GoogleCheck {
  const values = openUserValues();
  const began = Date.now();
  do {
    const journal = mustRead(values);
    const part = nextPart(journal);
    if (part === undefined) {
      if (!journal.end) finish(values, journal);
      break;
    }
    askPart(values, journal, part);
  } while (Date.now() - began < LONG_MS);
  return seen(mustRead(values));
}

const binned = (known: KnownFile[]): KnownFile[] => (known.length ? (binScratch(known) ?? known) : known);

/** Asks one part, and puts what it made into the bin. */
function askPart(values: UserValues, journal: CheckJournal, part: PartId): void {
  // What a run that was cut off in this part left.
  const before = binned(journal.files);
  const files: KnownFile[] = [...before];
  const findings = runPart(part, found(journal), (file) => {
    files.push(file);
    keepFiles(values, journal, files);
  });
  keepPart(values, journal, [...before, ...binned(files.slice(before.length))], part, findings);
}

/** Takes away what a call whose answer was lost may have left, then writes the tab. */
function finish(values: UserValues, journal: CheckJournal): void {
  const files = binScratch(journal.files) ?? journal.files;
  removeTexts(values);
  const clocks = attempt(() => {
    removeCheckClocks();
    return '';
  });
  if (clocks.why !== '') console.log(clocks.why);
  const written = attempt(() => {
    // In a workbook that another script looks after, or a copy that nobody has decided about, nothing is written.
    openOwnValues();
    return writePlainTab(CHECK_TAB, HEADINGS, checkRows(found(journal), waitingRows()));
  });
  keepEnd(values, journal, files, { tab: written.value, noTab: written.why });
}

/** What keeps a last step from being done is told; the check is done all the same. */
function attempt(work: () => string): { value: string; why: string } {
  try {
    return { value: work(), why: '' };
  } catch (error) {
    return { value: '', why: failureText(error) };
  }
}

/** The last check as the sidebar shows it; null where there was none. */
export function lastCheck(): GoogleCheck | null {
  const journal = readJournal(openUserValues());
  return journal ? seen(journal) : null;
}

function seen(journal: CheckJournal): GoogleCheck {
  const next = nextPart(journal);
  return {
    at: journal.at,
    findings: found(journal),
    parts: CHECK_PARTS.map(({ id, title }) => ({
      title,
      state: journal.findings[id] ? 'done' : id === next ? 'doing' : 'waiting',
    })),
    finished: journal.end !== null,
    left: journal.files.map(addressOf),
    waiting: journal.end ? waitingRows() : [],
    tab: journal.end?.tab ?? '',
    noTab: journal.end?.noTab ?? '',
  };
}

/** What the check's own clock runs, should it ever be left: it takes itself away. */
export const endCheckClock = (): void => removeCheckClocks();
