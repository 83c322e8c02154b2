/** A table's rows to a framework, with every fault where a person can find it. */
import { membersOf } from '../schema/json';
import { Assembly, codeOf, themeFor, yesNo, type Origins, type ThemeDraft, type Values } from './assembly';
import { readScope } from './rule-cell';
import { readScale } from './scale-cell';
import { scaleShelf, type ScaleShelf } from './scale-shelf';
import { headerOf, KINDS, type Fault, type RowKind, type TableRow } from './framework-columns';
import type { TableRead } from './framework-rows';
import { readThemeCell } from './theme-cell';
import { NO_NAME, essentialOutcomes, essentialRules, usualFrame, usualSections } from './usual-parts';

export interface Draft {
  /** A framework as far as the table says one; not checked yet. */
  readonly framework: Values;
  readonly origins: Origins;
  readonly faults: readonly Fault[];
  /** Ids of the scales of which a person must say what each choice counts as. */
  readonly asked: ReadonlySet<string>;
}

/**
 * @param name the file's or tab's, for a table that does not say what it is called
 * @param box what the box under each criterion is called
 */
export function draftFramework(
  { rows, box = 'Comments' }: Pick<TableRead, 'rows' | 'box'>,
  name: string,
): Draft {
  const made = new Assembly();
  const kinds = rows.map((row) => ({ row, kind: kindOf(row, made) }));
  const of = (...wanted: RowKind[]): { row: TableRow; kind: RowKind }[] =>
    kinds.flatMap(({ row, kind }) => (kind !== null && wanted.includes(kind) ? [{ row, kind }] : []));

  for (const { row, kind } of of('framework', 'outcome', 'form', 'section')) made.take(kind, row);
  const rules = of('rule').map(({ row, kind }) => ({ row, rule: made.take(kind, row) }));
  for (const { row } of of('scale')) {
    addScale(made, row);
  }
  for (const { row } of of('theme')) addTheme(made, row);
  const criteria = of('criterion').map(({ row }) => row);
  // A theme without a number of its own gets none that another is given further down.
  for (const { cells } of criteria) {
    const { code } = readThemeCell(cells.theme, 0);
    if (code !== null) made.themeCodes.add(code);
  }
  const shelf = scaleShelf(made.scales, made.asked, criteria);
  for (const row of criteria) addCriterion(made, row, shelf, box);
  for (const { row } of of('field')) addField(made, row);
  for (const { row, rule } of rules) addScope(made, row, rule);
  const { origins, faults, asked } = made;
  return { framework: whole(made, shelf, name), origins, faults, asked };
}

function kindOf(row: TableRow, made: Assembly): RowKind | null {
  const word = row.cells.kind.toLowerCase();
  if (word === '') return 'criterion';
  const kind = KINDS.find((one) => one === word);
  if (kind === undefined) {
    made.fault(
      row,
      headerOf('kind'),
      `“${row.cells.kind}” is no kind of row. Leave it empty for a criterion; others are: ${KINDS.join(', ')}.`,
    );
  }
  return kind ?? null;
}

function addScale(made: Assembly, row: TableRow): void {
  const { id, ...scale } = made.take('scale', row);
  if (typeof id !== 'string') return;
  // There in any case: criteria that name it are not at fault as well.
  made.scales[id] = scale;
  if (scale['options'] === undefined) {
    const read = readScale(row.cells.choices, row.cells);
    if ('fault' in read) return made.fault(row, headerOf(read.of ?? 'choices'), read.fault);
    scale['options'] = read.value.options;
    if (read.value.asked) made.asked.add(id);
  }
}

function addTheme(made: Assembly, row: TableRow): void {
  const theme: ThemeDraft = { ...made.take('theme', row), criteria: [] };
  theme['essential'] = yesNo(made, row);
  made.origins.set(theme, { row: row.number, kind: 'theme' });
  made.addTheme(row.cells.form, theme, row.cells.code);
}

function addCriterion(made: Assembly, row: TableRow, shelf: ScaleShelf, box: string): void {
  const criterion = made.take('criterion', row);
  const theme = themeFor(made, row, box);
  const essential = yesNo(made, row);
  if (theme && theme['essential'] !== essential) {
    const says = theme['essential'] === true ? 'is essential' : 'is not';
    made.fault(
      row,
      headerOf('essential'),
      `Theme ${codeOf(theme)} ${says}, and essential holds for a whole theme. Put essential criteria into a theme of their own.`,
    );
  }
  for (const key of ['code', 'prompt'] as const) {
    if (row.cells[key] === '') made.fault(row, headerOf(key), `${headerOf(key)} is empty.`);
  }
  if (/^(yes|no|y|x|true|conditional)$/i.test(row.cells.conditional)) {
    made.fault(
      row,
      headerOf('conditional'),
      `“${row.cells.conditional}” does not say when the criterion applies. Write the condition in words, e.g. “there are machines”, or leave it empty.`,
    );
  }
  const choice = shelf.choose(row.cells.scale, row.cells);
  if ('value' in choice) Object.assign(criterion, { ...choice.value, ...criterion });
  else made.fault(row, headerOf(choice.of ?? 'scale'), choice.fault);
  theme?.criteria.push(criterion);
}

/** A rule looks at the themes or criteria that its Theme cell names; else at all, or at all that is essential. */
function addScope(made: Assembly, row: TableRow, rule: Values): void {
  const codes = new Set(made.objects.criterion.flatMap((criterion) => codeOf(criterion) ?? []));
  const themeNamed = (name: string): string | undefined => {
    const theme =
      made.themeBy('cell', '', name) ?? made.themeBy('code', '', name) ?? made.themeBy('title', '', name);
    return theme && codeOf(theme);
  };
  const read = readScope(row.cells.theme, themeNamed, (code) => codes.has(code));
  if ('fault' in read) return made.fault(row, headerOf('theme'), read.fault);
  if (read.value === undefined) return;
  if (rule['scope'] === 'essential')
    return made.fault(
      row,
      headerOf('essential'),
      'A rule looks at what is essential or at the themes that it names, not at both.',
    );
  rule['scope'] = read.value;
}

/** A field goes where its Theme cell says: header, a section, before or after a theme, or with a criterion. */
function addField(made: Assembly, row: TableRow): void {
  const field = made.take('field', row);
  const { theme: place, form } = row.cells;
  const push = (owner: Values | undefined, list: string): void => {
    if (owner) owner[list] = [...membersOf(owner[list]), field];
    else made.fault(row, headerOf('theme'), `“${place}” names nothing in this table.`);
  };
  const themes = made.themesOf(form);
  const [, section] = /^section (.+)$/.exec(place) ?? [];
  const [, theme, side] = /^theme (.+) (before|after)$/.exec(place) ?? [];
  const [, criterion] = /^criterion (.+)$/.exec(place) ?? [];
  if (place === 'header') made.headerFields.push(field);
  else if (section !== undefined)
    push(
      made.objects.section.find(({ id }) => id === section),
      'fields',
    );
  else if (theme !== undefined && side !== undefined)
    push(
      themes.find((one) => codeOf(one) === theme),
      side,
    );
  else if (criterion !== undefined) {
    push(
      themes.flatMap(({ criteria }) => criteria).find((one) => codeOf(one) === criterion),
      'fields',
    );
  } else {
    made.fault(
      row,
      headerOf('theme'),
      'A field’s Theme says where it stands: “header”, “section ID”, “theme CODE before”, “theme CODE after” or “criterion CODE”.',
    );
  }
}

function whole(made: Assembly, shelf: ScaleShelf, name: string): Values {
  const [itself, second] = made.objects.framework;
  if (second)
    made.faults.push({
      row: made.origins.get(second)?.row ?? 0,
      column: headerOf('kind'),
      message: 'There is a framework row already; a table describes one framework.',
    });
  const themes = made.themesOf('');
  const bare = itself === undefined;
  const ruled = made.objects.rule.length > 0 || made.objects.outcome.length > 0;
  const essential = bare && !ruled && themes.some((theme) => theme['essential'] === true);
  const sections = bare && made.objects.section.length === 0 ? [...usualSections] : made.objects.section;
  for (const section of made.objects.section) section['fields'] ??= [];
  const forms = made.objects.form;
  for (const form of forms) {
    const own = made.themes.get(String(form['id']));
    if (own) form['themes'] = own;
  }
  if (bare && name.trim() === '')
    made.faults.push({
      row: 0,
      column: '',
      message: NO_NAME,
    });
  const frame = usualFrame(name);
  const frameworkTitle = typeof itself?.['title'] === 'string' ? itself['title'] : frame.title;
  const instrument = {
    id: 'visit',
    kind: 'visit',
    title: `${frameworkTitle}: visit`,
    description: 'A visit under the authority’s own framework.',
    pupilLevel: false,
    parts: [
      ...themes.map((theme) => ({ theme: theme['code'] })),
      ...sections.map(({ id }) => ({ section: id })),
    ],
  };
  return {
    schema: 1,
    ...(itself ?? frame),
    scales: shelf.scales,
    headerFields: made.headerFields,
    themes,
    sections,
    outcomes: essential ? [...essentialOutcomes] : made.objects.outcome,
    rules: essential ? [...essentialRules] : made.objects.rule,
    instruments: forms.length === 0 ? [instrument] : forms,
  } satisfies Record<string, unknown>;
}
