/** The parts of an .xlsx workbook: what is packed in it, and where its sheets, texts and formats stand. */
import { strFromU8, unzipSync, type UnzipFileInfo } from 'fflate';
import { InputError, messageOf } from '../errors';
import { unescaped } from './sheet-cells';
import { readXml } from './xml-text';

/** What a workbook is read as, and how much of it is unpacked at most: more than that may be meant to harm. */
export interface Expected {
  readonly megabytes: number;
  /** Completes "which no … has". */
  readonly kind: string;
}

/** Its XML as text, by its name in small letters; undefined for a part that is not there. */
export type Parts = (name: string) => string | undefined;

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  /** Whether the workbook says that it was the one in view when it was saved. */
  readonly inView: boolean;
  readonly part: string;
}

export interface WorkbookParts {
  /** In their order; charts and macros are none. */
  readonly sheets: readonly SheetPart[];
  /** Whether days are counted from 1904, as Excel for the Mac once did. */
  readonly from1904: boolean;
  /** Names of parts. */
  readonly texts: string;
  readonly styles: string;
}

/** What else is packed as a zip, by a file in it. */
const otherKinds: readonly (readonly [RegExp, string])[] = [
  [/^word\//, 'is a Word document. Copy its table and paste it, or save the table as a spreadsheet'],
  [/^ppt\//, 'is a presentation. Copy its table and paste it'],
  [/^xl\/workbook\.bin$/, 'is a binary workbook (.xlsb). Save it as .xlsx or CSV'],
  [/^content\.xml$/, 'is an OpenDocument spreadsheet (.ods). Save it as .xlsx or CSV'],
  [/^index\/|^index\.zip$/, 'is a Numbers spreadsheet. Export it as .xlsx or CSV'],
  [/\.(csv|xlsx)$/, 'is a zip file. Unpack it, and use the file in it'],
];

/** Some programs write names with backslashes, or letters of another size than those that point to them. */
const plainName = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

/** @throws InputError when it does not unpack, or to more than is expected */
export function unpackWorkbook(file: string, bytes: Uint8Array, expected: Expected): Parts {
  const names: string[] = [];
  let unpacked = 0;
  const wanted = ({ name, originalSize }: UnzipFileInfo): boolean => {
    names.push(plainName(name));
    if (!/\.(xml|rels)$/i.test(name)) return false;
    unpacked += originalSize;
    if (unpacked > expected.megabytes * 1_000_000)
      throw new InputError(
        `${file} unpacks to more than ${expected.megabytes} MB, which no ${expected.kind} has.`,
      );
    return true;
  };
  let parts: ReadonlyMap<string, Uint8Array>;
  try {
    const files = unzipSync(bytes, { filter: wanted });
    parts = new Map(Object.entries(files).map(([name, part]) => [plainName(name), part]));
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(
      `${file} is damaged or cut off: it does not unpack (${messageOf(error)}). Save it again.`,
    );
  }
  if (!parts.has('xl/workbook.xml') && !parts.has('_rels/.rels')) {
    const kind = otherKinds.find(([pattern]) => names.some((name) => pattern.test(name)));
    throw new InputError(
      `${file} ${kind?.[1] ?? 'is a zip file with no workbook in it. Use an .xlsx or CSV file'}.`,
    );
  }
  return (name) => {
    const part = parts.get(plainName(name));
    return part && strFromU8(part);
  };
}

interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `styles`. */
  readonly kind: string;
  readonly part: string;
}

/** Where a target leads that is written in a part of a folder. */
function resolved(target: string, folder: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of [...folder.split('/'), ...target.split('/')])
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  return steps.join('/');
}

const folderOf = (part: string): string => part.slice(0, Math.max(0, part.lastIndexOf('/')));

/** What a part points to. @param part '' for the package itself */
function relationsOf(parts: Parts, part: string): readonly Relation[] {
  const folder = folderOf(part);
  const relations: Relation[] = [];
  const file = part.slice(folder === '' ? 0 : folder.length + 1);
  readXml(parts(`${folder}/_rels/${file}.rels`) ?? '', {
    open(name, attribute) {
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return;
      const kind = attribute('Type');
      relations.push({
        id: attribute('Id'),
        kind: kind.slice(kind.lastIndexOf('/') + 1),
        part: resolved(attribute('Target'), folder),
      });
    },
  });
  return relations;
}

/** @throws Error where the workbook's own part is missing or cannot be read */
export function workbookParts(parts: Parts): WorkbookParts {
  const main =
    relationsOf(parts, '').find(({ kind }) => kind === 'officeDocument')?.part ?? 'xl/workbook.xml';
  const xml = parts(main);
  if (xml === undefined) throw new Error('its list of sheets is missing');
  const relations = relationsOf(parts, main);
  const partOf = (kind: string): string =>
    relations.find((relation) => relation.kind === kind)?.part ?? resolved(`${kind}.xml`, folderOf(main));
  const sheets: SheetPart[] = [];
  let [from1904, inView, place] = [false, '', -1];
  readXml(xml, {
    open(name, attribute) {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attribute('date1904'));
      if (name === 'workbookView') inView ||= attribute('activeTab');
      if (name !== 'sheet') return;
      place += 1;
      const relation = relations.find(({ id }) => id === attribute('id'));
      if (relation?.kind === 'worksheet')
        sheets.push({
          name: unescaped(attribute('name')),
          hidden: /hidden$/i.test(attribute('state')),
          inView: String(place) === inView,
          part: relation.part,
        });
    },
  });
  return { sheets, from1904, texts: partOf('sharedStrings'), styles: partOf('styles') };
}
