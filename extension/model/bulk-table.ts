/** A list with what was found beside it: its own rows in their order, whatever they are, and its own columns. */
import { isLicence } from '../../shared/register/list/row-kinds';
import { londonDate } from '../../shared/schema/dates';
import { verdictAsRow, verdictColumns } from '../../shared/register/check/plain-words';
import { LICENCE } from '../../shared/register/index/acknowledgement';
import { columnLetters } from '../../shared/register/list/choose-columns';
import type { ProviderList } from '../../shared/register/list/provider-list';
import { resultHeadings, resultPlaces } from '../../shared/register/list/result-columns';
import type { Cell } from '../../shared/schema/workbook-plan';
import type { CheckedProvider } from './bulk-check';

type Cells = readonly (readonly string[])[];

const isFilled = (row: readonly string[]): boolean => row.some((cell) => cell.trim() !== '');
const nothing = resultHeadings.map((): Cell => '');
const whyAt = verdictColumns.indexOf('Why');
const verdictAt = verdictColumns.indexOf('Verdict');

function decisionText({ decision }: CheckedProvider): string {
  if (decision === null) return '';
  const by = decision.by === '' ? '' : ` by ${decision.by}`;
  const said = decision.urn === null ? 'None of the candidates is meant' : `URN ${decision.urn} was chosen`;
  return `${said}${by}, ${londonDate(decision.at)}`;
}

/** What a row says that was not checked: that it was not, and why. */
const passedOverCells = (why: string): Cell[] =>
  nothing.map((cell, at) => (at === verdictAt ? 'not checked' : at === whyAt ? why : cell));

/**
 * The sheet with the verdicts' columns behind its own, once: those of an earlier check are replaced. The last row
 * says whose data it is. A list without headings gets a row of them.
 */
export function resultTable(cells: Cells, list: ProviderList, checked: readonly CheckedProvider[]): Cell[][] {
  const earlier = resultPlaces(cells.find((row) => resultPlaces(row).size > 0) ?? []);
  const width = Math.max(0, ...cells.map((row) => row.length));
  const places = Array.from({ length: width }, (_, at) => at).filter((at) => !earlier.has(at));
  const byRow = new Map(checked.map((provider) => [provider.row, provider]));
  const passedOver = new Map(list.passedOver.map(({ row, why }) => [row, why]));
  const results = (row: number): Cell[] => {
    const provider = byRow.get(row);
    if (provider !== undefined) return [...verdictAsRow(provider.verdict), decisionText(provider)];
    return row === list.headingsRow ? [...resultHeadings] : passedOverCells(passedOver.get(row) ?? '');
  };
  const rows = cells.flatMap((row, at): Cell[][] => {
    const own = places.map((place) => row[place] ?? '');
    if (isLicence(row) || (list.headingsRow === null && resultPlaces(row).size > 0)) return [];
    return [[...own, ...(isFilled(own) ? results(at + 1) : nothing)]];
  });
  const headings = places.map((at) => `Column ${columnLetters(at)}`);
  return [...(list.headingsRow === null ? [[...headings, ...resultHeadings]] : []), ...rows, [LICENCE]];
}
