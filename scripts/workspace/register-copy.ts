/** The register that the workspace serves: a file in the publisher's layout, and its rows for single pages. */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { madeUpRegisterFile } from '../made-up-register';

export type RegisterRow = Readonly<Record<string, string>>;

/** A register file with its links file; rows are parsed when the first is asked for. */
export class RegisterCopy {
  private byUrn: ReadonlyMap<string, RegisterRow> | undefined;
  private predecessors: readonly RegisterRow[] | undefined;

  /** @param csv windows-1252, as the publisher's. @param links the same of the links file. */
  constructor(
    readonly csv: Uint8Array,
    readonly links: Uint8Array = Buffer.from(
      '"URN","LinkURN","LinkName","LinkType","LinkEstablishedDate"\r\n',
    ),
  ) {}

  /** A file, gzipped or not. @throws Error when it is not there. */
  static fromFile(file: string, links?: string): RegisterCopy {
    const read = (name: string): Uint8Array =>
      name.endsWith('.gz') ? gunzipSync(readFileSync(name)) : readFileSync(name);
    if (!existsSync(file)) throw new Error(`There is no register file ${file}.`);
    return new RegisterCopy(read(file), links === undefined ? undefined : read(links));
  }

  /** Made-up establishments; the ones of the made-up county first, so that their pages have known URNs. */
  static madeUp(rows: number, first: readonly RegisterRow[] = []): RegisterCopy {
    return new RegisterCopy(madeUpRegisterFile({ rows, seed: 7, first }));
  }

  row(urn: string): RegisterRow | undefined {
    this.byUrn ??= new Map(rowsOf(this.csv).map((row) => [row['URN'] ?? '', row]));
    return this.byUrn.get(urn);
  }

  /** The first rows of the file. */
  first(count: number): RegisterRow[] {
    this.row('');
    return [...(this.byUrn?.values() ?? [])].slice(0, count);
  }

  linksOf(urn: string): RegisterRow[] {
    this.predecessors ??= rowsOf(this.links);
    return this.predecessors.filter((row) => row['URN'] === urn);
  }
}

const rowsOf = (bytes: Uint8Array): RegisterRow[] =>
  Papa.parse<RegisterRow>(new TextDecoder('windows-1252').decode(bytes), {
    header: true,
    skipEmptyLines: true,
  }).data;
