/** The Google globals that a run of the add-on finds. */
import type { Run } from '../run';
import type { Runtime } from '../runtime';
import { cacheService } from './script/cache-service';
import { formApp } from './forms/form-app';
import { htmlService } from './script/html-service';
import { lockService } from './script/lock-service';
import { mailApp } from './script/mail-app';
import { propertiesService } from './script/properties-service';
import { scriptApp } from './script/script-app';
import type { Service } from './service';
import { sheetsService } from './sheets/sheets-service';
import { logger, session, utilities } from './script/small-services';
import { spreadsheetApp } from './sheets/spreadsheet-app';
import { urlFetchApp } from './url-fetch-app';

/** Every global that one run finds, by name. */
export function googleGlobals(runtime: Runtime, run: Run): Readonly<Record<string, Service>> {
  return {
    CacheService: cacheService(runtime, run),
    FormApp: formApp(runtime, run),
    HtmlService: htmlService(runtime),
    LockService: lockService(runtime, run),
    Logger: logger('Logger', run),
    MailApp: mailApp(runtime, run),
    PropertiesService: propertiesService(runtime, run),
    ScriptApp: scriptApp(runtime, run),
    Session: session(runtime, run),
    SpreadsheetApp: spreadsheetApp(runtime, run),
    UrlFetchApp: urlFetchApp(runtime, run),
    Utilities: utilities(run),
    console: logger('console', run),
    // An advanced service is there only when the manifest switches it on.
    ...(runtime.manifest.advancedServices.includes('Sheets') && { Sheets: sheetsService(runtime, run) }),
  };
}
