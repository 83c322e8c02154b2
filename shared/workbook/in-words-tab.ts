/**
 * The tab In words: what each provider wrote in the boxes of an area, side by side, as they were written at its latest
 * visit. Areas in the form's order, providers in the alphabet's; nothing is counted, rated or set against another.
 */
import { byName, byText } from '../schema/by-text';
import type { NarrativeBox } from '../schema/county';
import { longDate } from '../schema/dates';
import type { Page, PageCell, PageLook, PageRow, PageTab } from '../schema/workbook-plan';
import { HEADING, headings, LINK, QUIET, TITLE, words } from './page-looks';
import { addTo } from '../schema/lists-by-key';

/** Kinds of boxes with a column of their own; what a framework has beyond stands in the one after them. */
const KINDS_SHOWN = 4;
const OTHERS = 2 + KINDS_SHOWN;
/** Which visit the row is about, as in This week: the sidebar opens it by the selected row. */
const ABOUT = OTHERS + 1;

export const inWordsTab = {
  layout: 'page',
  id: 'in-words',
  title: 'In words',
  // The area, the provider and all four boxes within what a Sheet shows at 1280 px.
  widths: [150, 150, 216, 216, 216, 216, 200, 110],
  hiddenFrom: ABOUT,
  frozenRows: 3,
  first:
    'What was written in words stands here within the hour, or at once by “Refresh county tabs” in the menu.',
} satisfies PageTab;

const HEADINGS_ROW = 2;
const ROW_HEIGHT = 68;
/** So much of a box is read in a cell of this height; all of it stands in Answers. */
const LONGEST = 400;

const shortened = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()} … (all of it in Answers)` : text;

const byProvider = (a: NarrativeBox, b: NarrativeBox): number =>
  byName(a.provider, b.provider) || byText(a.visitId, b.visitId);

/** Things in the order in which they first come, each once. */
const once = <T>(all: readonly T[]): readonly T[] => [...new Set(all)];

interface Written {
  /** In box order: framework by framework, area by area. */
  readonly boxes: readonly NarrativeBox[];
  /** By framework id. */
  readonly titles: ReadonlyMap<string, string>;
  /** Where a visit's row stands in Visits, from 0 under the headings. */
  readonly rowOf: (visitId: string) => number | undefined;
}

const WRAPPED: PageLook = { wrap: true };
const WRAPPED_QUIET: PageLook = { ...QUIET, wrap: true };
const WRAPPED_LINK: PageLook = { ...LINK, wrap: true };
const AREA: PageLook = { bold: true, wrap: true };
const NOTHING = words('Nothing written.', WRAPPED_QUIET);

const box = (text: string | undefined): PageCell =>
  text === undefined ? NOTHING : words(shortened(text), WRAPPED);

/** One provider's boxes of one area. */
function lineOf(
  area: string,
  { provider, visitDate, visitId }: NarrativeBox,
  theirs: readonly NarrativeBox[],
  kinds: readonly string[],
  row: number | undefined,
): PageRow {
  const said = new Map(theirs.map(({ kind, text }) => [kind, text]));
  const others = theirs.filter(({ kind }) => !kinds.includes(kind));
  const about = words(`${provider}, ${longDate(visitDate)}`, row === undefined ? WRAPPED : WRAPPED_LINK);
  return {
    height: ROW_HEIGHT,
    cells: {
      0: words(area, AREA),
      1: row === undefined ? about : { ...about, link: { tab: 'visits', row } },
      ...Object.fromEntries(kinds.map((kind, at) => [2 + at, box(said.get(kind))])),
      ...(others.length > 0 && {
        [OTHERS]: box(others.map(({ kind, text }) => `${kind}: ${text}`).join('\n')),
      }),
      [ABOUT]: words(`visits ${visitId}`),
    },
  };
}

/** What stands in the tab; only where anything was written in words is there one. */
export function inWordsPage({ boxes, titles, rowOf }: Written): Page {
  const kinds = once(boxes.map(({ kind }) => kind)).slice(0, KINDS_SHOWN);
  const frameworks = once(boxes.map(({ framework }) => framework));
  const named = (framework: string): string => titles.get(framework) ?? framework;
  const lines = frameworks.flatMap((framework) => {
    const theirs = boxes.filter((one) => one.framework === framework);
    const visits = [...new Map(theirs.map((one) => [one.visitId, one])).values()].sort(byProvider);
    const byArea = new Map<string, Map<string, NarrativeBox[]>>();
    for (const one of theirs) {
      const area = byArea.get(one.area) ?? new Map<string, NarrativeBox[]>();
      byArea.set(one.area, area);
      addTo(area, one.visitId, one);
    }
    return [...byArea].flatMap(([area, ofVisits]) =>
      visits.map((visit) =>
        lineOf(
          frameworks.length > 1 ? `${named(framework)}: ${area}` : area,
          visit,
          ofVisits.get(visit.visitId) ?? [],
          kinds,
          rowOf(visit.visitId),
        ),
      ),
    );
  });
  const hasOthers = boxes.some(({ kind }) => !kinds.includes(kind));
  const titlesOfColumns = ['Area', 'Provider and date', ...kinds];
  return {
    headings: HEADINGS_ROW,
    rows: [
      {
        height: 34,
        cells: {
          0: words('In words', TITLE),
          1: words(
            `${frameworks.map(named).join(' and ')}: no ratings, and none are given here. Providers by name, boxes as they were written at the latest visit.`,
            QUIET,
          ),
        },
      },
      {
        height: 28,
        cells: {
          0: words('Choose an area', HEADING),
          1: words(
            'The arrow beside “Area” shows one area, that beside “Provider and date” one provider. An empty box says so; it is not a gap.',
            QUIET,
          ),
        },
      },
      {
        height: 28,
        cells: {
          ...headings(Array.from({ length: ABOUT }, () => '')),
          ...headings(titlesOfColumns),
          ...(hasOthers && headings(['Other boxes'], OTHERS)),
          ...headings(['About'], ABOUT),
        },
      },
      ...lines,
    ],
  };
}
