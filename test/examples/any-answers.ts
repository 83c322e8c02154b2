/** Random answers that an officer could give to an instrument, for property tests. */
import fc from 'fast-check';
import { instrumentOf, themesOf } from '../../shared/instrument/instrument-parts';
import { fieldsOf, SECOND_OFFICER } from '../../shared/instrument/product-fields';
import { partsOfPerson } from '../../shared/form/question-items';
import type { Answers, FieldValue } from '../../shared/schema/answers';
import type { Column, Field, Framework } from '../../shared/schema/framework';

/** What people type: a form hands it over without blanks at its ends. */
const line = fc
  .oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('=1+1', '+44 20', '-1', '@x', '“quoted”', 'Ünï 😀'))
  .map((text) => text.replace(/[|\s]+/g, ' ').trim())
  .filter((text) => text !== '' && !/^not applicable/i.test(text));
const isoDate = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function column({ kind, choices }: Column): fc.Arbitrary<string> {
  if (kind === 'date') return isoDate;
  if (kind === 'choice') return fc.constantFrom(...(choices ?? ['']));
  if (kind === 'yes-no') return fc.constantFrom('Yes', 'No');
  return line;
}

/** Some of these keys, each with a value. */
const some = <T>(model: Record<string, fc.Arbitrary<T>>): fc.Arbitrary<Record<string, T>> =>
  fc
    .record(model, { requiredKeys: [] })
    .map((record) => Object.fromEntries(Object.entries(record)) as Record<string, T>);

function value(field: Field): fc.Arbitrary<FieldValue> {
  switch (field.kind) {
    case 'date':
      return isoDate;
    case 'number':
      return fc.nat().map(String);
    case 'money':
      return fc.nat().map((sum) => `£${sum}`);
    case 'yes-no':
      return fc.constantFrom('Yes', 'No');
    case 'choice':
    case 'dropdown':
      return fc.constantFrom(...(field.choices ?? ['']));
    case 'ticks':
      return fc.subarray([...(field.choices ?? [])], { minLength: 1 });
    case 'person':
    case 'signature':
      return some<string>(
        Object.fromEntries(
          partsOfPerson(field).map((part) => [part, part.includes('date') ? isoDate : line]),
        ),
      ).map((parts) =>
        Object.keys(parts).length === 0 ? { [partsOfPerson(field)[0] ?? '']: '2026-01-01' } : parts,
      );
    case 'rows':
      return fc.array(
        some<string>(Object.fromEntries((field.columns ?? []).map((one) => [one.key, column(one)]))).filter(
          (row) => Object.keys(row).length > 0,
        ),
        { minLength: 1, maxLength: 7 },
      );
    default:
      return line;
  }
}

const IDENTITY = ['provider-name', 'provider-urn', 'visit-date', 'officer'];

export function anyAnswers(framework: Framework, instrumentId: string): fc.Arbitrary<Answers> {
  const instrument = instrumentOf(framework, instrumentId);
  const criteria = themesOf(framework, instrument).flatMap((theme) =>
    theme.criteria.map((criterion) => ({ theme, criterion })),
  );
  const planned = fieldsOf(framework, instrument).map(({ field }) => field);
  const ratings = Object.fromEntries(
    criteria.flatMap(({ criterion }) =>
      criterion.scale === null
        ? []
        : [
            [
              criterion.code,
              fc.constantFrom(
                ...(framework.scales[criterion.scale]?.options ?? []).map(({ label }) => label),
              ),
            ],
          ],
    ),
  );
  const reasons = Object.fromEntries(
    criteria.flatMap(({ criterion }) =>
      criterion.conditional === null || criterion.answer === 'prompt' ? [] : [[criterion.code, line]],
    ),
  );
  const comments = Object.fromEntries(
    criteria.flatMap(({ theme, criterion }) =>
      (criterion.scale === null ? criterion.answer === 'open' : theme.commentTitle !== undefined)
        ? [[criterion.code, line]]
        : [],
    ),
  );
  const fields = Object.fromEntries(
    planned
      .filter(({ key, role }) => key !== SECOND_OFFICER && !IDENTITY.includes(role ?? ''))
      .map((field) => [field.key, value(field)]),
  );
  const hasSecond = planned.some(({ key }) => key === SECOND_OFFICER);
  const asksUrn = planned.some(({ role }) => role === 'provider-urn');
  return fc
    .record({
      name: line,
      urn: fc.option(fc.integer({ min: 100_000, max: 999_999 }).map(String), { nil: undefined }),
      visitDate: isoDate,
      officer: line,
      ratings: some<string>(ratings),
      reasons: some<string>(reasons),
      comments: some<string>(comments),
      fields: some<FieldValue>(fields),
    })
    .map(
      ({ name, urn, visitDate, officer, ratings: rated, reasons: given, comments: said, fields: filled }) => {
        const notApplicable = given;
        const applies = (entry: [string, unknown]): boolean => notApplicable[entry[0]] === undefined;
        return {
          provider: { name, ...(urn === undefined || !asksUrn ? {} : { urn }) },
          visitDate,
          officer,
          ratings: Object.fromEntries(Object.entries(rated).filter(applies)),
          notApplicable,
          comments: Object.fromEntries(Object.entries(said).filter(applies)),
          fields: filled,
          ...(hasSecond ? { secondOfficer: 'Second Officer' } : {}),
        };
      },
    );
}
