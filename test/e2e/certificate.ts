/** A self-signed certificate without openssl or a package: X.509 v3 written as DER by hand, on curve P-256. */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const DAY = 86_400_000;

const lengthOf = (bytes: number): Buffer =>
  bytes < 128
    ? Buffer.from([bytes])
    : bytes < 256
      ? Buffer.from([0x81, bytes])
      : Buffer.from([0x82, bytes >> 8, bytes & 255]);
/** Tag, length, value: the one building block of DER. */
const der = (tag: number, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), lengthOf(body.length), body]);
};
const SEQUENCE = 0x30;
const objectId = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const utcTime = (date: Date): Buffer =>
  der(0x17, Buffer.from(`${date.toISOString().slice(2, 19).replace(/[-:T]/g, '')}Z`));

/** A key and certificate in PEM for these hosts. */
export function selfSigned(hosts: readonly string[], days = 30): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const ecdsaWithSha256 = der(SEQUENCE, objectId('2a8648ce3d040302'));
  const commonName = der(SEQUENCE, objectId('550403'), der(0x0c, Buffer.from('browser tests')));
  const name = der(SEQUENCE, der(0x31, commonName));
  const hostNames = der(SEQUENCE, ...hosts.map((host) => der(0x82, Buffer.from(host))));
  const extensions = der(0xa3, der(SEQUENCE, der(SEQUENCE, objectId('551d11'), der(0x04, hostNames))));
  const serial = randomBytes(8);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40; // positive, and never shortened
  const now = Date.now();
  const certificate = der(
    SEQUENCE,
    der(0xa0, Buffer.from([2, 1, 2])),
    der(0x02, serial),
    ecdsaWithSha256,
    name,
    der(SEQUENCE, utcTime(new Date(now - DAY)), utcTime(new Date(now + days * DAY))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    extensions,
  );
  const signature = sign('sha256', certificate, privateKey);
  const base64 = der(SEQUENCE, certificate, ecdsaWithSha256, der(0x03, Buffer.from([0]), signature))
    .toString('base64')
    .replace(/(.{64})/g, '$1\n')
    .trimEnd();
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`,
  };
}
