/** What was filled in, as text for people to read. */
import { longDate } from '../../schema/dates';
import type { FieldValue } from '../../schema/answers';
import type { Field } from '../../schema/framework';

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');

/**
 * A field's value in words, dates as people write them; '' where nothing was filled in, and for repeating rows, which
 * need a table.
 */
function fieldText(field: Field, value: FieldValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return longDate(value.trim());
  if (Array.isArray(value)) return joined(value.map((one) => (typeof one === 'string' ? one.trim() : '')));
  const order = field.kind === 'person' ? (field.parts ?? []) : Object.keys(value);
  return joined(order.map((part) => longDate((value[part] ?? '').trim())));
}

/** The fields in which something was filled in, each with its words. */
export const filledFields = (
  fields: readonly Field[] | undefined,
  values: Readonly<Record<string, FieldValue>>,
): readonly { readonly label: string; readonly text: string }[] =>
  (fields ?? []).flatMap((field) => {
    const text = fieldText(field, values[field.key]);
    return text === '' ? [] : [{ label: field.title, text }];
  });
