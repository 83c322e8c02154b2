/** How large a file may be that is opened. */
import { expect, test } from 'vitest';
import { bytesOfFile } from '../../../extension/platform/open-file';

const file = (size: number) => ({
  name: 'list.csv',
  size,
  arrayBuffer: async () => Uint8Array.of(0x41).buffer,
});

test('a file may have 20 million bytes and no more', async () => {
  expect(await bytesOfFile(file(20_000_000))).toEqual(Uint8Array.of(0x41));
  await expect(bytesOfFile(file(20_000_001))).rejects.toThrow('list.csv is too large');
});
