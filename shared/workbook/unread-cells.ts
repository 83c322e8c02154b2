/**
 * Cells of people of which only some words count, or a day, and that say something else: told, as what counts then is not
 * what they believe. Nothing that was written is changed.
 */
import { ACTION_STATUSES, isActionStatus } from '../county/actions';
import { contentHash } from '../record/content-hash';
import { isKept, listedInRecord } from '../record/record-providers';
import type { SettledAction, SettledProvider, SettledRecord } from '../record/settled';
import { addMonths, EARLIEST, longDate, readDate } from '../schema/dates';
import { LIST_STATUSES, listStatusOf, RISKS, riskIn } from '../schema/listed-provider';
import { inQuotes } from '../schema/in-quotes';
import { actionsTab } from './actions-tab';
import type { Problem } from './problems-tab';
import { isFirstStatus, providersTab } from './providers-tab';
import { headingOf } from './table-rows';

/** No action is agreed so far ahead, and no place on a list: a choice of this product. */
const AHEAD_MONTHS = 60;

/** What is wrong with a cell, as it stands after what it says; '' for nothing. */
type Fault = (text: string) => string;

/** @param counts what counts where the words are none of these */
const word =
  (words: readonly string[], isOne: Fault | ((text: string) => boolean), counts: string): Fault =>
  (text) =>
    isOne(text) ? '' : `is none of the words that count: ${words.join('; ')}. ${counts}`;

/** @param last the last day that can be; '' for any */
const day =
  (last: string, why: string): Fault =>
  (text) => {
    const on = readDate(text);
    if (on === null) return 'is no day that can be read. It counts for nothing.';
    if (on < EARLIEST) return 'is before 2000; the year looks mistyped. It counts for nothing.';
    return last !== '' && on > last ? why : '';
  };

const TO_COME = 'is still to come. It counts for nothing until then.';
const FAR = 'is more than 5 years away; the year looks mistyped.';

/** Of a provider, by the keys of its columns. */
const inProviders = (asOf: string): Readonly<Record<string, Fault>> => ({
  status: word(
    LIST_STATUSES,
    (text) => listStatusOf(text) !== '' || isFirstStatus(text),
    'It counts as no status.',
  ),
  risk: word(RISKS, (text) => riskIn(text) !== undefined, 'It counts as Usual.'),
  'status-since': day(addMonths(asOf, AHEAD_MONTHS), FAR),
  'review-on': day(addMonths(asOf, AHEAD_MONTHS), FAR),
  'visited-on': day(asOf, TO_COME),
  'concern-on': day(asOf, TO_COME),
});

/** Of an action. By when is anybody's words; only a day that cannot be is told. */
const inActions = (asOf: string): Readonly<Record<string, Fault>> => ({
  status: word(ACTION_STATUSES, isActionStatus, 'The action counts as open.'),
  'closed-on': day(asOf, TO_COME),
  'by-when': (text) => (readDate(text) === null ? '' : day(addMonths(asOf, AHEAD_MONTHS), FAR)(text)),
});

interface Row {
  readonly type: 'provider' | 'action';
  readonly id: string;
  readonly name: string;
  readonly tab: typeof providersTab | typeof actionsTab;
  /** By the keys of its columns. */
  readonly cells: Readonly<Record<string, string>>;
}

const told = ({ type, id, name, tab, cells }: Row, field: string, what: string): Problem => ({
  id: `record:unread:${type}:${id}:${field}:${contentHash([field, cells[field] ?? ''])}`,
  where: `The ${tab.title} tab`,
  what: `${name}: ${what}`,
  whatToDo: `Write it there as it is to count: a word of the list, or a day such as 3 November 2026. If it is to stay as it is, set Status to Solved.`,
  formId: '',
  responseId: '',
  maySettle: true,
});

const unreadIn = (row: Row, faults: Readonly<Record<string, Fault>>): readonly Problem[] =>
  Object.entries(faults).flatMap(([field, fault]) => {
    const text = (row.cells[field] ?? '').trim();
    const why = text === '' ? '' : fault(text);
    return why === ''
      ? []
      : [told(row, field, `${inQuotes(longDate(text))} under “${headingOf(row.tab.columns, field)}” ${why}`)];
  });

const rowOfProvider = ({ id, name, cells }: SettledProvider): Row => ({
  type: 'provider',
  id,
  name,
  tab: providersTab,
  cells,
});

const rowOfAction = ({
  id,
  action,
  area,
  provider,
  status,
  byWhen,
  cells,
  reopenedBy,
}: SettledAction): Row => ({
  type: 'action',
  id,
  name: `${provider}, the action “${action === '' ? area : action}”`,
  tab: actionsTab,
  cells: { ...cells, 'by-when': byWhen, ...(reopenedBy === '' && { status }) },
});

/** A concern calls for a visit from its day on. */
function undatedConcern(provider: SettledProvider): readonly Problem[] {
  const { concern, concernOn } = listedInRecord(provider);
  if (concern.trim() === '' || concernOn !== '' || (provider.cells['concern-on'] ?? '').trim() !== '')
    return [];
  const heading = (key: string): string => headingOf(providersTab.columns, key);
  const what = `“${heading('concern')}” says something, and “${heading('concern-on')}” no day: no visit is due for it.`;
  return [told(rowOfProvider(provider), 'concern', what)];
}

/** @param asOf ISO */
export function unreadCells(
  { providers, actions }: Pick<SettledRecord, 'providers' | 'actions'>,
  asOf: string,
): readonly Problem[] {
  const [ofProvider, ofAction] = [inProviders(asOf), inActions(asOf)];
  return [
    ...providers
      .filter(isKept)
      .flatMap((one) => [...unreadIn(rowOfProvider(one), ofProvider), ...undatedConcern(one)]),
    ...actions.filter(({ counts }) => counts).flatMap((one) => unreadIn(rowOfAction(one), ofAction)),
  ];
}
