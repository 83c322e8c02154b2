/** The tags and texts of an XML document as they come, names without their prefix. */
import { Parser } from 'saxen';

/** The value of an attribute of the tag, '' where it has none; to be asked while the tag is told. */
type Attribute = (name: string) => string;

export interface XmlListener {
  /** Also called for an element without content, which `close` follows. */
  readonly open: (name: string, attribute: Attribute) => void;
  readonly close?: (name: string) => void;
  /** A piece of text; an element's text may come in several. */
  readonly text?: (text: string) => void;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function meant(whole: string, code: string): string {
  if (!code.startsWith('#')) return NAMED[code] ?? whole;
  const point = /^#x/i.test(code) ? parseInt(code.slice(2), 16) : parseInt(code.slice(1), 10);
  return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
}
/** As saxen does it, and letters beyond the first 65,536 as well. */
const decoded = (text: string): string =>
  text.includes('&') ? text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,4});/gi, meant) : text;

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * @param xml '' for a part that is not there
 * @throws Error where it is cut off or its tags do not fit together; one that declares entities is refused
 */
export function readXml(xml: string, { open, close, text }: XmlListener): void {
  if (xml === '') return;
  const refuse = (why: Error | string): never => {
    throw why instanceof Error ? why : new Error(why);
  };
  new Parser()
    .on('openTag', (name, attributesOf) => {
      open(withoutPrefix(name), (wanted) => {
        const attributes = attributesOf();
        const found = Object.keys(attributes).find((key) => withoutPrefix(key) === wanted);
        return decoded(attributes[found ?? ''] ?? '');
      });
    })
    .on('closeTag', (name) => close?.(withoutPrefix(name)))
    .on('text', (piece) => text?.(decoded(piece)))
    .on('cdata', (piece) => text?.(piece))
    .on('attention', () => refuse('it declares more than a workbook has'))
    .on('warn', refuse)
    .on('error', refuse)
    .parse(xml);
}
