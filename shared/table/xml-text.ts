/** The tags and texts of an XML document as they come: as much of XML as the parts of a workbook have. */

/** The value of an attribute of the tag, '' where it has none. Names are without their prefix. */
type Attribute = (name: string) => string;

export interface XmlListener {
  /** Also called for an element without content, which `close` follows. */
  readonly open: (name: string, attribute: Attribute) => void;
  readonly close?: (name: string) => void;
  /** A piece of text; an element's text may come in several. */
  readonly text?: (text: string) => void;
}

const TAG = /<(\/?)([^\s/>]{1,200})([^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*)>/y;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function meant(whole: string, code: string): string {
  if (!code.startsWith('#')) return NAMED[code] ?? whole;
  const point = /^#x/i.test(code) ? parseInt(code.slice(2), 16) : parseInt(code.slice(1), 10);
  return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
}
const decoded = (text: string): string =>
  text.includes('&') ? text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,4});/gi, meant) : text;

const attributePatterns = new Map<string, RegExp>();
function attributeIn(attributes: string, name: string): string {
  let pattern = attributePatterns.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(`\\s(?:[^\\s=:]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    attributePatterns.set(name, pattern);
  }
  const found = pattern.exec(attributes);
  return decoded(found?.[1] ?? found?.[2] ?? '');
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

/** What is no element, by its beginning, and what ends it. The last is text as it stands. */
const OTHERS = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
] as const;

/** @throws Error where it is cut off or its tags do not fit together; one that declares entities is refused */
export function readXml(xml: string, { open, close, text }: XmlListener): void {
  const within: string[] = [];
  let at = 0;
  for (let next = xml.indexOf('<'); next >= 0; next = xml.indexOf('<', at)) {
    if (next > at && within.length > 0) text?.(decoded(xml.slice(at, next)));
    if (xml[next + 1] === '!' || xml[next + 1] === '?') {
      const [begin, mark] = OTHERS.find(([beginning]) => xml.startsWith(beginning, next)) ?? ['', ''];
      const last = mark === '' ? -1 : xml.indexOf(mark, next);
      if (last < 0) throw new Error('a part of it is cut off, or more than a workbook has');
      if (begin === '<![CDATA[') text?.(xml.slice(next + begin.length, last));
      at = last + mark.length;
      continue;
    }
    TAG.lastIndex = next;
    const [whole = '', closes, name = '', attributes = ''] = TAG.exec(xml) ?? [];
    if (whole === '') throw new Error('a tag in it is cut off');
    at = next + whole.length;
    if (closes === '/') {
      if (within.pop() !== name) throw new Error(`its tags do not fit together at </${name}>`);
      close?.(withoutPrefix(name));
    } else {
      open(withoutPrefix(name), (wanted) => attributeIn(attributes, wanted));
      if (whole.endsWith('/>')) close?.(withoutPrefix(name));
      else within.push(name);
    }
  }
  if (within.length > 0) throw new Error('it is cut off');
}
