/** A provider as the LA keeps it on its own list: what people say of it between visits. */
import { EARLIEST, readDate } from './dates';
import { isSameWord } from './text';

/** Where a provider stands on the list; '' where nobody has said. */
export const LIST_STATUSES = ['On the list', 'With conditions', 'Under review', 'Off the list'] as const;
export type ListStatus = (typeof LIST_STATUSES)[number];

/** What kind of provider it is: offered, and an LA may write its own. */
export const PROVIDER_TYPES = [
  'Pupil referral unit',
  'AP academy',
  'Independent school',
  'College',
  'Tuition',
  'Online',
  'Vocational',
  'Outdoor or farm',
  'Mentoring or therapy',
  'Hospital',
] as const;

/** How soon the LA wants to see a provider again. */
export const RISKS = ['Higher', 'Usual', 'Lower'] as const;
export type Risk = (typeof RISKS)[number];

/** What people write of a provider, by the name that events have for it: a column of the Providers tab each. */
export type ProviderField =
  | 'status'
  | 'status-since'
  | 'conditions'
  | 'review-on'
  | 'risk'
  | 'type'
  | 'visited-on'
  | 'postcode'
  | 'concern'
  | 'concern-on'
  | 'contact'
  | 'notes';

export interface ListedProvider {
  /** As visits know it. */
  readonly id: string;
  readonly name: string;
  readonly status: ListStatus | '';
  /** The day that its status holds from, ISO; '' where none is given. */
  readonly since: string;
  /** What it is on the list for; '' for none. */
  readonly conditions: string;
  /** The day on which its place on the list is to be looked at again, ISO; '' for none. */
  readonly reviewOn: string;
  readonly risk: Risk;
  /** In the LA's own words; '' where nobody has said. */
  readonly type: string;
  /** The last visit that only the list knows of, made before this workbook was or without it; ISO, '' for none. */
  readonly visitedOn: string;
  /** The last concern between visits: its day, ISO, and what it is; '' for none. */
  readonly concernOn: string;
  readonly concern: string;
}

/** Version 0.1.0 offered "In use", "Paused" and "Ended": only the last says that nobody uses the provider. */
const EARLIER: Readonly<Record<string, ListStatus>> = { ended: 'Off the list' };

/** The status that a cell says; '' for words that are none. */
export const listStatusOf = (cell: string): ListStatus | '' =>
  LIST_STATUSES.find((one) => isSameWord(cell, one)) ?? EARLIER[cell.trim().toLowerCase()] ?? '';

/** What people write instead, and means nothing else. */
const RISK_WORDS: Readonly<Record<string, Risk>> = { high: 'Higher', low: 'Lower' };

/** The risk that a cell says; undefined for words that are none. */
export const riskIn = (cell: string): Risk | undefined =>
  RISKS.find((one) => isSameWord(cell, one)) ?? RISK_WORDS[cell.trim().toLowerCase()];

/** The day that a cell says, ISO; '' for words that are none, and for one that cannot be. */
function dayOf(cell: string): string {
  const day = readDate(cell) ?? '';
  return day < EARLIEST ? '' : day;
}

/** Whether the LA uses a provider, so that it has to be visited. */
export const isUsed = ({ status }: Pick<ListedProvider, 'status'>): boolean => status !== 'Off the list';

/** Whether the LA has approved it: what "which providers are approved?" asks. */
export const isApproved = ({ status }: Pick<ListedProvider, 'status'>): boolean =>
  status === 'On the list' || status === 'With conditions';

/** What people wrote beside a provider, cell by cell, as it counts. @param cell the text of a column of the Providers tab */
export function listedProvider(
  { id, name }: Pick<ListedProvider, 'id' | 'name'>,
  cell: (key: ProviderField) => string,
): ListedProvider {
  return {
    id,
    name,
    status: listStatusOf(cell('status')),
    since: dayOf(cell('status-since')),
    conditions: cell('conditions'),
    reviewOn: dayOf(cell('review-on')),
    risk: riskIn(cell('risk')) ?? 'Usual',
    type: cell('type').trim(),
    visitedOn: dayOf(cell('visited-on')),
    concernOn: dayOf(cell('concern-on')),
    concern: cell('concern'),
  };
}
