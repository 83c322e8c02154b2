/** Growth as a picture: small panels side by side, what is stored from left to right by powers of ten, what it costs upwards. */
import { inDigits } from '../../../shared/schema/counted';

interface Curve {
  readonly name: string;
  readonly points: readonly (readonly [size: number, value: number])[];
}
export interface Panel {
  readonly title: string;
  /** What the value is, e.g. "ms". */
  readonly unit: string;
  /** What grows, e.g. "visits in the workbook". */
  readonly of: string;
  readonly curves: readonly Curve[];
  /** The bar that it is held to, where there is one. */
  readonly bar?: number | undefined;
}

const WIDTH = 340;
const HEIGHT = 250;
const PLOT = { left: 58, right: 18, top: 44, bottom: 70 } as const;
const COLUMNS = 3;
const GAP = 16;
const TOP = 40;
/** Told apart by their dashes, too. */
const LOOKS = [
  { stroke: '#1d4f91', dash: '' },
  { stroke: '#a33c00', dash: '6 3' },
  { stroke: '#276749', dash: '2 3' },
] as const;
const INK = '#1f2933';
const QUIET = '#52606d';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const text = (x: number, y: number, said: string, rest = ''): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" fill="${QUIET}" font-size="11" ${rest}>${escaped(said)}</text>`;

/** The next of 1, 2, 5 times a power of ten: where an axis ends. */
export function niceTop(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((step) => step * power).find((top) => top >= value) ?? 10 * power;
}

/** "15,000", "1.2 million", "0.25". */
export function short(value: number): string {
  if (value >= 1_000_000) return `${Number((value / 1_000_000).toPrecision(3))} million`;
  if (value >= 100) return inDigits(Math.round(value));
  return String(Number(value.toPrecision(2)));
}

function panelSvg({ title, unit, of, curves, bar }: Panel): string {
  const points = curves.flatMap((curve) => curve.points);
  const sizes = [...new Set(points.map(([size]) => size))].sort((a, b) => a - b);
  const [low, high] = [Math.log10(sizes[0] ?? 1), Math.log10(sizes.at(-1) ?? 10)];
  const top = niceTop(Math.max(bar ?? 0, ...points.map(([, value]) => value)));
  const x = (size: number): number =>
    PLOT.left + ((Math.log10(size) - low) / (high - low || 1)) * (WIDTH - PLOT.left - PLOT.right);
  const y = (value: number): number =>
    HEIGHT - PLOT.bottom - (value / top) * (HEIGHT - PLOT.top - PLOT.bottom);
  const line = (value: number, look: string): string =>
    `<line x1="${PLOT.left}" x2="${WIDTH - PLOT.right}" y1="${y(value).toFixed(1)}" y2="${y(value).toFixed(1)}" ${look}/>`;
  const marks = [0, top / 2, top].map(
    (value) =>
      line(value, 'stroke="#d9e0e6"') + text(PLOT.left - 6, y(value) + 4, short(value), 'text-anchor="end"'),
  );
  const named = sizes.map((size, at) =>
    // The last of two that stand close together is left out.
    at > 0 && x(size) - x(sizes[at - 1] ?? 0) < 34
      ? ''
      : text(
          x(size),
          HEIGHT - PLOT.bottom + 16,
          short(size).replace(' million', 'M'),
          'text-anchor="middle"',
        ),
  );
  const drawn = curves.map(({ name, points: own }, at) => {
    const { stroke, dash } = LOOKS[at % LOOKS.length] ?? LOOKS[0];
    const path = own.map(([size, value]) => `${x(size).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
    const dashes = dash === '' ? '' : ` stroke-dasharray="${dash}"`;
    const legend = PLOT.left + at * 92;
    return [
      `<polyline points="${path}" fill="none" stroke="${stroke}" stroke-width="2"${dashes}/>`,
      ...own.map(
        ([size, value]) =>
          `<circle cx="${x(size).toFixed(1)}" cy="${y(value).toFixed(1)}" r="2.5" fill="${stroke}"><title>${escaped(`${name}: ${short(size)} ${of}, ${short(value)} ${unit}`)}</title></circle>`,
      ),
      `<line x1="${legend}" x2="${legend + 18}" y1="${HEIGHT - 14}" y2="${HEIGHT - 14}" stroke="${stroke}" stroke-width="2"${dashes}/>`,
      text(legend + 22, HEIGHT - 10, name),
    ].join('');
  });
  const barred =
    bar === undefined
      ? ''
      : line(bar, 'stroke="#8a1c1c" stroke-dasharray="1 3"') +
        text(WIDTH - PLOT.right, y(bar) - 4, `bar: ${short(bar)} ${unit}`, 'text-anchor="end"');
  return [
    `<text x="${PLOT.left}" y="18" fill="${INK}" font-size="13" font-weight="bold">${escaped(title)}</text>`,
    text(PLOT.left, 33, unit),
    ...marks,
    ...named,
    text((PLOT.left + WIDTH - PLOT.right) / 2, HEIGHT - PLOT.bottom + 33, of, 'text-anchor="middle"'),
    barred,
    ...drawn,
  ].join('');
}

/** A whole SVG file. */
export function growthPicture(title: string, panels: readonly Panel[]): string {
  const rows = Math.ceil(panels.length / COLUMNS);
  const width = COLUMNS * (WIDTH + GAP) + GAP;
  const height = TOP + rows * (HEIGHT + GAP) + GAP;
  const placed = panels.map((panel, at) => {
    const [column, row] = [at % COLUMNS, Math.floor(at / COLUMNS)];
    return `<g transform="translate(${GAP + column * (WIDTH + GAP)} ${TOP + row * (HEIGHT + GAP)})">${panelSvg(panel)}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" role="img" aria-label="${escaped(title)}">
<title>${escaped(title)}</title>
<rect width="${width}" height="${height}" fill="#ffffff"/>
<text x="${GAP}" y="26" fill="${INK}" font-size="16" font-weight="bold">${escaped(title)}</text>
${placed.join('\n')}
</svg>
`;
}
