/**
 * Lists with their headings down the first column: a table on its side, or a card for each provider ("Name: …",
 * "URN: …"), one below the other. Laid out anew with a row for each provider.
 */
import { readNumber, readPostcode, saysNothing, tidy } from './cell-values';
import { headingMeaning, readsAsHeading } from './heading-words';
import { numberFields, type ListField } from './list-fields';

type Cells = readonly (readonly string[])[];

/** Rows that show whether they are called by their first cells. */
const rowsLookedAt = 80;

/** A row with what it is called in front. */
interface Labelled {
  /** '' for one that goes on with what the row above says. */
  readonly label: string;
  readonly values: readonly string[];
}

/** "Name: Made-Up Farm" in one cell. A colon within an address of the web is none. */
const labelBefore = /^([^:]{1,60}):(?!\/\/)\s*(.*)$/s;

function labelled(row: readonly string[]): Labelled {
  const first = row.findIndex((cell) => tidy(cell) !== '');
  const [label = '', ...values] = row.slice(Math.max(first, 0));
  const [, called = '', said = ''] = labelBefore.exec(label.trim()) ?? [];
  if (called !== '') return { label: tidy(called), values: said === '' ? values : [said, ...values] };
  return first > 0 ? { label: '', values: row.slice(1) } : { label: tidy(label), values };
}

const fieldOf = (label: string): ListField | undefined => {
  const meaning = label === '' ? undefined : headingMeaning(label);
  return meaning?.strict === true ? meaning.field : undefined;
};
const names = (fields: ReadonlySet<ListField | undefined>): boolean =>
  fields.has('name') || numberFields.some((field) => fields.has(field));

/** A card in one row or one cell, as lines of it: a row for each of its labels. */
function parted(row: readonly string[]): readonly (readonly string[])[] {
  const parts = row.flatMap((cell) => cell.split('\n')).filter((part) => tidy(part) !== '');
  const labels = parts.map((part) => labelBefore.exec(part.trim())?.[1] ?? '');
  const fields = new Set(labels.map(fieldOf));
  return labels.every((label) => label !== '') && fields.size > 1 && names(fields)
    ? parts.map((part) => [part])
    : [row];
}

/** Whether what is called a number or postcode is none: such a sheet says what columns mean, and lists nobody. */
function onlyDescribes(rows: readonly Labelled[]): boolean {
  const proofs = rows.flatMap(({ label, values }) => {
    const field = fieldOf(label);
    const number = numberFields.find((one) => one === field);
    if (number === undefined && field !== 'postcode') return [];
    return values
      .map(tidy)
      .filter((text) => !saysNothing(text))
      .map((text) =>
        number === undefined ? readPostcode(text) !== '' : 'value' in readNumber(text, number, '000'),
      );
  });
  return proofs.length > 0 && !proofs.includes(true);
}

/** Whether the rows are called by their first cells, and no row heads columns. */
function isLabelled(rows: readonly Labelled[], cells: Cells): boolean {
  const called = rows.filter(({ label }) => label !== '');
  const filled = called.filter(({ values }) => values.some((text) => tidy(text) !== ''));
  const fields = new Set(called.map(({ label }) => fieldOf(label)).filter((field) => field !== undefined));
  const known = called.filter(({ label }) => readsAsHeading(label));
  const inOneRow = cells.map((row) => new Set(row.flatMap((text) => fieldOf(tidy(text)) ?? [])).size);
  return (
    fields.size > 1 &&
    names(new Set(filled.map(({ label }) => fieldOf(label)))) &&
    !onlyDescribes(called) &&
    known.length * 2 >= called.length &&
    fields.size > Math.max(0, ...inOneRow)
  );
}

/** What one column says under each label, label by label. */
type Card = Map<string, string>;

/** Rows that belong together: up to where the first label comes again. */
function blocksOf(rows: readonly Labelled[]): readonly (readonly Labelled[])[] {
  const start = rows.find(({ label }) => fieldOf(label) !== undefined)?.label ?? '';
  const blocks: Labelled[][] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (last === undefined || row.label === start) blocks.push([row]);
    else last.push(row);
  }
  return blocks;
}

/** A card for each column of a block; one that says nothing is none. */
function cardsOf(block: readonly Labelled[]): Card[] {
  const width = Math.max(...block.map(({ values }) => values.length));
  return Array.from({ length: width }, (_, at) => {
    const card: Card = new Map();
    let last = '';
    for (const { label, values } of block) {
      if (label !== '') last = label;
      const text = (values[at] ?? '').trim();
      const before = card.get(last) ?? '';
      if (text !== '') card.set(last, before === '' ? text : `${before}\n${text}`);
    }
    return card;
  }).filter((card) => card.size > 0);
}

/** @returns the list with a row for each provider below one row of headings; undefined where it has no such labels */
export function fromLabelledRows(cells: Cells): Cells | undefined {
  const filled = cells.filter((row) => row.some((text) => tidy(text) !== '')).flatMap(parted);
  const first = filled.slice(0, rowsLookedAt);
  if (!isLabelled(first.map(labelled), first)) return undefined;
  const rows = filled.map(labelled);
  const from = rows.findIndex(({ label }) => fieldOf(label) !== undefined);
  const cards = blocksOf(rows.slice(from)).flatMap(cardsOf);
  const labels = [...new Set(cards.flatMap((card) => [...card.keys()]))];
  return [
    // What stands above the first label is a title, and stays above the headings.
    ...rows.slice(0, from).map(({ label, values }) => [label, ...values]),
    labels,
    ...cards.map((card) => labels.map((label) => card.get(label) ?? '')),
  ];
}
