/**
 * A framework: an LA's or body's published QA document as data. One file in `shared/frameworks/` holds one
 * framework `satisfies Framework`; an LA's own framework is parsed by the same schema on the way in.
 */
import * as z from 'zod/mini';
import { AlertRule } from './alert-rule';
import { Field } from './field';
import { Period } from './period';
import { Rule } from './rule';
import { Scale } from './scale';
import { Id, Line, Text } from './text';

export { Clock, Column, Field, FieldRole } from './field';
export { Rule } from './rule';
export { Meaning, Scale, type ScaleOption } from './scale';

/** `equal`, `narrower` and `broader` count in county figures by topic; `overlaps` is shown as related, never counted. */
export const Relation = z.enum(['equal', 'narrower', 'broader', 'overlaps']);
export const TopicLink = z.object({ topic: Id, relation: Relation });
export type TopicLink = z.infer<typeof TopicLink>;

/** A group of fields with guidance: a page of the form. */
export const Section = z.lazy(() =>
  z.object({
    id: Id,
    title: Line,
    /** What an officer should know here; each entry a paragraph. */
    guidance: z.array(Text),
    fields: z.array(Field),
    /** What the page asks by topic; nothing on it is rated, so nothing of it counts. */
    topics: z.optional(z.array(TopicLink)),
    /** Shown only when a `choice` or `yes-no` field of an earlier section has this answer. */
    showIf: z.optional(z.object({ field: Id, is: Text })),
  }),
);
export type Section = z.infer<typeof Section>;

export const Criterion = z.lazy(() =>
  z.object({
    /** The source's own code, or its place in source order where the source prints none. */
    code: Line,
    /** Heading of the part of the theme that the criterion stands in, where the source has such parts. */
    part: z.optional(Line),
    /** A short statement or question to read at a glance, in the product's words. */
    prompt: Line,
    /** With the prompt, every fact of the requirement. */
    guidance: z.array(Text),
    /** What an officer would look for or ask to see. */
    evidence: z.array(Text),
    /** Best-practice statements, where the framework has them. */
    bestPractice: z.array(Text),
    /** Id of the scale; null where the framework rates nothing here. */
    scale: z.nullable(Id),
    /** Null-scale criteria only. `open`: answered in words. `prompt`: a question to think with, not answered alone. */
    answer: z.optional(z.enum(['open', 'prompt'])),
    /** Set where the criterion's own text is conditional: the condition, e.g. "the pupil uses a computer there". */
    conditional: z.nullable(Text),
    /** Code of another criterion under the same condition: where that one does not apply, a rating of not met here is no gap. */
    appliesWith: z.optional(Text),
    topics: z.array(TopicLink),
    /** Asked with this criterion, e.g. insurer, level and expiry. */
    fields: z.optional(z.array(Field)),
    /** The publisher's exact words, pasted by an LA that wants them; shown instead of the prompt. */
    official: z.optional(Line),
  }),
);
export type Criterion = z.infer<typeof Criterion>;

export const Theme = z.lazy(() =>
  z.object({
    code: Line,
    title: Line,
    /** Failure of any criterion in it decides the outcome. */
    essential: z.boolean(),
    /** The theme's guiding principle or purpose. */
    principle: z.optional(Text),
    /** Groups themes under a heading, e.g. IntegratED's three categories. */
    category: z.optional(Line),
    guidance: z.optional(z.array(Text)),
    /** Asked before the criteria, e.g. the named lead. */
    before: z.optional(z.array(Field)),
    criteria: z.array(Criterion),
    /** What the box under each criterion is called (e.g. "Evidence", "Comments"); absent: no box. */
    commentTitle: z.optional(Line),
    /** Asked after the criteria, e.g. theme comments and key priorities. */
    after: z.optional(z.array(Field)),
  }),
);
export type Theme = z.infer<typeof Theme>;

export const Outcome = z.lazy(() =>
  z.object({
    id: Id,
    /** What the rules say where they suggest it. */
    label: Line,
    /** What an officer who decides so chooses, where that says more than the rules can; else the label. */
    decision: z.optional(Text),
    /** Never suggested by a rule: only an officer can choose it. */
    officerOnly: z.optional(z.boolean()),
    /** How soon the next visit has to be, from the one that came to this. */
    within: z.optional(Period),
  }),
);
export type Outcome = z.infer<typeof Outcome>;

/** What an officer chooses to decide so. */
export const decisionOf = ({ label, decision }: Pick<Outcome, 'label' | 'decision'>): string =>
  decision ?? label;

/** One part of an instrument, in the order of the form. */
const Part = z.union([z.object({ section: Id }), z.object({ theme: Line })]);

export const InstrumentKind = z.enum([
  'visit',
  'audit',
  'monitoring',
  'self-evaluation',
  'referral',
  'agreement',
  'document',
  'checklist',
]);

/** One form, document or checklist within a framework. */
export const Instrument = z.lazy(() =>
  z.object({
    id: Id,
    kind: InstrumentKind,
    title: Line,
    description: Text,
    /** False for a visit that no officer makes (a peer review): it never puts off when the next visit is due. */
    officerVisit: z.optional(z.boolean()),
    /** Holds data about a named pupil: own restricted spreadsheet, never in county figures. */
    pupilLevel: z.boolean(),
    /** Sections by id and themes by code, in order. The framework's header fields come first, always. */
    parts: z.array(Part),
    /** Themes of this instrument alone (e.g. Keys' monitoring rows); others come from the framework's themes. */
    themes: z.optional(z.array(Theme)),
    /** False where the framework's header fields do not belong (e.g. a referral form has its own). */
    header: z.optional(z.boolean()),
    /** `document`: its text. */
    document: z.optional(
      z.object({
        to: z.optional(Text),
        from: z.optional(Text),
        paragraphs: z.array(
          z.union([
            z.object({ text: Text }),
            z.object({ heading: Text }),
            z.object({ numbered: z.array(Text) }),
            z.object({ bullets: z.array(Text) }),
            z.object({ blanks: z.array(z.object({ label: Line, field: z.optional(Id) })) }),
          ]),
        ),
      }),
    ),
    /** `checklist`: its steps, in order. */
    steps: z.optional(z.array(Text)),
  }),
);
export type Instrument = z.infer<typeof Instrument>;

export const Framework = z.lazy(() =>
  z.object({
    /** Version of this data shape. */
    schema: z.literal(1),
    id: Id,
    title: Line,
    /** A word or two for lists, charts and tab names, where the title is too long. */
    shortTitle: z.optional(Line),
    publisher: Text,
    edition: Text,
    /** Version of this framework as data; a change to what is asked or how it is judged makes a new one. */
    version: Text,
    source: z.object({
      title: Line,
      /** Slips of the source that were put right here, and names of laws and bodies brought up to date. */
      corrections: z.array(Text),
    }),
    scales: z.record(z.string(), Scale),
    headerFields: z.array(Field),
    themes: z.array(Theme),
    sections: z.array(Section),
    outcomes: z.array(Outcome),
    rules: z.array(Rule),
    /** What its answers say that no rating does, and a person must look at. */
    alerts: z.optional(z.array(AlertRule)),
    /** How often the framework itself asks for a visit; without it the LA's setting decides alone. */
    visitInterval: z.optional(
      z.object({
        every: z.literal('term'),
        /** In plain words, e.g. "at least one visit each term". */
        text: Text,
        /** The document and place that it rests on. */
        source: Text,
      }),
    ),
    instruments: z.array(Instrument).check(z.minLength(1)),
  }),
);
export type Framework = z.infer<typeof Framework>;

/** What a framework is called where there is little room. */
export const shortTitleOf = ({ shortTitle, title }: Pick<Framework, 'shortTitle' | 'title'>): string =>
  shortTitle ?? title;

/** The edition as it stands within a sentence: “Undated” is no name. */
export const editionWithin = ({ edition }: Pick<Framework, 'edition'>): string =>
  edition.replace(/^Undated\b/, 'undated');
