/** What write-excel-file has no options for, put into the files that it makes: hidden tabs and columns, filters, choices. */
import type { Feature, Image } from 'write-excel-file/node';
import {
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import { columnName } from '../google/sheets/a1';
import { numberAt, type JsonObject } from '../json';
import type { ChoiceRule } from './xlsx-choices';

export interface XlsxTab {
  readonly name: string;
  readonly isHidden: boolean;
  readonly hiddenColumns: readonly number[];
  /** REST `GridRange` of the filter over it. */
  readonly filter: JsonObject | undefined;
  readonly rules: readonly ChoiceRule[];
}

const SHEET = 'xl/worksheets/sheet{id}.xml';

/** @param tabs in the order of the file. */
export function tabFeature(tabs: readonly XlsxTab[]): Feature<Image['content']> {
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transformElementAttributes: (tagName, attributes) => {
            const tab = tabs.find(
              ({ name }) =>
                name === attributes['name'] || sanitizeAttributeValue(name) === attributes['name'],
            );
            return tagName === 'sheet' && tab?.isHidden === true
              ? { ...attributes, state: 'hidden' }
              : attributes;
          },
        },
        [SHEET]: {
          transformElementAttributes: (tagName, attributes, index, _, { sheetIndex }) =>
            tagName === 'col' &&
            index !== undefined &&
            tabs[sheetIndex]?.hiddenColumns.includes(index) === true
              ? { ...attributes, hidden: 1 }
              : attributes,
          transform: (xml, _, { sheetIndex }) => {
            const tab = tabs[sheetIndex];
            if (!tab) return xml;
            const filtered = tab.filter ? inserted(xml, filterMarkup(tab.filter)) : xml;
            return tab.rules.length > 0 ? inserted(filtered, rulesMarkup(tab.rules)) : filtered;
          },
        },
      },
    },
  };
}

const inserted = (xml: string, markup: string): string =>
  insertElementMarkupAccordingToOrderOfSiblings(
    xml,
    markup,
    getOrderOfSiblings(SHEET, 'worksheet') ?? [],
    'worksheet',
  );

function filterMarkup(range: JsonObject): string {
  const at = (name: string): number => numberAt(range, name) ?? 0;
  const last = Math.max(at('endColumnIndex') - 1, at('startColumnIndex'));
  const ref = `${columnName(at('startColumnIndex'))}${at('startRowIndex') + 1}:${columnName(last)}${at('endRowIndex')}`;
  return getSelfClosingTagMarkup('autoFilter', { ref });
}

/** `errorStyle` warning: anything else is taken, too, after a word. */
function rulesMarkup(rules: readonly ChoiceRule[]): string {
  const each = rules.map(
    ({ cells, list, strict }) =>
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorStyle="${strict ? 'stop' : 'warning'}" sqref="${cells}">` +
      `<formula1>${sanitizeTextContent(list)}</formula1></dataValidation>`,
  );
  return `<dataValidations count="${rules.length}">${each.join('')}</dataValidations>`;
}
