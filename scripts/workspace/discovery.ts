/** Holds requests and responses against Google's discovery documents, where these are at hand. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, objectAt, textAt, type Json, type JsonObject } from './json';
import { GoogleError } from './google/google-error';

const FILES = { forms: 'forms-v1.json', sheets: 'sheets-v4.json', drive: 'drive-v3.json' } as const;
export type Api = keyof typeof FILES;

let saidSo = false;

/** Google’s own description of its APIs, to hold requests and answers against. */
export class Discovery {
  private constructor(private readonly documents: Readonly<Record<Api, JsonObject>>) {}

  /** Reads the documents; null, said once aloud, when they are not there. */
  static open(folder: string): Discovery | null {
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
    return new Discovery({ forms: read('forms'), sheets: read('sheets'), drive: read('drive') });
  }

  /** @throws GoogleError naming the first thing that the document does not allow. */
  checkRequest(api: Api, method: string, parameters: JsonObject, body: Json | undefined): void {
    const found = this.methodOf(api, method);
    const known = { ...objectAt(found, 'parameters'), ...objectAt(this.documents[api], 'parameters') };
    for (const [name, value] of Object.entries(parameters)) {
      const parameter = known[name];
      if (!isObject(parameter)) throw unknown(name, `query of ${method}`);
      checkParameter(name, value, parameter);
    }
    const schema = textAt(objectAt(found, 'request'), '$ref');
    if (schema === '' && body !== undefined) throw new GoogleError(`${method} takes no request body.`);
    if (schema !== '') this.check(api, schema, body ?? {}, '', true);
  }

  /** @throws an Error (our own fault, not the add-on's) when a stand-in answers in a shape that Google does not. */
  checkResponse(api: Api, method: string, response: JsonObject): void {
    const schema = textAt(objectAt(this.methodOf(api, method), 'response'), '$ref');
    try {
      this.check(api, schema, response, '', false);
    } catch (error) {
      throw new Error(`The stand-in for ${api} ${method} answered wrongly: ${String(error)}`);
    }
  }

  /** @throws GoogleError when a value is not of the named schema. */
  check(api: Api, schema: string, value: Json, path: string, isRequest: boolean): void {
    const definition = objectAt(this.documents[api], 'schemas')[schema];
    if (!isObject(definition)) throw new Error(`The discovery document of ${api} has no schema "${schema}".`);
    this.checkValue(api, definition, value, path, isRequest);
  }

  private checkValue(api: Api, definition: JsonObject, value: Json, path: string, isRequest: boolean): void {
    const reference = textAt(definition, '$ref');
    if (reference !== '') return this.check(api, reference, value, path, isRequest);
    const type = textAt(definition, 'type');
    if (type === 'any') return;
    if (value === null) throw wrong(path, type, value);
    if (type === 'object') return this.checkObject(api, definition, value, path, isRequest);
    if (type === 'array') {
      if (!Array.isArray(value)) throw wrong(path, 'a list', value);
      // A row of cell values may hold nulls: "any" says so.
      value.forEach((one, index) =>
        this.checkValue(api, objectAt(definition, 'items'), one, `${path}[${index}]`, isRequest),
      );
      return;
    }
    checkScalar(path, value, definition);
  }

  private checkObject(api: Api, definition: JsonObject, value: Json, path: string, isRequest: boolean): void {
    if (!isObject(value)) throw wrong(path, 'an object', value);
    const properties = objectAt(definition, 'properties');
    const others = definition['additionalProperties'];
    for (const [name, held] of Object.entries(value)) {
      if (held === undefined) continue;
      const inner = properties[name] ?? others;
      const at = path === '' ? name : `${path}.${name}`;
      if (!isObject(inner)) throw unknown(name, path === '' ? textAt(definition, 'id') : path);
      if (isRequest && inner['readOnly'] === true && !SETTABLE_ON_CREATE.has(name)) {
        throw new GoogleError(`Invalid value at '${at}': the field is read-only`);
      }
      this.checkValue(api, inner, held, at, isRequest);
    }
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

/** Marked read-only, yet said in its own description to be settable on create. */
const SETTABLE_ON_CREATE: ReadonlySet<string> = new Set(['documentTitle']);

const unknown = (name: string, where: string): GoogleError =>
  new GoogleError(`Invalid JSON payload received. Unknown name "${name}" at '${where}': Cannot find field.`);

const wrong = (path: string, expected: string, value: Json): GoogleError =>
  new GoogleError(
    `Invalid value at '${path}': expected ${expected}, given ${JSON.stringify(value).slice(0, 60)}`,
  );

const INT32 = 2 ** 31;

function checkScalar(path: string, value: Json, definition: JsonObject): void {
  const type = textAt(definition, 'type');
  if (type === 'integer') {
    if (typeof value !== 'number' || !Number.isInteger(value)) throw wrong(path, 'a whole number', value);
    if (textAt(definition, 'format') === 'int32' && (value < -INT32 || value >= INT32)) {
      throw wrong(path, 'a 32-bit whole number', value);
    }
    return;
  }
  if (type === 'number' ? typeof value !== 'number' : typeof value !== type)
    throw wrong(path, `a ${type}`, value);
  const allowed = definition['enum'];
  if (Array.isArray(allowed) && !allowed.includes(value))
    throw wrong(path, `one of ${JSON.stringify(allowed)}`, value);
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
    if (!fits) throw wrong(name, `a ${type}`, one ?? null);
    const allowed = parameter['enum'];
    if (Array.isArray(allowed) && !allowed.includes(one ?? null))
      throw wrong(name, `one of ${JSON.stringify(allowed)}`, one ?? null);
  }
}
