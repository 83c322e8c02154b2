/** FormApp's responses: those that were submitted, and those built for a prefilled link. */
import type { Runtime } from '../../runtime';
import type { StoredForm, StoredItem, StoredResponse } from '../../state';
import { plainItem } from './form-items';
import { kindOf, questionIdOf, viewUrl } from './form-store';
import { innerOf, method, service, type Service } from '../service';

interface Given {
  readonly questionId: string;
  readonly values: readonly string[];
}

/** A response that somebody submitted. */
export function storedResponse(runtime: Runtime, form: StoredForm, response: StoredResponse): Service {
  return service({
    type: 'FormResponse',
    inner: response,
    methods: {
      getId: method('forms-read', '', () => response.responseId),
      getTimestamp: method('forms-read', '', () => new Date(response.lastSubmittedTime)),
      getRespondentEmail: method('forms-read', '', () => ''),
      getEditResponseUrl: method(
        'forms-read',
        '',
        () => `${viewUrl(runtime.formsHost, form)}?edit2=${response.responseId}`,
      ),
      getItemResponses: method('forms-read', '', () =>
        form.items.flatMap((item) => {
          const values = response.answers[questionIdOf(item)];
          return values ? [itemResponse(runtime, form, item, values)] : [];
        }),
      ),
      getResponseForItem: method('forms-read', 'item:Item', (which: Service) => {
        const item = innerOf<StoredItem>(which);
        const values = response.answers[questionIdOf(item)];
        return values ? itemResponse(runtime, form, item, values) : null;
      }),
    },
  });
}

function itemResponse(runtime: Runtime, form: StoredForm, item: StoredItem, values: string[]): Service {
  return service({
    type: 'ItemResponse',
    inner: { questionId: questionIdOf(item), values },
    methods: {
      getItem: method('forms-read', '', () => plainItem(runtime, form, item)),
      getResponse: method('forms-read', '', () =>
        kindOf(item) === 'CHECKBOX' ? [...values] : (values[0] ?? ''),
      ),
    },
  });
}

/**
 * A response being built. It can be turned into a prefilled link; submitting by script is left out on purpose:
 * it fires no trigger and would pass nothing that a person's submission has to.
 */
export function builtResponse(runtime: Runtime, form: StoredForm): Service {
  const given: Given[] = [];
  const me: Service = service({
    type: 'FormResponse',
    methods: {
      withItemResponse: method('forms-read', 'response:ItemResponse', (response: Service) => {
        given.push(innerOf<Given>(response));
        return me;
      }),
      toPrefilledUrl: method('forms-read', '', () => {
        const entries = given.flatMap(({ questionId, values }) =>
          values.map((value) => `&entry.${Number.parseInt(questionId, 16)}=${encodeURIComponent(value)}`),
        );
        return `${viewUrl(runtime.formsHost, form)}?usp=pp_url${entries.join('')}`;
      }),
    },
  });
  return me;
}
