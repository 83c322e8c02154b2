/** What is taken for granted about the script itself, its workbook and the APIs that it calls. */
import type { Assumption } from './assumption';

export const SCRIPT = [
  {
    id: 'script-kind',
    holds: 'The script says how it came into this workbook',
    expected: ['bound to the workbook', 'add-on'],
    otherwise: 'Advice is worded for both kinds of script.',
  },
  {
    id: 'lock',
    holds: 'A run gets the lock of its workbook',
    expected: ['given'],
    otherwise:
      'Two runs could write at once, so a run without a lock changes nothing and says so. Open the workbook itself and try again.',
  },
  {
    id: 'spreadsheet',
    holds: 'A run gets the workbook in which it was started',
    expected: ['given'],
    otherwise: 'Nothing can be read or written then; the run says so and changes nothing.',
  },
  {
    id: 'document-properties',
    holds: 'A run gets what is kept beside its workbook',
    expected: ['given'],
    otherwise: 'Nothing can be collected then; the run says so and changes nothing.',
  },
  {
    id: 'agreed',
    holds: 'You have agreed to everything that the add-on asks for',
    expected: ['all agreed to'],
    otherwise:
      'What you did not tick is left out: without Drive no documents and no forms about pupils, without forms FormApp cannot be used. Run Set up again and tick everything to change it.',
  },
  {
    id: 'language',
    holds: 'The script’s language has what the product is written in',
    expected: ['there'],
    otherwise: 'Some commands end in an error. Send the report: a build for an older language is needed.',
  },
  {
    id: 'project-files',
    holds: 'The project’s files can be read whole',
    expected: ['whole'],
    otherwise: 'Built-in frameworks cannot be read. Push or copy the add-on again.',
  },
  {
    id: 'properties',
    holds: 'Sixty texts of 8,700 bytes are kept in one call and read back',
    expected: ['kept'],
    otherwise: 'Long notes beside the workbook may be refused. Send the report.',
  },
] as const satisfies readonly Assumption[];

export const MESSAGES = [
  {
    id: 'long-message',
    holds: 'A text of 75,000 letters arrives whole from the sidebar',
    expected: ['whole'],
    otherwise: 'Large frameworks of your own cannot be taken from the sidebar. Send the report.',
  },
] as const satisfies readonly Assumption[];

export const APIS = [
  {
    id: 'sheets-api',
    holds: 'The Google Sheets API answers',
    expected: ['answers'],
    otherwise:
      'Tabs can be neither made nor read. In a copy or a bound script: Extensions, Apps Script, Services, remove Google Sheets API and add it again. In a Cloud project of its own: switch the API on there.',
  },
  {
    id: 'drive-api',
    holds: 'The Google Drive API answers',
    expected: ['answers'],
    otherwise:
      'Letters and forms about pupils cannot be made, and who may open a form cannot be seen; all the rest works. In a copy or a bound script: Extensions, Apps Script, Services, add Drive API.',
  },
  {
    id: 'forms-api',
    holds: 'The Google Forms API answers',
    expected: ['answers'],
    otherwise:
      'Forms are built and read with FormApp: the same forms, minutes instead of seconds. The API needs a Cloud project of its own.',
  },
] as const satisfies readonly Assumption[];

export const TRIGGERS = [
  {
    id: 'clock-listed',
    holds: 'A clock that was made is listed among the workbook’s triggers',
    expected: ['listed'],
    otherwise:
      'Set up cannot see its own clock; a refusal to make a second one is then taken for “it is there”.',
  },
  {
    id: 'clock-second',
    holds: 'Making a second clock says that there is one',
    expected: ['refused as too many', 'made'],
    otherwise: 'Set up may stop at the triggers. Send the report with Google’s words.',
  },
] as const satisfies readonly Assumption[];
