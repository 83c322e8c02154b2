/**
 * The document's properties of this script project as named texts of any length: the spare of the state, and what
 * concerns this project's own runs. Google takes at most 9 KB a property, so a long text is kept in pieces; one whose
 * pieces do not add up is never returned cut short.
 */
import { MissingError, newerThanThis } from '../../shared/errors';
import { chunksOf } from '../../shared/workbook/kept-data';
import {
  aboutText,
  checkOf,
  fromCellText,
  readAbout,
  toCellText,
  type KeptState,
  type KeptText,
} from '../../shared/workbook/state-tab';
import { askGoogle, ofDocument } from './ask-google';

/** At most 3 bytes a UTF-16 unit: 2,900 of them stay under 9 KB whatever is written. */
const PIECE = 2900;
/** `v2:revision:pieces:check`. Versions up to 0.1.0 refuse a head that begins with a version, in words. */
const HEAD = /^v2:(\d+):(\d+):([0-9a-f]+)$/;
/** Any other way to keep a text, in a version to come, begins with its number. */
const NEWER_WAY = /^v\d+:/;
/** How version 0.1.0 kept a text, and nothing else did: whole, or in pieces. */
const WHOLE = '=';
const IN_PIECES = /^#(\d+):(\d+)$/;

const ABOUT = '(about)';
/** Begins the names of what concerns this project's own runs and is none of the state's. */
const NOTE = 'note:';

export type Properties = ReadonlyMap<string, string>;

const pieceName = (name: string, index: number): string => `${name}#${index}`;
const isPiece = (name: string): boolean => /#\d+$/.test(name);

/** A text as the properties that keep it. */
function toProperties(name: string, { text, revision }: KeptText): Record<string, string> {
  const pieces = chunksOf(toCellText(text), PIECE);
  return {
    [name]: `v2:${revision}:${pieces.length}:${checkOf(name, revision, text)}`,
    ...Object.fromEntries(pieces.map((piece, index) => [pieceName(name, index), piece])),
  };
}

const joined = (name: string, properties: Properties, count: number): string =>
  Array.from({ length: count }, (_, index) => properties.get(pieceName(name, index)) ?? '').join('');

const propertiesOf = (texts: readonly (readonly [string, KeptText])[]): Record<string, string> =>
  Object.fromEntries(texts.flatMap(([name, kept]) => Object.entries(toProperties(name, kept))));

/** undefined where there is none, or not all of it. @throws NewerError when a newer version keeps it in another way. */
function fromProperties(name: string, properties: Properties): KeptText | undefined {
  const head = properties.get(name) ?? '';
  const [, revision, count, check] = HEAD.exec(head) ?? [];
  if (check === undefined) {
    if (NEWER_WAY.test(head)) throw newerThanThis(`What is kept beside this workbook under “${name}”`);
    return undefined;
  }
  const cells = joined(name, properties, Number(count));
  if (cells === '') return undefined;
  const text = fromCellText(cells);
  return checkOf(name, Number(revision), text) === check ? { text, revision: Number(revision) } : undefined;
}

const store = () =>
  askGoogle('Google Apps Script', 'read what Provision QA keeps beside this workbook', () =>
    ofDocument(PropertiesService.getDocumentProperties()),
  );

/** All of them, in one call. */
export function readProperties(): Properties {
  const found = store();
  return askGoogle(
    'Google Apps Script',
    'read what Provision QA keeps beside this workbook',
    () => new Map(Object.entries(found.getProperties())),
  );
}

/** Writes these, leaving the others, in one call. */
export function writeProperties(properties: Readonly<Record<string, string>>): void {
  const found = store();
  askGoogle('Google Apps Script', 'keep what Provision QA notes beside this workbook', () =>
    found.setProperties({ ...properties }, false),
  );
}

/** What of a state the spare does not have yet, as properties. */
export const toSpare = (state: KeptState): Record<string, string> => ({
  ...toProperties(ABOUT, { text: aboutText(state), revision: state.revision }),
  ...propertiesOf([...state.texts].filter(([, { revision }]) => revision > state.spared)),
});

/** The state as the spare has it; undefined where there is none. @throws NewerError */
export function spareOf(properties: Properties): KeptState | undefined {
  const about = fromProperties(ABOUT, properties);
  if (!about) return undefined;
  const { kept, owner, epoch, revision, notices } = readAbout(about.text);
  const texts = new Map<string, KeptText>();
  const lost = new Map<string, number>();
  for (const [name, entry] of Object.entries(kept)) {
    const text = fromProperties(name, properties);
    if (text) texts.set(name, text);
    else lost.set(name, entry.revision);
  }
  return { owner, epoch, revision, spared: 0, notices, texts, lost };
}

/** What version 0.1.0 kept under a name; undefined where nothing is. @throws MissingError when it is not whole; NewerError */
function keptBefore(name: string, properties: Properties): string | undefined {
  const head = properties.get(name);
  if (head === undefined || HEAD.test(head)) return undefined;
  if (NEWER_WAY.test(head)) throw newerThanThis(`What is kept beside this workbook under “${name}”`);
  if (head.startsWith(WHOLE)) return head.slice(WHOLE.length);
  const [, count = '', length = ''] = IN_PIECES.exec(head) ?? [];
  const text = joined(name, properties, Number(count));
  if (count && text.length === Number(length)) return text;
  throw new MissingError(`What was kept beside this workbook under “${name}” is incomplete.`);
}

/** Everything that version 0.1.0 kept of a state. @throws NewerError */
export function stateBefore(properties: Properties): Pick<KeptState, 'texts' | 'lost'> {
  const texts = new Map<string, KeptText>();
  const lost = new Map<string, number>();
  for (const name of properties.keys()) {
    if (isPiece(name) || name.startsWith(NOTE)) continue;
    try {
      const text = keptBefore(name, properties);
      if (text !== undefined) texts.set(name, { text, revision: 1 });
    } catch (error) {
      if (!(error instanceof MissingError)) throw error;
      lost.set(name, 1);
    }
  }
  return { texts, lost };
}

/** Notes as properties. A note's name carries the version of its shape, so that none of a newer version is written over. */
export const toNotes = (notes: Readonly<Record<string, string>>): Record<string, string> =>
  propertiesOf(Object.entries(notes).map(([name, text]) => [NOTE + name, { text, revision: 1 }]));

/** A note; undefined where there is none, or not all of it. */
export const noteIn = (properties: Properties, name: string): string | undefined =>
  fromProperties(NOTE + name, properties)?.text;
