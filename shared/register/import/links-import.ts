/** The register's file of links, as its bytes arrive, into the block that `openLinks` reads. */
import { InputError } from '../../errors';
import { csvFieldText, type CsvRow } from '../../table/csv-rows';
import { decodeValue, encodeUtf8 } from '../../table/decode-text';
import { createByteWriter } from '../index/byte-writer';
import { packIndex } from '../index/index-file';
import { linksFormat, type LinksMeta } from '../index/links';
import { ViewedBytes } from '../../table/viewed-bytes';
import { createShapeWriters, roomForValues } from '../index/record-shapes';
import { createDateSigns, isoDateOf } from '../index/register-dates';
import { createSymbolTable } from '../index/symbols';
import { blankWordsOfPrograms } from './blank-words';
import { createRowsOfFile } from './rows-of-file';

const columns = ['URN', 'LinkURN', 'LinkName', 'LinkType', 'LinkEstablishedDate'] as const;

const blankWords: ReadonlySet<string> = new Set(blankWordsOfPrograms);

export interface LinksReport {
  file: string;
  links: number;
  rejectedCount: number;
}

export interface LinksImport {
  write(chunk: Uint8Array): void;
  /** Throws InputError when the file is empty, cut off or not the links file. */
  end(): { bytes: ArrayBuffer; report: LinksReport };
}

/** ISO `2019-09-01` as 20190901, 0 for a blank. */
const numberOfDate = (iso: string): number => Number(iso.replaceAll('-', ''));

/** A URN as the file writes it, or pandas (`100000.0`); not `1e5`, `0x186a0` or a number that no URN is. */
const urnOf = (text: string): number => Number(/^(\d{1,7})(?:\.0+)?$/.exec(text)?.[1] ?? 0);

/** @param source.file name or address, for messages */
export function createLinksImport(source: { file: string }): LinksImport {
  const { file } = source;
  const links: { urn: number; other: number; name: string; kind: number; date: string }[] = [];
  const kinds: string[] = [];
  let places: number[] | undefined;
  let width = 0;
  let rejectedCount = 0;
  let shortLast = false;
  const dates = createDateSigns();
  const noteDate = dates.column('date');
  const text = (row: CsvRow, column: number): string => {
    const at = places?.[column] ?? -1;
    return at < 0 || at >= row.fields ? '' : csvFieldText(row, at, decodeValue);
  };
  const textOrBlank = (row: CsvRow, column: number): string => {
    const value = text(row, column);
    return blankWords.has(value) ? '' : value;
  };
  const rows = createRowsOfFile(file, (row) => {
    if (places === undefined) {
      const names = Array.from({ length: row.fields }, (_, at) =>
        decodeValue(row.bytes, row.starts[at] ?? 0, row.ends[at] ?? 0).replace(/^[\ufeff"]+/, ''),
      );
      places = columns.map((column) => names.indexOf(column));
      width = row.fields;
      const gone = columns.slice(0, 4).filter((_, at) => (places?.[at] ?? -1) < 0);
      if (gone.length > 0)
        throw new InputError(
          `${file} is not the links file: it has no column ${gone.join(', ')}. Expected "links_edubasealldata" followed by a date.`,
        );
      return;
    }
    shortLast = row.fields < width;
    const [urn, other] = [urnOf(text(row, 0)), urnOf(text(row, 1))];
    if (shortLast || urn === 0 || other === 0) {
      rejectedCount++;
      return;
    }
    const type = text(row, 3);
    let kind = kinds.indexOf(type);
    if (kind < 0) kind = kinds.push(type) - 1;
    const date = textOrBlank(row, 4);
    const dateBytes = encodeUtf8(date);
    if (date !== '') noteDate(dateBytes, 0, dateBytes.length);
    links.push({ urn, other, name: textOrBlank(row, 2), kind, date });
  });
  return {
    write: rows.write,
    end() {
      const { endedInsideQuotes, lastRowUnterminated } = rows.end();
      if (endedInsideQuotes || (shortLast && lastRowUnterminated))
        throw new InputError(`${file} is cut off. The download was not complete; get the file again.`);
      if (links.length === 0) throw new InputError(`${file} holds no links that can be read.`);
      links.sort((a, b) => a.urn - b.urn);
      const orders = dates.settle().orders['date'];
      const rest = createByteWriter(1 << 20);
      // Each name stands twice, and its words many times more: the words are kept once.
      const table = createSymbolTable();
      const { words } = createShapeWriters(rest, table);
      const offsets = new Uint32Array(links.length);
      links.forEach(({ name, kind, date }, at) => {
        const bytes = encodeUtf8(name.trim());
        offsets[at] = rest.length();
        rest.reserve(roomForValues(3, bytes.length));
        rest.varint(kind);
        rest.varint(numberOfDate(isoDateOf(date, orders)));
        words(new ViewedBytes(bytes), 0, bytes.length, true);
      });
      const symbols = table.finish();
      const bytes = packIndex(linksFormat, { file, links: links.length, kinds } satisfies LinksMeta, {
        urns: Uint32Array.from(links, ({ urn }) => urn),
        others: Uint32Array.from(links, ({ other }) => other),
        offsets,
        rest: rest.finish(),
        symbolLengths: symbols.lengths,
        symbols: symbols.bytes,
      });
      return { bytes, report: { file, links: links.length, rejectedCount } };
    },
  };
}
