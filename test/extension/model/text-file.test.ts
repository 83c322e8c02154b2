import { expect, test } from 'vitest';
import { textOfFile } from '../../../extension/model/text-file';

const file = (bytes: readonly number[], size = bytes.length) => ({
  name: 'list.csv',
  size,
  arrayBuffer: async () => Uint8Array.from(bytes).buffer,
});

test.each([
  ['UTF-8', [0x43, 0xc3, 0xb4], 'Cô'],
  ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0x43], 'C'],
  ['windows-1252', [0x43, 0xf4, 0x92], 'Cô’'],
  ['nothing', [], ''],
])('a file of %s is read', async (_, bytes, text) => {
  expect(await textOfFile(file(bytes))).toBe(text);
});

test('a workbook is told from a text file', async () => {
  await expect(textOfFile(file([0x50, 0x4b, 3, 4]))).rejects.toThrow('list.csv is a workbook');
  expect(await textOfFile(file([0x50, 0x4c]))).toBe('PL');
});

test('a file may have 20 million bytes and no more', async () => {
  expect(await textOfFile(file([0x41], 20_000_000))).toBe('A');
  await expect(textOfFile(file([0x41], 20_000_001))).rejects.toThrow('too large');
});
