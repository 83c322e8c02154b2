/** FormApp's items: one service type per kind, over the stored REST shape. */
import { objectAt, textAt, type JsonObject } from '../../json';
import type { Runtime } from '../../runtime';
import type { StoredForm, StoredItem } from '../../state';
import { PageNavigationType } from './form-enums';
import { checkOptions, duplicateItem, kindOf, optionsOf, questionIdOf, questionOf } from './form-store';
import { ItemType } from './form-enums';
import { GoogleError } from '../google-error';
import { CLASS_OF, madeKind, optionKinds, responseValues } from './item-classes';
import { innerOf, method, service, type Method, type Service } from '../service';

type Methods = Record<string, Method>;
interface Holder {
  readonly runtime: Runtime;
  readonly form: StoredForm;
  readonly item: StoredItem;
  readonly me: () => Service;
}

/** The item as its own class, e.g. `MultipleChoiceItem`. */
export function typedItem(runtime: Runtime, form: StoredForm, item: StoredItem): Service {
  const kind = madeKind(item);
  const holder: Holder = { runtime, form, item, me: () => me };
  const me: Service = service({
    type: CLASS_OF[kind],
    inner: item,
    methods: {
      ...baseMethods(holder),
      ...(questionOf(item) ? questionMethods(holder) : {}),
      ...(optionKinds.has(kind) ? choiceMethods(holder, kind !== 'CHECKBOX') : {}),
      ...(kind === 'TEXT' || kind === 'PARAGRAPH_TEXT' ? validationMethods(holder, CLASS_OF[kind]) : {}),
      ...(kind === 'DATE' ? dateMethods(holder) : {}),
      ...(kind === 'PAGE_BREAK' ? pageBreakMethods(holder) : {}),
    },
  });
  return me;
}

/** The item as plain `Item`, as `getItems` gives it. */
export function plainItem(runtime: Runtime, form: StoredForm, item: StoredItem): Service {
  const as = Object.fromEntries(
    Object.entries(CLASS_OF).map(([kind, name]) => [
      `as${name}`,
      method('local', '', () => {
        if (kindOf(item) !== kind) {
          throw new GoogleError(`Invalid conversion for item type: ${kindOf(item)}.`);
        }
        return typedItem(runtime, form, item);
      }),
    ]),
  );
  const me: Service = service({
    type: 'Item',
    inner: item,
    methods: { ...baseMethods({ runtime, form, item, me: () => me }), ...as },
  });
  return me;
}

function baseMethods({ runtime, form, item, me }: Holder): Methods {
  const change = (key: string) => (value: string) => {
    item.rest[key] = value;
    form.revision += 1;
    return me();
  };
  return {
    getId: method('forms-read', '', () => Number.parseInt(item.rest.itemId, 16)),
    getIndex: method('forms-read', '', () => form.items.indexOf(item)),
    getType: method('forms-read', '', () => ItemType.of[kindOf(item)]),
    getTitle: method('forms-read', '', () => textAt(item.rest, 'title')),
    getHelpText: method('forms-read', '', () => textAt(item.rest, 'description')),
    setTitle: method('forms', 'title:string', change('title')),
    setHelpText: method('forms', 'text:string', change('description')),
    duplicate: method('forms', '', () => {
      const copy = duplicateItem(runtime.state, item);
      form.items.push(copy);
      form.revision += 1;
      return typedItem(runtime, form, copy);
    }),
  };
}

function questionMethods({ item, form, me }: Holder): Methods {
  return {
    isRequired: method('forms-read', '', () => questionOf(item)?.['required'] === true),
    setRequired: method('forms', 'enabled:boolean', (enabled: boolean) => {
      const question = questionOf(item);
      if (question) question['required'] = enabled;
      form.revision += 1;
      return me();
    }),
    createResponse: method(
      'local',
      'response:string | responses:string[] | response:Date',
      (given: unknown) =>
        service({
          type: 'ItemResponse',
          methods: {},
          inner: { questionId: questionIdOf(item), values: responseValues(item, given) },
        }),
    ),
  };
}

function choiceMethods({ item, form, me }: Holder, canNavigate: boolean): Methods {
  const setOptions = (options: JsonObject[]): Service => {
    checkOptions(options.map((option) => textAt(option, 'value')));
    const leading = options.filter((option) => option['goToSectionId'] ?? option['goToAction']);
    if (leading.length > 0 && leading.length < options.length) {
      throw new GoogleError('Invalid data updating form.'); // Quoted by two projects.
    }
    objectAt(questionOf(item) ?? {}, 'choiceQuestion')['options'] = options;
    form.revision += 1;
    return me();
  };
  const choice = (value: string, target?: Service): Service =>
    service({
      type: 'Choice',
      inner: { value, ...(target ? destinationOf(target) : {}) },
      methods: { getValue: method('local', '', () => value) },
    });
  return {
    createChoice: method(
      'local',
      canNavigate
        ? 'value:string | value:string, navigationItem:PageBreakItem | value:string, navigationType:PageNavigationType'
        : 'value:string',
      choice,
    ),
    setChoices: method('forms', 'choices:Choice[]', (choices: Service[]) =>
      setOptions(choices.map((one) => ({ ...innerOf<JsonObject>(one) }))),
    ),
    setChoiceValues: method('forms', 'values:string[]', (values: string[]) =>
      setOptions(values.map((value) => ({ value }))),
    ),
    getChoices: method('forms-read', '', () =>
      optionsOf(item).map((option) => choice(textAt(option, 'value'))),
    ),
  };
}

/** Where a choice or page leads: a page break, or one of the navigation types, as REST writes it. */
function destinationOf(target: Service): JsonObject {
  if (target.type === 'PageBreakItem') return { goToSectionId: innerOf<StoredItem>(target).rest.itemId };
  const action = ACTIONS[innerOf<string>(target)];
  if (!action) throw new GoogleError(`Invalid argument: navigationType ${innerOf<string>(target)}`);
  return { goToAction: action };
}

const ACTIONS: Readonly<Record<string, string>> = {
  CONTINUE: 'NEXT_SECTION',
  RESTART: 'RESTART_FORM',
  SUBMIT: 'SUBMIT_FORM',
};

function pageBreakMethods({ item, form, me }: Holder): Methods {
  return {
    setGoToPage: method(
      'forms',
      'goToPageItem:PageBreakItem | navigationType:PageNavigationType',
      (target: Service) => {
        const to = destinationOf(target);
        item.arriveAt = textAt(to, 'goToSectionId') || textAt(to, 'goToAction');
        form.revision += 1;
        return me();
      },
    ),
    getPageNavigationType: method('forms-read', '', () => {
      const name = Object.entries(ACTIONS).find(([, action]) => action === item.arriveAt)?.[0];
      if (name === 'RESTART' || name === 'SUBMIT') return PageNavigationType.of[name];
      return item.arriveAt && name === undefined
        ? PageNavigationType.of.GO_TO_PAGE
        : PageNavigationType.of.CONTINUE;
    }),
  };
}

function validationMethods({ item, form, me }: Holder, className: string): Methods {
  const type = className === 'TextItem' ? 'TextValidation' : 'ParagraphTextValidation';
  return {
    setValidation: method('forms', `validation:${type}`, (validation: Service) => {
      item.validation = innerOf<NonNullable<StoredItem['validation']>>(validation);
      form.revision += 1;
      return me();
    }),
    clearValidation: method('forms', '', () => {
      delete item.validation;
      form.revision += 1;
      return me();
    }),
  };
}

function dateMethods({ item, form, me }: Holder): Methods {
  const date = () => objectAt(questionOf(item) ?? {}, 'dateQuestion');
  return {
    includesYear: method('forms-read', '', () => date()['includeYear'] === true),
    setIncludesYear: method('forms', 'enableYear:boolean', (enable: boolean) => {
      date()['includeYear'] = enable;
      form.revision += 1;
      return me();
    }),
  };
}
