/** What the Providers tab says of a provider that a letter about a visit to it repeats. */
import * as z from 'zod/mini';
import { listStatusOf } from '../../shared/schema/listed-provider';
import { parseInput } from '../../shared/schema/parse-input';
import { readDate } from '../../shared/schema/dates';
import { identityOf, providerOfRow, providersTab } from '../../shared/workbook/providers-tab';
import { cellText } from '../../shared/workbook/table-rows';
import { openSomeRows } from '../google/some-rows';
import type { ServerApi } from '../sidebar/server-api';
import type { LetterFacts } from '../sidebar/visit-api';
import { reply } from './reply';

const Provider = z.lazy(() => z.object({ name: z.string(), urn: z.string(), visitDate: z.string() }));

const NOTHING: LetterFacts = { status: '', since: '', conditions: '', nextVisit: '', nextRule: '' };
const COLUMNS = [
  'provider',
  'urn',
  'status',
  'status-since',
  'conditions',
  'last-visit',
  'due-by',
  'due-rule',
  'id',
  'merged',
] as const;

/** The row of a provider by name or URN; nothing where the list has none. Three calls. */
export const sidebarLetterFacts: ServerApi['sidebarLetterFacts'] = (given) =>
  reply((): LetterFacts => {
    const { name, urn, visitDate } = parseInput(Provider, given, 'The provider');
    const wanted = providerOfRow({ provider: name, urn });
    const rows = openSomeRows(providersTab)?.columns(COLUMNS) ?? [];
    const identity = identityOf(rows, [wanted]);
    const row = rows.find(
      (one) => cellText(one, 'provider') !== '' && identity.of(providerOfRow(one)) === identity.of(wanted),
    );
    if (row === undefined) return NOTHING;
    // What makes the next visit due was worked out from the latest one: of an earlier visit it says nothing.
    const isLatest = readDate(cellText(row, 'last-visit')) === visitDate;
    return {
      status: listStatusOf(cellText(row, 'status')),
      since: readDate(cellText(row, 'status-since')) ?? '',
      conditions: cellText(row, 'conditions'),
      nextVisit: isLatest ? (readDate(cellText(row, 'due-by')) ?? '') : '',
      nextRule: isLatest ? cellText(row, 'due-rule') : '',
    };
  });
