/** Cells of a page as the Sheets API has them. */
import type { Bars, PageCell, PageLook } from '../../shared/schema/workbook-plan';
import { isIsoDate, toSerial } from '../../shared/schema/dates';
import { colour, textCell, type CellData } from './cell-data';
import { SHEET_IDS } from './sheet-ids';

const DATE = 'd mmm yyyy';

/**
 * Counts alone go into a formula, and nothing that anybody typed.
 * Reference: SPARKLINE(data, [options]) of Google's function list: charttype "bar" with max, color1, color2; "column" with color, ymin, ymax.
 */
function sparkline({ kind, counts, colours, most }: Bars): string {
  const [first = '#000000', second = first] = colours;
  const options =
    kind === 'bar'
      ? `"charttype","bar";"max",${most};"color1","${first}";"color2","${second}"`
      : `"charttype","column";"color","${first}";"ymin",0;"ymax",${most}`;
  return `=SPARKLINE({${counts.join(',')}},{${options}})`;
}

/** Formats of looks that many cells share. */
const known = new WeakMap<PageLook, ReturnType<typeof formatOf>>();

/** The format of a cell that is neither a date nor a link. */
function plainFormat(look: PageLook): ReturnType<typeof formatOf> {
  const found = known.get(look) ?? formatOf(look, {});
  known.set(look, found);
  return found;
}

/** Only what differs from a plain cell: a page may have thousands. */
function formatOf(
  { size, align, wrap, bold, background, text }: PageLook,
  more: { readonly pattern?: string | undefined; readonly uri?: string | undefined },
): Pick<CellData, 'userEnteredFormat'> {
  const textFormat = {
    ...(bold && { bold }),
    ...(size !== undefined && { fontSize: size }),
    ...(text !== undefined && { foregroundColorStyle: colour(text) }),
    ...(more.uri !== undefined && { link: { uri: more.uri } }),
  };
  const userEnteredFormat = {
    ...(wrap && { wrapStrategy: 'WRAP', verticalAlignment: 'MIDDLE' }),
    ...(background !== undefined && { backgroundColorStyle: colour(background) }),
    ...(align && { horizontalAlignment: align }),
    ...(more.pattern !== undefined && { numberFormat: { type: 'DATE', pattern: more.pattern } }),
    ...(Object.keys(textFormat).length > 0 && { textFormat }),
  };
  return Object.keys(userEnteredFormat).length > 0 ? { userEnteredFormat } : {};
}

/** A link within the workbook, to a whole row. */
const addressOf = ({ tab, row }: NonNullable<PageCell['link']>): string =>
  `#gid=${SHEET_IDS[tab]}&range=${row + 2}:${row + 2}`;

const PLAIN: PageLook = {};

/** A cell of a page; one that it does not have is empty. */
export function pageCell(cell: PageCell | undefined): CellData {
  if (!cell) return {};
  const { value = null, look = PLAIN, date, bars, link } = cell;
  const isDate = typeof value === 'string' && date !== '' && isIsoDate(value);
  const format =
    isDate || link
      ? formatOf(look, { pattern: isDate ? (date ?? DATE) : undefined, uri: link && addressOf(link) })
      : plainFormat(look);
  if (bars) return { userEnteredValue: { formulaValue: sparkline(bars) }, ...format };
  if (isDate) return { userEnteredValue: { numberValue: toSerial(value) }, ...format };
  if (typeof value === 'number') return { userEnteredValue: { numberValue: value }, ...format };
  return { ...textCell(value === null ? '' : String(value)), ...format };
}
