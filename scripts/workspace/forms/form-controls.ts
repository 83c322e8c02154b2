/** The control of each kind of question, as Google's page has it: visible inputs carry no name. */
import { textAt } from '../json';
import { kindOf, optionsOf } from '../google/forms/form-store';
import { html, type Html } from '../html';
import type { StoredItem } from '../state';
import { isRequired } from './form-pages';
import { entryOf } from './load-data';

/** What a person fills a question in with. `problem`: what is wrong with `values`, '' for nothing. */
export function control(item: StoredItem, values: readonly string[], problem: string): Html {
  const shared: Shared = {
    item,
    values,
    entry: entryOf(item),
    aria: html`aria-labelledby="h${item.rest.itemId}"${describedBy(item, problem)}${problem ? html` aria-invalid="true"` : ''}`,
  };
  switch (kindOf(item)) {
    case 'TEXT':
      return input(shared, 'text');
    case 'DATE':
      return input(shared, 'date');
    case 'PARAGRAPH_TEXT':
      return html`<textarea
        class="KHxj8b tL9Q4c"
        jsname="YPqjbf"
        id="i${shared.entry}-control"
        data-entry="${shared.entry}"
        rows="3"
        ${required(item)}
        dir="auto"
        data-initial-value="${values[0] ?? ''}"
        ${shared.aria}
      >
${values[0] ?? ''}</textarea>`;
    case 'MULTIPLE_CHOICE':
      return radios(shared);
    case 'CHECKBOX':
      return checkboxes(shared);
    case 'LIST':
      return listbox(shared);
    case 'TIME':
      return input(shared, 'time');
    case 'SCALE':
    case 'RATING':
    case 'FILE_UPLOAD':
      // Added by hand in Google's editor: what is typed stands for what would be chosen there.
      return input(shared, 'text');
    default:
      return html``;
  }
}

interface Shared {
  readonly item: StoredItem;
  readonly values: readonly string[];
  readonly entry: number;
  readonly aria: Html;
}

function describedBy(item: StoredItem, problem: string): Html {
  const ids = [
    ...(textAt(item.rest, 'description') ? [`d${item.rest.itemId}`] : []),
    ...(problem ? [`e${item.rest.itemId}`] : []),
  ];
  return ids.length > 0 ? html` aria-describedby="${ids.join(' ')}"` : html``;
}

const required = (item: StoredItem): Html => (isRequired(item) ? html`required` : html``);

const input = ({ item, values, entry, aria }: Shared, type: string): Html =>
  html`<input
    type="${type}"
    class="whsOnd zHQkBf"
    jsname="YPqjbf"
    id="i${entry}-control"
    data-entry="${entry}"
    autocomplete="off"
    tabindex="0"
    ${aria}
    ${required(item)}
    dir="auto"
    data-initial-value="${values[0] ?? ''}"
    value="${values[0] ?? ''}"
  />`;

const sentinel = (entry: number): Html =>
  html`<input type="hidden" name="entry.${entry}_sentinel" jsname="DTMEae" />`;

const optionValues = (item: StoredItem): string[] => optionsOf(item).map((option) => textAt(option, 'value'));

function radios({ item, values, entry, aria }: Shared): Html {
  const options = optionValues(item);
  const chosen = options.findIndex((value) => value === values[0]);
  const labels = options.map((value, index) => {
    const id = `i${entry}-${index}`;
    const tab = index === Math.max(chosen, 0) ? 0 : -1;
    return html`<label for="${id}" class="docssharedWizToggleLabeledContainer"
      ><div
        id="${id}"
        class="Od2TWd hYsg7c"
        aria-label="${value}"
        data-value="${value}"
        role="radio"
        aria-checked="${String(index === chosen)}"
        tabindex="${tab}"
      ></div>
      <span class="aDTYNe" aria-hidden="true">${value}</span></label
    >`;
  });
  return html`${sentinel(entry)}
    <div
      role="radiogroup"
      id="i${entry}-control"
      data-entry="${entry}"
      ${isRequired(item) ? html` aria-required="true"` : ''}
      ${aria}
    >
      ${labels}
    </div>`;
}

function checkboxes({ item, values, entry, aria }: Shared): Html {
  const boxes = optionValues(item).map((value, index) => {
    const id = `i${entry}-${index}`;
    return html`<div class="eBFwI" role="listitem">
      <label for="${id}"
        ><div
          id="${id}"
          aria-label="${value}"
          data-answer-value="${value}"
          role="checkbox"
          aria-checked="${String(values.includes(value))}"
          tabindex="0"
        ></div>
        <span class="aDTYNe" aria-hidden="true">${value}</span></label
      >
    </div>`;
  });
  return html`${sentinel(entry)}
    <div role="group" ${aria}>
      <div role="list" id="i${entry}-control" data-entry="${entry}">${boxes}</div>
    </div>`;
}

function listbox({ item, values, entry, aria }: Shared): Html {
  const options = ['', ...optionValues(item)].map((value, index) => {
    const isChosen = value === (values[0] ?? '');
    return html`<div
      role="option"
      id="i${entry}-${index}"
      data-value="${value}"
      aria-selected="${String(isChosen)}"
    >
      <span>${value || 'Choose'}</span>
    </div>`;
  });
  return html`${sentinel(entry)}
    <div
      role="listbox"
      id="i${entry}-control"
      class="jgvuAb"
      data-entry="${entry}"
      ${isRequired(item) ? html` aria-required="true"` : ''}
      aria-expanded="false"
      tabindex="0"
      ${aria}
    >
      ${options}
    </div>`;
}
