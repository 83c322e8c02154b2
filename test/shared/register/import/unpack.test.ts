/** Packed files: what comes out of them, and what is refused by name. */
import fc from 'fast-check';
import { gzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { inflate } from '../../../../extension/background/inflate';
import { InputError } from '../../../../shared/errors';
import type { Bytes } from '../../../../shared/register/import/byte-pieces';
import { unpack } from '../../../../shared/register/import/unpack';

const bytes = (text: string): Bytes => new TextEncoder().encode(text);

async function* pieces(whole: Uint8Array, size: number): AsyncGenerator<Bytes> {
  for (let at = 0; at < whole.length; at += size) yield new Uint8Array(whole.subarray(at, at + size));
}
async function unpacked(name: string, whole: Uint8Array, size = 7): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const file of (await unpack(name, pieces(whole, size), inflate)).files) {
    const parts: Bytes[] = [];
    for await (const part of file.open()) parts.push(part);
    files[file.name] = await new Blob(parts).text();
  }
  return files;
}

test('a CSV comes through as it is, whatever the pieces', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 600 }), async (text, size) => {
      const csv = `"URN"${text}`;
      expect(await unpacked('a.csv', bytes(csv), size)).toEqual({ 'a.csv': await new Blob([csv]).text() });
    }),
    { numRuns: 50 },
  );
});

test('gzip is unpacked and loses its ending', async () => {
  expect(await unpacked('a.csv.gz', gzipSync(bytes('URN,1')))).toEqual({ 'a.csv': 'URN,1' });
});

test('of a zip, the CSV files come out, packed or stored', async () => {
  const zip = zipSync({
    'read me.txt': bytes('no'),
    'one.csv': bytes('URN,1'),
    'two.CSV': [bytes('URN,2'), { level: 0 }],
  });
  expect(await unpacked('extract.zip', zip)).toEqual({ 'one.csv': 'URN,1', 'two.CSV': 'URN,2' });
});

test.each([
  ['nothing', '', 'is empty'],
  ['a web page', '\n <!DOCTYPE html><title>x', 'is a web page'],
  ['a web page behind a mark', '\ufeff<html>', 'is a web page'],
  ['XML', '<?xml version="1.0"?>', 'is a web page'],
])('%s is refused by name', async (_, text, why) => {
  await expect(unpacked('file.csv', bytes(text))).rejects.toThrow(`file.csv ${why}`);
});

test('a spreadsheet is told from a zip', async () => {
  const sheet = zipSync({ '[Content_Types].xml': bytes('<x/>'), 'xl/workbook.xml': bytes('<x/>') });
  await expect(unpacked('register.xlsx', sheet)).rejects.toThrow('register.xlsx is a spreadsheet');
});

test('a zip without a CSV file is refused', async () => {
  await expect(unpacked('x.zip', zipSync({ 'a.txt': bytes('a') }))).rejects.toThrow(
    'x.zip has no CSV file in it',
  );
});

test('a zip cut off or altered anywhere ends in an InputError or in the right text, never in a hang', async () => {
  const text = 'URN,EstablishmentName\r\n100000,Made up\r\n'.repeat(30);
  const whole = zipSync({ 'one.csv': bytes(text) });
  const change = fc.record({
    cut: fc.integer({ min: 4, max: whole.length }),
    at: fc.integer({ min: 4, max: whole.length - 1 }),
    to: fc.integer({ min: 0, max: 255 }),
  });
  await fc.assert(
    fc.asyncProperty(change, async ({ cut, at, to }) => {
      const altered = whole.slice(0, cut);
      if (at < cut) altered[at] = to;
      try {
        for (const content of Object.values(await unpacked('x.zip', altered, 64)))
          // A changed name or a changed byte of the text is not for the zip to notice (its checksum is not read).
          expect(content.length).toBeGreaterThanOrEqual(0);
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
        expect((error as Error).message).toContain('x.zip');
      }
    }),
    { numRuns: 300 },
  );
});

test('gzip cut off anywhere is refused', async () => {
  const whole = gzipSync(bytes('URN,EstablishmentName\r\n100000,Made up\r\n'.repeat(30)));
  for (let cut = 3; cut < whole.length; cut += 5)
    await expect(unpacked('x.csv.gz', whole.slice(0, cut))).rejects.toThrow('x.csv.gz is cut off or damaged');
});

test('a fault of the network stays what it is', async () => {
  async function* breaking(): AsyncGenerator<Bytes> {
    yield new Uint8Array(gzipSync(bytes('URN,1'.repeat(100))).subarray(0, 12));
    throw new Error('the network is gone');
  }
  const reading = async (): Promise<void> => {
    for (const file of (await unpack('x.gz', breaking(), inflate)).files)
      for await (const part of file.open()) part.at(0);
  };
  await expect(reading()).rejects.toThrow('the network is gone');
});
