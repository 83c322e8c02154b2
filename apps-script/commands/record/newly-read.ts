/** What was read of forms, filed where it is news. */
import type { Edition, Reading } from '../../../shared/record/edition';
import type { Visit } from '../../../shared/schema/visit';
import type { NamedResponse } from '../../../shared/workbook/response-names';
import type { FiledVisits } from './filed-visits';
import type { RecordBook } from './record-book';
import { settling } from './settling';
import type { Versions } from './versions';

/** A visit as it was read, and how its response was named. */
export type ReadVisit = readonly [Visit, NamedResponse];

export class NewlyRead {
  /** Every visit that this run has read. */
  readonly visits: Visit[] = [];
  /** By visit id. */
  readonly names = new Map<string, NamedResponse>();

  constructor(
    private readonly book: RecordBook,
    private readonly filed: FiledVisits,
    private readonly versions: Versions,
  ) {}

  /** @returns every edition of these visits */
  file(read: readonly ReadVisit[]): readonly Edition[] {
    if (read.length === 0) return [];
    const at = this.book.instant();
    for (const [visit, named] of read) this.names.set(visit.id, named);
    this.visits.push(...read.map(([visit]) => visit));
    const ids = new Set(read.map(([{ id }]) => id));
    const kept = this.book.editions.filter(({ id }) => ids.has(id));
    const known = new Set(kept.map(({ id }) => id));
    const before = this.book.isOpen
      ? kept
      : [...kept, ...[...ids].flatMap((id) => (known.has(id) ? [] : (this.filed.editionOf(id) ?? [])))];
    const readings = read.map(([visit, { firstAt, reader }]): Reading => ({ ...visit, at, firstAt, reader }));
    const isRedacted = this.book.events.some(({ kind }) => kind === 'redact');
    return this.book.file(before, isRedacted ? this.withoutTexts(before, readings) : readings);
  }

  /** A form that is read again still has what was taken out of the record. */
  private withoutTexts(before: readonly Edition[], readings: readonly Reading[]): readonly Reading[] {
    const { readingWithout, visitForms } = settling();
    const forms = visitForms(this.versions.all());
    return readings.map((one) => readingWithout(one, before, this.book.events, forms(one)));
  }
}
