/**
 * How a stand-in describes itself: a type name, its methods with the arguments that Google takes, and constants.
 * `run.ts` shows it to the add-on behind a guard that counts, checks and refuses what is not there.
 */
import type { CallKind } from '../meter';
import { GoogleError } from './google-error';

// Arguments are checked against the signature first, so that a stand-in may declare what it takes.
type Call = (...args: never[]) => unknown;

export interface Method {
  readonly kind: CallKind;
  readonly signatures: readonly Signature[];
  readonly call: Call;
}

export interface Service {
  /** As Google's reference calls it: `Form`, `PageBreakItem`, `SpreadsheetApp`. */
  readonly type: string;
  readonly methods: Readonly<Record<string, Method>>;
  /** Enumerations and nested services. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** Its methods take and give plain JSON, as the REST API behind it does: handed over as text, which is fast. */
  readonly plain?: boolean;
  /** What other stand-ins need to know about it; the add-on never sees it. */
  readonly inner?: unknown;
  /** Takes `object.name = value`, for the few Google objects that do (templates). */
  readonly assign?: (name: string, value: unknown) => void;
}

interface Parameter {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
}
type Signature = readonly Parameter[];

/**
 * @param signature Google's parameters, e.g. `title:string, isPublished?:boolean`; several forms parted by ` | `.
 *   Types: string number integer boolean object Date function any, a service type, or one of these with `[]`.
 */
export function method(kind: CallKind, signature: string, call: Call): Method {
  return { kind, signatures: signature.split(' | ').map(parseSignature), call };
}

const parseSignature = (text: string): Signature =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const [name = '', type = ''] = part.split(':');
      return { name: name.replace('?', ''), type, optional: name.endsWith('?') };
    });

const services = new WeakSet<object>();

/** Makes a service known as one, so that it is shown to the add-on guarded and not copied as data. */
export function service<T extends Service>(definition: T): T {
  services.add(definition);
  return definition;
}

/** Whether it was made by `service`. */
export const isService = (value: unknown): value is Service =>
  typeof value === 'object' && value !== null && services.has(value);

/** The inner part of a service argument, e.g. the stored item behind a `PageBreakItem`. */
export const innerOf = <T>(value: Service): T => value.inner as T;

/** @throws GoogleError worded as Google words it, when no form of the method takes these arguments. */
export function checkArguments(
  name: string,
  signatures: readonly Signature[],
  args: readonly unknown[],
): void {
  if (signatures.some((signature) => fits(signature, args))) return;
  const given = args.map(typeName).join(',');
  throw new GoogleError(`The parameters (${given}) don't match the method signature for ${name}.`);
}

function fits(signature: Signature, args: readonly unknown[]): boolean {
  if (args.length > signature.length) return false;
  return signature.every((parameter, index) => {
    const value = args[index];
    if (index >= args.length || value === undefined) return parameter.optional;
    return isOf(parameter.type, value);
  });
}

function isOf(type: string, value: unknown): boolean {
  if (type.endsWith('[]')) {
    const element = type.slice(0, -2);
    return Array.isArray(value) && value.every((one) => isOf(element, one));
  }
  if (type === 'any') return true;
  if (type === 'integer') return typeof value === 'number' && Number.isInteger(value);
  if (type === 'Date') return value instanceof Date;
  if (type === 'object') {
    return typeof value === 'object' && value !== null && !isService(value) && !(value instanceof Date);
  }
  if (/^[A-Z]/.test(type)) return isService(value) && value.type === type;
  return typeof value === type;
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (isService(value)) return value.type;
  if (Array.isArray(value)) return value.length > 0 ? `${typeName(value[0])}[]` : '[]';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'string') return 'String';
  return value instanceof Date ? 'Date' : typeof value;
}

/** An enumeration: constants that compare by identity and are of a type of their own. */
export function enumeration<K extends string>(
  type: string,
  names: readonly K[],
): Service & { of: Record<K, Service> } {
  const of = Object.fromEntries(names.map((name) => [name, constant(type, name)])) as Record<K, Service>;
  return service({ type: `${type} (enumeration)`, methods: {}, fields: of, of });
}

const constant = (type: string, name: string): Service =>
  service({
    type,
    methods: {
      toString: method('local', '', () => name),
      name: method('local', '', () => name),
    },
    inner: name,
  });
