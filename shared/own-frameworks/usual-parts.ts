/** What a table of criteria alone is given, so that it makes a whole visit form. Labelled as the product's. */
import type { Framework, Outcome, Rule, Section } from '../schema/framework';

/** The fault of a table that nothing names. */
export const NO_NAME = 'The framework has no name. Give it one: forms, tabs and reports are called by it.';

const ADDED = 'Added by Provision QA.';

export const usualSections: readonly Section[] = [
  {
    id: 'improvement-plan',
    title: 'Improvement plan',
    guidance: [ADDED],
    fields: [
      {
        key: 'improvement-plan',
        kind: 'rows',
        title: 'Action',
        role: 'improvement-plan',
        columns: [
          { key: 'area', title: 'Area', kind: 'text', role: 'area' },
          { key: 'action', title: 'What will be done', kind: 'paragraph', role: 'action' },
          { key: 'by-when', title: 'By when', kind: 'date', role: 'by-when' },
          { key: 'who', title: 'By whom', kind: 'text', role: 'who' },
        ],
      },
      { key: 'next-visit', kind: 'date', title: 'Date of the next visit', help: ADDED, role: 'next-visit' },
    ],
  },
];

/** Only where the table says that something is essential: otherwise the officer decides without a suggestion. */
export const essentialOutcomes: readonly Outcome[] = [
  { id: 'met', label: 'Essential requirements met' },
  { id: 'not-met', label: 'Essential requirements not met' },
];
export const essentialRules: readonly Rule[] = [
  {
    id: 'essential-all-met',
    text: 'Every essential criterion that applies is met (Provision QA’s rule).',
    when: { kind: 'all', meaning: 'met' },
    scope: 'essential',
    outcome: 'met',
    ownedBy: 'product',
  },
  {
    id: 'essential-not-all-met',
    text: 'At least one essential criterion that applies is not fully met (Provision QA’s rule).',
    when: { kind: 'otherwise' },
    scope: 'essential',
    outcome: 'not-met',
    ownedBy: 'product',
  },
];

/** The framework's own particulars, from the name of its file or tab. */
export function usualFrame(
  name: string,
): Pick<Framework, 'id' | 'title' | 'publisher' | 'edition' | 'version' | 'source'> {
  const title = name.replace(/\.[a-z]+$/i, '').trim() || 'Own framework';
  const id = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return {
    id: id === '' ? 'own-framework' : id,
    title,
    publisher: 'Own framework',
    edition: 'Own framework',
    version: '1',
    source: { title, corrections: [] },
  };
}
