/** Reads the values of a record in the shapes in which `record-shapes.ts` wrote them. */
import { decodeUtf8 } from '../../table/decode-text';
import type { ByteReader } from './byte-writer';
import { beginnings, endings, escape, firstNumber, type Shape, textFollows } from './record-shapes';
import type { Symbols } from './symbols';

const two = (value: number): string => String(value).padStart(2, '0');

/** Reads each shape from where the reader stands. */
export function createShapeReader(
  records: Uint8Array,
  reader: ByteReader,
  symbols: Symbols,
): Record<Shape, () => string> {
  const words = (): string => {
    let joined = '';
    let space = '';
    for (let number = reader.varint(); number !== 0; number = reader.varint()) {
      if (number === escape) {
        space = '';
        continue;
      }
      joined += space + symbols.text(number - firstNumber);
      space = ' ';
    }
    return joined;
  };
  const text = (): string => {
    const length = reader.varint();
    reader.at += length;
    return decodeUtf8(records, reader.at - length, reader.at);
  };
  const coded = (decode: (number: number) => string, escaped: () => string) => (): string => {
    const number = reader.varint();
    return number === 0 ? '' : number === escape ? escaped() : decode(number - firstNumber);
  };
  return {
    words,
    text,
    whole: coded((number) => symbols.text(number), words),
    number: coded(String, text),
    date: coded(
      (number) =>
        `${two(number % 100)}-${two(Math.floor(number / 100) % 100)}-${String(Math.floor(number / 10_000)).padStart(4, '0')}`,
      text,
    ),
    digits: () => {
      const length = reader.byte();
      if (length === textFollows) return text();
      let joined = '';
      for (let at = 0; at < length; at += 2) {
        const pair = reader.byte();
        joined += at + 1 < length ? `${pair >> 4}${pair & 15}` : String(pair >> 4);
      }
      return joined;
    },
    web: () => {
      const ends = reader.byte();
      if (ends === 0) return '';
      const beginning = beginnings[Math.floor((ends - 1) / endings.length)] ?? '';
      return beginning + text() + (endings[(ends - 1) % endings.length] ?? '');
    },
  };
}

/** Passes over each shape without making text of it. */
export function createShapeSkippers(reader: ByteReader): Record<Shape, () => void> {
  const nothing = (): void => undefined;
  const text = (): void => {
    const length = reader.varint();
    reader.at += length;
  };
  const words = (): void => readWordSymbols(reader, nothing);
  const coded = (escaped: () => void) => (): void => {
    if (reader.varint() === escape) escaped();
  };
  return {
    words,
    text,
    whole: coded(words),
    number: coded(text),
    date: coded(text),
    digits() {
      const length = reader.byte();
      if (length === textFollows) text();
      else reader.at += (length + 1) >> 1;
    },
    web() {
      if (reader.byte() !== 0) text();
    },
  };
}

/** The number + 1 of the symbol that a value kept whole is; 0 where it is blank or too long to be one. */
export function readWholeSymbol(reader: ByteReader): number {
  const number = reader.varint();
  return number >= firstNumber ? number - firstNumber + 1 : 0;
}

/** The symbols of the words that the reader stands at; what `words` reads, without making text. */
export function readWordSymbols(reader: ByteReader, each: (symbol: number) => void): void {
  for (let number = reader.varint(); number !== 0; number = reader.varint())
    if (number !== escape) each(number - firstNumber);
}
