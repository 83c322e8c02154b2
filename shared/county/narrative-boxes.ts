/**
 * Areas that are answered in boxes (IntegratED's strengths, development areas, evidence and actions), side by side over
 * providers: what they wrote, never a number.
 */
import { themesOf } from '../instrument/instrument-parts';
import { oncePerInstrument } from '../instrument/once-per-instrument';
import { askedCriteria, lineReaders } from '../judging/lines';
import { withoutSharedEnding, writtenAnswers } from '../judging/written-answers';
import type { NarrativeBox } from '../schema/county';
import type { Framework, Instrument } from '../schema/framework';
import type { CountedVisit } from './latest-visits';

interface Box {
  /** Place of its area in the form, and its own in the area. */
  readonly place: readonly [number, number];
  readonly kind: string;
}

/** The boxes of themes of which nothing is rated or answered one by one, by the key of their field. */
function boxesIn(framework: Framework, instrument: Instrument): ReadonlyMap<string, Box> {
  const asked = askedCriteria(framework, instrument);
  const inBoxes = themesOf(framework, instrument).filter((theme) =>
    asked.every((one) => one.theme !== theme || one.asksFor === 'nothing'),
  );
  return new Map(
    inBoxes.flatMap(({ before = [], after = [] }, area) =>
      withoutSharedEnding([...before, ...after].map(({ key, title }) => ({ key, label: title }))).map(
        ({ key, label }, at) => [key, { place: [area, at] as const, kind: label }] as const,
      ),
    ),
  );
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A box as it is found: with where it stands among others. */
export interface FoundBox extends NarrativeBox {
  readonly place: Box['place'];
}

/** @param latest visits that count, in any order */
export function boxesOf(latest: readonly CountedVisit[]): readonly FoundBox[] {
  const readers = lineReaders();
  const boxes = oncePerInstrument(boxesIn);
  return latest.flatMap(({ visit: { id, answers }, framework, instrument }) => {
    const known = boxes(framework, instrument);
    if (known.size === 0) return [];
    return writtenAnswers(framework, instrument, answers, readers(framework, instrument)(answers)).flatMap(
      ({ theme, title, answers: written }) =>
        written.flatMap(({ field, text }): FoundBox[] => {
          const box = known.get(field?.key ?? '');
          if (box === undefined) return [];
          const { name: provider } = answers.provider;
          const about = { framework: framework.id, theme, area: title, provider, kind: box.kind, text };
          return [{ ...about, visitDate: answers.visitDate, visitId: id, place: box.place }];
        }),
    );
  });
}

/** Area by area in form order, within it box by box, within it by provider's name. */
export const inBoxOrder = (found: readonly FoundBox[]): readonly NarrativeBox[] =>
  [...found]
    .sort(
      (a, b) =>
        byText(a.framework, b.framework) ||
        a.place[0] - b.place[0] ||
        a.place[1] - b.place[1] ||
        byText(a.provider, b.provider) ||
        byText(a.visitId, b.visitId),
    )
    .map(({ framework, theme, area, provider, kind, text, visitDate, visitId }) => ({
      framework,
      theme,
      area,
      provider,
      kind,
      text,
      visitDate,
      visitId,
    }));

/** The boxes of the visits that count, in that order. */
export const narrativeBoxes = (latest: readonly CountedVisit[]): readonly NarrativeBox[] =>
  inBoxOrder(boxesOf(latest));
