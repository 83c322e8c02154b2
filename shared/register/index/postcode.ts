/** UK postcodes: one spelling, and a number for the index. */
import { oneLine } from '../../schema/text';

const shape = /^([A-Z]{1,2})(\d[A-Z\d]?)(\d)([A-Z]{2})$/;
/** A full postcode anywhere in a text. */
const inText = /\b([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})\b/i;

/** `NW3 2NY` from any spelling (`nw32ny`, `NW3-2NY`); '' when it is not a full UK postcode. */
export const normalisePostcode = (text: string): string => {
  const bare = text.toUpperCase().replace(/[^A-Z\d]/g, '');
  return shape.test(bare) ? `${bare.slice(0, -3)} ${bare.slice(-3)}` : '';
};

const areas = new Set(
  (
    'AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G ' +
    'GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW ' +
    'OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD ' +
    'WF WN WR WS WV YO ZE'
  ).split(' '),
);
const partShape = /^([A-Z]{1,2})\d[A-Z\d]?(?: \d[A-Z]?)?$/;

/** `NW3` or `NW3 2` in capitals, when a text is the first half of a postcode or a little more; else ''. */
export const partOfPostcode = (text: string): string => {
  const part = oneLine(text.toUpperCase());
  return areas.has(partShape.exec(part)?.[1] ?? '') ? part : '';
};

/** Takes the first full postcode out of a text: `{postcode, rest}`; postcode is '' when there is none. */
export const splitPostcode = (text: string): { postcode: string; rest: string } => {
  const found = inText.exec(text);
  if (found === null) return { postcode: '', rest: text };
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
  return { postcode: normalisePostcode(found[0]), rest: rest.replace(/^[\s,;]+|[\s,;]+$/g, '') };
};

const letters = 26;
const seconds = 37;
const inwards = 10 * letters * letters;

const letterAt = (text: string, at: number): number => text.charCodeAt(at) - 65;
/** 0 for nothing, 1 to 10 for a digit, 11 to 36 for a letter. */
const secondOf = (letter: string): number =>
  letter === '' ? 0 : /\d/.test(letter) ? Number(letter) + 1 : letterAt(letter, 0) + 11;
const secondText = (code: number): string =>
  code === 0 ? '' : code <= 10 ? String(code - 1) : String.fromCharCode(code - 11 + 65);

/** A number from 1 that fits 32 bits for a full postcode, in any spelling; 0 for anything else. */
export const postcodeNumber = (text: string): number => {
  const found = shape.exec(text.toUpperCase().replace(/[^A-Z\d]/g, ''));
  if (found === null) return 0;
  const [, area = '', district = '', digit = '', unit = ''] = found;
  const areaCode = letterAt(area, 0) * 27 + (area.length > 1 ? letterAt(area, 1) + 1 : 0);
  const districtCode = Number(district[0]) * seconds + secondOf(district.slice(1));
  const inward = (Number(digit) * letters + letterAt(unit, 0)) * letters + letterAt(unit, 1);
  return (areaCode * 10 * seconds + districtCode) * inwards + inward + 1;
};

/** The postcode of a number from `postcodeNumber`; '' for 0. */
export const postcodeOfNumber = (code: number): string => {
  if (code === 0) return '';
  const inward = (code - 1) % inwards;
  const outward = Math.floor((code - 1) / inwards);
  const district = outward % (10 * seconds);
  const area = Math.floor(outward / (10 * seconds));
  const letter = (at: number): string => String.fromCharCode(65 + at);
  return (
    letter(Math.floor(area / 27)) +
    (area % 27 === 0 ? '' : letter((area % 27) - 1)) +
    String(Math.floor(district / seconds)) +
    secondText(district % seconds) +
    ' ' +
    String(Math.floor(inward / (letters * letters))) +
    letter(Math.floor(inward / letters) % letters) +
    letter(inward % letters)
  );
};

/** The same number from bytes, without making strings: the import does this 50,000 times. 0 when not plain. */
export const postcodeNumberOfBytes = (bytes: Uint8Array, start: number, end: number): number => {
  // Only the publisher's own spelling: capitals, one space, three after it.
  if (end - start < 6 || end - start > 8 || bytes[end - 4] !== 0x20) return 0;
  const space = end - 4;
  const isLetter = (byte: number): boolean => byte >= 0x41 && byte <= 0x5a;
  const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
  const digit = bytes[space + 1] ?? 0;
  const unit1 = bytes[space + 2] ?? 0;
  const unit2 = bytes[space + 3] ?? 0;
  if (!isDigit(digit) || !isLetter(unit1) || !isLetter(unit2)) return 0;
  let at = start;
  const area1 = bytes[at++] ?? 0;
  if (!isLetter(area1)) return 0;
  let area = (area1 - 0x41) * 27;
  if (isLetter(bytes[at] ?? 0)) area += (bytes[at++] ?? 0) - 0x41 + 1;
  const first = bytes[at++] ?? 0;
  if (!isDigit(first)) return 0;
  let second = 0;
  if (at < space) {
    const byte = bytes[at++] ?? 0;
    if (isDigit(byte)) second = byte - 0x30 + 1;
    else if (isLetter(byte)) second = byte - 0x41 + 11;
    else return 0;
  }
  if (at !== space) return 0;
  const inward = ((digit - 0x30) * letters + (unit1 - 0x41)) * letters + (unit2 - 0x41);
  return (area * 10 * seconds + (first - 0x30) * seconds + second) * inwards + inward + 1;
};
