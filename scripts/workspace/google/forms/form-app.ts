/** FormApp and its Form. */
import type { Run } from '../../run';
import type { Runtime } from '../../runtime';
import type { StoredForm, StoredItem } from '../../state';
import { noteOpened } from '../access';
import { requireFull, requireScope } from '../authorisation';
import { DestinationType, ItemType, PageNavigationType } from './form-enums';
import { plainItem, typedItem } from './form-items';
import { CLASS_OF } from './item-classes';
import { builtResponse, storedResponse } from './form-responses';
import {
  blankItem,
  editUrl,
  formById,
  kindOf,
  newForm,
  optionsOf,
  viewUrl,
  type ItemKind,
} from './form-store';
import { GoogleError } from '../google-error';
import { publishMethods } from './form-publishing';
import { linkResponseSheet } from './response-sheet';
import { innerOf, method, service, type Method, type Service } from '../service';
import { isAssumed } from '../unconfirmed';
import { validationBuilder } from './text-validation';

export function formApp(runtime: Runtime, run: Run): Service {
  const allowed = (what: string): void => {
    requireFull(run, what);
    requireScope(runtime, what, 'forms');
  };
  return service({
    type: 'FormApp',
    fields: {
      ItemType,
      PageNavigationType,
      DestinationType,
    },
    methods: {
      create: method(
        'forms',
        'title:string, isPublished?:boolean',
        (title: string, isPublished?: boolean) => {
          allowed('FormApp.create');
          if (title.trim() === '') throw new GoogleError('Invalid argument: title');
          const published = isPublished ?? runtime.state.settings.newForms === 'published';
          // The title becomes the file's name; the form itself has none yet (issue 442747794).
          const form = newForm(runtime.state, {
            title: '',
            documentTitle: title,
            published,
            owner: run.user,
          });
          if (!isAssumed(runtime.state, 'form-app-files-are-hidden-from-rest')) noteOpened(form, run);
          return formService(runtime, run, form);
        },
      ),
      openById: method('forms-read', 'id:string', (id: string) => {
        allowed('FormApp.openById');
        return formService(runtime, run, formById(runtime.state, run.user, id));
      }),
      createTextValidation: method('local', '', () => validationBuilder('TextValidation')),
      createParagraphTextValidation: method('local', '', () => validationBuilder('ParagraphTextValidation')),
    },
  });
}

/** A Form over its stored state. */
function formService(runtime: Runtime, run: Run, form: StoredForm): Service {
  const me: Service = service({
    type: 'Form',
    inner: form,
    methods: {
      getId: method('local', '', () => form.formId),
      getTitle: method('forms-read', '', () => form.title),
      getDescription: method('forms-read', '', () => form.description),
      getPublishedUrl: method('forms-read', '', () => viewUrl(runtime.formsHost, form)),
      getEditUrl: method('forms-read', '', () => editUrl(runtime.formsHost, form)),
      ...settingMethods(form, () => me),
      ...itemMethods(runtime, form),
      ...publishMethods(runtime, form, () => me),
      ...responseMethods(runtime, run, form, () => me),
      setDestination: method(
        'forms',
        'type:DestinationType, id:string',
        (_type: Service, spreadsheetId: string) => {
          linkResponseSheet(runtime.state, form, spreadsheetId);
          return me;
        },
      ),
      removeDestination: method('forms', '', () => {
        delete form.destination;
        return me;
      }),
      getDestinationId: method('forms-read', '', () => {
        if (!form.destination) throw new GoogleError('The form currently has no response destination.');
        return form.destination.spreadsheetId;
      }),
      getDestinationType: method('forms-read', '', () => {
        if (!form.destination) throw new GoogleError('The form currently has no response destination.');
        return DestinationType.of.SPREADSHEET;
      }),
    },
  });
  return me;
}

/** Whether a choice or the end of a page leads to this page. */
const isLedTo = (form: StoredForm, { rest: { itemId } }: StoredItem): boolean =>
  form.items.some(
    (one) => one.arriveAt === itemId || optionsOf(one).some((option) => option['goToSectionId'] === itemId),
  );

type Methods = Record<string, Method>;

function settingMethods(form: StoredForm, me: () => Service): Methods {
  const text = (key: 'title' | 'description' | 'confirmation') =>
    method('forms', 'text:string', (value: string) => {
      form[key] = value;
      form.revision += 1;
      return me();
    });
  const flag = (key: 'progressBar' | 'allowEdits' | 'respondAgainLink') =>
    method('forms', 'enabled:boolean', (value: boolean) => {
      form[key] = value;
      return me();
    });
  const read = (key: keyof StoredForm) => method('forms-read', '', () => form[key]);
  return {
    setTitle: text('title'),
    setDescription: text('description'),
    setConfirmationMessage: text('confirmation'),
    getConfirmationMessage: read('confirmation'),
    setProgressBar: flag('progressBar'),
    hasProgressBar: read('progressBar'),
    setAllowResponseEdits: flag('allowEdits'),
    canEditResponse: read('allowEdits'),
    setShowLinkToRespondAgain: flag('respondAgainLink'),
    hasRespondAgainLink: read('respondAgainLink'),
    collectsEmail: method('forms-read', '', () => form.emailCollectionType !== 'DO_NOT_COLLECT'),
    setCollectEmail: method('forms', 'collect:boolean', (collect: boolean) => {
      form.emailCollectionType = collect ? 'RESPONDER_INPUT' : 'DO_NOT_COLLECT';
      return me();
    }),
  };
}

function itemMethods(runtime: Runtime, form: StoredForm): Methods {
  const add = (kind: ItemKind) =>
    method('forms', '', () => {
      const item = blankItem(runtime.state, kind);
      form.items.push(item);
      form.revision += 1;
      return typedItem(runtime, form, item);
    });
  const adders = Object.fromEntries(
    (Object.keys(CLASS_OF) as ItemKind[]).map((kind) => [`add${CLASS_OF[kind]}`, add(kind)]),
  );
  const at = (index: number): StoredItem => {
    const item = form.items[index];
    if (!item)
      throw new GoogleError(`Invalid argument: index (${index}; the form has ${form.items.length} items)`);
    return item;
  };
  return {
    ...adders,
    getItems: method('forms-read', ' | itemType:ItemType', (type?: Service) =>
      form.items
        .filter((item) => !type || innerOf<string>(type) === kindOf(item))
        .map((item) => plainItem(runtime, form, item)),
    ),
    getItemById: method('forms-read', 'id:integer', (id: number) => {
      const item = form.items.find((one) => Number.parseInt(one.rest.itemId, 16) === id);
      return item ? plainItem(runtime, form, item) : null;
    }),
    deleteItem: method(
      'forms',
      `index:integer | item:Item | ${Object.values(CLASS_OF)
        .map((name) => `item:${name}`)
        .join(' | ')}`,
      (which: number | Service) => {
        const item = typeof which === 'number' ? at(which) : innerOf<StoredItem>(which);
        // Also for a page that something still leads to (quoted by six projects).
        if (!form.items.includes(item) || isLedTo(form, item))
          throw new GoogleError('Invalid data updating form.');
        form.items.splice(form.items.indexOf(item), 1);
        form.revision += 1;
      },
    ),
    moveItem: method(
      'forms',
      'from:integer, to:integer | item:Item, toIndex:integer',
      (from: number | Service, to: number) => {
        const item = typeof from === 'number' ? at(from) : innerOf<StoredItem>(from);
        at(to);
        form.items.splice(form.items.indexOf(item), 1);
        form.items.splice(to, 0, item);
        form.revision += 1;
        return plainItem(runtime, form, item);
      },
    ),
  };
}

function responseMethods(runtime: Runtime, run: Run, form: StoredForm, me: () => Service): Methods {
  return {
    createResponse: method('forms-read', '', () => builtResponse(runtime, form, () => run.now())),
    getResponses: method('forms-read', ' | timestamp:Date', (after?: Date) =>
      form.responses
        .filter((one) => !after || Date.parse(one.lastSubmittedTime) > after.getTime())
        .map((one) => storedResponse(runtime, form, one)),
    ),
    getResponse: method('forms-read', 'responseId:string', (id: string) => {
      const found = form.responses.find((one) => one.formAppId === id);
      if (!found) throw new GoogleError(`Invalid response ID: ${id}`);
      return storedResponse(runtime, form, found);
    }),
    // Takes it out of the form's own store and its summary; its copy in a linked spreadsheet stays (reference: Form,
    // deleteResponse and deleteAllResponses). What it says of an id that is none is not known.
    deleteResponse: method('forms', 'responseId:string', (id: string) => {
      if (!form.responses.some((one) => one.formAppId === id))
        throw new GoogleError(`Invalid response ID: ${id}`);
      form.responses = form.responses.filter((one) => one.formAppId !== id);
      return me();
    }),
  };
}
