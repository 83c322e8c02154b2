/** A chart of the workbook as SVG: horizontal bars, stacked or side by side. */
import { html, type Html } from '../html';
import { listAt, numberAt, objectAt, textAt, type JsonObject } from '../json';
import type { StoredSpreadsheet } from '../state';
import { cssColour } from './cell-look';

interface Series {
  readonly title: string;
  readonly colour: string;
  readonly values: readonly number[];
}

const LABELS = 300;
const BAR = 22;
const GAP = 8;

/** A chart of the workbook as a picture; pointing at a bar shows its figure. */
export function chartFigure(spreadsheet: StoredSpreadsheet, chart: JsonObject): Html {
  const spec = objectAt(chart, 'spec');
  const basic = objectAt(spec, 'basicChart');
  const title = textAt(spec, 'title');
  const [domain] = listAt(basic, 'domains');
  const labels = column(spreadsheet, objectAt(domain ?? {}, 'domain'))
    .slice(1)
    .map(text);
  const series = listAt(basic, 'series').map((one): Series => {
    const [head, ...values] = column(spreadsheet, objectAt(one, 'series'));
    return {
      title: text(head ?? null),
      colour: cssColour(objectAt(one, 'colorStyle')) || '#1d4f7c',
      values: values.map((value) => (typeof value === 'number' ? value : 0)),
    };
  });
  const shown = labels.map((label, index) => ({ label, index })).filter(({ label }) => label !== '');
  const overlay = objectAt(objectAt(chart, 'position'), 'overlayPosition');
  const width = numberAt(overlay, 'widthPixels') ?? 600;
  const most = Math.max(
    1,
    ...shown.map(({ index }) => series.reduce((sum, one) => sum + (one.values[index] ?? 0), 0)),
  );
  const unit = (width - LABELS - 40) / most;
  const legend = 26;
  const height = legend + shown.length * (BAR + GAP) + 4;
  const bars = shown.map(({ label, index }, place) =>
    bar(label, index, legend + place * (BAR + GAP), series, unit),
  );
  const empty =
    shown.length === 0 ? html`<text x="0" y="${legend + 16}" font-size="13">No figures yet</text>` : '';
  return html`<figure>
    <figcaption><strong>${title}</strong></figcaption>
    <svg
      role="img"
      aria-label="${textAt(spec, 'altText') || title}"
      width="${width}"
      height="${Math.max(height, 60)}"
      viewBox="0 0 ${width} ${Math.max(height, 60)}"
    >
      ${series.map((one, index) => html`<rect x="${LABELS + index * 150}" y="4" width="12" height="12" fill="${one.colour}"></rect><text x="${LABELS + 18 + index * 150}" y="14" font-size="12">${one.title}</text>`)}
      ${bars}${empty}
    </svg>
  </figure>`;
}

function bar(label: string, index: number, top: number, series: readonly Series[], unit: number): Html {
  let left = LABELS;
  const parts = series.map((one) => {
    const value = one.values[index] ?? 0;
    const width = value * unit;
    const part = html`<rect
      x="${left.toFixed(1)}"
      y="${top}"
      width="${width.toFixed(1)}"
      height="${BAR}"
      fill="${one.colour}"
      ><title>${label}, ${one.title}: ${value}</title></rect
    >`;
    left += width;
    return part;
  });
  const total = series.reduce((sum, one) => sum + (one.values[index] ?? 0), 0);
  const short = label.length > 42 ? `${label.slice(0, 41)}…` : label;
  return html`<text x="${LABELS - 8}" y="${top + 15}" font-size="12" text-anchor="end">${short}</text
    >${parts}<text x="${(left + 6).toFixed(1)}" y="${top + 15}" font-size="12">${total}</text>`;
}

type Value = StoredSpreadsheet['sheets'][number]['rows'][number][number];

const text = (value: Value): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

/** The cells of a chart's source range, from top to bottom, header first. */
function column(spreadsheet: StoredSpreadsheet, data: JsonObject): Value[] {
  const [source] = listAt(objectAt(data, 'sourceRange'), 'sources');
  const sheet = spreadsheet.sheets.find((one) => one.properties.sheetId === source?.['sheetId']);
  if (!source || !sheet) return [];
  const from = numberAt(source, 'startRowIndex') ?? 0;
  const to = Math.min(numberAt(source, 'endRowIndex') ?? Infinity, sheet.rows.length);
  const at = numberAt(source, 'startColumnIndex') ?? 0;
  return sheet.rows.slice(from, to).map((row) => row[at] ?? null);
}
