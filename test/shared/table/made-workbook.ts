/** Small .xlsx files written by hand, for shapes that a writing library does not make. */
import { strToU8, zipSync } from 'fflate';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const columnName = (at: number): string =>
  (at >= 26 ? columnName(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));

/** A sheet's XML: strings inline, numbers as numbers, null for no cell; rows without a cell are left out. */
export const sheetXml = (
  rows: readonly (readonly (string | number | boolean | null)[])[],
  more = '',
): string => {
  const cell = (value: string | number | boolean, ref: string): string =>
    typeof value === 'string'
      ? `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
      : typeof value === 'boolean'
        ? `<c r="${ref}" t="b"><v>${value ? 1 : 0}</v></c>`
        : `<c r="${ref}"><v>${value}</v></c>`;
  const body = rows.map((row, at) => {
    const cells = row.map((value, column) =>
      value === null ? '' : cell(value, `${columnName(column)}${at + 1}`),
    );
    return cells.join('') === '' ? '' : `<row r="${at + 1}">${cells.join('')}</row>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${body.join('')}</sheetData>${more}</worksheet>`;
};

/** What a workbook has beside its sheets. */
interface Beside {
  /** Sheets that are not shown: `hidden` or `veryHidden`. */
  readonly states?: Readonly<Record<string, string>>;
  /** Styles and shared texts, as XML. */
  readonly styles?: string;
  readonly texts?: string;
  /** More of the workbook's own part, in front of its sheets. */
  readonly before?: string;
  /** Changes the parts before they are packed. */
  readonly change?: (parts: Record<string, string>) => Record<string, string>;
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** An .xlsx of sheets given as XML, by name. */
export function workbookOf(
  sheets: Readonly<Record<string, string>>,
  { states = {}, styles, texts, before = '', change = (parts) => parts }: Beside = {},
): Uint8Array {
  const names = Object.keys(sheets);
  const rel = (id: number | string, kind: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${office}/${kind}" Target="${target}"/>`;
  const state = (name: string): string => (states[name] === undefined ? '' : ` state="${states[name]}"`);
  const parts = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}">${before}<sheets>${names
      .map(
        (name, at) =>
          `<sheet name="${escaped(name)}" sheetId="${at + 1}"${state(name)} r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names
      .map((_, at) => rel(at + 1, 'worksheet', `worksheets/sheet${at + 1}.xml`))
      .join(
        '',
      )}${rel('S', 'styles', 'styles.xml')}${rel('T', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    ...Object.fromEntries(names.map((name, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheets[name] ?? ''])),
    ...(styles !== undefined && { 'xl/styles.xml': styles }),
    ...(texts !== undefined && { 'xl/sharedStrings.xml': texts }),
  };
  return zipSync(
    Object.fromEntries(Object.entries(change(parts)).map(([name, xml]) => [name, strToU8(xml)])),
  );
}

/** Styles of these formats, by their texts; the first is number 1. */
export const stylesOf = (...codes: readonly string[]): string =>
  `<styleSheet><numFmts>${codes
    .map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(code)}"/>`)
    .join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${codes
    .map((_, at) => `<xf numFmtId="${164 + at}" xfId="0"/>`)
    .join('')}</cellXfs></styleSheet>`;
