/** Answers to what a form would hold for them: the inverse of `read-answers.ts`. */
import type { Answers } from '../schema/answers';
import type { Framework } from '../schema/framework';
import { encodeField, type RawItems } from './field-codec';
import { slotsOf } from './form-pages';
import { criteriaOf, instrumentOf } from '../instrument/instrument-parts';
import { fieldsOf, SECOND_OFFICER } from '../instrument/product-fields';
import { NOT_APPLICABLE, OPEN_NOT_APPLICABLE } from './question-items';

/**
 * Plan item key to what is chosen or typed there. Provider, date and officer stand in the fields of those roles.
 * A criterion that does not apply has its reason in the comment box, before any comment.
 * @throws InputError when the framework has no such instrument.
 */
export function rawAnswers(framework: Framework, answers: Answers, instrumentId?: string): RawItems {
  const instrument = instrumentOf(framework, instrumentId);
  const raw: Record<string, readonly string[]> = {};
  for (const { code, scale } of criteriaOf(framework, instrument)) {
    const given = answers.notApplicable[code];
    if (scale === null && given !== undefined) {
      raw[`comment/${code}`] = [OPEN_NOT_APPLICABLE.write(given)];
      continue;
    }
    const rating = given === undefined ? answers.ratings[code] : NOT_APPLICABLE;
    if (rating !== undefined) raw[`rating/${code}`] = [rating];
    const words = [given, answers.comments[code]].filter((text) => text !== undefined).join('\n');
    if (words !== '') raw[`comment/${code}`] = [words];
  }
  const known: Readonly<Partial<Record<string, string>>> = {
    'provider-name': answers.provider.name,
    'provider-urn': answers.provider.urn,
    'visit-date': answers.visitDate,
    officer: answers.officer,
  };
  for (const { field } of fieldsOf(framework, instrument)) {
    const value =
      (field.role === undefined ? undefined : known[field.role]) ??
      (field.key === SECOND_OFFICER ? answers.secondOfficer : undefined) ??
      answers.fields[field.key];
    if (value !== undefined) Object.assign(raw, encodeField(field, value, slotsOf(field)));
  }
  return raw;
}
