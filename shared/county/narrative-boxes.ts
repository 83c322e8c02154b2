/**
 * Areas that are answered in boxes (IntegratED's strengths, development areas, evidence and actions), side by side over
 * providers: what they wrote, never a number.
 */
import { themesOf } from '../instrument/instrument-parts';
import { oncePerInstrument } from '../instrument/once-per-instrument';
import { boxesOfTheme } from '../judging/boxes';
import { askedCriteria } from '../judging/lines';
import { fieldText, withoutSharedEnding } from '../judging/written-answers';
import type { NarrativeBox } from '../schema/county';
import type { Field } from '../schema/framework';
import type { CountedVisit } from './latest-visits';
import { byText } from '../schema/by-text';

interface Box {
  /** Place of its area in the form, and its own in the area. */
  readonly place: readonly [number, number];
  readonly field: Field;
  readonly theme: string;
  readonly area: string;
  readonly kind: string;
}

/** In form order, as they stand in the areas that are answered so. */
const boxesIn = /* @__PURE__ */ oncePerInstrument((framework, instrument): readonly Box[] => {
  const asked = askedCriteria(framework, instrument);
  return themesOf(framework, instrument).flatMap((theme, area) =>
    withoutSharedEnding(boxesOfTheme(theme, asked).map((field) => ({ field, label: field.title }))).map(
      ({ field, label }, at): Box => ({
        place: [area, at],
        field,
        theme: theme.code,
        area: theme.title,
        kind: label,
      }),
    ),
  );
});

/** A box as it is found: with where it stands among others. */
export interface FoundBox extends NarrativeBox {
  readonly place: Box['place'];
}

/** @param latest visits that count, in any order */
export const boxesOf = (latest: readonly CountedVisit[]): readonly FoundBox[] =>
  latest.flatMap(({ visit: { id, answers }, framework, instrument }) =>
    boxesIn(framework, instrument).flatMap(({ place, field, theme, area, kind }): FoundBox[] => {
      const text = fieldText(field, answers.fields[field.key]);
      if (text === '') return [];
      const { name: provider } = answers.provider;
      const about = { framework: framework.id, theme, area, provider, kind, text };
      return [{ ...about, visitDate: answers.visitDate, visitId: id, place }];
    }),
  );

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
