/**
 * The register's links as they are kept, a block of its own beside the index: which establishment came before or after
 * which. Made by `createLinksImport`.
 */
import * as z from 'zod/mini';
import { createByteReader } from './byte-writer';
import { unpackIndex } from './index-file';
import { openPlaces } from './places-of';
import { createShapeReader } from './read-shapes';
import { openSymbols } from './symbols';

export const linksFormat = { magic: 'PQRL', version: 5, noun: 'copy of the links file' } as const;
const LinksMeta = z.object({ file: z.string(), links: z.number(), kinds: z.array(z.string()) });
export type LinksMeta = z.infer<typeof LinksMeta>;

/** 20190901 as ISO `2019-09-01`, '' for 0. */
export function dateOfLink({ day }: FiledLink): string {
  const digits = String(day).padStart(8, '0');
  return day === 0 ? '' : `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** A link as the file has it. */
export interface FiledLink {
  /** The URN that it leads to, and the name that the file gives it. */
  urn: string;
  name: string;
  /** The register's words for what it is. */
  type: string;
  /** 20190901, 0 where blank; see `dateOfLink`. */
  day: number;
}

export interface Links {
  /** The links of a URN. */
  of(urn: string): FiledLink[];
  /** The names that the links of others give a URN. */
  namesOf(urn: string): string[];
  /** Each link with the URN that it is of, as they are filed. */
  all(): Iterable<{ readonly of: string; readonly link: FiledLink }>;
}

/** @throws InputError when damaged, incomplete or of another version */
export function openLinks(bytes: ArrayBuffer): Links {
  const file = unpackIndex(linksFormat, bytes);
  const { kinds } = LinksMeta.parse(file.meta);
  const [urns, others, offsets, rest] = [
    file.u32('urns'),
    file.u32('others'),
    file.u32('offsets'),
    file.u8('rest'),
  ];
  const reader = createByteReader(rest);
  const { words } = createShapeReader(
    rest,
    reader,
    openSymbols(file.u8('symbolLengths'), file.u8('symbols')),
  );
  const linkAt = (at: number): FiledLink => {
    reader.at = offsets[at] ?? 0;
    const type = kinds[reader.varint()] ?? '';
    const day = reader.varint();
    const name = words();
    return { urn: String(others[at] ?? 0), name, type, day };
  };
  const [placesOfUrn, placesOfOther] = [openPlaces(urns), openPlaces(others)];
  return {
    of: (urn) => placesOfUrn(Number(urn)).map(linkAt),
    namesOf: (urn) => [...new Set(placesOfOther(Number(urn)).map((at) => linkAt(at).name))],
    *all() {
      for (const [at, urn] of urns.entries()) yield { of: String(urn), link: linkAt(at) };
    },
  };
}
