/**
 * The connection code: one line of text that an officer pastes into the extension, `PQA1.<payload>.<checksum>`.
 * The payload is base64url JSON; the checksum tells a code that was cut off from one that is whole.
 */
import { InputError } from '../errors';
import {
  connectionAt,
  type ConnectedForm,
  type Connection,
  type OtherHosts,
} from '../schema/connection-code';
import type { FormPlan } from '../schema/form-plan';
import { jsonIn } from '../schema/json';
import { parseInput } from '../schema/parse-input';
import { entryOf, type Receipt } from '../schema/receipt';
import { decodeBase64Url, encodeBase64Url } from './base64url';

const VERSION = 1;
const AGAIN = 'Copy the whole code from the workbook’s Start tab, or ask your QA lead for it again.';

/** Adler-32, as eight hex digits. */
function checksum(text: string): string {
  let a = 1;
  let b = 0;
  for (let at = 0; at < text.length; at += 1) {
    a = (a + text.charCodeAt(at)) % 65521;
    b = (b + a) % 65521;
  }
  return (b * 65536 + a).toString(16).padStart(8, '0');
}

/** What the extension needs to know of one form. */
export function connectedForm(plan: FormPlan, receipt: Receipt): ConnectedForm {
  return {
    formId: receipt.formId,
    responderUri: receipt.responderUri,
    title: receipt.title,
    framework: receipt.framework,
    version: receipt.version,
    instrument: receipt.instrument,
    pupilLevel: receipt.pupilLevel,
    entries: Object.fromEntries(Object.entries(receipt.questions).map(([key, id]) => [key, entryOf(id)])),
    roles: plan.items.flatMap(({ role, key, kind, choices }) =>
      role === undefined || kind === 'section' || kind === 'statement' || !(key in receipt.questions)
        ? []
        : [{ role, key, kind, choices: [...choices] }],
    ),
  };
}

/**
 * @param others hosts besides Google's at which forms and workbooks may lie
 * @throws InputError when the connection is not one that the extension would take, e.g. a form's address is not
 * Google's.
 */
export function makeConnectionCode(connection: Connection, others: OtherHosts = []): string {
  const payload = encodeBase64Url(
    JSON.stringify(parseInput(connectionAt(others), connection, 'The connection')),
  );
  return `PQA${VERSION}.${payload}.${checksum(payload)}`;
}

/**
 * What a pasted code says; blanks and line breaks in it do no harm.
 * @param others hosts besides Google's at which forms and workbooks may lie
 * @throws InputError that tells whether it is no code at all, cut off or altered, or made by a newer version.
 */
export function readConnectionCode(pasted: string, others: OtherHosts = []): Connection {
  const code = pasted.replace(/[\s\u200b\ufeff"'“”]/g, '');
  if (code === '') throw new InputError(`No connection code was given. ${AGAIN}`);
  const start = /^PQA(\d+)\./.exec(code);
  if (!start)
    throw new InputError(`This is not a connection code: one begins with “PQA${VERSION}.”. ${AGAIN}`);
  if (Number(start[1]) > VERSION) {
    throw new InputError(
      'This connection code was made by a newer version of Provision QA. Update the extension.',
    );
  }
  const [, payload = '', sum = ''] = code.split('.');
  const json = sum === checksum(payload) ? decodeBase64Url(payload) : null;
  if (json === null) throw new InputError(`The connection code is cut off or altered. ${AGAIN}`);
  const connection = jsonIn(json);
  if (connection === undefined) throw new InputError(`The connection code is altered. ${AGAIN}`);
  return parseInput(connectionAt(others), connection, 'The connection code');
}
