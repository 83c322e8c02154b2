/** What there is to choose from: the frameworks and their instruments, with counts. */
import { criteriaOf } from '../instrument/instrument-parts';
import type { Framework, Instrument } from '../schema/framework';

export interface CatalogueEntry {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly edition: string;
  readonly version: string;
  readonly instruments: readonly {
    readonly id: string;
    readonly kind: Instrument['kind'];
    readonly title: string;
    /** Holds data about a named pupil. */
    readonly pupilLevel: boolean;
    /** How many criteria it asks about. */
    readonly criteria: number;
  }[];
}

/** The listing, in the order given. */
export const catalogue = (frameworks: readonly Framework[]): readonly CatalogueEntry[] =>
  frameworks.map((framework) => ({
    id: framework.id,
    title: framework.title,
    publisher: framework.publisher,
    edition: framework.edition,
    version: framework.version,
    instruments: framework.instruments.map((instrument) => ({
      id: instrument.id,
      kind: instrument.kind,
      title: instrument.title,
      pupilLevel: instrument.pupilLevel,
      criteria: criteriaOf(framework, instrument).length,
    })),
  }));
