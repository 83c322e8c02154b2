/**
 * The searches that are compared, each given the same columns and set up as its documentation advises for names. Their
 * modules are read when they are used: the memory that importing takes is measured in the same program.
 */
import { searchRegister } from '../../shared/register/search/search-register';
import * as z from 'zod/mini';
import type { Register } from '../../shared/register/search/open-register';
import type { Establishment } from '../../shared/schema/establishment';
import { fetchedPeer } from './fetched-peers';

export interface Peer {
  name: string;
  /** Numbers of the rows found, best first, at most five. */
  search(question: string): number[];
}

const most = 5;
const fields = ['name', 'la', 'town', 'postcode'] as const;
const textOf = (row: Establishment): string => fields.map((field) => row[field]).join(' ');

const miniSearch = async (rows: readonly Establishment[]): Promise<Peer> => {
  const { default: MiniSearch } = await import('minisearch');
  const index = new MiniSearch<{ id: number }>({ fields: [...fields] });
  index.addAll(rows.map(({ name, la, town, postcode }, id) => ({ id, name, la, town, postcode })));
  return {
    name: 'MiniSearch (fuzzy 0.2, prefix, name boosted)',
    search: (question) =>
      index
        .search(question, { fuzzy: 0.2, prefix: true, boost: { name: 3 } })
        .slice(0, most)
        .map(({ id }) => Number(id)),
  };
};

const flexSearch = async (rows: readonly Establishment[]): Promise<Peer> => {
  const { default: FlexSearch } = await import('flexsearch');
  const index = new FlexSearch.Index({ tokenize: 'full', encoder: FlexSearch.Charset.LatinBalance });
  rows.forEach((row, id) => index.add(id, textOf(row)));
  return {
    name: 'FlexSearch (full, LatinBalance, suggest)',
    search: (question) => index.search(question, { limit: most, suggest: true }).map(Number),
  };
};

const uFuzzy = async (rows: readonly Establishment[]): Promise<Peer> => {
  const { default: UFuzzy } = await import('@leeoniya/ufuzzy');
  const haystack = rows.map(textOf);
  const finder = new UFuzzy({ intraMode: 1 });
  return {
    name: 'uFuzzy (single errors, out of order)',
    search(question) {
      const [found, info, order] = finder.search(haystack, question, 4);
      if (found === null) return [];
      return (order === null ? [...found] : order.map((place) => info.idx[place] ?? 0)).slice(0, most);
    },
  };
};

const Rows = z.array(z.object({ rowid: z.number() }));
interface Database {
  exec(sql: string): void;
  prepare(sql: string): { run(...values: unknown[]): unknown; all(...values: unknown[]): unknown };
}

/** The trigrams of a question, any of which may be in a row: what a misspelt name leaves whole decides. */
const trigrams = (question: string): string =>
  [
    ...new Set(
      question
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .flatMap((word) =>
          Array.from({ length: Math.max(0, word.length - 2) }, (_, at) => word.slice(at, at + 3)),
        ),
    ),
  ]
    .map((part) => `"${part}"`)
    .join(' OR ');

const sqlite = (rows: readonly Establishment[]): Peer | undefined => {
  const open = fetchedPeer('better-sqlite3');
  if (typeof open !== 'function') return undefined;
  // What the package gives is a class without types here; the figures show at once if it is not what is expected.
  const database = Reflect.construct(open, [':memory:']) as Database;
  database.exec(`create virtual table school using fts5(${fields.join(', ')}, tokenize = 'trigram')`);
  const insert = database.prepare(
    'insert into school(rowid, name, la, town, postcode) values (?, ?, ?, ?, ?)',
  );
  database.exec('begin');
  rows.forEach(({ name, la, town, postcode }, id) => insert.run(id + 1, name, la, town, postcode));
  database.exec('commit');
  const find = database.prepare(
    `select rowid from school where school match ? order by bm25(school, 3, 1, 1, 1) limit ${most}`,
  );
  return {
    name: 'SQLite FTS5 trigram (any trigram, bm25)',
    search(question) {
      const asked = trigrams(question);
      return asked === '' ? [] : Rows.parse(find.all(asked)).map(({ rowid }) => rowid - 1);
    },
  };
};

/** This search first. */
export async function peersOf(register: Register, rows: readonly Establishment[]): Promise<Peer[]> {
  const rowOf = new Map(rows.map(({ urn }, row) => [urn, row]));
  const own: Peer = {
    name: 'this search',
    search: (question) =>
      searchRegister(register, { text: question }, most).map(({ urn }) => rowOf.get(urn) ?? -1),
  };
  const others = [await miniSearch(rows), await flexSearch(rows), await uFuzzy(rows), sqlite(rows)];
  return [own, ...others.filter((peer) => peer !== undefined)];
}
