/**
 * Registers and lists from the field in the built extension, where they are beside the project: each register is given
 * to the Register page and asked in the popup, in Chromium and some in Firefox; each list is checked in Chromium.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import type { Page as FirefoxPage } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verdictTitle } from '../../shared/register/check/verdict-title';
import { readCsvTable } from '../../shared/table/csv-table';
import { isBeside } from '../beside-project';
import { fieldLists } from '../field-lists';
import { registerOf, usualHosts } from './extension-hosts';
import {
  type ChromiumRig,
  type FirefoxRig,
  type Hosts,
  startChromium,
  startFirefox,
  startHosts,
} from './rig';

const folder = '../shared/cases';
const there = isBeside(folder, 'registers and lists from the field in the extension');
const inFolder = (name: string): string => resolve(folder, 'register', name);

interface Asked {
  readonly query: string;
  readonly heading: RegExp;
  /** Must stand somewhere on the screen, in what is folded too. */
  readonly with?: readonly (string | RegExp)[];
  readonly without?: RegExp;
}
interface Case {
  readonly files: readonly string[];
  /** What the Register page tells once it is taken. */
  readonly told?: readonly (string | RegExp)[];
  readonly asked: readonly Asked[];
}

const open =
  /^Millbrook Centre is registered and open\.( That is what the register said on 20 June 2024\.)?$/;
const lost = /have letters that were lost/;
const registers: readonly Case[] = [
  {
    files: ['Results-all-then-state-funded.zip'],
    told: ['2 establishments from edubasealldata20260615.csv (15 June 2026)'],
    asked: [{ query: '900002', heading: /Old Mill School/ }],
  },
  {
    files: ['reg-not-england.csv'],
    asked: ['400011', '900020', '900021'].map((query) => ({
      query,
      heading: /is in the register, but not as a school in England/,
      without: /is registered and open/,
    })),
  },
  {
    files: ['reg-readr-na.csv'],
    asked: [{ query: '900002', heading: /closed on 31 August 2021/, without: /\bNA\b/ }],
  },
  {
    files: ['reg-pandas-floats.csv'],
    asked: ['931/1101', '10079319'].map((query) => ({
      query,
      heading: open,
      with: ['931/1101', '10079319', '01865000000', '11 to 16'],
      without: /1101\.0/,
    })),
  },
  {
    files: ['reg-unescaped-quote-in-street.csv'],
    told: [/1 row has more fields than the header/],
    asked: [{ query: '900001', heading: open, with: ['OX16 9AA', 'Banbury'] }],
  },
  {
    files: ['reg-same-row-twice.csv'],
    told: [/repeats an establishment that is there already/],
    asked: [{ query: '900001', heading: open, without: /(is|are) missing here/ }],
  },
  {
    files: ['reg-amalgamated.csv', 'links_amalgamated.csv'],
    asked: ['900002', '900003'].map((query) => ({
      query,
      heading: /closed/,
      with: [/Millbrook Primary School \(URN 900001\)/],
    })),
  },
  {
    files: ['reg-dates-two-digit-year.csv'],
    asked: [{ query: '900002', heading: /closed on 31 August 2021/ }],
  },
  {
    files: ['GIAS_20240620110412.csv'],
    told: [/\(20 June 2024\)/],
    asked: [{ query: '900001', heading: open }],
  },
  {
    files: ['reg-accents-lost.csv'],
    told: [lost],
    asked: [{ query: 'Fierté Centre’s Unit', heading: /Not certain/, with: [/URN 900005|900005/] }],
  },
  {
    files: ['reg-accents-double-encoded.csv'],
    told: [/have letters that were lost|have letters/],
    asked: [{ query: 'Fierté Centre’s Unit', heading: /Not certain/, with: [/900005/] }],
  },
  {
    files: ['reg-accents-latin1.csv'],
    asked: [{ query: '900004', heading: /École Saint-Élan/ }],
  },
  { files: ['f4-register.csv'], asked: [{ query: '100000', heading: /The ô‘’“Aldgate School/ }] },
  {
    files: ['colocated-register.csv'],
    asked: [
      { query: 'Forest Skills CIC 140001 DE1 1AA', heading: /Not certain/ },
      { query: '140010', heading: /is in the register, but not as a school in England/ },
    ],
  },
  {
    files: ['reg-la-names.csv'],
    asked: [{ query: '900102', heading: /Test Unit C is registered and open/ }],
  },
  { files: ['reg-two-rows.csv'], asked: [{ query: '900001', heading: open }] },
];

const VERDICTS: ReadonlySet<string | undefined> = new Set(Object.keys(verdictTitle));

/** The name of the register that is taken of the files given. */
const nameKept = ([name = '']: readonly string[]): string =>
  name.endsWith('.zip') ? 'edubasealldata20260615.csv' : name;

/** What a browser does for these tests. */
interface Extension {
  /** Gives the files to the Register page, says that they are meant, and returns what that page says then. */
  give(files: readonly string[]): Promise<string>;
  /** Checks in the popup: the verdict's heading, and all of the screen. */
  check(query: string): Promise<{ heading: string; screen: string }>;
}

async function holdTo(extension: Extension, { files, told = [], asked }: Case): Promise<void> {
  const page = await extension.give(files);
  for (const part of told) expect(page).toMatch(part);
  for (const { query, heading, with: parts = [], without } of asked) {
    const shown = await extension.check(query);
    expect([query, shown.heading]).toEqual([query, expect.stringMatching(heading)]);
    for (const part of parts) expect(shown.screen).toMatch(part);
    if (without) expect(shown.screen).not.toMatch(without);
  }
}

let hosts: Hosts;
beforeAll(async () => {
  hosts = await startHosts(usualHosts(registerOf(10)).answer);
});
afterAll(async () => hosts.close());

describe.runIf(there)('in Chromium', () => {
  let rig: ChromiumRig;
  let page: Page;
  let extension: Extension;
  beforeAll(async () => {
    rig = await startChromium(hosts);
    page = await rig.open('register.html');
    page.setDefaultTimeout(10_000);
    extension = {
      async give(files) {
        await page.goto(`chrome-extension://${rig.extensionId}/register.html`);
        await page.getByLabel('Register file').setInputFiles([...files].map(inFolder));
        const ready = page.getByText(/^[\d,]+ establishments from /);
        const overrule = page.getByRole('button', { name: 'Use it all the same' });
        const name = nameKept(files);
        const taken = ready.filter({ hasText: name });
        await taken.or(overrule).first().waitFor();
        // By key, here and below: a click waits two seconds until Playwright takes the button for still.
        if (await overrule.isVisible()) await overrule.press('Enter');
        await taken.waitFor();
        await page.locator(`dd:text-is("${name}")`).waitFor();
        return page.locator('body').innerText();
      },
      async check(query) {
        await page.goto(`chrome-extension://${rig.extensionId}/popup.html`);
        await page.getByLabel('Which provider?').fill(query);
        await page.locator('.search button:enabled').press('Enter');
        const heading = page.locator('#verdict-heading');
        await heading.waitFor();
        return {
          heading: await heading.innerText(),
          screen: (await page.locator('main').textContent()) ?? '',
        };
      },
    };
  });
  afterAll(() => rig.close());

  test.each(registers)('$files', (one) => holdTo(extension, one));

  const give = (name: string): Promise<void> =>
    page
      .getByLabel('Or choose a file')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: readFileSync(`${folder}/lists/${name}`) });

  /** Checks a list and returns the rows that it is saved as, by the list's own row numbers. */
  async function checkList(name: string): Promise<Map<number, Record<string, string>>> {
    await page.goto(`chrome-extension://${rig.extensionId}/bulk.html`);
    await give(name);
    await page.getByRole('button', { name: /^Check [\d,]+ providers?$/ }).press('Enter');
    await page.getByText(/^Checked ([\d,]+) of \1\b/).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as CSV' }).press('Enter'),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const { cells } = readCsvTable(Buffer.concat(chunks));
    const headings = cells.find((row) => row.includes('Register: Verdict')) ?? [];
    return new Map(
      cells.map((row, at) => [at + 1, Object.fromEntries(headings.map((head, on) => [head, row[on] ?? '']))]),
    );
  }

  test.each([...new Set(Object.values(fieldLists).map(({ register }) => register))])(
    'lists, checked against %s',
    async (register) => {
      await extension.give([register]);
      for (const [name, list] of Object.entries(fieldLists)) {
        if (list.register !== register) continue;
        const judged = [...(await checkList(name))].filter(([, row]) =>
          VERDICTS.has(row['Register: Verdict']),
        );
        expect([
          name,
          judged.map(([at, row]) => [at, row['Register: Verdict'], row['Register: URN']]),
        ]).toEqual([name, list.rows]);
        for (const [, row] of judged)
          expect(row['Register: Registered'] === 'yes').toBe(row['Register: Verdict'] === 'open');
      }
    },
  );

  test('a list that cannot be read is refused with its row, and no list of the folder is left out', async () => {
    await page.goto(`chrome-extension://${rig.extensionId}/bulk.html`);
    await give('unclosed-list.csv');
    await page.getByText('unclosed-list.csv, row 4: A quotation mark').waitFor();
    const known = [...Object.keys(fieldLists), 'unclosed-list.csv', 'urn-slips.csv'];
    expect(readdirSync(`${folder}/lists`).filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe.runIf(there)('in Firefox', () => {
  let rig: FirefoxRig;
  let page: FirefoxPage;
  beforeAll(async () => {
    rig = await startFirefox(hosts);
    page = await rig.browser.newPage();
  });
  afterAll(() => rig.close());

  const press = (label: string): Promise<void> =>
    page.locator(`::-p-xpath(//button[normalize-space(.)=${JSON.stringify(label)}])`).click();
  const open = async (name: string): Promise<void> => {
    // Firefox tells no load of an extension's page: the heading says when it is there.
    await page.goto(rig.pageUrl(name), { waitUntil: [] });
    await page.waitForSelector('h1');
  };
  const screen = (): Promise<string> => page.evaluate(() => document.body.textContent ?? '');
  const extension: Extension = {
    async give(files) {
      await open('register.html');
      const input = await page.waitForSelector('#register-file');
      await (input as unknown as { uploadFile(...paths: string[]): Promise<void> }).uploadFile(
        ...files.map(inFolder),
      );
      const told = async (): Promise<string> => {
        const text = await screen();
        return text.includes(`establishments from ${nameKept(files)} (`)
          ? 'taken'
          : text.includes('Use it all the same')
            ? 'asked'
            : '';
      };
      await expect.poll(told, { timeout: 15_000 }).not.toBe('');
      if ((await told()) === 'asked') await press('Use it all the same');
      await expect.poll(told, { timeout: 15_000 }).toBe('taken');
      await page.waitForFunction(
        (name) => document.querySelector('dd')?.textContent === name,
        {},
        nameKept(files),
      );
      return screen();
    },
    async check(query) {
      await open('popup.html');
      await page.locator('#query').fill(query);
      await press('Check');
      const heading = await page.waitForSelector('#verdict-heading');
      return {
        heading: (await heading?.evaluate((element) => element.textContent)) ?? '',
        screen: await screen(),
      };
    },
  };

  // Files, bytes and links go other ways here than in Chromium; what is made of them is the same code.
  const other = ['Results-all-then-state-funded.zip', 'reg-amalgamated.csv', 'reg-accents-latin1.csv'];
  test.each(registers.filter(({ files }) => other.includes(files[0] ?? '')))('$files', (one) =>
    holdTo(extension, one),
  );
});
