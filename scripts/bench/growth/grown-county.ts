/** A county workbook with as many visits as are asked for, put straight into its tabs as collecting would have, then refreshed once. */
import { score } from '../../../shared/judging/score';
import { frameworkById } from '../../../shared/frameworks/index';
import { instrumentOf } from '../../../shared/instrument/instrument-parts';
import { askedCriteria } from '../../../shared/judging/lines';
import { newEditions } from '../../../shared/record/edition';
import type { Answers } from '../../../shared/schema/answers';
import type { Connection } from '../../../shared/schema/connection-code';
import { addDays, toSerial } from '../../../shared/schema/dates';
import type { Framework } from '../../../shared/schema/framework';
import type { Visit } from '../../../shared/schema/visit';
import type { ColumnPlan, SomeCells } from '../../../shared/schema/workbook-plan';
import { answersTab, encodeAnswers } from '../../../shared/workbook/answers-tab';
import { encodeFindings, findingsTab } from '../../../shared/workbook/findings-tab';
import { encodeEdition, responsesTab } from '../../../shared/workbook/responses-tab';
import { RECORD_COUNT } from '../../../shared/workbook/restored-state';
import { decodeState, encodeState, stateTab } from '../../../shared/workbook/state-tab';
import { rowFromCells } from '../../../shared/workbook/table-rows';
import { encodeVisit, visitsTab } from '../../../shared/workbook/visits-tab';
import { openWorkspace, type Workspace } from '../../workspace/add-on';
import { setUpCounty } from '../../workspace/county/set-up-county';
import { objectAt } from '../../workspace/json';
import { formAppIdOf, type Cell, type StoredSheet } from '../../workspace/state';

/** 44 criteria: the visit form with the most rows a visit. */
const FRAMEWORK = 'herefordshire';
const NOW = '2026-11-22T09:00:00.000Z';
const HANDED_IN = '2026-01-01T09:00:00.000Z';
const FIRST_DAY = '2024-09-01';
const DAYS = 480;
/** So many visits to a provider. */
const VISITS_EACH = 5;
/** Each fourth criterion has a comment of this length. */
const COMMENT = 'Seen on the day, with its records, and talked through with the lead. '.repeat(3).trim();

export interface GrownCounty {
  readonly workspace: Workspace;
  readonly connection: Connection;
  readonly framework: Framework;
}

/** What an officer found at a made-up provider. */
export function answersOf(framework: Framework, provider: string, place: number): Answers {
  const asked = askedCriteria(framework, instrumentOf(framework));
  const rated = asked.flatMap(({ code, scale }) => {
    const option = scale?.options[place % 7 === 0 && code === '3.2' ? scale.options.length - 1 : 0];
    return option ? [[code, option.label] as const] : [];
  });
  return {
    provider: { name: provider },
    visitDate: addDays(FIRST_DAY, place % DAYS),
    officer: `Officer ${place % 20}`,
    ratings: Object.fromEntries(rated),
    notApplicable: {},
    comments: Object.fromEntries(asked.flatMap(({ code }, at) => (at % 4 === 0 ? [[code, COMMENT]] : []))),
    fields: { 'registration-status': 'Unregistered' },
  };
}

const cellsOf = (columns: readonly ColumnPlan[], row: SomeCells): Cell[] =>
  columns.map(({ key, kind }) => {
    const cell = row[key] ?? null;
    return kind === 'date' && typeof cell === 'string' ? toSerial(cell) : cell;
  });

function sheetOf({ state }: Workspace, title: string): StoredSheet {
  const sheets = state.spreadsheets[state.workbookId]?.sheets ?? [];
  const found = sheets.find(({ properties }) => properties.title === title);
  if (found) return found;
  throw new Error(`The workbook has no tab ${title}.`);
}

/** Room under the last row, as there always is. */
function fit(sheet: StoredSheet): void {
  const grid = objectAt(sheet.properties, 'gridProperties');
  sheet.properties['gridProperties'] = { ...grid, rowCount: sheet.rows.length + 1000 };
}

/** The record says how many rows it has: else a refresh would miss them. */
function keepCount(workspace: Workspace, editions: number): void {
  const sheet = sheetOf(workspace, stateTab.title);
  const [head = [], ...rows] = sheet.rows;
  const places = new Map(stateTab.columns.map(({ key, header }) => [key, head.indexOf(header)]));
  const state = decodeState(rows.map((row) => rowFromCells(stateTab.columns, places, row)));
  if (!state) throw new Error('The workbook keeps no state.');
  const text = JSON.stringify({ schema: 1, events: 0, editions, last: HANDED_IN });
  const texts = new Map([...state.texts, [RECORD_COUNT, { text, revision: state.revision }]]);
  sheet.rows = [head, ...encodeState({ ...state, texts }).map((row) => cellsOf(stateTab.columns, row))];
  // What is kept beside the workbook is as old as that of a workbook that was never refreshed.
  fit(sheet);
}

/** @param folder the built add-on */
export function grownCounty(folder: string, visits: number): GrownCounty {
  const workspace = openWorkspace({ folder, now: NOW });
  const connection = setUpCounty(workspace, [FRAMEWORK]);
  const framework = frameworkById(FRAMEWORK);
  const formId = connection.forms[0]?.formId ?? '';
  const form = workspace.state.forms[formId];
  if (!framework) throw new Error(`There is no framework ${FRAMEWORK}.`);
  const [rows, findings, answers, responses] = ['Visits', 'Findings', 'Answers', 'Responses'].map((title) =>
    sheetOf(workspace, title),
  );
  for (let place = 0; place < visits; place += 1) {
    const provider = `Made-Up Provider ${Math.floor(place / VISITS_EACH)}`;
    const said = answersOf(framework, provider, place);
    const visit: Visit = {
      schema: 1,
      id: `old-${place}`,
      formId,
      framework: framework.id,
      version: framework.version,
      instrument: instrumentOf(framework).id,
      submittedAt: HANDED_IN,
      answers: said,
    };
    const lines = encodeFindings(visit, framework);
    const parts = encodeAnswers(visit, framework);
    const [edition] = newEditions([], [{ ...visit, at: HANDED_IN, reader: 'rest', firstAt: HANDED_IN }]);
    if (!edition) throw new Error('A first reading is an edition.');
    rows?.rows.push(
      cellsOf(visitsTab.columns, {
        ...encodeVisit(visit, score(framework, said), framework),
        'rest-id': visit.id,
        'first-at': HANDED_IN,
        edition: edition.edition,
        lines: lines.length + parts.length,
      }),
    );
    for (const line of lines) findings?.rows.push(cellsOf(findingsTab.columns, line));
    for (const part of parts) answers?.rows.push(cellsOf(answersTab.columns, part));
    // Its answers are read no more.
    form?.responses.push({
      responseId: visit.id,
      formAppId: formAppIdOf(visit.id),
      createTime: HANDED_IN,
      lastSubmittedTime: HANDED_IN,
      answers: {},
    });
    responses?.rows.push(cellsOf(responsesTab.columns, encodeEdition(edition)));
  }
  for (const sheet of [rows, findings, answers, responses]) if (sheet) fit(sheet);
  keepCount(workspace, visits);
  workspace.run('refreshFromMenu');
  return { workspace, connection, framework };
}
