/**
 * What a visit says in words and in fields, part by part: boxes of themes and areas, questions answered in words, what
 * is asked with a criterion, and the pages around the themes. Ratings are `lines.ts`.
 */
import { requirementOf } from '../instrument/criterion-words';
import { headerOf, partsOf } from '../instrument/instrument-parts';
import { productPartsOf, stepFields } from '../instrument/product-fields';
import type { Answers, FieldValue } from '../schema/answers';
import { longDate } from '../schema/dates';
import type { Field, Framework, Instrument, Theme } from '../schema/framework';
import type { Line } from './lines';

/** One answer with what it answers. */
export interface WrittenAnswer {
  readonly label: string;
  readonly text: string;
  /** The field that holds it; null for a criterion that is answered in words. */
  readonly field: Field | null;
  /** Code of the criterion that it was given with; '' for none. */
  readonly criterion: string;
}

/** A page or theme of the form, and what was written in it. */
export interface WrittenPart {
  readonly title: string;
  /** The theme's code; '' for a page around the themes. */
  readonly theme: string;
  readonly answers: readonly WrittenAnswer[];
}

const joined = (parts: readonly string[], by: string): string => parts.filter((part) => part !== '').join(by);

/** A row of a table in one line: "Area: Reading; By when: 3 November 2026". */
const rowText = ({ columns = [] }: Field, row: Readonly<Record<string, string>>): string =>
  joined(
    columns.map(({ key, title }) => {
      const cell = longDate((row[key] ?? '').trim());
      return cell === '' ? '' : `${title}: ${cell}`;
    }),
    '; ',
  );

/** A field's value in words, dates as people write them; '' where nothing was filled in. A line for each row of a table. */
export function fieldText(field: Field, value: FieldValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return longDate(value.trim());
  if (!Array.isArray(value)) {
    const order = field.kind === 'person' ? (field.parts ?? []) : Object.keys(value);
    return joined(
      order.map((part) => longDate((value[part] ?? '').trim())),
      ', ',
    );
  }
  const hasRows = value.some((one) => typeof one !== 'string');
  return joined(
    value.map((one) => (typeof one === 'string' ? one.trim() : rowText(field, one))),
    hasRows ? '\n' : ', ',
  );
}

const filledIn = (
  fields: readonly Field[] | undefined,
  values: Readonly<Record<string, FieldValue>>,
  criterion = '',
): WrittenAnswer[] =>
  (fields ?? []).flatMap((field) => {
    const text = fieldText(field, values[field.key]);
    const label = criterion === '' ? field.title : `${criterion} ${field.title}`;
    return text === '' ? [] : [{ label, text, field, criterion }];
  });

/** What was filled in of what is asked with a criterion, e.g. insurer and expiry. */
export const askedWith = ({ criterion }: Line, { fields }: Pick<Answers, 'fields'>): WrittenAnswer[] =>
  filledIn(criterion.fields, fields);

/** Labels that all end alike, "Strengths: workforce" and "Actions: workforce", without that ending. */
export function withoutSharedEnding<T extends { readonly label: string }>(
  answers: readonly T[],
): readonly T[] {
  const endings = new Set(answers.map(({ label }) => /: [^:]+$/.exec(label)?.[0] ?? ''));
  const [ending = ''] = endings;
  return answers.length < 2 || endings.size > 1 || ending === ''
    ? answers
    : answers.map((one) => ({ ...one, label: one.label.slice(0, -ending.length) }));
}

function inTheme(theme: Theme, answers: Answers, lines: readonly Line[]): WrittenAnswer[] {
  const own = lines.filter((line) => line.theme === theme);
  return [
    ...filledIn(theme.before, answers.fields),
    ...own.flatMap(({ code, criterion, comment, asksFor }) => [
      ...(asksFor === 'rating' || (comment ?? '').trim() === ''
        ? []
        : [
            {
              label: `${code} ${requirementOf(criterion)}`,
              text: comment ?? '',
              field: null,
              criterion: code,
            },
          ]),
      ...filledIn(criterion.fields, answers.fields, code),
    ]),
    ...filledIn(theme.after, answers.fields),
  ];
}

/**
 * Every answer of a visit that is no rating, note or reason of a criterion, in form order; parts without any are left
 * out. What a field's role says elsewhere, too (provider, plan, decision), is among them.
 * @param lines the visit's, of the same instrument
 * @throws InputError as `partsOf` does.
 */
export function writtenAnswers(
  framework: Framework,
  instrument: Instrument,
  answers: Answers,
  lines: readonly Line[],
): readonly WrittenPart[] {
  const added = productPartsOf(framework, instrument);
  const page = (title: string, fields: readonly Field[] | undefined): WrittenPart => ({
    title,
    theme: '',
    answers: filledIn(fields, answers.fields),
  });
  const parts: readonly WrittenPart[] = [
    page('First page', [...added.identity, ...stepFields(instrument), ...headerOf(framework, instrument)]),
    ...(added.register === null ? [] : [page(added.register.title, added.register.fields)]),
    ...partsOf(framework, instrument).map((part) =>
      part.kind === 'section'
        ? page(part.section.title, part.section.fields)
        : { title: part.theme.title, theme: part.theme.code, answers: inTheme(part.theme, answers, lines) },
    ),
    ...(added.closing === null ? [] : [page(added.closing.title, added.closing.fields)]),
  ];
  return parts
    .filter((part) => part.answers.length > 0)
    .map((part) => ({ ...part, answers: withoutSharedEnding(part.answers) }));
}
