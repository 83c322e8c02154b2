/** Framework to form, as plain data: what both writers build and the receipt is a receipt of. */
import type { FormPlan, PlanItem } from '../schema/form-plan';
import type { Framework } from '../schema/framework';
import { oneLine } from '../schema/text';
import { pagesOf, type Page } from './form-pages';
import { instrumentOf } from '../instrument/instrument-parts';
import { flowOf, type Flow } from './page-flow';
import { TITLE_LIMIT, type DraftItem } from './question-items';

const NO_REPLACEMENT =
  'Approval by a local authority does not replace the commissioner’s own checks of a provider.';

/** Gives every question a title of its own: Google's events name answers by title. */
class Titles {
  private readonly taken = new Set<string>();

  unique(given: string, page: string): string {
    const title = oneLine(given);
    const wanted = this.taken.has(title) && page !== '' ? `${title} (${oneLine(page)})` : title;
    let free = shorten(wanted, '');
    for (let n = 2; this.taken.has(free); n += 1) free = shorten(wanted, ` (${n})`);
    this.taken.add(free);
    return free;
  }
}

const shorten = (title: string, ending: string): string =>
  title.length + ending.length <= TITLE_LIMIT
    ? title + ending
    : `${title.slice(0, TITLE_LIMIT - ending.length - 1).trimEnd()}…${ending}`;

function sectionItem(page: Page, flow: Flow, titles: Titles, pages: readonly Page[]): PlanItem {
  const leads = flow.arriveAt.get(page.key);
  const condition = flow.shownToAll.has(page.key) ? conditionOf(page, pages) : '';
  return {
    key: page.key,
    kind: 'section',
    section: page.key,
    title: titles.unique(page.title, ''),
    help: [condition, page.help].filter((text) => text !== '').join('\n\n'),
    choices: [],
    required: false,
    ...(leads === undefined ? {} : { arriveAt: leads }),
  };
}

function conditionOf({ showIf }: Page, pages: readonly Page[]): string {
  if (showIf === undefined) return '';
  const asked = pages.flatMap(({ items }) => items).find(({ key }) => key === `field/${showIf.field}`);
  return `Fill in this page only if you answered “${showIf.is}” to “${asked?.title ?? showIf.field}”.`;
}

function questionItem(item: DraftItem, page: Page, flow: Flow, titles: Titles): PlanItem {
  const leads = flow.goTo.get(item.key);
  const conditional = flow.shownToAll.has(page.key);
  return {
    ...item,
    section: page.key,
    title: titles.unique(item.title, page.title),
    choices: item.choices.map(oneLine),
    required: item.required && !conditional,
    ...(leads === undefined
      ? {}
      : {
          goTo: Object.fromEntries(Object.entries(leads).map(([choice, to]) => [oneLine(choice), to])),
        }),
  };
}

/**
 * The form of one instrument (without an id: the framework's visit or audit).
 * @throws InputError when the framework has no such instrument.
 */
export function formPlan(framework: Framework, instrumentId?: string): FormPlan {
  const instrument = instrumentOf(framework, instrumentId);
  const { pages, chains } = pagesOf(framework, instrument);
  const flow = flowOf(pages, chains);
  const titles = new Titles();
  return {
    framework: framework.id,
    version: framework.version,
    instrument: instrument.id,
    title: oneLine(instrument.title),
    description: [instrument.description, `${framework.title}, ${framework.publisher}.`, NO_REPLACEMENT].join(
      '\n\n',
    ),
    confirmation: instrument.pupilLevel
      ? 'Recorded. You can change your answers with the link below.'
      : 'Recorded. The county workbook judges it by the framework’s rules. You can change your answers with the link below.',
    pupilLevel: instrument.pupilLevel,
    items: pages.flatMap((page) => [
      ...(page.key === '' ? [] : [sectionItem(page, flow, titles, pages)]),
      ...page.items.map((item) => questionItem(item, page, flow, titles)),
    ]),
  };
}
