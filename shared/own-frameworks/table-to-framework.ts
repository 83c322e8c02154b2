/** A table's rows to a framework, with every fault where a person can find it. */
import { membersOf } from '../schema/json';
import { recordOf } from '../schema/keys';
import { readYesNo } from './cells';
import { decodeRow } from './row-codecs';
import { scaleShelf, type ScaleShelf } from './scale-shelf';
import { headerOf, KINDS, type Fault, type RowKind, type TableRow } from './table-columns';
import { essentialOutcomes, essentialRules, usualFrame, usualSections } from './usual-parts';

type Values = Record<string, unknown>;

/** Where an object of the draft came from: its row and kind. */
type Origins = ReadonlyMap<object, { readonly row: number; readonly kind: RowKind }>;

export interface Draft {
  /** A framework as far as the table says one; not checked yet. */
  readonly framework: Values;
  readonly origins: Origins;
  readonly faults: readonly Fault[];
}

/** A theme in the making. */
type ThemeDraft = Values & { criteria: Values[] };

/** A theme's or criterion's code as its row has it. */
const codeOf = (object: Values): string | undefined =>
  typeof object['code'] === 'string' ? object['code'] : undefined;

class Assembly {
  readonly faults: Fault[] = [];
  readonly origins = new Map<object, { row: number; kind: RowKind }>();
  readonly objects = recordOf<RowKind, Values[]>(KINDS, () => []);
  readonly scales: Record<string, object> = {};
  /** Form id ('' for the framework's own) to its themes. */
  readonly themes = new Map<string, ThemeDraft[]>();
  readonly headerFields: Values[] = [];

  fault(row: TableRow, column: Fault['column'], message: string): void {
    this.faults.push({ row: row.number, column, message });
  }

  take(kind: RowKind, row: TableRow): Values {
    const { values, faults } = decodeRow(kind, row);
    this.faults.push(...faults);
    this.origins.set(values, { row: row.number, kind });
    this.objects[kind].push(values);
    return values;
  }

  themesOf(form: string): ThemeDraft[] {
    const themes = this.themes.get(form) ?? [];
    this.themes.set(form, themes);
    return themes;
  }
}

/** `name`: the file's or tab's, for a table that does not say what it is called. */
export function draftFramework(rows: readonly TableRow[], name: string): Draft {
  const made = new Assembly();
  const kinds = rows.map((row) => ({ row, kind: kindOf(row, made) }));
  const of = (...wanted: RowKind[]): { row: TableRow; kind: RowKind }[] =>
    kinds.flatMap(({ row, kind }) => (kind !== null && wanted.includes(kind) ? [{ row, kind }] : []));

  for (const { row, kind } of of('framework', 'outcome', 'rule', 'form', 'section')) made.take(kind, row);
  for (const { row } of of('scale')) {
    const { id, ...scale } = made.take('scale', row);
    if (typeof id === 'string' && scale['options'] !== undefined) made.scales[id] = scale;
  }
  for (const { row } of of('theme')) addTheme(made, row);
  const shelf = scaleShelf(made.scales);
  for (const { row } of of('criterion')) addCriterion(made, row, shelf);
  for (const { row } of of('field')) addField(made, row);
  return { framework: whole(made, shelf, name), origins: made.origins, faults: made.faults };
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

function addTheme(made: Assembly, row: TableRow): void {
  const theme: ThemeDraft = { ...made.take('theme', row), criteria: [] };
  theme['essential'] = yesNo(made, row);
  made.origins.set(theme, { row: row.number, kind: 'theme' });
  made.themesOf(row.cells.form).push(theme);
}

function yesNo(made: Assembly, row: TableRow): boolean {
  const read = readYesNo(row.cells.essential);
  if ('value' in read) return read.value;
  made.fault(row, headerOf('essential'), read.fault);
  return false;
}

function addCriterion(made: Assembly, row: TableRow, shelf: ScaleShelf): void {
  const criterion = made.take('criterion', row);
  const theme = themeFor(made, row);
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
  const choice = shelf.choose(row.cells.scale);
  if ('value' in choice) Object.assign(criterion, { ...choice.value, ...criterion });
  else made.fault(row, headerOf('scale'), choice.fault);
  theme?.criteria.push(criterion);
}

/** The theme that a criterion's cell names: by code or title, or a new one where the table has no theme rows. */
function themeFor(made: Assembly, row: TableRow): ThemeDraft | undefined {
  const { theme: cell, form } = row.cells;
  const themes = made.themesOf(form);
  const [, written, rest] = /^([\p{L}\d][\p{L}\d.]{0,3}?)[.:)]\s+(.+)$/u.exec(cell) ?? [];
  const found = themes.find((theme) => [cell, written].includes(codeOf(theme)) || theme['title'] === cell);
  if (found) return found;
  if (cell === '') {
    made.fault(row, headerOf('theme'), 'Theme is empty.');
    return undefined;
  }
  if (made.objects.theme.length > 0) {
    made.fault(
      row,
      headerOf('theme'),
      `There is no theme “${cell}”. Themes are: ${themes.map(codeOf).join(', ')}.`,
    );
    return undefined;
  }
  const read = readYesNo(row.cells.essential);
  const theme: ThemeDraft = {
    code: written ?? String(themes.length + 1),
    title: rest ?? cell,
    essential: 'value' in read && read.value,
    commentTitle: 'Comments',
    criteria: [],
  };
  made.origins.set(theme, { row: row.number, kind: 'theme' });
  themes.push(theme);
  return theme;
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
  const essential = bare && themes.some((theme) => theme['essential'] === true);
  const sections = bare && made.objects.section.length === 0 ? [...usualSections] : made.objects.section;
  for (const section of made.objects.section) section['fields'] ??= [];
  const forms = made.objects.form;
  for (const form of forms) {
    const own = made.themes.get(String(form['id']));
    if (own) form['themes'] = own;
  }
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
