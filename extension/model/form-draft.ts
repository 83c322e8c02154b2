/** A copy of the answers of a form that is being filled in, kept on this computer until it has been sent. */
import * as z from 'zod/mini';
import type { ConnectedForm } from '../../shared/schema/connection-code';
import { Instant } from '../../shared/schema/text';

/** Number of the form's `entry.N` to what is typed or chosen there. */
export const EntryValues = z.record(
  z.string().check(z.regex(/^\d{1,10}$/)),
  z.array(z.string().check(z.maxLength(50_000))),
);
export type EntryValues = Readonly<Record<string, readonly string[]>>;

/** What the content script tells of the page that is open. */
export const FormReport = z.object({
  /** Address of the page. */
  url: z.string().check(z.maxLength(100_000)),
  /** Google's own number of this filling-in: tells two visits in two tabs apart. */
  seed: z.string().check(z.maxLength(64)),
  /** Answers of earlier pages, as the page itself carries them on. */
  earlier: EntryValues,
  /** Every question of this page, also those without an answer. */
  here: EntryValues,
});
export type FormReport = z.infer<typeof FormReport>;

export const FormDraft = z.object({
  schema: z.literal(1),
  /** `<form id> <seed>`. */
  id: z.string(),
  formId: z.string(),
  startedAt: Instant,
  updatedAt: Instant,
  /** When the page said that it was sent; null while it is being filled in. */
  sentAt: z.nullable(Instant),
  /** Answers of all pages so far; a question without an answer is left out. */
  values: EntryValues,
});
export type FormDraft = z.infer<typeof FormDraft>;

/** The key of a copy: one per filling-in. `seed` is the number that Google gives each. */
export const draftId = (formId: string, seed: string): string => `${formId} ${seed}`;

/** How long a copy stays after the form was sent, in case it was not: a day. */
export const KEPT_AFTER_SENDING_MS = 86_400_000;

const answered = (values: EntryValues): FormDraft['values'] =>
  Object.fromEntries(
    Object.entries(values).flatMap(([entry, given]) => {
      const said = given.filter((value) => value.trim() !== '');
      return said.length > 0 ? [[entry, said]] : [];
    }),
  );

/** The draft with what a page reports: this page's answers replace what was known of its questions. */
export function withReport(
  draft: FormDraft | undefined,
  formId: string,
  report: FormReport,
  now: string,
): FormDraft {
  const before = Object.entries(draft?.values ?? {}).filter(([entry]) => !(entry in report.here));
  return {
    schema: 1,
    id: draftId(formId, report.seed),
    formId,
    startedAt: draft?.startedAt ?? now,
    updatedAt: now,
    sentAt: null,
    values: { ...Object.fromEntries(before), ...answered(report.earlier), ...answered(report.here) },
  };
}

/** The part of a form's address that all its pages share, ending in `/`. */
export const formBase = ({ responderUri }: Pick<ConnectedForm, 'responderUri'>): string =>
  responderUri.slice(0, responderUri.lastIndexOf('/') + 1);

/** The form that a page belongs to. */
export const formAt = <T extends Pick<ConnectedForm, 'responderUri'>>(
  forms: readonly T[],
  url: string,
): T | undefined => forms.find((form) => url.startsWith(formBase(form)));

/** The answers by plan item key, as the core reads them. */
export const itemsOf = (
  form: Pick<ConnectedForm, 'entries'>,
  values: EntryValues,
): Record<string, readonly string[]> =>
  Object.fromEntries(
    Object.entries(form.entries).flatMap(([key, entry]) => {
      const given = values[String(entry)];
      return given === undefined ? [] : [[key, given]];
    }),
  );

/** Drafts that are past keeping: sent a day ago, or not touched for the days set. */
export const draftsPastKeeping = (drafts: readonly FormDraft[], days: number, now: Date): FormDraft[] =>
  drafts.filter(({ sentAt, updatedAt }) =>
    sentAt === null
      ? days > 0 && now.getTime() - Date.parse(updatedAt) > days * 86_400_000
      : now.getTime() - Date.parse(sentAt) > KEPT_AFTER_SENDING_MS,
  );
