/** What an instrument is made of, in the order of its form: the one reading of `Framework.instruments`. */
import { InputError } from '../errors';
import type { Criterion, Field, Framework, Instrument, Section, Theme } from '../schema/framework';
import { oncePerInstrument } from './once-per-instrument';

/** Instruments by which an officer judges a provider on a day. */
const VISIT_KINDS: readonly Instrument['kind'][] = ['visit', 'audit', 'monitoring'];

/** Whether an officer judges a provider with it on a day: a visit, an audit or monitoring. */
export const isVisitLike = (instrument: Instrument): boolean => VISIT_KINDS.includes(instrument.kind);

/**
 * Whether its answers count in the county figures: visits, audits and monitoring by an officer. A provider's own
 * view of itself does not, nor ever anything about a named pupil.
 */
export const countsInCounty = (instrument: Instrument): boolean =>
  isVisitLike(instrument) && !instrument.pupilLevel;

/**
 * The instrument with this id; without an id its visit, audit or whatever else goes through its themes.
 * @throws InputError when the framework has no such instrument.
 */
export function instrumentOf(framework: Framework, id?: string): Instrument {
  const found =
    id === undefined ? usualInstrument(framework) : framework.instruments.find((one) => one.id === id);
  if (found) return found;
  const known = framework.instruments.map((instrument) => instrument.id).join(', ');
  throw new InputError(`${framework.title} has no instrument "${id ?? ''}". It has: ${known}.`);
}

function usualInstrument(framework: Framework): Instrument | undefined {
  const rating = framework.instruments.filter((instrument) => themesOf(framework, instrument).length > 0);
  return rating.find(isVisitLike) ?? rating[0] ?? framework.instruments[0];
}

export type ResolvedPart =
  { readonly kind: 'section'; readonly section: Section } | { readonly kind: 'theme'; readonly theme: Theme };

/**
 * Sections and themes in form order.
 * @throws InputError where the instrument names a part that the framework does not have.
 */
export const partsOf = /* @__PURE__ */ oncePerInstrument((framework, instrument): readonly ResolvedPart[] => {
  const sections = new Map(framework.sections.map((section) => [section.id, section]));
  const themes = new Map(
    [...framework.themes, ...(instrument.themes ?? [])].map((theme) => [theme.code, theme]),
  );
  return instrument.parts.map((part) => {
    if ('section' in part) {
      const section = sections.get(part.section);
      if (section) return { kind: 'section', section };
      throw new InputError(
        `${framework.id}/${instrument.id} names a section "${part.section}" that is not there.`,
      );
    }
    const theme = themes.get(part.theme);
    if (theme) return { kind: 'theme', theme };
    throw new InputError(`${framework.id}/${instrument.id} names a theme "${part.theme}" that is not there.`);
  });
});

/** Its themes in form order. @throws InputError as `partsOf` does. */
export const themesOf = /* @__PURE__ */ oncePerInstrument((framework, instrument): readonly Theme[] =>
  partsOf(framework, instrument).flatMap((part) => (part.kind === 'theme' ? [part.theme] : [])),
);

/** The criteria of its themes in form order. @throws InputError as `partsOf` does. */
export const criteriaOf = (framework: Framework, instrument: Instrument): readonly Criterion[] =>
  themesOf(framework, instrument).flatMap((theme) => theme.criteria);

/** The framework's header fields, where this form begins with them; else none. */
export const headerOf = (framework: Framework, instrument: Instrument): readonly Field[] =>
  instrument.header === false ? [] : framework.headerFields;

/** A field of the framework's own and the criterion that it is asked with, if any. */
export interface PlacedField {
  readonly field: Field;
  readonly criterion: string;
}

const placed = (fields: readonly Field[] | undefined, criterion = ''): readonly PlacedField[] =>
  (fields ?? []).map((field) => ({ field, criterion }));

/** Every field that the instrument's source asks for, in form order; the product's own are in `product-fields.ts`. */
export function sourceFieldsOf(framework: Framework, instrument: Instrument): readonly PlacedField[] {
  return [
    ...placed(headerOf(framework, instrument)),
    ...partsOf(framework, instrument).flatMap((part) =>
      part.kind === 'section'
        ? placed(part.section.fields)
        : [
            ...placed(part.theme.before),
            ...part.theme.criteria.flatMap((criterion) => placed(criterion.fields, criterion.code)),
            ...placed(part.theme.after),
          ],
    ),
  ];
}
