/** A form as pages, each with its items: what `form-plan.ts` links and flattens. */
import type { Field, Framework, Instrument, Section, Theme } from '../schema/framework';
import { headerBranches, productPartsOf, stepFields } from '../instrument/product-fields';
import { headerOf, partsOf } from '../instrument/instrument-parts';
import {
  criterionItems,
  fieldItems,
  furtherItem,
  moreItem,
  rowItems,
  type DraftItem,
} from './question-items';

/** Rows that a form offers one by one when the framework does not say. */
const USUAL_SLOTS = 4;

export interface Page {
  /** Section key; '' for the first page, which is under the form's own title. */
  readonly key: string;
  readonly title: string;
  readonly help: string;
  readonly items: DraftItem[];
  /** On the first page of a conditional section. */
  readonly showIf?: NonNullable<Section['showIf']>;
}

/** The pages of one `rows` field: row n is on `pages[n - 1]`. */
export interface RowChain {
  readonly field: string;
  readonly pages: readonly string[];
}

export interface Pages {
  readonly pages: readonly Page[];
  readonly chains: readonly RowChain[];
}

/** How many rows the form offers one by one. */
export const slotsOf = (field: Field): number => field.slots ?? USUAL_SLOTS;

class Book {
  readonly pages: Page[] = [{ key: '', title: '', help: '', items: [] }];
  readonly chains: RowChain[] = [];

  private get last(): Page {
    const page = this.pages.at(-1);
    if (page === undefined) throw new Error('A book always has a first page.');
    return page;
  }

  open(key: string, title: string, help: readonly string[], showIf?: Section['showIf']): void {
    const page = { key: `section/${key}`, title, help: help.join('\n\n'), items: [] };
    this.pages.push(showIf === undefined ? page : { ...page, showIf });
  }

  private add(items: readonly DraftItem[]): void {
    this.last.items.push(...items);
  }

  /** Fields in order; each `rows` field takes pages of its own, and what follows it a page after them. */
  addFields(fields: readonly Field[], title: string, prefix = ''): void {
    for (const field of fields) {
      if (field.kind === 'rows') this.addRows(field);
      else this.addOn(title, fieldItems(field, prefix));
    }
  }

  /** Items after rows go on a new page: a row's page holds that row alone. */
  addOn(title: string, items: readonly DraftItem[]): void {
    const chain = this.chains.at(-1);
    if (chain?.pages.at(-1) === this.last.key) {
      this.open(`after/${chain.field}`, `${title} (continued)`, []);
    }
    this.add(items);
  }

  private addRows(field: Field): void {
    const slots = slotsOf(field);
    const keys: string[] = [];
    for (let n = 1; n <= slots; n += 1) {
      const ownPage = n > 1 || this.last.items.length > 0 || this.last.key === '';
      if (ownPage)
        this.open(
          `row/${field.key}/${n}`,
          `${field.title}: row ${n}`,
          n === 1 && field.help ? [field.help] : [],
        );
      keys.push(this.last.key);
      this.add(rowItems(field, n));
      this.add([n < slots ? moreItem(field, n) : furtherItem(field)]);
    }
    this.chains.push({ field: field.key, pages: keys });
  }
}

function addTheme(book: Book, framework: Framework, theme: Theme): void {
  const help = [
    ...(theme.category === undefined ? [] : [theme.category]),
    ...(theme.principle === undefined ? [] : [theme.principle]),
    ...(theme.guidance ?? []),
  ];
  const title = `${theme.code}. ${theme.title}`;
  book.open(`theme/${theme.code}`, title, help);
  book.addFields(theme.before ?? [], title);
  let part: string | undefined;
  for (const criterion of theme.criteria) {
    if (criterion.part !== undefined && criterion.part !== part) {
      const key = `statement/part-${criterion.code}`;
      const heading = `${title}: ${criterion.part}`;
      book.addOn(title, [{ key, kind: 'statement', title: heading, help: '', choices: [], required: false }]);
    }
    part = criterion.part;
    book.addOn(title, criterionItems(theme, criterion, framework.scales));
    book.addFields(criterion.fields ?? [], title, `${criterion.code} `);
  }
  book.addFields(theme.after ?? [], title);
}

function addSection(book: Book, section: Section): void {
  book.open(section.id, section.title, section.guidance, section.showIf);
  book.addFields(section.fields, section.title);
}

/** A checklist's steps, each with its day and person. */
function addSteps(book: Book, instrument: Instrument): void {
  const fields = stepFields(instrument);
  (instrument.steps ?? []).forEach((step, index) => {
    const title = `Step ${index + 1}`;
    const words = { choices: [], required: false, kind: 'statement', title, help: step } as const;
    book.addOn(instrument.title, [
      { ...words, key: `statement/step-${index + 1}` },
      ...fields.slice(2 * index, 2 * index + 2).flatMap((field) => fieldItems(field)),
    ]);
  });
}

/** Every page in order: header, the product's register check, the instrument's parts, the product's decision. */
export function pagesOf(framework: Framework, instrument: Instrument): Pages {
  const book = new Book();
  const added = productPartsOf(framework, instrument);
  book.addFields([...added.identity, ...headerOf(framework, instrument)], instrument.title);
  addSteps(book, instrument);
  const parts = partsOf(framework, instrument);
  // Pages that hang on an answer of the header must follow it at once: the register check waits for them.
  const waiting = headerBranches(framework, instrument)
    ? parts.findIndex((part) => part.kind === 'theme' || part.section.showIf === undefined)
    : 0;
  const registerAt = waiting === -1 ? parts.length : waiting;
  parts.forEach((part, index) => {
    if (index === registerAt && added.register) addSection(book, added.register);
    if (part.kind === 'section') addSection(book, part.section);
    else addTheme(book, framework, part.theme);
  });
  if (registerAt === parts.length && added.register) addSection(book, added.register);
  if (added.closing) addSection(book, added.closing);
  return { pages: book.pages, chains: book.chains };
}
