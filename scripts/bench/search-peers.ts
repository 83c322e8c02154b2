/** The searches that are compared: this one and three libraries, each set up as its documentation advises for names. */
import UFuzzy from '@leeoniya/ufuzzy';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import type { Register } from '../../shared/register/index/register-index';

export interface Peer {
  name: string;
  /** Names found, best first, at most five. */
  search(question: string): string[];
}

const most = 5;

const miniSearch = (names: readonly string[]): Peer => {
  const index = new MiniSearch<{ id: number; name: string }>({ fields: ['name'] });
  index.addAll(names.map((name, id) => ({ id, name })));
  return {
    name: 'MiniSearch (fuzzy 0.2, prefix)',
    search: (question) =>
      index
        .search(question, { fuzzy: 0.2, prefix: true })
        .slice(0, most)
        .map(({ id }) => names[Number(id)] ?? ''),
  };
};

const flexSearch = (names: readonly string[]): Peer => {
  const index = new FlexSearch.Index({ tokenize: 'full', encoder: FlexSearch.Charset.LatinBalance });
  names.forEach((name, id) => index.add(id, name));
  return {
    name: 'FlexSearch (full, LatinBalance, suggest)',
    search: (question) =>
      index.search(question, { limit: most, suggest: true }).map((id) => names[Number(id)] ?? ''),
  };
};

const uFuzzy = (names: readonly string[]): Peer => {
  const haystack = [...names];
  const finder = new UFuzzy({ intraMode: 1 });
  return {
    name: 'uFuzzy (single errors, out of order)',
    search(question) {
      const [found, info, order] = finder.search(haystack, question, 4);
      if (found === null) return [];
      const best = order === null ? found : order.map((place) => info.idx[place] ?? 0);
      return best.slice(0, most).map((id) => haystack[id] ?? '');
    },
  };
};

export const peersOf = (register: Register, names: readonly string[]): Peer[] => [
  {
    name: 'this search',
    search: (question) => register.search({ text: question }, most).map(({ name }) => name),
  },
  miniSearch(names),
  flexSearch(names),
  uFuzzy(names),
];
