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
/**
 * Also done in the browser, and while a run is under way: what they take away comes back as far as the product has seen it,
 * so that all was read before.
 */
const RESHAPED = [
  'copy-row',
  'rename-column',
  'delete-row',
  'paste-row',
  'cut-row',
  'merge-cells',
  'clear-column',
  'replace-column',
] as const;
/** Of the sidebar's screen of providers. */
const MERGES = ['merge', 'unmerge'] as const;
const FORM = ['visit', 'again', 'delete-response'] as const;
const RUNS = ['refresh', 'read-all-again'] as const;

export type Edited = (typeof EDITS)[number];
export type Reshaped = (typeof RESHAPED)[number];
export type Typed = (typeof TYPED)[number];
export type Commanded = (typeof COMMANDS)[number];
export type Act =
  | Edited
  | Typed
  | Commanded
  | (typeof MERGES)[number]
  | (typeof FORM)[number]
  | (typeof RUNS)[number]
  | Reshaped;

const isOf = (acts: readonly string[], act: Act): boolean => acts.includes(act);

/**
 * Whether what is done meanwhile is what such a step sets, or moves to another row: which of them stands then is another
 * test's. Of decisions that are typed it is this one's.
 */
export const isSetBy = (meanwhile: Meanwhile['act'], act: Act): boolean =>
  (meanwhile === 'note' && act === 'set-action') ||
  // Of an edition and a correction that know nothing of each other both are told.
  (meanwhile === 'again' && (isCommanded(act) || act === 'delete-response')) ||
  (isCommanded(meanwhile) && (meanwhile === act || act === 'again' || act === 'delete-response')) ||
  (isOf(MERGES, meanwhile) && isOf(MERGES, act)) ||
  (isOf(MERGES, act) && (meanwhile === 'note' || meanwhile === 'own-cell'));

export const isCommanded = (act: Act): act is Commanded => (COMMANDS as readonly string[]).includes(act);
export const isEdited = (act: Act): act is Edited => (EDITS as readonly string[]).includes(act);
export const isReshaped = (act: Act): act is Reshaped => (RESHAPED as readonly string[]).includes(act);
export const isTyped = (act: Act): act is Typed => (TYPED as readonly string[]).includes(act);

const TABS = ['Visits', 'Actions', 'Providers', 'Findings'] as const;
/** Those in which people have columns of their own, and their notes. */
export const PEOPLES_TABS = ['Visits', 'Actions', 'Providers'] as const;

const DECISIONS = ['Good to use', 'Mostly good to use', 'Not good to use yet', 'Withdrawn'] as const;

/** What somebody does in the browser while a run is under way. */
export interface Meanwhile {
  readonly act:
    | Edited
    | Reshaped
    | Commanded
    | (typeof TYPED_MEANWHILE)[number]
    | (typeof MERGES)[number]
    | (typeof FORM)[number]
    | 'refresh';
  readonly tab: (typeof TABS)[number];
  readonly from: number;
  readonly to: number;
  readonly decision: (typeof DECISIONS)[number];
  /** Before which of the run's calls. */
  readonly at: Moment;
}

const WRITES = 'Sheets.Spreadsheets.batchUpdate';

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
  readonly cut: { readonly at: Moment; readonly kind: 'kill' | 'lost-answer' } | null;
}

const place = fc.nat(30);

type Moment = number | { readonly name: typeof WRITES; readonly nth: number };
/** A call of a run: most often one that writes. @param most which one otherwise, at most */
const moment = (most: number): fc.Arbitrary<Moment> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.integer({ min: 1, max: most }) },
    {
      weight: 2,
      arbitrary: fc.record({ name: fc.constant<typeof WRITES>(WRITES), nth: fc.constantFrom(1, 1, 1, 2) }),
    },
  );

const meanwhile: fc.Arbitrary<Meanwhile> = fc.record({
  act: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<Meanwhile['act'][]>(...EDITS) },
    { weight: 5, arbitrary: fc.constantFrom<Meanwhile['act'][]>(...RESHAPED) },
    { weight: 3, arbitrary: fc.constantFrom<Meanwhile['act'][]>(...TYPED_MEANWHILE) },
    { weight: 2, arbitrary: fc.constantFrom<Meanwhile['act'][]>(...FORM, 'refresh') },
    { weight: 3, arbitrary: fc.constantFrom<Meanwhile['act'][]>(...COMMANDS, ...MERGES) },
  ),
  tab: fc.constantFrom(...TABS),
  from: place,
  to: place,
  decision: fc.constantFrom(...DECISIONS),
  at: moment(10),
});

const cut = fc.record({
  at: moment(14),
  kind: fc.constantFrom<('kill' | 'lost-answer')[]>('kill', 'lost-answer'),
});

/** Whether it moves things about, or takes away what comes back: what is typed while a run is cut off is nowhere yet. */
const isOfPlaces = (act: Act): act is Edited | Reshaped => isEdited(act) || isReshaped(act);

/** What comes between. */
const between: fc.Arbitrary<Pick<Step, 'meanwhile' | 'cut'>> = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ meanwhile: null, cut: null }) },
  { weight: 5, arbitrary: meanwhile.map((one) => ({ meanwhile: one, cut: null })) },
  { weight: 3, arbitrary: cut.map((one) => ({ meanwhile: null, cut: one })) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(meanwhile, cut)
      .map(([one, off]) => ({ meanwhile: isOfPlaces(one.act) ? one : null, cut: off })),
  },
);

const undisturbed: fc.Arbitrary<Omit<Step, 'meanwhile' | 'cut'>> = fc.record({
  act: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<Act[]>('visit', 'visit', 'again', ...FORM) },
    { weight: 3, arbitrary: fc.constantFrom<Act[]>(...RUNS) },
    { weight: 7, arbitrary: fc.constantFrom<Act[]>('decide', ...COMMANDS, ...MERGES) },
    { weight: 5, arbitrary: fc.constantFrom<Act[]>(...TYPED) },
    { weight: 3, arbitrary: fc.constantFrom<Act[]>(...EDITS) },
    { weight: 4, arbitrary: fc.constantFrom<Act[]>(...RESHAPED) },
  ),
  by: fc.constantFrom(LEAD, OFFICER),
  tab: fc.constantFrom(...TABS),
  from: place,
  to: place,
  decision: fc.constantFrom(...DECISIONS),
  status: fc.constantFrom(...ACTION_STATUSES),
});
const step: fc.Arbitrary<Step> = fc
  .tuple(undisturbed, between)
  .map(([what, disturbed]) => ({ ...what, ...disturbed }));

/** One after the other. @param most how many at most, and half as many at least */
export const steps = (most: number): fc.Arbitrary<readonly Step[]> =>
  fc.array(step, { minLength: most / 2, maxLength: most, size: 'max' });
