/** Visits as the Visits tab holds them, for a run that has not read the record itself. */
import { InputError } from '../../../shared/errors';
import type { LatestVisits } from '../../../shared/county/latest-visits';
import type { Provider } from '../../../shared/county/provider-identity';
import { isMadeUp } from '../../../shared/county/try-out';
import { inEditionOrder, type Edition, type Reading } from '../../../shared/record/edition';
import type { Framework } from '../../../shared/schema/framework';
import { menuPath } from '../../../shared/schema/menu-path';
import type { Visit } from '../../../shared/schema/visit';
import type { Problem } from '../../../shared/workbook/problems-tab';
import { identityOf, type ProviderRow } from '../../../shared/workbook/providers-tab';
import { decodeNames, type FiledNames } from '../../../shared/workbook/response-names';
import { cellText } from '../../../shared/workbook/table-rows';
import { decodeVisit, mayKeep, refuseNewerRow } from '../../../shared/workbook/visits-tab';
import type { TableOf } from '../../google/tables';
import { settling } from './settling';

/** A visit of the form, as far as it says which response it was made of. */
interface FiledVisit extends FiledNames {
  readonly id: string;
  /** Instant of the edition that is filed, ISO. */
  readonly submittedAt: string;
  readonly formId: string;
}

interface Filed extends FiledVisit {
  readonly index: number;
}

type VisitRow = Partial<TableOf<'visits'>['rows'][number]>;

/** What a row keeps, or why that cannot be read. */
export function keptIn(
  row: Parameters<typeof decodeVisit>[0],
): { readonly visit: Visit } | { readonly damage: string } {
  try {
    return { visit: decodeVisit(row) };
  } catch (error) {
    if (error instanceof InputError) return { damage: error.message };
    throw error;
  }
}

/** The form of a row's visit: where somebody cleared that cell, as by merging it, by what the row keeps. */
function formOf(row: VisitRow): string {
  const formId = cellText(row, 'form-id');
  if (formId !== '') return formId;
  const kept = keptIn(row);
  return 'visit' in kept ? kept.visit.formId : '';
}

/** The row that keeps this visit, where the one with its id keeps another; data that cannot be read are its own. */
function ownRow(rows: readonly VisitRow[], standing: VisitRow, id: string): VisitRow {
  const found = rows.find((row) => row['data-1'] !== null && mayKeep(row, id));
  if (found) return found;
  const kept = keptIn(standing);
  // The product wrote another's into it by mistake, with what it saw: as nobody typed that, it is no news.
  return 'visit' in kept && kept.visit.id !== id ? { seen: standing.seen ?? null } : standing;
}

/** A row whose data cannot be read. */
const damaged = (id: string, what: string): Problem => ({
  id: `visit:${id}`,
  where: 'The Visits tab',
  what,
  whatToDo: `Undo the change, or choose ${menuPath('Refresh county tabs')}: the row is written again from the record. Until then it is left out of the county figures.`,
  formId: '',
  responseId: id,
});

export class FiledVisits {
  /** Visits of the record that have no row: somebody deleted it, and it comes back with this run. */
  private withoutRow: readonly FiledVisit[] = [];
  /** By id; of a row that was copied the first. */
  readonly byId = new Map<string, Filed>();
  /** Visit id to its row as it was read: rows change and go while a run is at work. */
  private readonly rows = new Map<string, VisitRow>();
  /** Rows whose ids were sorted without their hidden cells, by index: those cells, wherever they stand. */
  readonly torn: ReadonlyMap<number, VisitRow>;
  /** Visit id to what that keeps, of those that were asked for: a run that works out all of the record has it from there. */
  private readonly read = new Map<string, ReturnType<typeof keptIn>>();

  /** @throws NewerError where a newer version of the product wrote one of them */
  constructor(private readonly table: TableOf<'visits'>) {
    const torn = new Map<number, VisitRow>();
    table.rows.forEach((standing, index) => {
      const id = cellText(standing, 'id');
      if (id === '' || this.byId.has(id)) return;
      const row = mayKeep(standing, id) ? standing : ownRow(table.rows, standing, id);
      if (row !== standing) torn.set(index, row);
      this.byId.set(id, {
        id,
        index,
        formId: formOf(row),
        submittedAt: cellText(standing, 'submitted-at'),
        ...decodeNames(row),
      });
      refuseNewerRow(row);
      this.rows.set(id, row);
    });
    this.torn = torn;
  }

  /** What its row says now; its hidden cells as they were read where these stand elsewhere. */
  private row(id: string): VisitRow | undefined {
    const index = this.byId.get(id)?.index ?? -1;
    return this.torn.get(index) ?? this.table.rows[index];
  }

  private kept(id: string): ReturnType<typeof keptIn> | undefined {
    const row = this.rows.get(id);
    const known = this.read.get(id) ?? (row && keptIn(row));
    if (known) this.read.set(id, known);
    return known;
  }

  /** As it counts; undefined where it is not here, or cannot be read. */
  visit(id: string): Visit | undefined {
    const kept = this.kept(id);
    return kept && 'visit' in kept ? kept.visit : undefined;
  }

  private of(ids: Iterable<string>): readonly Visit[] {
    return [...ids].flatMap((id) => this.visit(id) ?? []);
  }

  /** Rows whose data cannot be read, as problems for a run that writes none of them again. */
  damagedRows(): readonly Problem[] {
    return [...this.byId.keys()].flatMap((id) => {
      const kept = this.kept(id);
      return kept && 'damage' in kept ? [damaged(id, kept.damage)] : [];
    });
  }

  /** With those that have no row: a response of theirs that is read again is no new visit, whoever reads it. */
  ofForm(formId: string): readonly FiledVisit[] {
    return [...this.byId.values(), ...this.withoutRow].filter((one) => one.formId === formId);
  }

  /** Looks which visits of the record have no row. @param editions all that it has */
  lookBeside(editions: readonly Edition[]): void {
    const last = new Map<string, Edition>();
    for (const one of editions) {
      const before = last.get(one.id);
      if (!this.byId.has(one.id) && !(before && inEditionOrder(before, one) > 0)) last.set(one.id, one);
    }
    this.withoutRow = [...last.values()].map(({ id, submittedAt, formId, reader, firstAt = '' }) => ({
      id,
      submittedAt,
      formId,
      firstAt,
      readAs: reader === 'rest' || reader === 'form-app' ? { [reader]: id } : {},
    }));
  }

  /** Ids of those that somebody made to try the form out: they are taken away a day later, from the form as well. */
  tryOuts(): readonly string[] {
    return [...this.rows].flatMap(([id, row]) => (isMadeUp(cellText(row, 'provider')) ? [id] : []));
  }

  /** How many events are known of it and its actions. */
  eventsOf(id: string): number {
    const row = this.row(id);
    return typeof row?.events === 'number' ? row.events : 0;
  }

  /** Its last edition, which is what its row says where nobody did anything about it; undefined where that cannot be told. */
  editionOf(id: string): Edition | undefined {
    const visit = this.visit(id);
    const edition = cellText(this.row(id), 'edition');
    return visit && edition !== '' && this.eventsOf(id) === 0
      ? { ...visit, edition, base: '', at: visit.submittedAt }
      : undefined;
  }

  /** What the rows of these say, to be filed as first editions where the record has none of them. */
  readings(isFiled: (id: string) => boolean): readonly Reading[] {
    return this.of([...this.byId.keys()].filter((id) => !isFiled(id))).map((visit) => {
      const { readAs = {}, firstAt = '' } = this.byId.get(visit.id) ?? {};
      const reader = Object.keys(readAs)[0];
      return { ...visit, ...(reader !== undefined && { reader }), ...(firstAt !== '' && { firstAt }) };
    });
  }

  /**
   * Which of them count, with these, which are new.
   * @param list rows of the Providers tab
   * @param isAsked whether it is asked about the visit in this row
   */
  counted(
    frameworks: readonly Framework[],
    fresh: readonly Visit[],
    list: readonly ProviderRow[],
    isAsked: (index: number) => boolean,
  ): LatestVisits {
    const filed = this.of([...this.byId].flatMap(([id, { index }]) => (isAsked(index) ? [id] : [])));
    const visits = new Map([...filed, ...fresh].map((visit) => [visit.id, visit]));
    const identity = identityOf(
      list,
      [...visits.values()].map(({ answers }) => answers.provider),
    );
    const own = (provider: Provider): string => identity.of(provider);
    const merged = new Map<string, string>();
    const leftOut: { visitId: string; why: string }[] = [];
    for (const { id } of this.byId.values()) {
      const [row, visit] = [this.row(id), visits.get(id)];
      const [into, why] = [cellText(row, 'counted-as'), cellText(row, 'out')];
      if (visit && into !== '') merged.set(own(visit.answers.provider), into);
      if (why !== '') leftOut.push({ visitId: id, why });
    }
    const out = new Set(leftOut.map(({ visitId }) => visitId));
    const counted = settling().latestVisits(
      [...visits.values()].filter(({ id }) => !out.has(id)),
      frameworks,
      ({ answers }) => {
        const id = own(answers.provider);
        return merged.get(id) ?? id;
      },
    );
    return { ...counted, leftOut: [...counted.leftOut, ...leftOut] };
  }
}
