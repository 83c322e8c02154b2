/** An LA's own list of providers, as it is pasted or stands in a tab, read for the workbook. */
import { listToTake, type ListToTake } from '../../shared/register/list/list-to-take';
import { readTableText } from '../../shared/table/table-file';
import type { Server } from './server-client';

/** Where the list stands. */
export type ListSource = { readonly tab: string } | { readonly text: string };

const textOf = (cell: unknown): string =>
  typeof cell === 'string' ? cell : typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';

/** @throws InputError where what was pasted is no table that can be read whole */
export async function readList(server: Server, source: ListSource): Promise<ListToTake> {
  const cells =
    'tab' in source
      ? (await server.sidebarReadTab(source.tab)).map((row) => row.map(textOf))
      : readTableText(source.text, 'What was pasted').cells;
  return listToTake(cells);
}
