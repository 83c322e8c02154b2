/** What stands under the first screen of the County tab, from general to single things. */
import { conflictsAbout } from '../crosswalk/crosswalk';
import { gapAt, type FrameworkGaps, type GapFigures } from '../county/gap-figures';
import type { QueueItem } from '../county/queue';
import type { TermFigures } from '../county/term-figures';
import type { County } from '../schema/county';
import { weeksAhead, WEEKDAYS, whereWeekend } from '../schema/weeks-ahead';
import type { PageCell } from '../schema/workbook-plan';
import { begin, head, topicCell } from './county-section';
import type { PageDraft } from './page-draft';
import { FEWEST_SHADED, HEAD, INK, PARTLY, QUIET, shade, words } from './page-looks';
import { counted } from '../schema/counted';

/** Terms with what their visits found, as bars with their counts. */
export function termsTable(draft: PageDraft, terms: readonly TermFigures[]): void {
  const row = begin(
    draft,
    'Terms over time',
    'Providers with an essential requirement not met, with other gaps alone, with none',
  );
  head(
    draft,
    row,
    {
      0: 'Term',
      1: 'Visited',
      2: 'Dark: essential; lighter: other',
      5: 'Essential',
      6: 'Other',
      7: 'No gap',
    },
    8,
  );
  const most = Math.max(1, ...terms.map(({ visited }) => visited));
  terms.forEach(({ title, running, visited, essential, other }, at) => {
    const line = row + 1 + at;
    draft.put(line, 0, words(running ? `${title} (still running)` : title));
    draft.put(line, 1, words(visited, { align: 'RIGHT' }));
    draft.put(
      line,
      2,
      { bars: { kind: 'bar', counts: [essential, other], colours: [INK, PARTLY], most } },
      3,
    );
    [essential, other, visited - essential - other].forEach((count, place) =>
      draft.put(line, 5 + place, words(count, { align: 'RIGHT' })),
    );
  });
}

/** Where each framework's counts stand, and over how many columns. */
const SLOTS = [
  [1, 1],
  [2, 1],
  [3, 1],
  [4, 1],
  [5, 3],
] as const;

/** What frameworks ask differently about a topic: their counts stand side by side, and are not the same. */
function differences(topic: string, frameworks: readonly FrameworkGaps[]): string {
  const found = conflictsAbout(topic, new Set(frameworks.map(({ id }) => id))).map(({ title }) => title);
  return found.length === 0 ? '' : `Frameworks differ here: ${found.join('; ')}`;
}

/** Every topic that was asked, by framework: the more providers with a gap, the deeper the colour. */
export function heatMap(draft: PageDraft, { topics, frameworks }: GapFigures): void {
  const row = begin(
    draft,
    'By framework',
    'Providers with a gap, of those asked: each framework’s own themes follow below',
  );
  const shown = frameworks.slice(0, SLOTS.length);
  head(draft, row, { 0: 'Topic', 9: 'Where frameworks ask it differently' });
  draft.height(row, 58);
  shown.forEach(({ shortTitle, seen }, at) => {
    const [column, wide] = SLOTS[at] ?? [1, 1];
    draft.put(
      row,
      column,
      words(`${shortTitle}\n${seen} seen`, { ...HEAD, wrap: true, align: 'CENTER' }),
      wide,
    );
  });
  const rated = shown.filter(({ themes }) => themes.length > 0).map(({ id }) => id);
  const most = Math.max(
    1,
    ...topics.flatMap(({ byFramework }) =>
      rated.map((id) => gapAt(byFramework.get(id) ?? { asked: 0, notMet: 0, partly: 0 })),
    ),
  );
  topics.forEach(({ topic, title, byFramework }, at) => {
    const line = row + 1 + at;
    topicCell(draft, line, title);
    shown.forEach(({ id, inWords }, place) => {
      const [column, wide] = SLOTS[place] ?? [1, 1];
      const found = byFramework.get(id);
      const cell: PageCell = found
        ? words(gapAt(found), found.asked < FEWEST_SHADED ? { align: 'CENTER' } : shade(gapAt(found), most))
        : words(inWords.has(topic) ? 'in words' : 'not asked', { ...QUIET, align: 'CENTER' });
      draft.put(line, column, cell, wide);
    });
    const differ = differences(topic, frameworks);
    if (differ !== '') draft.put(line, 9, words(differ));
  });
  const more = frameworks.slice(SLOTS.length).map(({ shortTitle }) => shortTitle);
  draft.put(
    draft.end,
    0,
    words(
      `Fewer than ${FEWEST_SHADED} asked: the count stands without a shade.${more.length === 0 ? '' : ` Not shown for want of room: ${more.join(', ')}; their themes stand below.`}`,
      QUIET,
    ),
  );
}

/** Themes of each framework, in its own order and words. */
export function themesTable(draft: PageDraft, { frameworks }: GapFigures, county: County): void {
  const row = begin(
    draft,
    'Themes of each framework',
    'Providers with a gap at the latest visit; frameworks are not added together',
  );
  head(draft, row, {
    0: 'Framework and theme',
    3: 'Gap at',
    4: '',
    5: 'Not met',
    6: 'Partly',
    7: 'All met',
    9: 'Criteria, in the framework’s own words',
  });
  let line = row + 1;
  for (const { id, shortTitle, seen, themes } of frameworks) {
    const inWords = new Map(
      county.frameworks
        .find((one) => one.id === id)
        ?.themes.map(({ code, counts }) => [
          code,
          Object.entries(counts)
            .map(([label, count]) => `${label}: ${count}`)
            .join(' · '),
        ]),
    );
    draft.put(line, 0, words(`${shortTitle}, ${counted(seen, 'provider')}`, { bold: true }));
    if (themes.length === 0)
      draft.put(
        line,
        3,
        words('In words: no counts. What was written stands side by side in the tab In words.', QUIET),
      );
    line += 1;
    for (const theme of themes) {
      const gap = gapAt(theme);
      draft.put(line, 0, words(`${shortTitle} ${theme.code}. ${theme.title}`));
      draft.put(line, 3, words(`${gap} of ${theme.asked}`, { bold: true }));
      draft.put(line, 4, {
        bars: {
          kind: 'bar',
          counts: [theme.notMet, theme.partly],
          colours: [INK, PARTLY],
          most: Math.max(1, seen),
        },
      });
      [theme.notMet, theme.partly, theme.asked - gap].forEach((count, at) =>
        draft.put(line, 5 + at, words(count, { align: 'RIGHT' })),
      );
      draft.put(line, 9, words(inWords.get(theme.code) ?? null, QUIET));
      line += 1;
    }
  }
}

/** Where each weekday stands, and over how many columns. */
const DAY_SLOTS = [
  [1, 2],
  [3, 2],
  [5, 3],
  [9, 1],
  [10, 2],
] as const;

/** What is due in the next five weeks. */
export function calendar(draft: PageDraft, queue: readonly QueueItem[], asOf: string): void {
  const row = begin(
    draft,
    'Due in the next five weeks',
    `What is due, and where; reasons stand in This week. ${whereWeekend(asOf)}`,
  );
  head(draft, row, {
    0: 'Week from',
    ...Object.fromEntries(DAY_SLOTS.map(([column], at) => [column, WEEKDAYS[at] ?? ''])),
  });
  const due = queue.filter(({ state }) => state !== 'overdue' && state !== 'undated');
  weeksAhead(asOf).forEach(({ monday, days }, week) => {
    const line = row + 1 + week;
    draft.put(line, 0, { value: monday, look: { bold: true } });
    draft.height(line, 56);
    days.forEach(({ from, to }, at) => {
      const [column, wide] = DAY_SLOTS[at] ?? [1, 1];
      const theirs = due.filter(({ on }) => on >= from && on <= to);
      const [first, second] = theirs.map(({ kind, provider }) => `${kind}: ${provider}`);
      const text =
        theirs.length > 2
          ? `${first ?? ''}\nand ${theirs.length - 1} more`
          : [first, second].filter(Boolean).join('\n');
      draft.put(line, column, words(text, { wrap: true }), wide);
    });
  });
}
