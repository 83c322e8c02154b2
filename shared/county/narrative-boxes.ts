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

/**
 * @param latest the visits that count
 * @returns area by area in form order, within it box by box, within it by provider's name
 */
export function narrativeBoxes(latest: readonly CountedVisit[]): readonly NarrativeBox[] {
  const readers = lineReaders();
  const boxes = oncePerInstrument(boxesIn);
  const found = latest.flatMap(({ visit, framework, instrument }) => {
    const known = boxes(framework, instrument);
    if (known.size === 0) return [];
    const { answers } = visit;
    return writtenAnswers(framework, instrument, answers, readers(framework, instrument)(answers)).flatMap(
      ({ theme, title, answers: written }) =>
        written.flatMap(({ field, text }) => {
          const box = known.get(field?.key ?? '');
          return box === undefined ? [] : [{ theme, title, box, text, framework: framework.id, visit }];
        }),
    );
  });
  return found
    .sort(
      (a, b) =>
        byText(a.framework, b.framework) ||
        a.box.place[0] - b.box.place[0] ||
        a.box.place[1] - b.box.place[1] ||
        byText(a.visit.answers.provider.name, b.visit.answers.provider.name) ||
        byText(a.visit.id, b.visit.id),
    )
    .map(({ theme, title, box, text, framework, visit: { id, answers } }) => ({
      framework,
      theme,
      area: title,
      provider: answers.provider.name,
      kind: box.kind,
      text,
      visitDate: answers.visitDate,
      visitId: id,
    }));
}
