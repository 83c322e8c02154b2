/** Holds requests and responses against Google's discovery documents, where these are at hand. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { capital } from '../../shared/schema/text';
import { isObject, objectAt, textAt, type Json, type JsonObject } from './json';
import { GoogleError, NotImplemented } from './google/google-error';
import { InvalidShape } from './google/rest-error';

const FILES = { forms: 'forms-v1.json', sheets: 'sheets-v4.json', drive: 'drive-v3.json' } as const;
export type Api = keyof typeof FILES;

let saidSo = false;
/** Of each folder what was read of it: a test opens dozens of workspaces. */
const opened = new Map<string, Discovery>();

/** Google’s own description of its APIs, to hold requests and answers against. */
export class Discovery {
  private constructor(private readonly documents: Readonly<Record<Api, JsonObject>>) {}

  /** Reads the documents; null, said once aloud, when they are not there. */
  static open(folder: string): Discovery | null {
    const known = opened.get(folder);
    if (known) return known;
    const missing = Object.values(FILES).find((file) => !existsSync(join(folder, file)));
    if (missing) {
      if (!saidSo) {
        console.warn(
          `Google's discovery documents are not in ${folder} (${missing}): request shapes are not checked against them.`,
        );
      }
      saidSo = true;
      return null;
    }
    const read = (api: Api): JsonObject =>
      JSON.parse(readFileSync(join(folder, FILES[api]), 'utf8')) as JsonObject;
    const found = new Discovery({ forms: read('forms'), sheets: read('sheets'), drive: read('drive') });
    opened.set(folder, found);
    return found;
  }

  /** @throws GoogleError naming the first thing that the document does not allow. */
  checkRequest(api: Api, method: string, parameters: JsonObject, body: Json | undefined): void {
    const found = this.methodOf(api, method);
    const known = { ...objectAt(found, 'parameters'), ...objectAt(this.documents[api], 'parameters') };
    for (const [name, value] of Object.entries(parameters)) {
      const parameter = known[name];
      if (!isObject(parameter)) throw unknownName(name, '');
      checkParameter(name, value, parameter);
    }
    const schema = textAt(objectAt(found, 'request'), '$ref');
    if (schema === '' && body !== undefined) throw new GoogleError(`${method} takes no request body.`);
    const step = BODY_FIELDS[`${api}.${method}`] ?? '';
    if (schema !== '') this.check({ api, isRequest: true, step }, schema, body ?? {});
  }

  /** @throws an Error (our own fault, not the add-on's) when a stand-in answers in a shape that Google does not. */
  checkResponse(api: Api, method: string, response: JsonObject): void {
    const schema = textAt(objectAt(this.methodOf(api, method), 'response'), '$ref');
    if (schema === '') return;
    try {
      this.check({ api, isRequest: false, step: '' }, schema, response);
    } catch (error) {
      throw new Error(`The stand-in for ${api} ${method} answered wrongly: ${String(error)}`);
    }
  }

  /** @throws InvalidShape when a value is not of the named schema. */
  private check(place: Place, schema: string, value: Json): void {
    const definition = objectAt(this.documents[place.api], 'schemas')[schema];
    if (!isObject(definition))
      throw new Error(`The discovery document of ${place.api} has no schema "${schema}".`);
    this.checkValue(place, definition, value);
  }

  private checkValue(place: Place, definition: JsonObject, value: Json): void {
    const reference = textAt(definition, '$ref');
    if (reference !== '') {
      if (!isObject(value)) throw wrongValue(pathOf(place), this.typeName(place, definition), value);
      return this.check(place, reference, value);
    }
    const type = textAt(definition, 'type');
    if (type === 'any') return;
    if (type === 'object') return this.checkObject(place, definition, value);
    if (type === 'array') {
      const items = objectAt(definition, 'items');
      if (!Array.isArray(value)) throw wrongValue(pathOf(place), this.typeName(place, items), value);
      const { api, isRequest } = place;
      value.forEach((one, step) => this.checkValue({ api, isRequest, up: place, step }, items, one));
      return;
    }
    if (!isScalar(value, definition))
      throw wrongValue(pathOf(place), this.typeName(place, definition), value);
  }

  private checkObject(place: Place, definition: JsonObject, value: Json): void {
    const { api, isRequest } = place;
    if (!isObject(value))
      throw wrongValue(pathOf(place), 'type.googleapis.com/google.protobuf.Struct', value);
    const properties = objectAt(definition, 'properties');
    const others = definition['additionalProperties'];
    for (const [name, held] of Object.entries(value)) {
      if (held === undefined) continue;
      const inner = properties[name] ?? others;
      if (!isObject(inner)) throw unknownName(name, pathOf(place));
      if (isRequest && inner['readOnly'] === true && !SETTABLE.has(name)) {
        // Google leaves it out without a word, so whoever sends it believes something that is not so.
        throw new NotImplemented(`Sending "${name}", which ${textAt(definition, 'id')} only answers,`);
      }
      this.checkValue({ api, isRequest, up: place, step: name, owner: definition }, inner, held ?? null);
    }
  }

  /** A type as Google's messages call it. */
  private typeName(place: Place, definition: JsonObject): string {
    const reference = textAt(definition, '$ref');
    if (reference !== '') return `type.googleapis.com/${PACKAGES[place.api]}.${reference}`;
    // Enumerations are named after their field: derived from the one such message that was found.
    if (definition['enum']) return `type.googleapis.com/${PACKAGES[place.api]}.${fieldOf(place)}`;
    const type = textAt(definition, 'type');
    if (type === 'array') return 'type.googleapis.com/google.protobuf.ListValue';
    if (type === 'integer') return `TYPE_${(textAt(definition, 'format') || 'int32').toUpperCase()}`;
    if (type === 'number') return `TYPE_${(textAt(definition, 'format') || 'double').toUpperCase()}`;
    return type === 'boolean' ? 'TYPE_BOOL' : 'TYPE_STRING';
  }

  private methodOf(api: Api, method: string): JsonObject {
    const names = method.split('.');
    const last = names.pop() ?? '';
    const owner = names.reduce<JsonObject>(
      (level, name) => objectAt(objectAt(level, 'resources'), name),
      this.documents[api],
    );
    const found = objectAt(owner, 'methods')[last];
    if (!isObject(found)) throw new Error(`The discovery document of ${api} has no method "${method}".`);
    return found;
  }
}

/** Where a value stands. Each value of each call has one: what messages say of it is made when there is one to make. */
interface Place {
  readonly api: Api;
  readonly isRequest: boolean;
  /** What it stands in. */
  readonly up?: Place;
  /** Its name or number there; of the body itself what its path begins with. */
  readonly step: string | number;
  /** The object that it is a field of, as the document defines it. */
  readonly owner?: JsonObject;
}

/** As Google's messages write it. */
function pathOf({ up, step }: Place): string {
  if (!up) return String(step);
  const before = pathOf(up);
  if (typeof step === 'number') return `${before}[${step}]`;
  return before === '' ? snakeCase(step) : `${before}.${snakeCase(step)}`;
}

/** The field that holds it, of a list the list's: `FormSettings.Type`. */
function fieldOf({ up, step, owner }: Place): string {
  if (owner) return `${textAt(owner, 'id')}.${capital(String(step))}`;
  return up ? fieldOf(up) : '';
}

const PACKAGES: Readonly<Record<Api, string>> = {
  forms: 'google.apps.forms.v1',
  sheets: 'google.apps.sheets.v4',
  drive: 'google.apps.drive.v3',
};

/** Methods whose body is one field of the request, and that field: paths in messages begin with it. */
const BODY_FIELDS: Readonly<Record<string, string>> = {
  'forms.forms.create': 'form',
  'sheets.spreadsheets.create': 'spreadsheet',
  'sheets.spreadsheets.values.update': 'data',
  'sheets.spreadsheets.values.append': 'data',
};

/**
 * Marked as only answered, yet taken: a form's name in Drive on create (its own description), a permission's
 * address and domain (every example of `permissions.create`), whether one may edit (recorded exchanges).
 */
const SETTABLE: ReadonlySet<string> = new Set([
  'documentTitle',
  'emailAddress',
  'domain',
  'requestingUserCanEdit',
]);

/** A field as Google's messages write it. */
const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const unknownName = (name: string, path: string): InvalidShape =>
  new InvalidShape(
    path,
    `Invalid JSON payload received. Unknown name "${name}"${path === '' ? '' : ` at '${path}'`}: Cannot find field.`,
  );

const wrongValue = (path: string, type: string, value: Json): InvalidShape =>
  new InvalidShape(path, `Invalid value at '${path}' (${type}), ${JSON.stringify(value)}`);

const INT32 = 2 ** 31;

function isScalar(value: Json, definition: JsonObject): boolean {
  const type = textAt(definition, 'type');
  const fits =
    type === 'integer'
      ? typeof value === 'number' &&
        Number.isInteger(value) &&
        (textAt(definition, 'format') !== 'int32' || (value >= -INT32 && value < INT32))
      : typeof value === type;
  const allowed = definition['enum'];
  return fits && (!Array.isArray(allowed) || allowed.includes(value));
}

/** Parameters arrive as text from an address, or with their type from an advanced service. */
function checkParameter(name: string, value: Json | undefined, parameter: JsonObject): void {
  const values = parameter['repeated'] === true && Array.isArray(value) ? value : [value];
  for (const one of values) {
    const type = textAt(parameter, 'type');
    const fits =
      type === 'boolean'
        ? typeof one === 'boolean' || one === 'true' || one === 'false'
        : type === 'integer'
          ? typeof one === 'number' || (typeof one === 'string' && /^-?\d+$/.test(one))
          : typeof one === 'string';
    if (!fits) throw wrongValue(name, typeOfParameter(type), one ?? null);
    const allowed = parameter['enum'];
    if (Array.isArray(allowed) && !allowed.includes(one ?? null))
      throw wrongValue(name, `one of ${JSON.stringify(allowed)}`, one ?? null);
  }
}

const typeOfParameter = (type: string): string =>
  type === 'boolean' ? 'TYPE_BOOL' : type === 'integer' ? 'TYPE_INT32' : 'TYPE_STRING';
