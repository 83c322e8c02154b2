/**
 * Google's addresses as this server's own. The add-on knows its forms at docs.google.com, as it will there; seen on
 * localhost, links and connection codes lead here instead.
 */
import { makeConnectionCode, readConnectionCode } from '../../shared/form/connection-code';

const GOOGLE = /https:\/\/docs\.google\.com\/(forms|spreadsheets|document)\//g;
const CODE = /PQA\d+\.[\w-]+\.[\w-]+/g;

/** @param host that the page is seen on; text for another host than localhost is left alone. */
export function localised(host: string, text: string): string {
  if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host)) return text;
  const here = (part: string): string => part.replaceAll(GOOGLE, `http://${host}/$1/`);
  return here(text).replaceAll(CODE, (code) => {
    const connection = readConnectionCode(code, [`http://${host}`]);
    return makeConnectionCode(JSON.parse(here(JSON.stringify(connection))) as typeof connection, [
      `http://${host}`,
    ]);
  });
}
