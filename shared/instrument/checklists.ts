/** The checklists of a framework that a county keeps for each provider. */
import type { Framework, Instrument } from '../schema/framework';

/** A checklist that a county keeps. */
export interface Checklist {
  /** Framework id. */
  readonly framework: string;
  /** Instrument id. */
  readonly instrument: string;
  /** Framework and checklist, as people read it. */
  readonly title: string;
  readonly steps: readonly string[];
}

/** The framework's checklists. */
export const checklistsOf = ({ id, title, instruments }: Framework): readonly Checklist[] =>
  instruments.filter(isChecklist).map((instrument) => ({
    framework: id,
    instrument: instrument.id,
    title: `${title}: ${instrument.title}`,
    steps: instrument.steps ?? [],
  }));

const isChecklist = ({ kind, steps = [] }: Instrument): boolean => kind === 'checklist' && steps.length > 0;
