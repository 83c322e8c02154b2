/** Asks about the script itself, which of Google's APIs answer, and its clocks. */
import { keysOf } from '../../../shared/schema/known-keys';
import * as z from 'zod/mini';
import { ServiceError, type ServiceFault } from '../../../shared/errors';
import { askGoogle } from '../ask-google';
import { DRIVE_FILES } from '../drive-search';
import { getForm } from '../forms-api';
import { rest } from '../rest';
import { readTabs, workbookId } from '../sheets-api';
import { scopesRefused, scriptKind } from '../script-kind';
import { refusalTold, type Notebook } from './notebook';

const given = (found: unknown): string => (found === null || found === undefined ? 'not given' : 'given');

const TEXTS = 60;
/** Three bytes each: 8,700 of the 9 KB that a value may have. */
const LONG = '\u20ac'.repeat(2900);

function keepsTexts(): string {
  const store = PropertiesService.getUserProperties();
  const texts: Record<string, string> = { 'googleCheck:long': LONG };
  for (let index = 1; index < TEXTS; index += 1) texts[`googleCheck:text${index}`] = `text ${index}`;
  try {
    store.setProperties(texts, false);
    const back = store.getProperties();
    return keysOf(texts).every((name) => back[name] === texts[name]) ? 'kept' : 'changed';
  } finally {
    // A short one each: deleting is a call a name.
    for (const name of keysOf(texts)) store.deleteProperty(name);
  }
}

/** Of the language, what only newer engines have and the product uses. */
function newerLanguage(): string {
  const letters = [...'Ünit'.matchAll(/\p{L}/gu)].length;
  const isThere = letters === 4 && [[1, 2], [3]].flatMap((one) => one).length === 3;
  return isThere ? 'there' : 'different';
}

function readsFiles(): string {
  const contentOf = (name: string): string => HtmlService.createTemplateFromFile(name).getRawContent();
  const entries = z.array(z.object({ id: z.string() })).parse(JSON.parse(contentOf('frameworks')));
  const isWhole = entries.every(
    ({ id }) => z.object({ id: z.literal(id) }).safeParse(JSON.parse(contentOf(`framework-${id}`))).success,
  );
  return isWhole ? 'whole' : 'damaged';
}

/** What a run of this script is given, and what this person has agreed to. */
export function askScript({ note }: Notebook): void {
  note('script-kind', () => (scriptKind() === 'add-on' ? 'add-on' : 'bound to the workbook'));
  note('lock', () => given(LockService.getDocumentLock()));
  note('spreadsheet', () => given(SpreadsheetApp.getActiveSpreadsheet()));
  note('document-properties', () => given(PropertiesService.getDocumentProperties()));
  note('agreed', () => {
    const without = scopesRefused();
    if (!without) return 'not told';
    return without.length ? `without ${without.join(', ')}` : 'all agreed to';
  });
  note('language', newerLanguage);
  note('project-files', readsFiles);
  note('properties', keepsTexts);
}

const Anything = z.looseObject({});

/** Refusals of what is asked for, which come from the API itself: it does not find what is not there. */
const ANSWERED: readonly (ServiceFault | undefined)[] = ['not-found', 'permission', 'invalid'];

/** Whether an API answers, be it that there is nothing of the kind. */
function answers(ask: () => unknown): string {
  try {
    ask();
  } catch (error) {
    if (!(error instanceof ServiceError && ANSWERED.includes(error.cause?.kind))) throw error;
  }
  return 'answers';
}

const NOBODYS = 'provision-qa-check';

/** Whether each API answers at all. */
export function askApis({ note, holds }: Notebook): void {
  note('sheets-api', () => {
    const id = holds('spreadsheet') ? workbookId() : NOBODYS;
    return answers(() => readTabs(id));
  });
  note('drive-api', () => {
    const url = `${DRIVE_FILES}?q=trashed%20%3D%20false&fields=files(id)`;
    return answers(() => rest({ service: 'Google Drive', to: 'list files', url, method: 'get' }, Anything));
  });
  note('forms-api', () => answers(() => getForm(NOBODYS)));
}

/** The function that the check's own clock would run; it takes its clock away. */
const CHECK_CLOCK = 'onCheckClock';

/** Takes the check's own clocks away: a run that was cut off may have left one. */
export const removeCheckClocks = (): void =>
  askGoogle('Google Apps Script', 'take away the clock of the check', () => {
    for (const trigger of ScriptApp.getProjectTriggers())
      if (trigger.getHandlerFunction() === CHECK_CLOCK) ScriptApp.deleteTrigger(trigger);
  });

const makeClock = (): GoogleAppsScript.Script.Trigger =>
  ScriptApp.newTrigger(CHECK_CLOCK).timeBased().everyHours(1).create();

/** Makes a clock and a second one, and takes both away. Where the workbook has one already, that one is the first. */
export function askTriggers({ note, skip, holds }: Notebook): void {
  if (!holds('spreadsheet')) return skip('clock-listed', 'clock-second');
  const clocks = (): GoogleAppsScript.Script.Trigger[] =>
    ScriptApp.getUserTriggers(SpreadsheetApp.getActiveSpreadsheet()).filter(
      (trigger) => trigger.getEventType() === ScriptApp.EventType.CLOCK,
    );
  try {
    note('clock-listed', () => {
      if (clocks().length) return 'listed';
      try {
        makeClock();
      } catch (error) {
        // One is there that is not listed.
        return { ...refusalTold(error), got: 'not listed' };
      }
      return clocks().length ? 'listed' : 'not listed';
    });
    note('clock-second', () => {
      try {
        makeClock();
        return 'made';
      } catch (error) {
        const told = refusalTold(error);
        return told.got === 'full' ? { ...told, got: 'refused as too many' } : told;
      }
    });
  } finally {
    removeCheckClocks();
  }
}
