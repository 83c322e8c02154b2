/** Opens the index that an import made: look things up by number, follow links; `search-register.ts` searches it. */
import type { Establishment } from '../../schema/establishment';
import type { Provenance } from '../../schema/verdict';
import {
  type Entry,
  entryColumns,
  entryOf,
  establishmentOf,
  laFactsOf,
  type LookedUp,
  phoneOf,
  statusFactsOf,
  typeCodeOf,
  typeFactsOf,
} from '../index/establishment-of';
import { IndexMeta, indexFormat } from '../index/index-format';
import { unpackIndex } from '../index/index-file';
import { openLinked, type Linked } from '../index/linked';
import { openLinks } from '../index/links';
import { postcodeNumber, postcodeOfNumber } from '../index/postcode';
import type { RegisterFacts } from './register-facts';
import { createRecordReader, recordColumns } from '../index/record';
import { openPlaces } from '../index/places-of';
import { remembering } from '../index/remembering';
import { websiteHost } from '../index/website-host';
import { addTo } from '../../schema/lists-by-key';
import { kindOrder, mostOften } from './kind-order';
import { openNamesInOrder, type NamesInOrder } from './names-in-order';
import { typeCodeOfName } from '../index/establishment-types';
import type { PlacedColumns } from '../index/rows-in-place';
import { openSymbols } from '../index/symbols';

/** What search needs of an open register: search itself comes when it is wanted, as the popup opens without it. */
interface Searchable {
  /** Opened when they are first asked for. */
  readonly names: () => NamesInOrder;
  /** By the register's rows. */
  readonly facts: RegisterFacts;
  /** The columns that towns and trusts are found in. */
  readonly placed: PlacedColumns;
  readonly entryByUrn: (urn: string) => Entry | undefined;
}

export interface Register extends Linked {
  readonly provenance: Provenance;
  /** Doubts about the file that this copy was made from. */
  readonly warnings: readonly string[];
  /** How many establishments; they are numbered from 0. */
  readonly count: number;
  establishment(row: number): Establishment;
  /** The establishment with a URN (digits), undefined when there is none. */
  byUrn(urn: string): Establishment | undefined;
  /** All with a DfE number, `202/1100` or `2021100`; a predecessor and its successor may share one. */
  byDfeNumber(number: string): Establishment[];
  /** All with a UKPRN (eight digits). */
  byUkprn(ukprn: string): Establishment[];
  /** All at a full postcode, in any spelling. */
  byPostcode(postcode: string): Establishment[];
  /** All whose postcode begins with `NW3` or `NW3 2`: AP schools, PRUs and special schools first, closed ones last. */
  byPartOfPostcode(part: string): Establishment[];
  /** All with a telephone number, as digits with the 0 in front. */
  byPhone(digits: string): Establishment[];
  /** All whose website is at a host, as `websiteHost` gives it. */
  byWebsite(host: string): Establishment[];
  /** All whose name is the same in one spelling (see `normaliseName`). */
  byName(name: string): Establishment[];
  /** What `searchRegister` needs of it. */
  readonly searchable: Searchable;
  /** False when no links file was imported, so that "no successor" proves nothing. */
  readonly hasLinks: boolean;
}

/** Establishments that are kept as they were read: one question looks at the same again and again. */
const mostRemembered = 500;

const rowsWhere = (column: Uint32Array, value: number): number[] => {
  const rows: number[] = [];
  if (value === 0) return rows;
  for (let row = column.indexOf(value); row >= 0; row = column.indexOf(value, row + 1)) rows.push(row);
  return rows;
};

const wholeNumber = (text: string, shape: RegExp): number => {
  const bare = text.replace(/[\s/-]/g, '');
  return shape.test(bare) ? Number(bare) : 0;
};

/**
 * @param bytes what `createRegisterImport(...).end()` gave
 * @param linkBytes what `createLinksImport(...).end()` gave, if a links file was imported
 * @throws InputError when either is damaged, incomplete or of another version
 */
export function openRegister(bytes: ArrayBuffer, linkBytes?: ArrayBuffer): Register {
  const file = unpackIndex(indexFormat, bytes);
  const meta = IndexMeta.parse(file.meta);
  const [urns, ukprns, dfeNumbers] = [file.u32('urns'), file.u32('ukprns'), file.u32('dfeNumbers')];
  const [postcodes, offsets] = [file.u32('postcodes'), file.u32('offsets')];
  const [las, types, statuses] = [file.u16('las'), file.u16('types'), file.u8('statuses')];
  const records = file.u8('records');
  const symbols = openSymbols(file.u8('symbolLengths'), file.u8('symbols'));
  const blanks = new Set(meta.blanks);
  const whole = recordColumns.map(([column]) => column);
  const readWhole = createRecordReader(records, symbols, blanks, whole);
  const readEntry = createRecordReader(records, symbols, blanks, entryColumns);
  const readContact = createRecordReader(records, symbols, blanks, ['phone', 'website']);
  /** Rows by what is made of how to reach them, when it is first asked for. */
  const rowsByContact = (keyOf: (contact: ReturnType<typeof readContact>) => string) => {
    let rows: Map<string, number[]> | undefined;
    return (key: string): readonly number[] => {
      if (rows === undefined) {
        rows = new Map();
        for (let row = 0; row < meta.rows; row++) {
          const own = keyOf(readContact(offsets[row] ?? 0));
          if (own !== '') addTo(rows, own, row);
        }
      }
      return rows.get(key) ?? [];
    };
  };
  const rowsByPhone = rowsByContact(({ phone }) => phoneOf(phone).replace(/\D/g, ''));
  const rowsByHost = rowsByContact(({ website }) => websiteHost(website));
  const links = linkBytes === undefined ? undefined : openLinks(linkBytes);
  const [statusFacts, laFacts] = [meta.statuses.map(statusFactsOf), meta.las.map(laFactsOf)];
  const typeFacts = meta.types.map(typeFactsOf);
  const noStatus = statusFactsOf([]);
  const [noLa, noType] = [laFactsOf([]), typeFactsOf([])];
  const lookedUp = (row: number): LookedUp => ({
    urn: urns[row] ?? 0,
    postcode: postcodeOfNumber(postcodes[row] ?? 0),
    status: statusFacts[statuses[row] ?? 0] ?? noStatus,
    la: laFacts[las[row] ?? 0] ?? noLa,
    type: typeFacts[types[row] ?? 0] ?? noType,
  });
  const entry = remembering(mostRemembered, (row: number) =>
    entryOf(lookedUp(row), readEntry(offsets[row] ?? 0)),
  );
  const establishment = remembering(mostRemembered, (row: number) =>
    establishmentOf(
      { ...lookedUp(row), ukprn: ukprns[row] ?? 0, dfeNumber: dfeNumbers[row] ?? 0 },
      readWhole(offsets[row] ?? 0),
      meta.dateOrders,
    ),
  );
  const facts: RegisterFacts = {
    entry,
    rowsAt: (postcode) => rowsWhere(postcodes, postcodeNumber(postcode)),
    la: (row) => las[row] ?? 0,
    las: laFacts,
  };
  const isCurrent = (row: number): boolean => statusFacts[statuses[row] ?? 0]?.status !== 'closed';
  const kind = (row: number): number => kinds[types[row] ?? 0] ?? 9;
  const kinds = meta.types.map(([code = '', name = '']) =>
    kindOrder(typeCodeOf(code) || typeCodeOfName(name)),
  );
  let opened: NamesInOrder | undefined;
  const names = (): NamesInOrder =>
    (opened ??= openNamesInOrder(
      {
        nameLengths: file.u8('nameLengths'),
        nameWords: file.u16or32('nameWords'),
        wordCounts: file.u32('wordCounts'),
        words: file.u8('words'),
      },
      {
        statuses,
        types,
        isClosed: Uint8Array.from(statusFacts, ({ status }) => Number(status === 'closed')),
        isOften: Uint8Array.from(kinds, (each) => Number(each <= mostOften)),
      },
    ));
  const rowsNamed = (name: string): number[] => {
    const { index, registerRow } = names();
    return index
      .same(name)
      .map((number) => registerRow[number] ?? 0)
      .sort((a, b) => a - b);
  };
  const rowsOfUrn = openPlaces(urns);
  const rowOfUrn = (urn: string): number | undefined => rowsOfUrn(wholeNumber(urn, /^\d{1,9}$/))[0];
  const byUrn = (urn: string): Establishment | undefined => {
    const row = rowOfUrn(urn);
    return row === undefined ? undefined : establishment(row);
  };
  const entryByUrn = (urn: string): Entry | undefined => {
    const row = rowOfUrn(urn);
    return row === undefined ? undefined : entry(row);
  };

  const linked = openLinked(links, (urn) => {
    const row = rowOfUrn(urn);
    if (row === undefined) return undefined;
    const { name, status } = entry(row);
    return {
      name,
      status,
      // Seldom asked for, and far back in the record.
      get closeDate() {
        return establishment(row).closeDate;
      },
    };
  });

  return {
    provenance: { file: meta.file, extractDate: meta.extractDate, rows: meta.rows },
    warnings: meta.warnings,
    count: meta.rows,
    establishment,
    byUrn,
    byDfeNumber: (number) => rowsWhere(dfeNumbers, wholeNumber(number, /^\d{7}$/)).map(establishment),
    byUkprn: (ukprn) => rowsWhere(ukprns, wholeNumber(ukprn, /^\d{8}$/)).map(establishment),
    byPostcode: (postcode) => facts.rowsAt(postcode).map(establishment),
    byPartOfPostcode(part) {
      const rows: number[] = [];
      for (let row = 0; row < meta.rows; row++) {
        const own = postcodeOfNumber(postcodes[row] ?? 0);
        if (own === part || own.startsWith(part.includes(' ') ? part : `${part} `)) rows.push(row);
      }
      const order = (row: number): number => kind(row) + (isCurrent(row) ? 0 : 9);
      return rows.sort((a, b) => order(a) - order(b)).map(establishment);
    },
    byPhone: (digits) => rowsByPhone(digits).map(establishment),
    byWebsite: (host) => rowsByHost(host).map(establishment),
    byName: (name) => rowsNamed(name).map(establishment),
    searchable: {
      names,
      facts,
      placed: { records, offsets, symbols, las },
      entryByUrn,
    },
    ...linked,
    hasLinks: links !== undefined,
  };
}
