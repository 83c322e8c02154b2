/** `batchUpdate` requests for charts, and what Google refuses of a chart. */
import { isObject, listAt, numberAt, objectAt, textAt, type Json, type JsonObject } from '../../json';
import type { StoredSheet } from '../../state';
import { applyMask } from '../field-mask';
import { GoogleError } from '../google-error';
import { RestError } from '../rest-error';
import { unconfirmed } from '../unconfirmed';
import { sizeOf } from './a1';
import { freshNumber, sheetOf, type Draft } from './sheets-draft';

/** Finds a chart of any sheet. @throws GoogleError when there is none (measured live, Sept 2026). */
function find(draft: Draft, id: number | undefined): [StoredSheet, JsonObject] {
  for (const sheet of draft.spreadsheet.sheets) {
    const found = sheet.charts.find((one) => one['chartId'] === id);
    if (found) return [sheet, found];
  }
  throw new GoogleError(`No embedded object with id: ${id ?? 0}`);
}

const KINDS = /^(basic|pie|bubble|candlestick|org|histogram|waterfall|treemap|scorecard)Chart$/;

/** Every source range in a spec. */
function sourcesIn(value: Json | undefined): JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(sourcesIn);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, one]) =>
    name === 'sourceRange' && isObject(one) ? listAt(one, 'sources') : sourcesIn(one),
  );
}

/** Rules of `ChartSpec` and its parts in the API's reference, unless said otherwise. */
function checkSpec(draft: Draft, spec: JsonObject): void {
  if (!Object.keys(spec).some((name) => KINDS.test(name)))
    throw new GoogleError(
      'One of basicChart, pieChart, bubbleChart, candlestickChart, orgChart, histogramChart, waterfallChart, treemapChart, scorecardChart must be set on chartSpec.',
    );
  const basic = objectAt(spec, 'basicChart');
  if (spec['basicChart'] && listAt(basic, 'domains').length + listAt(basic, 'series').length === 0)
    throw new RestError(500, 'INTERNAL', 'Internal error encountered.'); // Measured live, Sept 2026.
  const isBar = textAt(basic, 'chartType') === 'BAR';
  for (const series of listAt(basic, 'series')) {
    const axis = textAt(series, 'targetAxis');
    // "It is an error to specify an axis that isn't a valid minor axis for the chart's type."
    if (axis !== '' && (axis === 'BOTTOM_AXIS') !== isBar)
      throw new GoogleError(
        `The target axis ${axis} is not valid for a chart of type ${textAt(basic, 'chartType')}.`,
      );
  }
  for (const source of sourcesIn(spec)) checkSource(draft, source);
}

function checkSource(draft: Draft, source: JsonObject): void {
  const id = numberAt(source, 'sheetId') ?? 0;
  const sheet = draft.spreadsheet.sheets.find(({ properties }) => properties.sheetId === id);
  const { rowCount, columnCount } = sheet ? sizeOf(sheet) : { rowCount: 0, columnCount: 0 };
  const rows = (numberAt(source, 'endRowIndex') ?? rowCount) - (numberAt(source, 'startRowIndex') ?? 0);
  const columns =
    (numberAt(source, 'endColumnIndex') ?? columnCount) - (numberAt(source, 'startColumnIndex') ?? 0);
  // "At least one dimension must have a length of 1."
  if (rows !== 1 && columns !== 1 && sheet)
    throw new GoogleError('A chart source range must have a length of 1 in at least one dimension.');
  const isOutside =
    !sheet ||
    (numberAt(source, 'endRowIndex') ?? 0) > rowCount ||
    (numberAt(source, 'endColumnIndex') ?? 0) > columnCount;
  if (isOutside)
    unconfirmed(
      draft.state,
      'chart-outside-the-grid',
      sheet ? 'The chart’s source range is outside the grid.' : `No grid with id: ${id}`,
    );
}

function addChart(draft: Draft, request: JsonObject): JsonObject {
  const given = objectAt(request, 'chart');
  const overlay = objectAt(objectAt(given, 'position'), 'overlayPosition');
  if (Object.keys(overlay).length === 0) throw new GoogleError('No position of the chart was given.');
  const sheet = sheetOf(draft, numberAt(objectAt(overlay, 'anchorCell'), 'sheetId'));
  checkSpec(draft, objectAt(given, 'spec'));
  const wanted = numberAt(given, 'chartId');
  if (draft.spreadsheet.sheets.some(({ charts }) => charts.some((one) => one['chartId'] === wanted)))
    throw new GoogleError(`chartId ${wanted ?? ''} already exists.`);
  const chart: JsonObject = { ...given, chartId: wanted ?? freshNumber(draft) };
  sheet.charts.push(chart);
  return { addChart: { chart } };
}

function updateChartSpec(draft: Draft, request: JsonObject): JsonObject {
  const [sheet, found] = find(draft, numberAt(request, 'chartId'));
  const spec = objectAt(request, 'spec');
  checkSpec(draft, spec);
  sheet.charts = sheet.charts.map((one) => (one === found ? { ...found, spec } : one));
  return {};
}

function updateEmbeddedObjectPosition(draft: Draft, request: JsonObject): JsonObject {
  const [, chart] = find(draft, numberAt(request, 'objectId'));
  applyMask(objectAt(chart, 'position'), objectAt(request, 'newPosition'), textAt(request, 'fields'));
  return { updateEmbeddedObjectPosition: { position: objectAt(chart, 'position') } };
}

function deleteEmbeddedObject(draft: Draft, request: JsonObject): JsonObject {
  const [sheet, found] = find(draft, numberAt(request, 'objectId'));
  sheet.charts = sheet.charts.filter((one) => one !== found);
  return {};
}

export const chartRequests = {
  addChart,
  updateChartSpec,
  deleteEmbeddedObject,
  updateEmbeddedObjectPosition,
};
