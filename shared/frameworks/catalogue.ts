/** Lists frameworks and their instruments, with counts. */
import { criteriaOf } from '../instrument/instrument-parts';
import type { CatalogueEntry } from '../schema/catalogue';
import type { Framework } from '../schema/framework';

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
