/** A cell's SPARKLINE as a picture: bars of given counts alone, as Google's function reference has them. */
import { html, type Html } from '../html';

const WHOLE = /^=SPARKLINE\(\{([\d.,]+)\},\{(.*)\}\)$/;

interface Sparkline {
  readonly counts: readonly number[];
  readonly options: ReadonlyMap<string, string>;
}

/** The counts and options of the formula; null for any other formula. */
function readSparkline(formula: string): Sparkline | null {
  const [, counts = '', options = ''] = WHOLE.exec(formula) ?? [];
  if (counts === '') return null;
  return {
    counts: counts.split(',').map(Number),
    options: new Map(
      options.split(';').map((pair) => {
        const [name = '', value = ''] = pair.split(',');
        return [name.replaceAll('"', ''), value.replaceAll('"', '')];
      }),
    ),
  };
}

export const isSparkline = (formula: string): boolean => readSparkline(formula) !== null;

/** @returns null for a formula that is none */
export function sparkline(formula: string, width: number, height: number): Html | null {
  const found = readSparkline(formula);
  if (!found) return null;
  const { counts, options } = found;
  const bars =
    options.get('charttype') === 'bar' ? barParts(found, width, height) : columns(found, width, height);
  return html`<svg
    class="sparkline"
    role="img"
    aria-label="Bars: ${counts.join(', ')}"
    width="${width}"
    height="${height}"
  >
    ${bars}
  </svg>`;
}

const part = (x: number, y: number, width: number, height: number, fill: string): Html =>
  html`<rect
    x="${x.toFixed(1)}"
    y="${y.toFixed(1)}"
    width="${width.toFixed(1)}"
    height="${height.toFixed(1)}"
    fill="${fill}"
  ></rect>`;

function barParts({ counts, options }: Sparkline, width: number, height: number): Html[] {
  const most = Number(options.get('max') ?? counts.reduce((sum, one) => sum + one, 0)) || 1;
  let left = 0;
  return counts.map((count, at) => {
    const [x, wide] = [left, (count / most) * width];
    left += wide;
    return part(x, 3, wide, height - 6, options.get(`color${(at % 2) + 1}`) ?? '#000');
  });
}

function columns({ counts, options }: Sparkline, width: number, height: number): Html[] {
  const most = Number(options.get('ymax') ?? Math.max(...counts)) || 1;
  const each = width / counts.length;
  return counts.map((count, at) => {
    const tall = (count / most) * height;
    return part(at * each + 2, height - tall, each - 4, tall, options.get('color') ?? '#000');
  });
}
