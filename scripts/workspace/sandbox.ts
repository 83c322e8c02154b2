/**
 * A bare JavaScript world like that of Apps Script: the language itself and nothing of Node or the web. Each run
 * gets a fresh one. Its clock is the run's virtual clock and its dice are seeded, so that a run can be replayed.
 */
import { constants, createContext, Script, type Context } from 'node:vm';
import { isService, type Service } from './google/service';

/** What a context has although Apps Script does not: taken away. (Google's list: guides/v8-runtime, limitations.) */
const NOT_IN_APPS_SCRIPT = [
  'URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'fetch', 'FormData', 'File', 'Blob', 'DOMException',
  'atob', 'btoa', 'crypto', 'performance', 'process', 'window', 'navigator', 'setTimeout', 'setInterval',
  'setImmediate', 'clearTimeout', 'clearInterval', 'queueMicrotask', 'structuredClone', 'AbortController',
  'Event', 'EventTarget', 'MessageChannel', 'WebSocket', 'require', 'module', 'SharedArrayBuffer', 'Atomics',
]; // prettier-ignore

export interface Sandbox {
  readonly context: Context;
  /** Runs a script; its value. @param timeoutMs real time that it may take. */
  evaluate(code: Script | string, timeoutMs: number): unknown;
  /** Host data to data of this world; services through `show`. */
  inward(value: unknown, show: (service: Service) => object): unknown;
  /** Plain JSON of this world. */
  parse(text: string): unknown;
  /** An error of this world. */
  error(name: string, message: string): Error;
}

interface Realm {
  readonly Date: new (ms: number) => object;
  readonly parse: (text: string) => unknown;
  readonly array: () => unknown[];
  readonly object: () => Record<string, unknown>;
  readonly error: (name: string, message: string) => Error;
}

/** @param now the run's virtual time in milliseconds. @param seed same seed, same `Math.random`. */
export function makeSandbox(now: () => number, seed: number): Sandbox {
  // An ordinary global object: one of Node's own asks Node at each use of a global, `Math` in a loop too.
  const context = createContext(constants.DONT_CONTEXTIFY, {
    codeGeneration: { strings: false, wasm: false },
  });
  const realm = REALM.runInContext(context) as (now: () => number, seed: number) => Realm;
  const { Date: RealmDate, array, object, error, parse } = realm(now, seed);
  for (const name of NOT_IN_APPS_SCRIPT) Reflect.deleteProperty(context, name);
  // By this name `npm run mutate` switches the mutants of the add-on's code; at other times there is none.
  const mutants: unknown = Reflect.get(globalThis, '__stryker__');
  if (mutants !== undefined) context['__stryker__'] = mutants;

  const inward = (value: unknown, show: (service: Service) => object): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (isService(value)) return show(value);
    if (value instanceof Date) return new RealmDate(value.getTime());
    if (Array.isArray(value)) {
      const copy = array();
      for (const one of value) copy.push(inward(one, show));
      return copy;
    }
    const copy = object();
    for (const [key, one] of Object.entries(value)) if (one !== undefined) copy[key] = inward(one, show);
    return copy;
  };

  return {
    context,
    inward,
    evaluate: (code, timeoutMs): unknown => {
      const script = typeof code === 'string' ? new Script(code) : code;
      return script.runInContext(context, { timeout: timeoutMs }) as unknown;
    },
    error,
    parse,
  };
}

/** Runs inside the new world: sets its clock and dice, and hands out makers of its own kinds of value. */
const REALM = new Script(`(function (now, seed) {
  var RealDate = Date;
  function VirtualDate() {
    if (!new.target) return new RealDate(now()).toString();
    var args = Array.prototype.slice.call(arguments);
    return Reflect.construct(RealDate, args.length === 0 ? [now()] : args, new.target);
  }
  VirtualDate.prototype = RealDate.prototype;
  VirtualDate.prototype.constructor = VirtualDate;
  VirtualDate.now = function () { return now(); };
  VirtualDate.parse = RealDate.parse;
  VirtualDate.UTC = RealDate.UTC;
  Object.defineProperty(globalThis, 'Date', { value: VirtualDate, writable: true, configurable: true });
  var state = seed >>> 0;
  Math.random = function () {
    state = (state + 0x6d2b79f5) >>> 0;
    var t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    Date: VirtualDate,
    array: function () { return []; },
    object: function () { return {}; },
    parse: function (text) { return JSON.parse(text); },
    error: function (name, message) {
      var made = new Error(message);
      made.name = name;
      return made;
    },
  };
})`);
