/** The first screen of the County tab: how things stand, where support is needed, which essentials are not met. */
import type { CountyPart } from '../county/county-part';
import { areAllInWords, gapAt, type GapFigures, type TopicGaps } from '../county/gap-figures';
import { agreedFor } from '../county/agreed-for';
import type { QueuedAction } from '../county/queue';
import { byText } from '../schema/by-text';
import type { County } from '../schema/county';
import { longDate } from '../schema/dates';
import type { ListedProvider } from '../schema/listed-provider';
import type { PageLook } from '../schema/workbook-plan';
import { topicCell } from './county-section';
import { have, standingInWords, standingOf, type Standing } from './county-standing';
import type { PageDraft } from './page-draft';
import { HEAD, HEADING, INK, LATE, OPEN, PARTLY, PLAIN, QUIET, TITLE, words } from './page-looks';
import { counted, nounFor } from '../schema/counted';

export interface FirstScreen {
  readonly county: County;
  readonly gaps: GapFigures;
  readonly listed: readonly ListedProvider[];
  readonly actions: readonly QueuedAction[];
  readonly part: Pick<CountyPart, 'framework' | 'term' | 'isWhole'>;
}

/** Columns where the right half begins. */
const RIGHT = 9;
const BARS = 2;
/** The row of the headings under what is chosen. */
const SUPPORT = 7;
const FIRST_TOPIC = SUPPORT + 2;
const TOPICS_SHOWN = 10;
const GAPS_SHOWN = 5;

/**
 * @param isAll visits under every framework and in every term are counted
 * @param isInWords nothing of what was visited is rated
 */
function counts(draft: PageDraft, of: Standing, isAll: boolean, isInWords: boolean): void {
  const largeNumber = (
    column: number,
    value: number | string,
    label: string,
    look: PageLook,
    wide: number,
  ): void => {
    draft.put(2, column, words(value, { ...look, bold: true, size: 18 }));
    draft.put(3, column, words(label, look));
    for (let at = column + 1; at < column + wide; at += 1)
      for (const row of [2, 3]) draft.put(row, at, words(null, look));
  };
  const late = (count: number): PageLook => (count > 0 ? LATE : PLAIN);
  largeNumber(0, of.onList, `${nounFor(of.onList, 'provider')} on the list`, PLAIN, 1);
  // Who was never visited is so whatever is chosen: beside a part of the visits it would seem to be all the others.
  const offList = (count: number): string => (count > 0 ? `; ${count} off the list` : '');
  if (isAll)
    largeNumber(
      1,
      of.visitedOnList,
      `visited, ${of.never} never${offList(of.visitedOff)}`,
      of.never > 0 ? OPEN : PLAIN,
      2,
    );
  else largeNumber(1, of.visited, 'visited, as chosen', PLAIN, 2);
  if (isInWords) largeNumber(3, '–', 'rated: all in words', PLAIN, 2);
  else
    largeNumber(3, of.essentials, `${nounFor(of.essentials, 'essential')} not met`, late(of.essentials), 2);
  largeNumber(5, of.overdue, `${nounFor(of.overdue, 'visit')} overdue`, late(of.overdue), 3);
  largeNumber(
    RIGHT,
    of.openActions,
    `${nounFor(of.openActions, 'action')} open, ${of.lateActions} overdue`,
    late(of.lateActions),
    1,
  );
  largeNumber(
    RIGHT + 1,
    of.evidenceOut,
    // With more to say there is no room for the piece.
    `${of.evidenceOff > 0 ? '' : `${nounFor(of.evidenceOut, 'piece')} of `}evidence out of date${offList(of.evidenceOff)}`,
    late(of.evidenceOut),
    2,
  );
  draft.height(2, 36);
  draft.height(3, 22);
}

function topicLine(draft: PageDraft, row: number, topic: TopicGaps, most: number): void {
  const gap = gapAt(topic);
  const counted = [topic.notMet, topic.partly, topic.asked - gap];
  topicCell(draft, row, topic.title);
  draft.put(row, 1, words(`${gap} of ${topic.asked}`, { bold: true }));
  draft.put(
    row,
    BARS,
    { bars: { kind: 'bar', counts: [topic.notMet, topic.partly], colours: [INK, PARTLY], most } },
    3,
  );
  counted.forEach((count, at) => draft.put(row, 5 + at, words(count, { align: 'RIGHT' })));
}

/** What the topics that are not listed amount to, in a sentence. */
function otherTopics(topics: readonly TopicGaps[]): string {
  const rest = topics.slice(TOPICS_SHOWN).filter((one) => gapAt(one) > 0);
  const met = topics.filter((one) => gapAt(one) === 0).length;
  const most = rest[0] ? gapAt(rest[0]) : 0;
  return [
    ...(rest.length === 0
      ? []
      : [`${counted(rest.length, 'more topic')} ${have(rest.length)} a gap, each at ${most} or fewer.`]),
    `${met} of ${topics.length} topics: all met wherever they were asked.`,
  ].join(' ');
}

function essentials(draft: PageDraft, top: number, { county, actions }: FirstScreen): void {
  const agreed = agreedFor(actions);
  const dated = county.essentialGaps
    .map((gap) => {
      const { due, done } = agreed(gap);
      return { ...gap, due, done, on: due === '' ? gap.visitDate : due };
    })
    .sort((a, b) => byText(a.on, b.on) || byText(a.provider, b.provider));
  draft.put(top - 1, RIGHT, words('Provider and date, requirement', HEAD));
  dated.slice(0, GAPS_SHOWN).forEach(({ provider, criterion, prompt, visitDate, due, done }, at) => {
    const row = top + 2 * at;
    const open = done ? 'action done, not seen' : 'no date';
    const isLate = due !== '' && due < county.asOf;
    const when =
      due === ''
        ? `${open}, since ${longDate(visitDate)}`
        : `${isLate ? 'overdue since' : 'by'} ${longDate(due)}`;
    draft.put(row, RIGHT, words(`${provider}: ${when}`, isLate ? LATE : { bold: true }), 3);
    draft.put(row + 1, RIGHT, words(`${criterion} ${prompt}`), 3);
  });
  const more = dated.length - GAPS_SHOWN;
  const row = top + 2 * Math.min(dated.length, GAPS_SHOWN);
  if (dated.length === 0) draft.put(row, RIGHT, words('None at the latest visits.'));
  else if (more > 0) draft.put(row, RIGHT, words(`And ${more} more: all of them stand in This week.`, QUIET));
}

/** Rows 1 to 22, but for those of what is chosen. */
export function firstScreen(draft: PageDraft, facts: FirstScreen): void {
  const { county, gaps, part } = facts;
  draft.line(0, 0, [words('County', TITLE), words(longDate(county.asOf))]);
  draft.put(0, RIGHT, words('Counts only. No provider is set against another.', QUIET));
  draft.height(0, 34);
  const isInWords = areAllInWords(gaps);
  draft.put(1, 0, words(standingInWords(standingOf(facts), part.isWhole, isInWords), { bold: true }));
  counts(draft, standingOf(facts), part.framework === '' && part.term === null, isInWords);
  draft.height(SUPPORT, 32);
  const seen = gaps.frameworks.map(
    ({ shortTitle, seen: providers, themes }) =>
      `${shortTitle} ${counted(providers, 'provider')}${themes.length === 0 ? ', in words' : ''}`,
  );
  if (isInWords) {
    const where =
      'Nothing in it is rated or counted: what was written stands side by side in the tab In words.';
    draft.put(SUPPORT, 0, words('In words', HEADING));
    draft.put(SUPPORT + 1, 0, words(`Visited under ${seen.join('; ')}. ${where}`));
    return;
  }
  support(draft, facts);
  if (seen.length > 0)
    draft.put(FIRST_TOPIC + 2 + TOPICS_SHOWN, 0, words(`Visited under ${seen.join('; ')}.`, QUIET));
}

/** Topics, and beside them essentials. */
function support(draft: PageDraft, facts: FirstScreen): void {
  const { gaps } = facts;
  draft.put(SUPPORT, 0, words('Where support is needed', HEADING));
  draft.put(SUPPORT, BARS, words('Topics, by providers with a gap at the latest visit', QUIET));
  draft.put(SUPPORT, RIGHT, words('Essentials not met', HEADING));
  draft.put(SUPPORT, RIGHT + 2, words('by date', QUIET));
  const titles = [
    'Topic',
    'Gap at',
    'Dark: not met; lighter: only partly',
    null,
    null,
    'Not met',
    'Partly',
    'All met',
  ];
  titles.forEach((title, at) => draft.put(SUPPORT + 1, at, words(title, HEAD)));
  for (const at of [1, 2]) draft.put(SUPPORT + 1, RIGHT + at, words(null, HEAD));
  const withGap = gaps.topics.filter((one) => gapAt(one) > 0).slice(0, TOPICS_SHOWN);
  const most = Math.max(1, ...withGap.map(gapAt));
  withGap.forEach((topic, at) => topicLine(draft, FIRST_TOPIC + at, topic, most));
  if (gaps.topics.length > 0) draft.put(FIRST_TOPIC + TOPICS_SHOWN, 0, words(otherTopics(gaps.topics)));
  essentials(draft, FIRST_TOPIC, facts);
  draft.put(
    FIRST_TOPIC + 1 + TOPICS_SHOWN,
    0,
    words(
      '“Of” is how many providers were asked. A gap is “not met” or “partly met” on any framework.',
      QUIET,
    ),
  );
}
