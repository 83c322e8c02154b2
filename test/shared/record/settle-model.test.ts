/** The record held against a slow model that shares no code with it, on random records. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newEditions, type Edition, type Reading } from '../../../shared/record/edition';
import type { SettledRecord, SettledVisit } from '../../../shared/record/settled';
import { anyRecord } from './any-record';
import { modelProviders, modelVisit, type ModelVisit } from './record-model';
import { settled } from './record-examples';

/** What settling gave, in the model's words. */
function inWords({ problems }: SettledRecord, visit: SettledVisit): ModelVisit {
  const { answers } = visit.visit;
  const criterion = (code: string): string => {
    const [rating, reason] = [answers.ratings[code], answers.notApplicable[code]];
    return rating !== undefined ? `=${rating}` : reason !== undefined ? `-${reason}` : '';
  };
  const field = (key: string): string => {
    const value = answers.fields[key] ?? '';
    return typeof value === 'string' ? value : '';
  };
  const thing = (unit: string): string =>
    ({
      'comments/1.1': 'comment',
      'fields/product-decision': 'decision',
      'fields/product-decision-reason': 'reason',
    })[unit] ?? unit.replace('criterion/', '');
  return {
    said: {
      officer: answers.officer,
      visitDate: answers.visitDate,
      '1.1': criterion('1.1'),
      '1.2': criterion('1.2'),
      '2a': criterion('2a'),
      comment: answers.comments['1.1'] ?? '',
      decision: field('product-decision'),
      reason: field('product-decision-reason'),
    },
    confirmed: answers.confirmed?.['1.2'],
    counts: visit.counts,
    stage: visit.stage,
    pending: visit.pending.length,
    changedSinceShared: visit.shared?.changed.length ?? null,
    problems: problems
      .filter(({ subject }) => subject.type === 'visit' && subject.id === visit.id)
      .map(({ kind, field: unit, events }) =>
        kind === 'two-values' || kind === 'form-over-event'
          ? `${kind} ${thing(unit)}`
          : ['does-not-fit', 'lost', 'reply'].includes(kind)
            ? `${kind} ${events[0] ?? ''}`
            : kind,
      )
      .filter((problem) => !problem.includes('cells/'))
      .sort(),
  };
}

/** As one workbook files them; or as workbooks do that have each read one edition only, and are gathered. */
const WAYS: Readonly<Record<string, (readings: readonly Reading[]) => readonly Edition[]>> = {
  'one workbook': (readings) => newEditions([], readings),
  'several workbooks': (readings) => readings.flatMap((one) => newEditions([], [one])),
};

test.each(Object.keys(WAYS))('each visit and provider comes to what the model says: %s', (way) => {
  fc.assert(
    fc.property(anyRecord, ({ readings, events }) => {
      const editions = WAYS[way]?.(readings) ?? [];
      const record = settled(editions, events);
      for (const visit of record.visits) {
        const own = editions.filter(({ id }) => id === visit.id);
        const about = events.filter(({ subject }) => subject.type === 'visit' && subject.id === visit.id);
        expect(inWords(record, visit)).toEqual(modelVisit(own, about));
      }
      const providers = modelProviders(['name:barn', 'name:farm', 'name:mill'], events);
      const places = ['name:barn', 'name:farm', 'name:mill'];
      expect(record.visits.map(({ providerId }) => providerId)).toEqual(places.map((id) => providers[id]));
    }),
    { seed: 20261126, numRuns: 150 },
  );
});
