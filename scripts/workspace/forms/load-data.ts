/**
 * `FB_PUBLIC_LOAD_DATA_` and `data-params`: the lists in which a published page holds its form. The places in the
 * lists are those seen on real pages of December 2024; what the workspace has nothing for is null.
 */
import { objectAt, textAt, type Json, type JsonObject } from '../json';
import {
  kindOf,
  optionsOf,
  questionIdOf,
  questionOf,
  type HandMadeKind,
  type ItemKind,
} from '../google/forms/form-store';
import type { StoredForm, StoredItem } from '../state';

const TYPE_CODES: Readonly<Record<ItemKind | HandMadeKind, number>> = {
  TEXT: 0,
  PARAGRAPH_TEXT: 1,
  MULTIPLE_CHOICE: 2,
  LIST: 3,
  CHECKBOX: 4,
  SECTION_HEADER: 6,
  PAGE_BREAK: 8,
  DATE: 9,
  SCALE: 5,
  GRID: 7,
  CHECKBOX_GRID: 7,
  TIME: 10,
  IMAGE: 11,
  VIDEO: 12,
  FILE_UPLOAD: 13,
  RATING: 18,
};

const ACTION_CODES: Readonly<Record<string, number>> = {
  NEXT_SECTION: -2,
  RESTART_FORM: -1,
  SUBMIT_FORM: -3,
};

/** `N` of the question’s `entry.N`: its id in decimal. */
export const entryOf = (item: StoredItem): number => Number.parseInt(questionIdOf(item), 16);

/** One item; truth values are 0 and 1 in the load data, and true and false in `data-params`. */
export function itemList(item: StoredItem, truth: (value: boolean) => Json): Json[] {
  const kind = kindOf(item);
  const head: Json[] = [
    Number.parseInt(item.rest.itemId, 16),
    textAt(item.rest, 'title') || null,
    textAt(item.rest, 'description') || null,
    TYPE_CODES[kind],
  ];
  const question = questionOf(item);
  if (!question) return head;
  const options = optionsOf(item).map((option) => optionList(option, truth));
  const required = truth(question['required'] === true);
  const entry: Json[] = [entryOf(item), options.length > 0 ? options : null, required];
  if (kind === 'DATE') {
    entry.push(null, null, null, null, [
      0,
      objectAt(question, 'dateQuestion')['includeYear'] === true ? 1 : 0,
    ]);
  }
  return [...head, [entry]];
}

function optionList(option: JsonObject, truth: (value: boolean) => Json): Json[] {
  const list: Json[] = [textAt(option, 'value'), null, null, null, truth(false)];
  const section = textAt(option, 'goToSectionId');
  const action = textAt(option, 'goToAction');
  if (section) list.push(Number.parseInt(section, 16));
  else if (action) list.push(ACTION_CODES[action] ?? null);
  return list;
}

/** The form as the page’s own script data has it: lists by position, as on Google’s pages. */
export function loadData(form: StoredForm): Json[] {
  const content: Json[] = [
    form.description || null,
    form.items.map((item) => itemList(item, (value) => (value ? 1 : 0))),
  ];
  content[8] = form.title;
  content[10] = [null, null, null, null, null, null, 1];
  const data: Json[] = [null, filled(content), '/forms', form.documentTitle];
  data[14] = `e/${form.publicId}`;
  return filled(data);
}

/** Without holes, which JSON has no word for. */
const filled = (list: readonly (Json | undefined)[]): Json[] => Array.from(list, (value) => value ?? null);
