/** What Google answered, as it is kept, shown and handed on: without anybody's name, address or files. */
import * as z from 'zod/mini';
import { jsonIn } from '../schema/json';
import { parseInput } from '../schema/parse-input';
import { assumptionOf } from './assumptions';

const Finding = z.object({
  id: z.string(),
  /** What Google answered, in the words of `expected`, or how it refused. */
  got: z.string(),
  /** null: could not be asked, because something before it failed. */
  ok: z.nullable(z.boolean()),
  /** Milliseconds that it took. */
  ms: z.number(),
  /** Google's own words, where it refused. */
  says: z.string(),
});
export type Finding = z.infer<typeof Finding>;
export const Findings = z.array(Finding);

const CheckReport = z.object({
  kind: z.literal('provision-qa-google-check'),
  schema: z.literal(1),
  /** ISO instant. */
  at: z.string(),
  rows: z.array(z.extend(Finding, { expected: z.string() })),
});
export type CheckReport = z.infer<typeof CheckReport>;

/** @throws InputError for text that is no such report. */
export function readCheckReport(text: string, what: string): CheckReport {
  const remedy = 'Copy it again with “Copy the report” in Check Google.';
  return parseInput(CheckReport, jsonIn(text), what, remedy);
}

/** The report that is handed on. */
export const checkReport = (at: string, findings: readonly Finding[]): CheckReport => ({
  kind: 'provision-qa-google-check',
  schema: 1,
  at,
  rows: findings.map((one) => ({
    ...one,
    says: withoutNames(one.says),
    expected: assumptionOf(one.id)?.expected.join(' or ') ?? '',
  })),
});

const LONGEST = 240;

/** Google's words without addresses, ids of files and projects, or links: what tells nobody who asked. */
export const withoutNames = (text: string): string =>
  text
    .replace(/https?:\/\/\S+/g, '[link]')
    .replace(/[^\s@<>()"'“”]+@[^\s@<>()"'“”]+/g, '[address]')
    // An organisation's domain; Google's own say which service spoke.
    .replace(
      /\b(?!(?:[\w-]+\.)*google(?:apis)?\.com\b)(?:[\w-]+\.)+(?:com|edu|example|gov|net|org|school|uk)\b/gi,
      '[address]',
    )
    .replace(/(?=[\w-]*\d)[\w-]{20,}|[\w-]{33,}/g, '[id]')
    .replace(/\d{6,}/g, '[number]')
    .slice(0, LONGEST);
