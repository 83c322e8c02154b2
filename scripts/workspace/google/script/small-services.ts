/** Utilities, Session, Logger and console: what runs within the script's own process. */
import { createHash, createHmac, randomUUID } from 'node:crypto';
import type { Run } from '../../run';
import type { Runtime } from '../../runtime';
import { requireScope } from '../authorisation';
import { NotImplemented } from '../google-error';
import { isAssumed } from '../unconfirmed';
import { enumeration, method, service, type Service } from '../service';

const DigestAlgorithm = enumeration('DigestAlgorithm', ['MD5', 'SHA_1', 'SHA_256', 'SHA_512']);
const Charset = enumeration('Charset', ['US_ASCII', 'UTF_8']);

const signedBytes = (bytes: Uint8Array): number[] =>
  [...bytes].map((byte) => (byte > 127 ? byte - 256 : byte));
const bytesOf = (data: string | number[]): Buffer =>
  typeof data === 'string' ? Buffer.from(data) : Buffer.from(data.map((byte) => byte & 255));

export function utilities(run: Run): Service {
  const digest = (algorithm: Service, data: string): number[] => {
    const name = String(algorithm.inner).replace('_', '').toLowerCase();
    return signedBytes(createHash(name).update(data).digest());
  };
  const encode = (form: 'base64' | 'base64url') =>
    method(
      'local',
      'data:string | data:string, charset:Charset | data:number[]',
      (data: string | number[]) => {
        const text = bytesOf(data).toString('base64');
        return form === 'base64' ? text : text.replace(/\+/g, '-').replace(/\//g, '_');
      },
    );
  return service({
    type: 'Utilities',
    fields: { DigestAlgorithm, Charset },
    methods: {
      getUuid: method('local', '', () => randomUUID()),
      sleep: method('local', 'milliseconds:integer', (ms: number) => run.wait(ms)),
      computeDigest: method(
        'local',
        'algorithm:DigestAlgorithm, value:string | algorithm:DigestAlgorithm, value:string, charset:Charset',
        digest,
      ),
      computeHmacSha256Signature: method('local', 'value:string, key:string', (value: string, key: string) =>
        signedBytes(createHmac('sha256', key).update(value).digest()),
      ),
      base64Encode: encode('base64'),
      base64EncodeWebSafe: encode('base64url'),
      formatDate: method('local', 'date:Date, timeZone:string, format:string', formatDate),
    },
  });
}

/** The patterns of `formatDate` that the workspace knows; any other one is refused by name. */
function formatDate(date: Date, timeZone: string, format: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(date);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  const known: Record<string, string> = {
    yyyy: part('year'),
    MM: part('month'),
    dd: part('day'),
    HH: part('hour'),
    mm: part('minute'),
    ss: part('second'),
  };
  return format.replace(
    /'([^']*)'|([A-Za-z]+)/g,
    (_all, quoted: string | undefined, letters: string | undefined) => {
      if (quoted !== undefined) return quoted;
      const value = known[letters ?? ''];
      if (value === undefined) throw new NotImplemented(`Utilities.formatDate with "${letters ?? ''}"`);
      return value;
    },
  );
}

export function session(runtime: Runtime, run: Run): Service {
  const user = (email: string): Service =>
    service({
      type: 'User',
      methods: { getEmail: method('local', '', () => email), toString: method('local', '', () => email) },
    });
  // Without the scope the call itself is refused (quoted by eight projects).
  const person = (name: string) => (): Service => {
    requireScope(runtime, `Session.${name}`, 'userinfo.email');
    return user(run.options.user);
  };
  return service({
    type: 'Session',
    methods: {
      getActiveUser: method('local', '', person('getActiveUser')),
      getEffectiveUser: method('local', '', person('getEffectiveUser')),
      getScriptTimeZone: method('local', '', () => 'Europe/London'),
      getActiveUserLocale: method('local', '', () => 'en-GB'),
      // Reference of Session: unique to the person and to the script; asks for no scope.
      getTemporaryActiveUserKey: method('local', '', () =>
        run.options.unattended && !isAssumed(runtime.state, 'keys-of-accounts-in-triggers')
          ? ''
          : `key-of-${run.options.user}-in-${run.options.script}`,
      ),
    },
  });
}

/** `Logger` and `console`: lines go to the run's record. */
export function logger(type: 'Logger' | 'console', run: Run): Service {
  const line = (...values: unknown[]): void => {
    run.record.log.push(
      values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' '),
    );
  };
  const anything = 'a?:any, b?:any, c?:any, d?:any, e?:any, f?:any';
  const names = type === 'Logger' ? ['log'] : ['log', 'info', 'warn', 'error'];
  return service({
    type,
    methods: Object.fromEntries(names.map((name) => [name, method('local', anything, line)])),
  });
}
