/** Checking a list in the extension in Chromium: files as they are kept, columns, decisions, what is saved. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sheetXml, workbookOf } from '../shared/table/made-workbook';
import { isBeside } from '../beside-project';
import { expectAccessible } from './accessible';
import { registerOf, usualHosts } from './extension-hosts';
import { type ChromiumRig, type Hosts, startChromium, startHosts } from './rig';
import { WHOLE, picture } from './picture';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
let hosts: Hosts;
let rig: ChromiumRig;

beforeAll(async () => {
  hosts = await startHosts(usualHosts(registerOf(10)).answer);
  rig = await startChromium(hosts);
  await rig.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await rig.open('register.html');
  const buffer = Buffer.from(registerOf(3_000));
  await page
    .getByLabel('Register file')
    .setInputFiles({ name: 'edubasealldata20261120.csv', mimeType: 'text/csv', buffer });
  await page.getByText('establishments from edubasealldata20261120.csv').waitFor();
  await page.close();
});
afterAll(async () => {
  await rig?.close();
  await hosts?.close();
});

const shot = (page: Page, name: string): Promise<unknown> => picture(page, `extension-${name}`, WHOLE);
const openBulk = (): Promise<Page> => rig.open('bulk.html');
const give = (page: Page, name: string, bytes: Uint8Array, mimeType = 'text/csv'): Promise<void> =>
  page.getByLabel('Or choose a file').setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });
/** Buttons and choices beyond the right edge, in a table as well: a narrow window has rows as a list. */
const outOfSight = (page: Page): Promise<(string | null)[]> =>
  page
    .locator('main :is(button, select)')
    .evaluateAll((all) =>
      all.filter((one) => one.getBoundingClientRect().right > innerWidth + 1).map((one) => one.textContent),
    );
const textOf = async (download: Download): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};
const saved = async (page: Page): Promise<string> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as CSV' }).click(),
  ]);
  return textOf(download);
};

const DIRECTORY = [
  ['Marlshire AP directory, autumn 2026', null, null, null, null],
  [],
  ['AP provider', 'Commissioning school', 'URN Number', 'Post code', 'Notes'],
  ['NORTH AREA', null, null, null, null],
  ['Tanglewick Hall School', 'Saltcote High School', 199_002, 'ZZ2 2ZZ', 'Two days a week'],
  ['Quilbrook Bridge Academy', 'Saltcote High School', null, 'ZZ1 1ZZ', '=HYPERLINK("x")'],
  ['Quilbrook Bridg Acadmy', 'Fenmoor School', null, null, 'Shares the building'],
  ['Nobody Knows Zzyx', 'Fenmoor School', null, null, 'New'],
  ['* Correct at 1 September 2026', null, null, null, null],
];

test('a workbook is read, its columns shown and changed, decided on, undone, and gone on with after a reload', async () => {
  const page = await openBulk();
  const sheets = { 'Read me': sheetXml([['How to use this workbook']]), Providers: sheetXml(DIRECTORY) };
  await give(page, 'Autumn directory.xlsx', workbookOf(sheets), XLSX);
  await page.getByRole('heading', { name: 'Which column is which?' }).waitFor();
  await page.getByText('Autumn directory.xlsx, sheet “Providers”').waitFor();
  expect(await page.getByLabel('What “AP provider” holds').inputValue()).toBe('name');
  expect(await page.getByLabel('What “Commissioning school” holds').inputValue()).toBe('');
  expect(await page.getByLabel('What “URN Number” holds').inputValue()).toBe('urn');
  await page.getByText('4 providers to check, 4 rows passed over.').waitFor();
  await expectAccessible(page);
  await shot(page, 'bulk-columns');
  await page.setViewportSize({ width: 360, height: 740 });
  await shot(page, 'bulk-columns-narrow');
  expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
  expect(await outOfSight(page)).toEqual([]);
  await page.setViewportSize({ width: 180, height: 370 });
  expect(await outOfSight(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 720 });

  // By keyboard: another column names the provider, and back.
  await page.getByLabel('What “Commissioning school” holds').focus();
  await page.keyboard.type('Provider name');
  expect(await page.getByLabel('What “AP provider” holds').inputValue()).toBe('');
  await page.getByLabel('What “AP provider” holds').selectOption('Provider name');
  expect(await page.getByLabel('What “Commissioning school” holds').inputValue()).toBe('');
  await page.getByRole('button', { name: 'Check row 4 after all' }).click();
  await page.getByText('5 providers to check, 3 rows passed over.').waitFor();
  await page.getByRole('button', { name: 'Pass over row 4 again' }).click();

  await page.getByRole('button', { name: 'Check 4 providers' }).click();
  await page.getByText('Checked 4 of 4; 2 to decide.').waitFor();
  await expectAccessible(page);
  await shot(page, 'bulk-results');
  await page.getByRole('button', { name: 'Decide the uncertain ones' }).click();
  await page.getByRole('heading', { name: 'Which one is “Quilbrook Bridge Academy”?' }).waitFor();
  await expectAccessible(page);
  await shot(page, 'bulk-question');
  const choose = (): Promise<void> =>
    page
      .getByRole('list', { name: 'Candidates' })
      .getByRole('button', { name: /Quillbrook Bridge Academy/ })
      .click();
  await choose();
  await page.getByText('Row 6: you chose Quillbrook Bridge Academy, URN 199001. 1 of 2 decided.').waitFor();
  await page.getByRole('button', { name: 'Back to the list' }).click();

  await page.reload();
  await page.getByText('Checked 4 of 4; 1 to decide.').waitFor();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByText('Checked 4 of 4; 2 to decide.').waitFor();
  await page.getByRole('button', { name: 'Decide row 6, Quilbrook Bridge Academy' }).click();
  await choose();
  await page.getByRole('button', { name: 'None of them' }).click();
  await page.getByText('Checked 4 of 4.', { exact: true }).waitFor();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  await shot(page, 'bulk-results-dark');
  await page.setViewportSize({ width: 360, height: 740 });
  await shot(page, 'bulk-results-narrow');
  expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
  expect(await outOfSight(page)).toEqual([]);
  await page.setViewportSize({ width: 180, height: 370 });
  expect(await outOfSight(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });

  await page.getByRole('button', { name: 'Save a record for each' }).click();
  await page.getByText('4 records are saved').waitFor();
  await page.getByRole('button', { name: 'Save a record for each' }).click();
  await page.getByText('There is a record of each already.').waitFor();
  const csv = await saved(page);
  const lines = csv.split('\r\n');
  expect(lines[0]).toContain('Marlshire AP directory, autumn 2026');
  expect(lines[2]).toContain('Notes,Register: Asked for,Register: Verdict');
  expect(lines[5]).toContain('"\'=HYPERLINK(');
  expect(csv).toContain('Open Government Licence');
  expect(csv).toContain('URN 199001 was chosen');

  // The file that was saved, given again: the same columns, not more of them.
  await page.getByRole('button', { name: 'Another list' }).click();
  await give(page, 'register-check.csv', Buffer.from(csv));
  await page.getByRole('button', { name: 'Check 4 providers' }).click();
  await page.getByText('Checked 4 of 4', { exact: false }).waitFor();
  const again = (await saved(page)).split('\r\n');
  expect(again[2]).toBe(lines[2]);
  expect(again).toHaveLength(lines.length);

  await page.getByRole('button', { name: 'Another list' }).click();
  await page.getByRole('heading', { name: 'Lists that you began' }).waitFor();
  await page.setViewportSize({ width: 1280, height: 720 });
  await expectAccessible(page);
  await shot(page, 'bulk-file');
  await page.getByRole('button', { name: 'Delete Autumn directory.xlsx', exact: false }).click();
  await page.getByRole('button', { name: 'Yes, delete it' }).click();
  await page.getByText('The list is deleted.').waitFor();
  await page.close();

  const records = await rig.open('records.html');
  const [download] = await Promise.all([
    records.waitForEvent('download'),
    records.getByRole('button', { name: 'Save all as CSV' }).click(),
  ]);
  expect(await textOf(download)).toContain('Row 8 of Autumn directory.xlsx, sheet “Providers”.');
  await records.close();
});

test('a list that was turned can be read as it stands, and turned again', async () => {
  const page = await openBulk();
  await page.getByLabel('Your list').fill('Provider,Tanglewick Hall School,Oak\nURN,199002,\n');
  await page.getByRole('button', { name: 'Read the list' }).click();
  await page.getByText('so it was turned', { exact: false }).waitFor();
  await page.getByText('2 providers to check, 0 rows passed over.').waitFor();
  await expectAccessible(page);
  await shot(page, 'bulk-turned');
  await page.getByRole('button', { name: 'Read it as it stands' }).click();
  await page.getByLabel('What “Tanglewick Hall School” holds').waitFor();
  expect(await page.getByText('so it was turned', { exact: false }).count()).toBe(0);
  await page.getByRole('button', { name: 'Lay it out anew' }).click();
  await page.getByRole('button', { name: 'Check 2 providers' }).click();
  await page.getByText('Checked 2 of 2', { exact: false }).waitFor();
  // Which copy answered stands on the page, as under every other check.
  await page.getByText('Register of 20 November 2026').waitFor();
  await page.close();
});

test('thousands of rows, pasted and in a workbook, are checked with progress, and the page stays answering', async () => {
  const rows = Array.from({ length: 5_000 }, (_, at) => [
    100_000 + at,
    `Made Up School ${at} with a longer name`,
  ]);
  const page = await openBulk();
  await page.evaluate(
    (text) => navigator.clipboard.writeText(text),
    ['URN,Provider', ...rows.map((row) => row.join(','))].join('\n'),
  );
  await page.getByLabel('Your list').focus();
  await page.keyboard.press('ControlOrMeta+V');
  await page.getByRole('button', { name: 'Read the list' }).click();
  const began = Date.now();
  await page.getByRole('button', { name: 'Check 5,000 providers' }).click();
  await page.getByText('Checked 5,000 of 5,000', { exact: false }).waitFor({ timeout: 120_000 });
  console.info(`5,000 rows checked in ${Date.now() - began} ms`);
  await page.getByRole('button', { name: 'Another list' }).click();
  // Large sheets are unpacked here without the workers that the extension's policy forbids.
  await give(page, 'large.xlsx', workbookOf({ All: sheetXml([['URN', 'Provider'], ...rows]) }), XLSX);
  await page.getByRole('button', { name: 'Check 5,000 providers' }).waitFor();
  await page.close();
});

test('what is no list is refused in words, and nothing is lost of what was there', async () => {
  const page = await openBulk();
  await give(page, 'scan.pdf', Buffer.from('%PDF-1.7'));
  await page.getByText('scan.pdf is a PDF document').waitFor();
  await give(page, 'cut.xlsx', workbookOf({ A: sheetXml([['Provider'], ['Oak']]) }).subarray(0, 300), XLSX);
  await page.getByText('cut.xlsx is damaged or cut off').waitFor();
  await page.getByLabel('Your list').fill('1\t2\n3\t4\n');
  await page.getByRole('button', { name: 'Read the list' }).click();
  await page.getByText('The list holds no provider.', { exact: false }).waitFor();
  await expectAccessible(page);
  await page.close();
});

const folder = '../shared/cases/lists';
/** How many providers each file has; all others are read without a fault. */
const PROVIDERS: Record<string, number> = {
  'list-title-rows.csv': 2,
  'list-ap-provider-heading.csv': 1,
  'list-alternative-provider-heading.csv': 1,
  'list-foi-ukprn-where-applicable.csv': 2,
  'list-urn-column-of-other-numbers.csv': 7,
  'list-sections-and-item-codes.csv': 3,
  'list-merged-provider-cells.csv': 3,
  'utf16-list.csv': 1,
};

describe.runIf(isBeside(folder, 'lists of providers from the field'))('lists from the field', () => {
  test('each is read, or refused with its row', async () => {
    const page = await openBulk();
    for (const name of readdirSync(folder)) {
      await give(page, name, readFileSync(`${folder}/${name}`));
      if (name === 'unclosed-list.csv') {
        await page.getByText('unclosed-list.csv, row 4: A quotation mark').waitFor();
        continue;
      }
      await page.getByText(`${name}.`, { exact: true }).waitFor();
      const button = page.getByRole('button', { name: /^Check [\d,]+ providers?$/ });
      const count = Number(((await button.textContent()) ?? '').replace(/\D/g, ''));
      expect([name, count]).toEqual([name, PROVIDERS[name] ?? count]);
      expect(count).toBeGreaterThan(0);
      await page.getByRole('button', { name: 'Another list' }).click();
    }
    await page.close();
  });
});
