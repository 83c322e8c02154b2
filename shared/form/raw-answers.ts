/** Answers to what a form would hold for them: the inverse of `read-answers.ts`. */
import { instrumentOf } from '../instrument/instrument-parts';
import { fieldsOf, SECOND_OFFICER } from '../instrument/product-fields';
import { askedCriteria } from '../judging/lines';
import type { Answers } from '../schema/answers';
import type { Framework } from '../schema/framework';
import { encodeCriterion } from './criterion-codec';
import { encodeField, type RawItems } from './field-codec';
import { slotsOf } from './form-pages';

/**
 * Plan item key to what is chosen or typed there. Provider, date and officer stand in the fields of those roles.
 * @throws InputError when the framework has no such instrument.
 */
export function rawAnswers(framework: Framework, answers: Answers, instrumentId?: string): RawItems {
  const instrument = instrumentOf(framework, instrumentId);
  const raw: Record<string, readonly string[]> = {};
  for (const asked of askedCriteria(framework, instrument))
    Object.assign(raw, encodeCriterion(asked, answers));
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
