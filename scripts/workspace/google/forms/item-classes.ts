/** FormApp's classes of items, and the answers that each takes from a script. */
import type { StoredItem } from '../../state';
import { GoogleError, NotImplemented } from '../google-error';
import { kindOf, optionsOf, type ItemKind } from './form-store';
import { faultOf } from './text-validation';

/** FormApp's name of each kind's class. */
export const CLASS_OF: Readonly<Record<ItemKind, string>> = {
  TEXT: 'TextItem',
  PARAGRAPH_TEXT: 'ParagraphTextItem',
  MULTIPLE_CHOICE: 'MultipleChoiceItem',
  LIST: 'ListItem',
  CHECKBOX: 'CheckboxItem',
  DATE: 'DateItem',
  PAGE_BREAK: 'PageBreakItem',
  SECTION_HEADER: 'SectionHeaderItem',
};

/** @throws NotImplemented for a kind that only people add: FormApp shows it as a plain item. */
export function madeKind(item: StoredItem): ItemKind {
  const kind = kindOf(item);
  if (kind in CLASS_OF) return kind as ItemKind;
  throw new NotImplemented(`FormApp's class for ${kind}`);
}

/** Kinds with choices. */
export const optionKinds: ReadonlySet<ItemKind> = new Set(['MULTIPLE_CHOICE', 'LIST', 'CHECKBOX']);

/** @throws GoogleError when the answer is not one that the item can have. */
export function responseValues(item: StoredItem, given: unknown): string[] {
  const kind = madeKind(item);
  if (given instanceof Date) {
    if (kind !== 'DATE') throw new GoogleError(`Invalid response submitted to ${CLASS_OF[kind]}.`);
    return [given.toISOString().slice(0, 10)];
  }
  if (kind === 'DATE' || Array.isArray(given) !== (kind === 'CHECKBOX')) {
    throw new GoogleError(`Invalid response submitted to ${CLASS_OF[kind]}.`);
  }
  const values = Array.isArray(given) ? (given as string[]) : [given as string];
  // Documented: an answer that the question's own check does not take is refused; words unknown.
  const fault = faultOf(item.validation, values[0] ?? '');
  if (fault) throw new GoogleError(`Invalid response submitted to ${CLASS_OF[kind]}: ${fault}`);
  const allowed = optionsOf(item).map((option) => option['value']);
  const wrong = optionKinds.has(kind) ? values.find((value) => !allowed.includes(value)) : undefined;
  if (wrong !== undefined)
    throw new GoogleError(`Invalid response submitted to ${CLASS_OF[kind]}: "${wrong}".`);
  return values;
}
