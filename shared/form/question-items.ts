/** Fields and criteria as form items: which question stands for what, under which key. */
import { furtherLines, requirementOf } from '../instrument/criterion-words';
import { notApplicableOption, scaleOf } from '../instrument/scale-of';
import { pounds } from '../judging/money';
import type { Column, Criterion, Field, Scale, Theme } from '../schema/framework';
import type { PlanItem, PlanItemKind } from '../schema/form-plan';
import { NOT_APPLICABLE, OPEN_NOT_APPLICABLE } from './not-applicable-words';

/** A choice of this product: nobody reads a longer question, though Google shows it. The whole then stands in the help. */
export const TITLE_LIMIT = 250;
const YES_NO = ['Yes', 'No'] as const;
export const FURTHER_SEPARATOR = '|';

/** What a person's or signature's parts are called on the form. */
const PART_TITLES: Readonly<Record<string, string>> = {
  name: 'name',
  role: 'role or position',
  organisation: 'organisation',
  relation: 'relation to the pupil',
  phone: 'telephone',
  email: 'email',
  website: 'website',
  address: 'address',
  training: 'training (provider, course, level)',
  'training-date': 'date of training',
  date: 'date',
};
const SIGNATURE_PARTS = ['name', 'role', 'date'] as const;

/** A form item before it is put on a page and its title made unique. */
export type DraftItem = Omit<PlanItem, 'section'>;

interface Question {
  readonly key: string;
  readonly kind: PlanItemKind;
  readonly title: string;
  readonly help?: string | undefined;
  readonly choices?: readonly string[] | undefined;
  readonly required?: boolean | undefined;
  readonly check?: PlanItem['check'];
  readonly role?: PlanItem['role'];
}

const draft = ({ key, kind, title, help, choices, required, check, role }: Question): DraftItem => ({
  key,
  kind,
  title,
  help: help ?? '',
  choices: choices ?? [],
  required: required ?? false,
  ...(check === undefined ? {} : { check }),
  ...(role === undefined ? {} : { role }),
});

function helpOf(field: Field): string {
  return [
    field.help,
    field.minimum === undefined ? undefined : `In pounds. At least ${pounds(field.minimum)} is asked for.`,
    field.clock &&
      `${field.clock.basis === 'expires' ? 'The day it expires' : 'The day it was done'}. Rule: ${field.clock.source}.`,
  ]
    .filter((line) => line !== undefined)
    .join('\n');
}

const KINDS: Readonly<Record<Field['kind'], PlanItemKind>> = {
  text: 'text',
  paragraph: 'paragraph',
  date: 'date',
  number: 'text',
  email: 'text',
  phone: 'text',
  choice: 'choice',
  dropdown: 'dropdown',
  ticks: 'checkboxes',
  'yes-no': 'choice',
  money: 'text',
  person: 'text',
  rows: 'text',
  signature: 'text',
};
const CHECKS: Partial<Record<Field['kind'], NonNullable<PlanItem['check']>>> = {
  number: 'number',
  email: 'email',
  money: 'pounds',
};

/** What is asked of a person or signature, in order; the keys of `PART_TITLES`. */
export const partsOfPerson = (field: Field): readonly string[] =>
  field.kind === 'signature' ? SIGNATURE_PARTS : (field.parts ?? ['name']);

/**
 * The items of one field that is not `rows`. `prefix` goes before the title, e.g. the criterion's code.
 * A person and a signature become one item per part.
 */
export function fieldItems(field: Field, prefix = ''): readonly DraftItem[] {
  const key = `field/${field.key}`;
  const title = prefix + field.title;
  if (field.kind === 'person' || field.kind === 'signature') {
    return partsOfPerson(field).map((part, index) =>
      draft({
        key: `${key}/${part}`,
        kind:
          part === 'date' || part === 'training-date' ? 'date' : part === 'address' ? 'paragraph' : 'text',
        title: `${title}: ${PART_TITLES[part] ?? part}`,
        help: index === 0 ? helpOf(field) : '',
        required: index === 0 && field.required === true,
        check: part === 'email' ? 'email' : undefined,
      }),
    );
  }
  return [
    draft({
      key,
      kind: KINDS[field.kind],
      title,
      help: helpOf(field),
      choices: field.kind === 'yes-no' ? YES_NO : field.choices,
      required: field.required,
      check: CHECKS[field.kind],
      role: field.role,
    }),
  ];
}

/** Items of row `n` (from 1) of a `rows` field. */
export function rowItems(field: Field, n: number): readonly DraftItem[] {
  return (field.columns ?? []).map((column) =>
    draft({
      key: `field/${field.key}/${n}/${column.key}`,
      kind: columnKind(column),
      title: `${field.title} ${n}: ${column.title}`,
      choices: column.kind === 'yes-no' ? YES_NO : column.choices,
    }),
  );
}

const columnKind = (column: Column): PlanItemKind => (column.kind === 'yes-no' ? 'choice' : column.kind);

/** The question after row `n` (from 1) whether there is another. */
export const moreItem = (field: Field, n: number): DraftItem =>
  draft({
    key: `field/${field.key}/${n}/more`,
    kind: 'choice',
    title: `${field.title}: add row ${n + 1}?`,
    choices: YES_NO,
  });

/** The box for rows beyond the slots, one a line. */
export function furtherItem(field: Field): DraftItem {
  const columns = (field.columns ?? []).map((column) => column.title);
  return draft({
    key: `field/${field.key}/further`,
    kind: 'paragraph',
    title: `${field.title}: any further rows`,
    help: `One row a line, its parts in this order with ${FURTHER_SEPARATOR} between them: ${columns.join(` ${FURTHER_SEPARATOR} `)}`,
  });
}

/** A title that fits, and what goes before the help when the words are too many for it. */
function fit(code: string, words: string): { title: string; spill: string[] } {
  const whole = `${code} ${words}`;
  if (whole.length <= TITLE_LIMIT) return { title: whole, spill: [] };
  const cut = whole.slice(0, TITLE_LIMIT - 1);
  return { title: `${cut.slice(0, cut.lastIndexOf(' ')).trimEnd()}…`, spill: [words] };
}

/** A criterion: its rating or open answer or, where neither is asked, its words; then its comment box. */
export function criterionItems(
  theme: Theme,
  criterion: Criterion,
  scales: Readonly<Record<string, Scale>>,
): readonly DraftItem[] {
  const { code } = criterion;
  const { title, spill } = fit(code, requirementOf(criterion));
  const scale = scaleOf({ scales }, criterion);
  const help = [
    ...spill,
    ...(criterion.conditional === null ? [] : [`Applies only if ${criterion.conditional}.`]),
    ...furtherLines(criterion),
  ].join('\n');
  if (scale === undefined) {
    const kind = criterion.answer === 'open' ? 'paragraph' : 'statement';
    const key = criterion.answer === 'open' ? `comment/${code}` : `statement/${code}`;
    const aside =
      kind === 'paragraph' && criterion.conditional !== null ? `\n${OPEN_NOT_APPLICABLE.hint}` : '';
    return [draft({ key, kind, title, help: help + aside })];
  }
  const conditional = criterion.conditional !== null;
  const commentTitle = theme.commentTitle ?? (conditional ? 'If it does not apply, why' : undefined);
  return [
    draft({
      key: `rating/${code}`,
      kind: 'choice',
      title,
      help,
      choices: [
        ...scale.options.map(({ label }) => label),
        ...(conditional && (theme.essential || notApplicableOption(scale) === undefined)
          ? [NOT_APPLICABLE.choice]
          : []),
      ],
    }),
    ...(commentTitle === undefined
      ? []
      : [draft({ key: `comment/${code}`, kind: 'paragraph', title: `${code} ${commentTitle}` })]),
  ];
}
