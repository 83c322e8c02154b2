/**
 * The words of what somebody typed or pasted, with what each counts for. Addresses, notes, contacts and the like
 * stand around a name in lists and mails: they are kept apart, so that they count little against a name without them.
 */
import { wordsAsWritten } from '../index/normalise';
import { splitPostcode } from '../index/postcode';

export interface WrittenWord {
  /** As it was written, without accents, capitals and punctuation. A short form stands for several words. */
  written: string;
  /** Which part of the text it stands in; a comma, bracket or line ends a part. */
  part: number;
  /** True in a street with its number, where no name stands. */
  inStreet: boolean;
}

export interface QuestionWord extends WrittenWord {
  /** In the spelling of the names. */
  text: string;
  /** What counts against a name that lacks it, 0 to 1. */
  missing: number;
  /** Numbers of the LAs that it names, with the words beside it. */
  las: readonly number[];
}

export interface Question {
  words: WrittenWord[];
  /** A full postcode in the text, '' when there is none. */
  postcode: string;
}

const longestText = 300;
const mostWords = 24;

/** What is no part of any name. */
const neverNames: readonly RegExp[] = [
  /\bhttps?:\/\/\S+|\bwww\.\S+/gi,
  /\S+@\S+/g,
  /(?:\+44|\(?\b0)[\d\s()-]{8,14}\d\b/g,
  /\b(?:URN|UKPRN|DfE(?: number| no\.?)?|LAESTAB)\b\W{0,3}\d[\d/ -]{3,8}\d/gi,
  /\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b/g,
  /\b(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? (?:19|20)\d\d\b/gi,
  /^\s*\(?(?:[a-z]?\d{1,3}(?:\.\d{1,2})*|[a-z])[.):]+\s+(?=\S)/gi,
];
/** A house number with its street, from which on there is no name. */
const street =
  /(?:^|[\s,;])(?:(?:unit|flat|suite|room|floor)\s+)?\d{1,4}[a-z]?,?\s+(?:[a-z'’.]+\s+){0,3}(?:road|rd|street|lane|avenue|ave|drive|close|way|crescent|grove|gardens|place|terrace|row|parade|square|court|mews|hill|gate|green|park|estate|walk|wharf|quay|queensway|broadway)\b/gi;
const streetMark = '\u0001';
/** Ends a part: punctuation, a lone dash or stroke, and words that join a name to another's. */
const ends =
  /[\n\r\t,;:|[\]{}"“”•*]|\s[-–—/]\s|\s\(|\)\s*$|\)\s*(?=[,;])|\b(?:t\/a|trading as|part of|c\/o|care of|a\.?k\.?a\.?|formerly|previously|known as|run by|based at|hosted by)\b/gi;

/** @param asked up to 300 letters and 24 words of it are looked at */
export function readQuestion(asked: string): Question {
  const { postcode, rest } = splitPostcode(asked.slice(0, longestText));
  const names = neverNames
    .reduce((left, pattern) => left.replace(pattern, '\n'), rest)
    .replace(street, `\n${streetMark}$&\n`);
  const words = names
    .split(ends)
    .flatMap((text, part) =>
      wordsAsWritten(text).map((written) => ({ written, part, inStreet: text.startsWith(streetMark) })),
    );
  return { words: words.slice(0, mostWords), postcode };
}
