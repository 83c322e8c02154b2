/** FormApp's responses: those that were submitted, and those built for a prefilled link. */
import { submitByScript } from '../../forms/submit-form';
import type { Runtime } from '../../runtime';
import type { StoredForm, StoredItem, StoredResponse } from '../../state';
import { plainItem } from './form-items';
import { kindOf, questionIdOf, questionIdsOf, viewUrl } from './form-store';
import { GoogleError } from '../google-error';
import { innerOf, method, service, type Service } from '../service';
import { isAssumed } from '../unconfirmed';

interface Given {
  readonly questionId: string;
  readonly values: readonly string[];
}

/** A link to the form with these answers filled in. */
const linkTo = (runtime: Runtime, form: StoredForm, given: readonly Given[]): string => {
  const entries = given.flatMap(({ questionId, values }) =>
    values.map((value) => `&entry.${Number.parseInt(questionId, 16)}=${encodeURIComponent(value)}`),
  );
  return `${viewUrl(runtime.formsHost, form)}?usp=pp_url${entries.join('')}`;
};

/** What of a response can be filled in: no link brings files along. */
const answersOf = (form: StoredForm, { answers }: StoredResponse): Given[] =>
  form.items
    .filter((item) => kindOf(item) !== 'FILE_UPLOAD')
    .flatMap(questionIdsOf)
    .flatMap((questionId) => {
      const values = answers[questionId];
      return values ? [{ questionId, values }] : [];
    });

/** A response that somebody submitted. */
export function storedResponse(runtime: Runtime, form: StoredForm, response: StoredResponse): Service {
  return service({
    type: 'FormResponse',
    inner: response,
    methods: {
      getId: method('forms-read', '', () => response.formAppId),
      getTimestamp: method('forms-read', '', () => new Date(response.lastSubmittedTime)),
      getRespondentEmail: method('forms-read', '', () => ''),
      getEditResponseUrl: method(
        'forms-read',
        '',
        () => `${viewUrl(runtime.formsHost, form)}?edit2=${response.formAppId}`,
      ),
      toPrefilledUrl: method('forms-read', '', () =>
        linkTo(
          runtime,
          form,
          isAssumed(runtime.state, 'links-with-what-was-handed-in') ? answersOf(form, response) : [],
        ),
      ),
      getItemResponses: method('forms-read', '', () =>
        form.items.flatMap((item) => {
          const rows = questionIdsOf(item).map((id) => response.answers[id]);
          return rows.some(Boolean) ? [itemResponse(runtime, form, item, rows)] : [];
        }),
      ),
      getResponseForItem: method('forms-read', 'item:Item', (which: Service) => {
        const item = innerOf<StoredItem>(which);
        const rows = questionIdsOf(item).map((id) => response.answers[id]);
        return rows.some(Boolean) ? itemResponse(runtime, form, item, rows) : null;
      }),
    },
  });
}

/** What was answered, as FormApp gives it: a list of rows for a grid, a list for boxes and files, else a text. */
function answerOf(item: StoredItem, rows: readonly (string[] | undefined)[]): unknown {
  const [first = []] = rows;
  switch (kindOf(item)) {
    case 'CHECKBOX':
    case 'FILE_UPLOAD':
      return [...first];
    case 'GRID':
      return rows.map((row) => row?.[0] ?? null);
    case 'CHECKBOX_GRID':
      return rows.map((row) => (row ? [...row] : null));
    default:
      return first[0] ?? '';
  }
}

function itemResponse(
  runtime: Runtime,
  form: StoredForm,
  item: StoredItem,
  rows: readonly (string[] | undefined)[],
): Service {
  return service({
    type: 'ItemResponse',
    inner: { questionId: questionIdOf(item), values: rows[0] ?? [] },
    methods: {
      getItem: method('forms-read', '', () => plainItem(runtime, form, item)),
      getResponse: method('forms-read', '', () => answerOf(item, rows)),
    },
  });
}

/**
 * A response being built: turned into a prefilled link, or handed in by the script itself.
 * @param now the run's clock, ms since 1970
 */
export function builtResponse(runtime: Runtime, form: StoredForm, now: () => number): Service {
  const given: Given[] = [];
  const me: Service = service({
    type: 'FormResponse',
    methods: {
      withItemResponse: method('forms-read', 'response:ItemResponse', (response: Service) => {
        given.push(innerOf<Given>(response));
        return me;
      }),
      toPrefilledUrl: method('forms-read', '', () => linkTo(runtime, form, given)),
      submit: method('forms', '', () => {
        // Documented; words unknown.
        if (!form.isAcceptingResponses) throw new GoogleError('This form is not accepting responses.');
        const answers = Object.fromEntries(
          given.map(({ questionId, values }): [string, string[]] => [questionId, [...values]]),
        );
        const at = new Date(now()).toISOString();
        return storedResponse(runtime, form, submitByScript(runtime.state, form, answers, at));
      }),
    },
  });
  return me;
}
