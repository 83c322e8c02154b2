/**
 * Findings and answers of visits, written anew in place of those that are there: each with what people wrote beside it in
 * columns that they added. Of a line that is no more, and beside which something is written, what the form said goes.
 */
import type { SettledVisit } from '../../../shared/record/settled';
import type { VisitForm } from '../../../shared/record/visit-form';
import { shortTitleOf } from '../../../shared/schema/framework';
import type { CellsOf, SomeCells } from '../../../shared/schema/workbook-plan';
import { cellText } from '../../../shared/workbook/table-rows';
import type { PersonsCells } from '../../google/added-columns';
import { mergedRows } from '../../google/merged-cells';
import type { PartedLines } from '../../google/part-lines';
import type { SheetsRequest } from '../../google/sheets-api';
import type { ColumnKey, TableOf, Tables } from '../../google/tables';
import { putRight } from '../../google/watched-change';
import { settling } from './settling';
import { groupBy } from '../../../shared/schema/lists-by-key';

type LineTab = 'findings' | 'answers';
type Row<Id extends LineTab> = TableOf<Id>['rows'][number];
interface Line<Id extends LineTab> {
  readonly cells: Row<Id>;
  readonly persons: PersonsCells;
}

/** What people wrote beside the lines of one tab. */
class Beside<Id extends LineTab> {
  private readonly ofVisits: ReadonlyMap<string, readonly Line<Id>[]>;

  constructor(table: Pick<TableOf<Id>, 'rows' | 'persons'>) {
    const rows: readonly Row<Id>[] = table.rows;
    // Most workbooks have no such column: hundreds of thousands of rows are not looked at then.
    const hasAny = rows.length > 0 && Object.keys(table.persons(0)).length > 0;
    const lines = hasAny
      ? rows.flatMap((cells, index): Line<Id>[] => {
          const persons = table.persons(index);
          return Object.values(persons).some((text) => text !== '') ? [{ cells, persons }] : [];
        })
      : [];
    this.ofVisits = groupBy(lines, ({ cells }) => cellText(cells, 'visit-id'));
  }

  /**
   * The lines with it, and after them those that are no more.
   * @param over what a line says that is no more; undefined: none of those stay
   */
  with(
    visitId: string,
    made: readonly Row<Id>[],
    over: ((line: Row<Id>) => Row<Id>) | undefined,
  ): readonly Line<Id>[] {
    const before = this.ofVisits.get(visitId);
    if (!before) return made.map((cells) => ({ cells, persons: {} }));
    const written = new Map<string, Line<Id>>();
    for (const line of before) {
      const id = cellText(line.cells, 'id');
      const upper = written.get(id);
      written.set(id, upper ? { ...upper, persons: joined(upper.persons, line.persons) } : line);
    }
    const ids = new Set(made.map((cells) => cellText(cells, 'id')));
    const left = [...written].flatMap(([id, line]) =>
      ids.has(id) || !over ? [] : [{ ...line, cells: over(line.cells) }],
    );
    const lines = made.map((cells) => ({
      cells,
      persons: written.get(cellText(cells, 'id'))?.persons ?? {},
    }));
    return [...lines, ...left];
  }
}

/** Of a row that somebody copied both texts stay. */
const joined = (upper: PersonsCells, lower: PersonsCells): PersonsCells =>
  Object.fromEntries(
    Object.entries(upper).map(([key, text]) => [
      key,
      [...new Set([text, lower[key] ?? ''])].filter((one) => one !== '').join('\n'),
    ]),
  );

const byId = <Cells extends SomeCells<'id'>>({ rows }: { readonly rows: readonly Cells[] }) =>
  new Map(rows.map((row) => [cellText(row, 'id'), row]));

const saysSame = <Key extends string>(
  keys: readonly Key[],
  line: CellsOf<Key>,
  row: CellsOf<Key> | undefined,
): boolean => keys.every((key) => cellText<SomeCells>(row, key) === cellText<SomeCells>(line, key));

interface VisitLines {
  readonly id: string;
  readonly findings: readonly Line<'findings'>[];
  readonly answers: readonly Line<'answers'>[];
}

export class LineRows {
  private readonly anew: VisitLines[] = [];
  private beside: { readonly findings: Beside<'findings'>; readonly answers: Beside<'answers'> } | undefined;

  private said: { readonly [Id in LineTab]: ReadonlyMap<string, Row<Id>> } | undefined;

  constructor(private readonly tables: Tables<LineTab>) {}

  /** Parts cells that somebody merged, before anything is added. @returns with the visits whose lines are to be written anew */
  part(): PartedLines | undefined {
    const { tables } = this;
    const isAny = (['findings', 'answers'] as const).some((id) => mergedRows(tables.merges(id)).length > 0);
    return isAny ? putRight().partLines(tables) : undefined;
  }

  /** Lines of a visit that are to be written. @returns how many, and what leaves it after all */
  add({ id, visit, archived }: SettledVisit, { framework }: VisitForm): { count: number; leave: () => void } {
    this.beside ??= {
      findings: new Beside<'findings'>(this.tables.of('findings')),
      answers: new Beside<'answers'>(this.tables.of('answers')),
    };
    // An archived visit has none here.
    const isHere = archived === null;
    const findings = isHere ? settling().encodeFindings(visit, framework) : [];
    const answers = isHere ? settling().encodeAnswers(visit, framework) : [];
    const { answers: given } = visit;
    // Of lines that were not read as a whole, what the visit says.
    const whose = {
      provider: given.provider.name,
      'visit-date': given.visitDate,
      framework: shortTitleOf(framework),
    } satisfies SomeCells<ColumnKey<'findings'> & ColumnKey<'answers'>>;
    const codeOf = (line: Row<'findings'>): string =>
      cellText(line, 'code') || cellText(line, 'id').slice(id.length + 1);
    const unread = { rating: null, meaning: null, comment: null } satisfies SomeCells<ColumnKey<'findings'>>;
    const lines: VisitLines = {
      id,
      findings: this.beside.findings.with(
        id,
        findings,
        isHere
          ? (line): Row<'findings'> => ({ ...line, ...whose, ...unread, code: codeOf(line) })
          : undefined,
      ),
      answers: this.beside.answers.with(
        id,
        answers,
        isHere ? (line): Row<'answers'> => ({ ...line, ...whose, written: null }) : undefined,
      ),
    };
    this.anew.push(lines);
    return {
      count: lines.findings.length + lines.answers.length,
      leave: () => void this.anew.splice(this.anew.indexOf(lines), 1),
    };
  }

  /** Whether a line of a visit says something else than its response, or is not there. An archived visit has none. */
  isTypedOver({ visit }: SettledVisit, { framework }: VisitForm): boolean {
    this.said ??= { findings: byId(this.tables.of('findings')), answers: byId(this.tables.of('answers')) };
    const { findings, answers } = this.said;
    return (
      settling()
        .encodeFindings(visit, framework)
        .some(
          (line) => !saysSame(['framework', 'rating', 'comment'], line, findings.get(cellText(line, 'id'))),
        ) ||
      settling()
        .encodeAnswers(visit, framework)
        .some((line) => !saysSame(['framework', 'written'], line, answers.get(cellText(line, 'id'))))
    );
  }

  requests(): SheetsRequest[] {
    if (this.anew.length === 0) return [];
    const ids = new Set(this.anew.map(({ id }) => id));
    return [
      ...replace<'findings'>(
        this.tables.of('findings'),
        ids,
        this.anew.flatMap((one) => one.findings),
      ),
      ...replace<'answers'>(
        this.tables.of('answers'),
        ids,
        this.anew.flatMap((one) => one.answers),
      ),
    ];
  }
}

type LineTable<Id extends LineTab> = {
  readonly rows: readonly Row<Id>[];
  remove(indexes: readonly number[]): SheetsRequest[];
  append(rows: readonly Row<Id>[], persons: readonly PersonsCells[]): SheetsRequest[];
};

/** Puts lines of these visits in place of those that are there. */
function replace<Id extends LineTab>(
  table: LineTable<Id>,
  ids: ReadonlySet<string>,
  lines: readonly Line<Id>[],
): SheetsRequest[] {
  const earlier = table.rows.flatMap((row, index) => (ids.has(cellText(row, 'visit-id')) ? [index] : []));
  return [
    ...table.remove(earlier),
    ...table.append(
      lines.map(({ cells }) => cells),
      lines.map(({ persons }) => persons),
    ),
  ];
}
