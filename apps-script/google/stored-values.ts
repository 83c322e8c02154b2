/**
 * The workbook's document properties as named texts of any length. Google takes at most 9 KB a property, so a long
 * text is kept in pieces; a text whose pieces do not add up is reported, never returned cut short.
 */
import { menuPath } from '../../shared/schema/menu-path';
import { MissingError, newerThanThis } from '../../shared/errors';
import { chunksOf } from '../../shared/workbook/kept-data';
import { askGoogle, ofDocument } from './ask-google';

/** At most 3 bytes a UTF-16 unit: 2,900 of them stay under 9 KB whatever is written. */
const PIECE = 2900;
const WHOLE = '=';
const IN_PIECES = /^#(\d+):(\d+)$/;
/** Any other way to keep a text, in a version to come, begins with its number: `v2:`. This version has none. */
const NEWER_WAY = /^v\d+:/;

export interface StoredValues {
  /** Names of all texts kept. */
  readonly names: () => string[];
  /**
   * @throws MissingError when the text was only partly written or changed by hand.
   * @throws NewerError when a newer version of the product keeps texts in another way.
   */
  readonly get: (name: string) => string | undefined;
  /** Keeps several texts in one service call; in none where they are kept already. What is read afterwards is what was written. */
  readonly put: (values: Readonly<Record<string, string>>) => void;
}

const pieceName = (name: string, index: number): string => `${name}#${index}`;

/** A text as the properties that keep it. */
function toProperties(name: string, text: string): Record<string, string> {
  if (text.length < PIECE) return { [name]: WHOLE + text };
  const pieces = chunksOf(text, PIECE);
  return {
    [name]: `#${pieces.length}:${text.length}`,
    ...Object.fromEntries(pieces.map((piece, index) => [pieceName(name, index), piece])),
  };
}

function fromProperties(name: string, properties: ReadonlyMap<string, string>): string | undefined {
  const head = properties.get(name);
  if (head === undefined) return undefined;
  if (NEWER_WAY.test(head)) throw newerThanThis(`What is kept in this workbook under “${name}”`);
  if (head.startsWith(WHOLE)) return head.slice(WHOLE.length);
  const [, count = '', length = ''] = IN_PIECES.exec(head) ?? [];
  const pieces = Array.from({ length: Number(count) }, (_, index) => properties.get(pieceName(name, index)));
  const text = pieces.join('');
  if (!count || text.length !== Number(length))
    throw new MissingError(
      `What Provision QA keeps in this workbook under "${name}" is incomplete. Choose ${menuPath('Set up')}: it writes it again.`,
    );
  return text;
}

/** Reads all document properties in one service call and works on that copy; each `put` is one call. */
export function openStoredValues(): StoredValues {
  const { store, properties: before } = askGoogle(
    'Google Apps Script',
    'read what Provision QA keeps beside this workbook',
    () => {
      const found = ofDocument(PropertiesService.getDocumentProperties());
      return { store: found, properties: found.getProperties() };
    },
  );
  const known = new Map(Object.entries(before));
  const change = (work: () => unknown): unknown =>
    askGoogle('Google Apps Script', 'keep what Provision QA notes beside this workbook', work);
  return {
    names: () => [...known.keys()].filter((name) => !/#\d+$/.test(name)),
    get: (name) => fromProperties(name, known),
    put: (values) => {
      const properties: Record<string, string> = {};
      for (const [name, text] of Object.entries(values)) Object.assign(properties, toProperties(name, text));
      if (Object.entries(properties).every(([name, text]) => known.get(name) === text)) return;
      change(() => store.setProperties(properties, false));
      for (const [name, text] of Object.entries(properties)) known.set(name, text);
    },
  };
}
