/** What two people, the form and the triggers do to a county's workbook, at random: one small step each. */
import fc from 'fast-check';
import { ACTION_STATUSES } from '../../../shared/county/actions';

export const LEAD = 'lead@county.example';
export const OFFICER = 'officer@county.example';

/** What is done in the browser, to a tab: also while a run is under way. */
const EDITS = [
  'sort',
  'insert-row',
  'move-row',
  'insert-column',
  'move-column',
  'rename-tab',
  'move-tab',
  'add-tab',
] as const;
/** Texts that a person types: into a column of the product's that is theirs, or into one that they added. */
const TYPED = [
  'note',
  'own-cell',
  'decide-in-tab',
  'status-in-tab',
  'evidence-in-tab',
  'owner-in-tab',
] as const;
/** Those of them that they type while a run is under way, unless it sets the very same. */
const TYPED_MEANWHILE = ['note', 'own-cell', 'decide-in-tab', 'owner-in-tab'] as const;
const COMMANDS = [
  'decide',
  'correct-officer',
  'correct-comment',
  'withdraw',
  'restore',
  'set-action',
  'add-action',
] as const;
/** Also done in the browser, but never while a run is under way. */
const RESHAPED = ['copy-row', 'rename-column'] as const;
/** Of the sidebar's screen of providers. */
const MERGES = ['merge', 'unmerge'] as const;
const FORM = ['visit', 'again', 'delete-response'] as const;
const RUNS = ['refresh', 'read-all-again', 'delete-row'] as const;

export type Edited = (typeof EDITS)[number];
export type Typed = (typeof TYPED)[number];
export type Commanded = (typeof COMMANDS)[number];
export type Act =
  | Edited
  | Typed
  | Commanded
  | (typeof MERGES)[number]
  | (typeof FORM)[number]
  | (typeof RUNS)[number]
  | (typeof RESHAPED)[number];

/** Whether what is typed is what such a step sets, or moves to another row: which of them stands then is another test's. Of decisions it is this one's. */
export const isSetBy = (typed: Act, act: Act): boolean =>
  (typed === 'note' && act === 'set-action') ||
  // Of an edition and a correction that know nothing of each other both are told.
  (typed === 'again' && (isCommanded(act) || act === 'delete-response')) ||
  ((MERGES as readonly string[]).includes(act) && (typed === 'note' || typed === 'own-cell'));

const isCommanded = (act: Act): act is Commanded => (COMMANDS as readonly string[]).includes(act);
export const isEdited = (act: Act): act is Edited => (EDITS as readonly string[]).includes(act);
export const isTyped = (act: Act): act is Typed => (TYPED as readonly string[]).includes(act);

const TABS = ['Visits', 'Actions', 'Providers', 'Findings'] as const;
/** Those in which people have columns of their own, and their notes. */
export const PEOPLES_TABS = ['Visits', 'Actions', 'Providers'] as const;

const DECISIONS = ['Good to use', 'Mostly good to use', 'Not good to use yet', 'Withdrawn'] as const;

/** What somebody does in the browser while a run is under way. */
export interface Meanwhile {
  readonly act: Edited | (typeof TYPED_MEANWHILE)[number] | 'visit' | 'again';
  readonly tab: (typeof TABS)[number];
  readonly from: number;
  readonly to: number;
  readonly decision: (typeof DECISIONS)[number];
  /** Before which of the run's calls. */
  readonly at: number;
}

export interface Step {
  readonly act: Act;
  readonly by: typeof LEAD | typeof OFFICER;
  readonly tab: (typeof TABS)[number];
  /** Chooses the visit, row or column. */
  readonly from: number;
  /** Chooses the place or the value. */
  readonly to: number;
  readonly decision: (typeof DECISIONS)[number];
  readonly status: (typeof ACTION_STATUSES)[number];
  readonly meanwhile: Meanwhile | null;
  /** The run is cut off at this call, before or after the call took effect. */
  readonly cut: { readonly at: number; readonly kind: 'kill' | 'lost-answer' } | null;
}

const place = fc.nat(30);

const meanwhile: fc.Arbitrary<Meanwhile> = fc.record({
  act: fc.constantFrom<Meanwhile['act'][]>(
    ...EDITS,
    ...TYPED_MEANWHILE,
    ...TYPED_MEANWHILE,
    'visit',
    'again',
  ),
  tab: fc.constantFrom(...TABS),
  from: place,
  to: place,
  decision: fc.constantFrom(...DECISIONS),
  at: fc.integer({ min: 1, max: 10 }),
});

const step: fc.Arbitrary<Step> = fc.record({
  // Visits more often than the rest, as all else is about them.
  act: fc.constantFrom<Act[]>('visit', 'visit', 'visit', 'again', 'decide', 'decide', ...EDITS, ...TYPED, ...TYPED, ...COMMANDS, ...COMMANDS, ...MERGES, ...RESHAPED, ...FORM, ...RUNS), // prettier-ignore
  by: fc.constantFrom(LEAD, OFFICER),
  tab: fc.constantFrom(...TABS),
  from: place,
  to: place,
  decision: fc.constantFrom(...DECISIONS),
  status: fc.constantFrom(...ACTION_STATUSES),
  meanwhile: fc.option(meanwhile, { freq: 2, nil: null }),
  cut: fc.option(
    fc.record({ at: fc.integer({ min: 1, max: 14 }), kind: fc.constantFrom('kill', 'lost-answer') }),
    { freq: 4, nil: null },
  ),
});

export const steps = fc.array(step, { minLength: 8, maxLength: 24 });
