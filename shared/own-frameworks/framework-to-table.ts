/** A framework as the cells of a table: heading first, nothing left out. */
import type { Criterion, Field, Framework, Rule, Scale, Theme } from '../schema/framework';
import { toCsv } from '../table/write-csv';
import { encodeRow } from './row-codecs';
import { writeScope } from './rule-cell';
import { writeScale } from './scale-cell';
import { COLUMNS, type ColumnKey } from './framework-columns';

type Cells = Partial<Record<ColumnKey, string>>;

const fieldRows = (fields: readonly Field[] | undefined, place: Cells): Cells[] =>
  (fields ?? []).map((field) => ({ ...encodeRow('field', field), ...place }));

/** Null-scale criteria say how they are answered where others name their scale. */
function scaleCell({ scale, answer }: Criterion): string {
  return scale ?? answer ?? 'none';
}

function themeRows(theme: Theme, form: string): Cells[] {
  const at = (place: string): Cells => ({ form, theme: place });
  return [
    {
      ...encodeRow('theme', theme, ['essential', 'before', 'criteria', 'after']),
      form,
      essential: theme.essential ? 'yes' : 'no',
    },
    ...fieldRows(theme.before, at(`theme ${theme.code} before`)),
    ...theme.criteria.flatMap((criterion) => [
      {
        ...encodeRow('criterion', criterion, ['scale', 'answer', 'fields']),
        form,
        theme: theme.code,
        scale: scaleCell(criterion),
        essential: theme.essential ? 'yes' : 'no',
      },
      ...fieldRows(criterion.fields, at(`criterion ${criterion.code}`)),
    ]),
    ...fieldRows(theme.after, at(`theme ${theme.code} after`)),
  ];
}

function scaleRow(id: string, scale: Scale): Cells {
  const cells = writeScale(scale);
  return cells
    ? { ...encodeRow('scale', { id, ...scale }, ['options']), ...cells }
    : encodeRow('scale', { id, ...scale });
}

function ruleRow(rule: Rule): Cells {
  const { scope, ...rest } = rule;
  const theme = typeof scope === 'string' ? undefined : writeScope(scope);
  return theme === undefined ? encodeRow('rule', rule) : { ...encodeRow('rule', rest), theme };
}

/** The table's rows by column key. */
export function frameworkRows(framework: Framework): Cells[] {
  const { scales, headerFields, themes, sections, outcomes, rules, instruments, ...itself } = framework;
  return [
    encodeRow('framework', itself, ['schema']),
    ...Object.entries(scales).map(([id, scale]) => scaleRow(id, scale)),
    ...outcomes.map((outcome) => encodeRow('outcome', outcome)),
    ...rules.map(ruleRow),
    ...instruments.map((instrument) => encodeRow('form', instrument, ['themes'])),
    ...fieldRows(headerFields, { theme: 'header' }),
    ...sections.flatMap((section) => [
      encodeRow('section', section, ['fields']),
      ...fieldRows(section.fields, { theme: `section ${section.id}` }),
    ]),
    ...themes.flatMap((theme) => themeRows(theme, '')),
    ...instruments.flatMap(({ id, themes: own }) => (own ?? []).flatMap((theme) => themeRows(theme, id))),
  ];
}

/** Cells for a spreadsheet tab, heading first. Every cell is text. */
export const frameworkTable = (framework: Framework): readonly (readonly string[])[] => [
  COLUMNS.map(({ header }) => header),
  ...frameworkRows(framework).map((cells) => COLUMNS.map(({ key }) => cells[key] ?? '')),
];

export const frameworkCsv = (framework: Framework): string => toCsv(frameworkTable(framework));
