/**
 * Evidence with a date, over all frameworks: one clock for each provider and kind of evidence. The newest document
 * counts, whichever form it was given in; a form that leaves it blank says nothing; every rule that applies is shown.
 */
import { oncePerInstrument } from '../instrument/once-per-instrument';
import { fieldsOf, type PlannedField } from '../instrument/product-fields';
import { dateFault } from '../judging/date-alerts';
import { clockRule, givenDate, kindOf, readClock } from '../judging/evidence-clock';
import { byText } from '../schema/by-text';
import type { CountyOptions, DatedEvidence, EvidenceRule } from '../schema/county';
import { readDate } from '../schema/dates';
import type { Clock, Framework, Instrument } from '../schema/framework';
import type { CountedVisit } from './latest-visits';
import { addTo } from '../schema/lists-by-key';

interface Dated extends PlannedField {
  readonly clock: Clock;
}

interface Document extends Pick<DatedEvidence, 'visitDate' | 'officer' | 'visitId'> {
  readonly date: string;
  readonly clock: Clock;
}

/** What is known of one provider: documents and rules by kind of evidence, and what it is called now. */
interface Known {
  provider: string;
  readonly documents: Map<string, Document[]>;
  readonly rules: Map<string, { readonly framework: string; readonly clock: Clock }[]>;
}

/** The dated fields of a form. */
const datedFields = (framework: Framework, instrument: Instrument): readonly Dated[] =>
  fieldsOf(framework, instrument).flatMap((planned) =>
    planned.field.clock ? [{ ...planned, clock: planned.field.clock }] : [],
  );

/** The document that counts. The oldest date among several people may rightly be older at a later visit: that one stands. */
function newest(documents: readonly Document[]): Document | undefined {
  const byVisit = documents.some(({ clock }) => clock.oldest);
  return documents.reduce<Document | undefined>((best, one) => {
    if (best === undefined) return one;
    if (!byVisit) return one.date > best.date ? one : best;
    return one.visitDate > best.visitDate || (one.visitDate === best.visitDate && one.date < best.date)
      ? one
      : best;
  }, undefined);
}

const GRAVITY = { 'due-soon': 1, expired: 2 } as const;

function rulesOn(
  { date, clock: given }: Document,
  rules: readonly { readonly framework: string; readonly clock: Clock }[],
  { asOf, terms }: CountyOptions,
): readonly { readonly title: string; readonly said: EvidenceRule }[] {
  return rules
    .filter(({ clock }) => clock.basis === given.basis)
    .map(({ framework, clock }) => ({
      title: clock.title,
      said: {
        framework,
        rule: clockRule(clock),
        source: clock.source,
        termly: clock.termly ?? false,
        ...readClock(clock, date, asOf, terms),
      },
    }));
}

/**
 * What is out of date or ends soon by any rule that applies: those of the forms that each provider was last visited
 * with. The gravest rule gives state and day.
 * @param all every visit that counts or once did
 * @param latest the latest of each provider under each form, newest first
 */
export function datedEvidence(
  all: readonly CountedVisit[],
  latest: readonly CountedVisit[],
  options: CountyOptions,
): readonly DatedEvidence[] {
  const datedIn = /* @__PURE__ */ oncePerInstrument(datedFields);
  const dated = ({ framework, instrument }: CountedVisit): readonly Dated[] => datedIn(framework, instrument);
  const providers = new Map<string, Known>();
  const knownOf = ({ providerId, visit }: CountedVisit): Known => {
    const found = providers.get(providerId) ?? {
      provider: visit.answers.provider.name,
      documents: new Map<string, Document[]>(),
      rules: new Map<string, { framework: string; clock: Clock }[]>(),
    };
    providers.set(providerId, found);
    return found;
  };
  for (const counted of latest)
    for (const { clock } of dated(counted))
      addTo(knownOf(counted).rules, kindOf(clock), { framework: counted.framework.id, clock });
  for (const counted of all) {
    const { answers } = counted.visit;
    for (const planned of dated(counted)) {
      const date = readDate(givenDate(planned.field, answers));
      if (date === null || dateFault(planned, date, answers.visitDate) !== '') continue;
      addTo(knownOf(counted).documents, kindOf(planned.clock), {
        date,
        visitDate: answers.visitDate,
        officer: answers.officer,
        visitId: counted.visit.id,
        clock: planned.clock,
      });
    }
  }
  return [...providers].flatMap(([providerId, { provider, documents, rules }]) =>
    [...rules].flatMap(([kind, applying]): DatedEvidence[] => {
      const document = newest(documents.get(kind) ?? []);
      if (document === undefined) return [];
      const read = rulesOn(document, applying, options);
      const [gravest] = read
        .flatMap(({ title, said: { expires, state, source, termly } }) =>
          expires === null || state === 'current' ? [] : [{ title, expires, state, source, termly }],
        )
        .sort((a, b) => GRAVITY[b.state] - GRAVITY[a.state] || byText(a.expires, b.expires));
      if (gravest === undefined) return [];
      const { date, visitDate, officer, visitId } = document;
      const seen = { date, visitDate, officer, visitId };
      return [{ provider, providerId, kind, ...seen, ...gravest, rules: read.map(({ said }) => said) }];
    }),
  );
}

/** The one way in which the state of evidence is said, wherever it stands. */
export const evidenceState = ({ state, termly }: Pick<DatedEvidence, 'state' | 'termly'>): string =>
  state === 'expired' ? 'Out of date' : termly ? 'Check this term' : 'Ends soon';
