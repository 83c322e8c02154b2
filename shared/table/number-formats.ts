/** How a workbook shows its numbers, as far as that changes what a number is: a day, or a code with zeros in front. */
import { readXml } from './xml-text';

/** `date` for a number that counts days; how many digits a number has at least; undefined for a plain one. */
export type NumberFormat = 'date' | number | undefined;

/** Formats that are not written down, as their text differs from country to country: days and times of day. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** What a format's text means: colours, conditions, what is quoted and what only takes room left out. */
function formatOf(code: string): NumberFormat {
  const [bare = ''] = code
    .replace(/"[^"]*"|\\.|[_*]./g, '')
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '')
    .split(';');
  if (/^0{2,}$/.test(bare)) return bare.length;
  return /[ymdhs]/i.test(bare) && !/general|[#0?]{2}|e[+-]/i.test(bare) ? 'date' : undefined;
}

/** @param xml the workbook's styles @returns the format of each style, by its number */
export function readNumberFormats(xml: string): readonly NumberFormat[] {
  const own = new Map<string, NumberFormat>();
  const formats: NumberFormat[] = [];
  let inCells = false;
  readXml(xml, {
    open(name, attribute) {
      if (name === 'numFmt') own.set(attribute('numFmtId'), formatOf(attribute('formatCode')));
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = attribute('numFmtId');
        formats.push(own.has(id) ? own.get(id) : isBuiltInDate(Number(id)) ? 'date' : undefined);
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}
