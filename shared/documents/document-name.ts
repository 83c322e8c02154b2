/** What a document is called, and what tells it from every other. */
import { freeId } from '../form/question-id';
import { byText } from '../schema/by-text';
import { longDate } from '../schema/dates';
import { oneLine } from '../schema/text';
import type { DocumentValues } from './document-fields';

/** Longest provider name that is put whole into a file's name. */
const LONGEST = 120;

/** "Safeguarding assurance letter: Bramble Lane Centre, 3 November 2026". @param day ISO */
export function documentName(title: string, provider: string, day: string): string {
  const whole = oneLine(provider);
  const name = whole.length > LONGEST ? `${whole.slice(0, LONGEST - 1).trimEnd()}…` : whole;
  return `${title}: ${name}, ${longDate(day)}`;
}

export interface DocumentIdentity {
  /** Id of the workbook that it is made from. */
  readonly workbook: string;
  readonly framework: string;
  readonly version: string;
  readonly instrument: string;
  readonly provider: string;
  /** ISO day on which it is made. */
  readonly day: string;
  readonly values: DocumentValues;
}

/**
 * 16 hex digits that are the same for the same document: asked for twice on one day with the same entries, it is
 * one document. Two numbers of 31 bits, so that no two documents of a county fall together.
 */
export function documentKey({ values, ...what }: DocumentIdentity): string {
  const entries = Object.entries(values).sort(([a], [b]) => byText(a, b));
  const text = JSON.stringify([
    what.workbook,
    what.framework,
    what.version,
    what.instrument,
    what.provider,
    what.day,
    entries,
  ]);
  const none: ReadonlySet<string> = new Set();
  return freeId(`first\n${text}`, none) + freeId(`second\n${text}`, none);
}
