/**
 * Cells of people of which only some words count, or a day, and that say something else: told, as what counts then is not
 * what they believe. Nothing that was written is changed.
 */
import { ACTION_STATUSES, isActionStatus } from '../county/actions';
import { contentHash } from '../record/content-hash';
import { isKept } from '../record/record-providers';
import type { SettledRecord } from '../record/settled';
import { addMonths, EARLIEST, longDate, readDate } from '../schema/dates';
import { LIST_STATUSES, listStatusOf, RISKS, riskIn, type ProviderField } from '../schema/listed-provider';
import { inQuotes } from '../schema/in-quotes';
import type { KeyOf, TableTab } from '../schema/workbook-plan';
import type { actionsTab } from './actions-tab';
import type { Problem } from './problems-tab';
import { isFirstStatus } from './providers-tab';
import { headingOf } from './table-rows';

/** No action is agreed so far ahead, and no place on a list: a choice of this product. */
const AHEAD_MONTHS = 60;

type ActionKey = KeyOf<typeof actionsTab>;

/** What is wrong with a cell, as it stands after what it says; '' for nothing. */
type Fault = (text: string) => string;

/** @param counts what counts instead */
const word =
  (words: readonly string[], isOne: (text: string) => boolean, counts: string): Fault =>
  (text) =>
    isOne(text) ? '' : `is none of the words that count: ${words.join('; ')}. ${counts}`;

const NOTHING = ' It counts for nothing.';

/** @param last the last day that can be, and what is said of a later one */
const day =
  (last: string, later: string): Fault =>
  (text) => {
    const on = readDate(text);
    if (on === null) return `is no day that can be read.${NOTHING}`;
    if (on < EARLIEST) return `is before 2000; the year looks mistyped.${NOTHING}`;
    return on > last ? later : '';
  };

const TO_COME = 'is still to come. It counts for nothing until then.';
const MISTYPED = 'looks as if its year were mistyped.';

/** Of a provider, by the keys of its columns. */
const inProviders = (asOf: string): Readonly<Partial<Record<ProviderField, Fault>>> => ({
  status: word(
    LIST_STATUSES,
    (text) => listStatusOf(text) !== '' || isFirstStatus(text),
    'It counts as no status.',
  ),
  risk: word(RISKS, (text) => riskIn(text) !== undefined, 'It counts as Usual.'),
  'status-since': day(addMonths(asOf, AHEAD_MONTHS), MISTYPED),
  'review-on': day(addMonths(asOf, AHEAD_MONTHS), MISTYPED),
  'visited-on': day(asOf, TO_COME),
  'concern-on': day(asOf, TO_COME),
});

/** Of an action. By when is anybody's words; only a day that cannot be is told. */
const inActions = (asOf: string): Readonly<Partial<Record<ActionKey, Fault>>> => ({
  status: word(ACTION_STATUSES, isActionStatus, 'The action counts as open.'),
  'closed-on': day(asOf, TO_COME),
  'by-when': (text) => {
    const on = readDate(text);
    return on !== null && (on < EARLIEST || on > addMonths(asOf, AHEAD_MONTHS)) ? MISTYPED : '';
  },
});

type Tab = Pick<TableTab, 'title' | 'columns'>;
type Subject = 'provider' | 'action';

interface Row {
  readonly type: Subject;
  readonly id: string;
  readonly name: string;
  /** By the keys of its columns. */
  readonly cells: Readonly<Record<string, string>>;
}

const told = ({ type, id, name, cells }: Row, { title }: Tab, field: string, what: string): Problem => ({
  id: `record:unread:${type}:${id}:${field}:${contentHash([field, cells[field] ?? ''])}`,
  where: `The ${title} tab`,
  what: `${name}: ${what}`,
  whatToDo:
    'Write it there as it is to count: a word of the list, or a day such as 3 November 2026. If it is to stay as it is, set Status to Solved.',
  formId: '',
  responseId: '',
  maySettle: true,
});

const unreadIn = (row: Row, tab: Tab, faults: Readonly<Record<string, Fault>>): readonly Problem[] =>
  Object.entries(faults).flatMap(([field, fault]) => {
    const text = (row.cells[field] ?? '').trim();
    const why = text === '' ? '' : fault(text);
    if (why === '') return [];
    return [
      told(row, tab, field, `${inQuotes(longDate(text))} under “${headingOf(tab.columns, field)}” ${why}`),
    ];
  });

/** A concern calls for a visit from its day on. */
function undatedConcern(row: Row, tab: Tab): readonly Problem[] {
  const isBlank = (key: ProviderField): boolean => (row.cells[key] ?? '').trim() === '';
  if (isBlank('concern') || !isBlank('concern-on')) return [];
  const heading = (key: ProviderField): string => `“${headingOf(tab.columns, key)}”`;
  const what = `${heading('concern')} says something, and ${heading('concern-on')} no day: no visit is due for it.`;
  return [told(row, tab, 'concern' satisfies ProviderField, what)];
}

/**
 * @param tabs in which people see to them
 * @param asOf ISO
 */
export function unreadCells(
  { providers, actions }: Pick<SettledRecord, 'providers' | 'actions'>,
  tabs: Readonly<Record<Subject, Tab>>,
  asOf: string,
): readonly Problem[] {
  const [ofProvider, ofAction] = [inProviders(asOf), inActions(asOf)];
  const ofProviders = providers.filter(isKept).flatMap(({ id, name, cells }) => {
    const row: Row = { type: 'provider', id, name, cells };
    return [...unreadIn(row, tabs.provider, ofProvider), ...undatedConcern(row, tabs.provider)];
  });
  const ofActions = actions.flatMap((one) => {
    if (!one.counts) return [];
    const { id, action, area, provider, status, byWhen, reopenedBy } = one;
    const name = `${provider}, the action “${action === '' ? area : action}”`;
    const now: Partial<Record<ActionKey, string>> = {
      'by-when': byWhen,
      ...(reopenedBy === '' && { status }),
    };
    const cells = { ...one.cells, ...now };
    return unreadIn({ type: 'action', id, name, cells }, tabs.action, ofAction);
  });
  return [...ofProviders, ...ofActions];
}
