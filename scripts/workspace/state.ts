/**
 * Everything that the local workspace remembers, as plain JSON: forms and their responses, spreadsheets,
 * properties, triggers. Kept in one file so that it survives a restart.
 */
import type { JsonObject } from './json';
import { defaultSettings, type WorkspaceSettings } from './settings';
import type { StoredSheet } from './stored-sheet';

export type { Cell, StoredSheet } from './stored-sheet';

/** What Drive knows of a file of any kind. */
export interface StoredFile {
  /** Whose My Drive it lies in: whoever made it. */
  owner: string;
  /** Drive permissions given beside the owner's. */
  permissions: JsonObject[];
  /** With what `drive.file` reaches it: `accessKey`s of a person with a Cloud project. */
  openedWith: string[];
  trashed?: boolean;
  driveId?: string; // Of the shared drive that it was moved to.
}

/** Who may hand in a published form: anyone with the link, as a new form was last seen to have it (October 2026). */
export const ANYONE_MAY_RESPOND: JsonObject = {
  id: 'anyoneWithLink',
  type: 'anyone',
  role: 'reader',
  view: 'published',
};

/** A question, page break or text block, in the shape of the Forms REST API, with what only FormApp can set. */
export interface StoredItem {
  /** REST item; `itemId` and `questionId` always set, lower-case hex. */
  rest: JsonObject & { itemId: string };
  /** FormApp text validation: what must hold, and what to say when it does not. */
  validation?: { require: string; values: (string | number)[]; help: string };
  /** Page break: where the page that ends here leads; item id of a page break, or an action. */
  arriveAt?: string;
}

export interface StoredResponse {
  /** What the REST API calls it. */
  responseId: string;
  /** What FormApp, and the link to edit it, call the same response. */
  formAppId: string;
  /** Instants, ISO: the first to the millisecond, the last to the microsecond, as the REST API gives them. */
  createTime: string;
  lastSubmittedTime: string;
  /** Question id to answers; only questions that were answered. */
  answers: Record<string, string[]>;
  /** Row of the linked response sheet that holds it, from 0; absent when no sheet is linked. */
  row?: number;
}

/** FormApp's id of a response (public dumps: `2_ABaOn…`), which nothing tells from the REST API's (`ACYDBN…`). */
export const formAppIdOf = (responseId: string): string => `2_ABaOn-${responseId}`;

/** The response with this id, the one or the other. */
export const responseOf = (form: StoredForm, id: string): StoredResponse | undefined =>
  form.responses.find((one) => one.responseId === id || one.formAppId === id);

/** Where a form's responses are written to as well, and which question each column after the first holds. */
export interface ResponseSheet {
  spreadsheetId: string;
  sheetId: number;
  /** Question ids; '' for a column that somebody put in between. */
  columns: string[];
  /** The column of the time, from 0: the first unless somebody moved it, -1 once it was deleted. */
  timestampAt?: number;
}

export interface StoredForm extends StoredFile {
  formId: string;
  /** The `1FAIpQL…` id of the public address; not the form id. */
  publicId: string;
  title: string;
  documentTitle: string;
  description: string;
  items: StoredItem[];
  revision: number;
  isPublished: boolean;
  isAcceptingResponses: boolean;
  emailCollectionType: string;
  confirmation: string;
  progressBar: boolean;
  allowEdits: boolean;
  respondAgainLink: boolean;
  destination?: ResponseSheet;
  responses: StoredResponse[];
}

export interface StoredSpreadsheet extends StoredFile {
  spreadsheetId: string;
  properties: JsonObject & { title: string };
  sheets: StoredSheet[];
  namedRanges: JsonObject[];
  developerMetadata: JsonObject[];
  /** The script project bound to it, where it is a copy that brought its own; the workspace's first else. */
  script?: string;
}

/** A Google Doc, as the page that it was made from. */
export interface StoredDocument extends StoredFile {
  documentId: string;
  name: string;
  html: string;
  /** Private to the add-on: what it finds the document by. */
  appProperties: Record<string, string>;
}

export interface StoredTrigger {
  uid: string;
  handler: string;
  type: 'ON_FORM_SUBMIT' | 'CLOCK';
  /** Spreadsheet of a submit trigger; '' for a clock. */
  sourceId: string;
  everyHours: number;
  user: string;
  /** The script project that made it. */
  script: string;
  /** The workbook in which it was made; the first one unless given. */
  workbookId?: string;
}

/** A mail that a script has sent. */
export interface StoredMail {
  mailId: string;
  /** ISO instant. */
  sentAt: string;
  from: string;
  senderName: string;
  to: string[];
  cc: string[];
  bcc: string[];
  replyTo: string;
  subject: string;
  body: string;
  htmlBody: string;
  /** Names of what was attached. */
  attachments: string[];
}

export interface State {
  schema: 1;
  /** Fingerprint of the add-on that first wrote it; absent before it has one. */
  madeBy?: string;
  /** Last number given out, for ids that never repeat. */
  counter: number;
  /** The open workbook, and who has it open. */
  workbookId: string;
  user: string;
  /** The script project whose code runs unless said otherwise: properties and triggers are its own. */
  script: string;
  forms: Record<string, StoredForm>;
  spreadsheets: Record<string, StoredSpreadsheet>;
  documents: Record<string, StoredDocument>;
  /** Store (`document`, `user`, `script`) to its properties. */
  properties: Record<string, Record<string, string>>;
  triggers: StoredTrigger[];
  /** Mail that was sent, oldest first. */
  mails: StoredMail[];
  settings: WorkspaceSettings;
}

/** The script project of a workspace that has only one. */
export const FIRST_SCRIPT = 'script-1';

/** Where a script's own things are kept: no script sees another's (properties-service guide). */
export const scriptKey = (name: string, script: string): string =>
  script === FIRST_SCRIPT ? name : `${name} of ${script}`;

const LEAD = 'lead@county.example';

/** A fresh account with one empty workbook open. */
export function emptyState(settings: Partial<WorkspaceSettings> = {}): State {
  return {
    schema: 1,
    counter: 0,
    workbookId: 'workbook-1',
    user: LEAD,
    script: FIRST_SCRIPT,
    forms: {},
    spreadsheets: { 'workbook-1': newSpreadsheet('workbook-1', 'Alternative provision', LEAD) },
    documents: {},
    properties: { document: {}, user: {}, script: {} },
    triggers: [],
    mails: [],
    settings: { ...defaultSettings, ...settings },
  };
}

/** The workbook that a trigger belongs to. */
export const workbookOf = (state: State, { workbookId }: StoredTrigger): string =>
  workbookId ?? state.workbookId;

/** A blank spreadsheet with one tab, as Google makes it; not among the state’s yet. */
export function newSpreadsheet(spreadsheetId: string, title: string, owner: string): StoredSpreadsheet {
  return {
    spreadsheetId,
    properties: { title, locale: 'en_GB', timeZone: 'Europe/London', autoRecalc: 'ON_CHANGE' },
    sheets: [newSheet(0, 'Sheet1', 0)],
    namedRanges: [],
    developerMetadata: [],
    owner,
    permissions: [],
    openedWith: [],
  };
}

/** A blank tab of Google’s usual size, at this place from 0. */
export function newSheet(sheetId: number, title: string, index: number): StoredSheet {
  return {
    properties: {
      sheetId,
      title,
      index,
      sheetType: 'GRID',
      gridProperties: { rowCount: 1000, columnCount: 26 },
    },
    rows: [],
    dress: {},
    charts: [],
    conditionalFormats: [],
    protectedRanges: [],
    bandedRanges: [],
    developerMetadata: [],
    merges: [],
    columns: {},
  };
}

/** An id that this workspace has not given out before, e.g. `response-12`. */
export const nextId = (state: State, kind: string): string => `${kind}-${(state.counter += 1)}`;
