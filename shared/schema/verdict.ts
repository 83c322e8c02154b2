/** What the register says about a provider, with where the answer comes from. */
import * as z from 'zod/mini';
import { Establishment, EstablishmentStatus } from './establishment';
import { Instant, IsoDate } from './text';

/**
 * `open`; `closing`, open but proposed to close; `proposed`, not open yet; `closed`; `listed`, in the register but
 * not as a school in England; `possible`, a person must choose or look; `not-found`.
 */
export const VerdictKind = z.enum([
  'open',
  'closing',
  'proposed',
  'closed',
  'listed',
  'possible',
  'not-found',
]);
export type VerdictKind = z.infer<typeof VerdictKind>;

/** Whether a verdict says that the provider is registered. The only place that decides it. */
export const isRegistered = (verdict: VerdictKind): boolean => verdict === 'open' || verdict === 'closing';

/** What is asked of the register. All but `text` are optional narrowing facts. */
export const Query = z.object({
  /** What was typed: a name, URN, DfE number, UKPRN or postcode. */
  text: z.string(),
  postcode: z.optional(z.string()),
  town: z.optional(z.string()),
  /** LA code (three digits) or name. */
  la: z.optional(z.string()),
  /**
   * URN, DfE number or UKPRN that a list gives beside the name in `text`. One that belongs to quite another name
   * is not believed.
   */
  urn: z.optional(z.string()),
});
export type Query = z.infer<typeof Query>;

export const Candidate = z.object({
  urn: z.string(),
  name: z.string(),
  status: EstablishmentStatus,
  /** The register's own words for the status. */
  statusName: z.string(),
  type: z.string(),
  la: z.string(),
  town: z.string(),
  postcode: z.string(),
  /** The name of a closed establishment that it took over from, where that was asked for. */
  formerly: z.optional(z.string()),
  /** 0 to 1: how alike the names are. Orders the list; never makes a verdict. */
  likeness: z.number(),
});
export type Candidate = z.infer<typeof Candidate>;

/** A predecessor or successor. */
export const Link = z.object({
  urn: z.string(),
  name: z.string(),
  kind: z.enum(['predecessor', 'successor', 'other']),
  date: z.string(),
});
export type Link = z.infer<typeof Link>;

export const Provenance = z.object({
  /** File name or address that the register copy came from. */
  file: z.string(),
  extractDate: z.nullable(IsoDate),
  rows: z.number(),
});
export type Provenance = z.infer<typeof Provenance>;

export const Verdict = z.object({
  schema: z.literal(1),
  query: Query,
  verdict: VerdictKind,
  /** What `isRegistered` says of the verdict. */
  registered: z.boolean(),
  establishment: z.nullable(Establishment),
  candidates: z.array(Candidate),
  links: z.array(Link),
  /** Why, in plain sentences, most important first. */
  reasons: z.array(z.string()),
  /** Age of the register copy or doubts about it, in plain sentences. */
  warnings: z.array(z.string()),
  /** Pages to look at: the GIAS page, Ofsted by URN, a map. */
  pages: z.array(z.object({ title: z.string(), url: z.string() })),
  register: Provenance,
  checkedAt: Instant,
  checkedBy: z.string(),
});
export type Verdict = z.infer<typeof Verdict>;
