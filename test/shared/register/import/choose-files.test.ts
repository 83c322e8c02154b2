/** Which of several files is the register: the same whatever their order. */
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { inflate } from '../../../../extension/background/inflate';
import { madeUpRegisterFile } from '../../../../scripts/made-up-register';
import type { Bytes } from '../../../../shared/register/import/byte-pieces';
import { type ReadFiles, readRegisterFiles } from '../../../../shared/register/import/read-files';

async function* once(bytes: Uint8Array): AsyncGenerator<Bytes> {
  yield new Uint8Array(bytes);
}
const register = (rows: number): Uint8Array => madeUpRegisterFile({ rows });
const links = (rows: number): Uint8Array =>
  new TextEncoder().encode(`URN,LinkURN,LinkName,LinkType\n${'900001,900002,Oak,Successor\n'.repeat(rows)}`);
const files: Record<string, Uint8Array> = {
  'edubasealldata20261120.csv': register(9),
  'edubasealldata20240617.csv': register(8),
  'edubaseallstatefunded20261121.csv': register(7),
  'edubaseallacademiesandfree20261121.csv': register(6),
  'links_edubasealldata20261120.csv': links(5),
  'links_edubasealldata20240617.csv': links(4),
  'links_edubaseallstatefunded20261121.csv': links(3),
  'read me.txt': new TextEncoder().encode('no'),
};
const zipOf = (names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, files[name] ?? new Uint8Array(0)])));
const read = (zip: Uint8Array): Promise<ReadFiles> =>
  readRegisterFiles([{ name: 'Results.zip', bytes: once(zip) }], { inflate });

test('the newest file of all establishments and of their links, whatever the order', async () => {
  const orders = fc.shuffledSubarray(Object.keys(files), { minLength: Object.keys(files).length });
  await fc.assert(
    fc.asyncProperty(orders, async (names) => {
      const { register: taken, links: linked, passedOver } = await read(zipOf(names));
      expect([taken?.report.rows, linked?.report.links]).toEqual([9, 5]);
      expect(passedOver.map(({ name }) => name).sort()).toEqual(
        names.filter((name) => !name.includes('alldata20261120')).sort(),
      );
    }),
    { numRuns: 20 },
  );
});

test('an extract by itself is taken, and what it leaves out is told', async () => {
  const { register: taken } = await read(zipOf(['edubaseallstatefunded20261121.csv']));
  expect(taken?.report.warnings.join(' ')).toContain('holds state-funded schools only');
});

test('two extracts, and two of all establishments whose dates do not tell, are refused by name', async () => {
  await expect(
    read(zipOf(['edubaseallstatefunded20261121.csv', 'edubaseallacademiesandfree20261121.csv'])),
  ).rejects.toThrow(
    /Results\.zip has more than one.*edubaseallstatefunded20261121\.csv, edubaseallacademies/,
  );
  const twice = zipSync({ 'edubasealldata.csv': register(3), 'edubasealldata (1).csv': register(4) });
  await expect(read(twice)).rejects.toThrow(
    /more than one file that may be the register.*edubasealldata \(1\)\.csv/,
  );
});
