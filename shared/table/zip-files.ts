/** Texts as files of one zip. */
import { strToU8, zipSync } from 'fflate';

export interface TextFile {
  readonly name: string;
  /** What it holds, in pieces. */
  readonly texts: readonly string[];
}

/** The bytes of a zip with these files, in UTF-8. */
export const zipFiles = (files: readonly TextFile[]): Uint8Array<ArrayBuffer> =>
  zipSync(Object.fromEntries(files.map(({ name, texts }) => [name, bytesOf(texts)])));

function bytesOf(texts: readonly string[]): Uint8Array {
  // Piece by piece: together they may be longer than a text can be.
  const pieces = texts.map((text) => strToU8(text));
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
