/**
 * Real browsers with the built extension, and the real hosts mapped to a local server that answers as the test
 * says. Nothing reaches the internet; every request of a page or of the extension is recorded.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser as PeopleBrowser, type BrowserContext, chromium, type Page } from 'playwright-core';
import puppeteer, { type Browser } from 'puppeteer-core';
import { selfSigned } from './certificate';

/** The hosts that the product meets. */
export const HOSTS = [
  'www.get-information-schools.service.gov.uk',
  'docs.google.com',
  'ea-edubase-api-prod.azurewebsites.net',
] as const;

/** Answers a request; `host` without a port. */
export type Answer = (host: string, request: IncomingMessage, response: ServerResponse) => void;

export const SCREENS = resolve('artefacts/screens');

/** Where the packaged folders are: in `dist`, or elsewhere to test a build of one's own. */
export const DIST = process.env['PROVISION_DIST'] ?? 'dist';

export interface Hosts {
  readonly port: number;
  /** `METHOD host/path` of each request so far. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** The local server in place of the hosts. What `answer` throws is answered with status 500 and its message. */
export async function startHosts(answer: Answer, hosts: readonly string[] = HOSTS): Promise<Hosts> {
  const requests: string[] = [];
  const server = createServer(selfSigned(hosts), (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    requests.push(`${request.method ?? ''} ${host}${request.url ?? ''}`);
    try {
      answer(host, request, response);
    } catch (error) {
      response.statusCode = 500;
      response.end(String(error));
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

const pathOf = (variable: string, candidates: readonly string[]): string => {
  const found = process.env[variable] ?? candidates.find((path) => existsSync(path));
  if (found) return found;
  throw new Error(`No browser for this test: set ${variable} to its executable.`);
};

const chromiumPath = (): string =>
  pathOf('CHROMIUM_PATH', ['/usr/bin/chromium', '/usr/bin/chromium-browser']);

interface RigOptions {
  /** The built extension. */
  readonly folder?: string;
  /** Which hosts are mapped here; `*` maps all of them. */
  readonly mapped?: readonly string[];
}
interface ChromiumOptions extends RigOptions {
  /** A folder to keep between runs; left out, a fresh one that is deleted afterwards. */
  readonly profile?: string;
  readonly args?: readonly string[];
}

/** Chromium without the extension: each of its contexts is a person with a browser of their own. */
export const startBrowser = (): Promise<PeopleBrowser> => {
  mkdirSync(SCREENS, { recursive: true });
  return chromium.launch({ executablePath: chromiumPath(), headless: true });
};

export interface ChromiumRig {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** Opens one of the extension's pages in a tab. */
  open(page: string): Promise<Page>;
  /** Grants a host permission ahead, so that asking for it shows no prompt (a test cannot answer a prompt). */
  allow(origin: string): Promise<void>;
  /**
   * Opens the popup as a press of the extension's button does, over the tab that is in front. Playwright does not show
   * such pages, so it is asked with expressions.
   */
  openPopup(): Promise<(expression: string) => Promise<unknown>>;
  /** Stops the extension's worker as the browser does when it is idle. */
  stopWorker(): Promise<void>;
  close(): Promise<void>;
}

interface Answered {
  readonly id: number;
  readonly result?: { readonly result?: { readonly value?: unknown } };
}

async function openPopup(context: BrowserContext): Promise<(expression: string) => Promise<unknown>> {
  const browser = context.browser();
  const [worker] = context.serviceWorkers();
  if (!browser || !worker) throw new Error('The extension’s worker is not running.');
  const session = await browser.newBrowserCDPSession();
  await worker.evaluate(() => chrome.action.openPopup());
  let targetId: string | undefined;
  for (let tries = 0; tries < 50 && targetId === undefined; tries += 1) {
    const { targetInfos } = await session.send('Target.getTargets');
    targetId = targetInfos.find(({ url }) => url.endsWith('/popup.html'))?.targetId;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  if (targetId === undefined) throw new Error('The popup did not open.');
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  let asked = 0;
  return (expression) => {
    asked += 1;
    const id = asked;
    const params = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
    return new Promise((resolve) => {
      session.on('Target.receivedMessageFromTarget', ({ message }) => {
        const answer = JSON.parse(message) as Answered;
        if (answer.id === id) resolve(answer.result?.result?.value);
      });
      void session.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id, method: 'Runtime.evaluate', params }),
      });
    });
  };
}

/** Chromium with the built extension. */
export async function startChromium(
  hosts: Hosts,
  {
    folder = join(DIST, 'package/extension-chromium'),
    mapped = HOSTS,
    profile = '',
    args = [],
  }: ChromiumOptions = {},
): Promise<ChromiumRig> {
  const extension = resolve(folder);
  if (!existsSync(join(extension, 'manifest.json')))
    throw new Error(`${folder} is not there: npm run package.`);
  mkdirSync(SCREENS, { recursive: true });
  const home = profile === '' ? mkdtempSync(join(tmpdir(), 'provision-chromium-')) : profile;
  const maps = mapped.map((host) => `MAP ${host}:443 127.0.0.1:${hosts.port}`).join(',');
  const context = await chromium.launchPersistentContext(home, {
    executablePath: chromiumPath(),
    headless: true,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      `--host-resolver-rules=${maps},MAP * ~NOTFOUND,EXCLUDE localhost,EXCLUDE 127.0.0.1`,
      '--ignore-certificate-errors',
      ...args,
    ],
  });
  const worker =
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 }));
  const extensionId = new URL(worker.url()).host;
  return {
    context,
    extensionId,
    async open(name) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/${name}`);
      return page;
    },
    async allow(origin) {
      const page = await context.newPage();
      await page.goto('chrome://extensions');
      await page.evaluate(
        async ([id, host]) => {
          const { developerPrivate } = chrome as unknown as {
            developerPrivate: { addHostPermission(id: string, host: string): Promise<void> };
          };
          await developerPrivate.addHostPermission(id, host);
        },
        [extensionId, origin] as const,
      );
      await page.close();
    },
    openPopup: () => openPopup(context),
    async stopWorker() {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/styles.css`);
      const session = await context.newCDPSession(page);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await page.close();
    },
    async close() {
      await context.close();
      if (profile === '') rmSync(home, { recursive: true, force: true });
    },
  };
}

/** The id in the Firefox manifest, and the fixed address part that the test profile gives it. */
const GECKO_ID = 'provision-qa@provision-qa.example';
const GECKO_UUID = '1b4e28ba-2fa1-4d2e-883f-b9a761bde3fb';

export interface FirefoxRig {
  readonly browser: Browser;
  /** Address of one of the extension's pages. */
  pageUrl(page: string): string;
  close(): Promise<void>;
}

/** Firefox with the built extension, installed for this run. */
export async function startFirefox(
  hosts: Hosts,
  { folder = join(DIST, 'package/extension-firefox'), mapped = HOSTS }: RigOptions = {},
): Promise<FirefoxRig> {
  mkdirSync(SCREENS, { recursive: true });
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: pathOf('FIREFOX_PATH', ['/usr/bin/firefox-esr', '/usr/bin/firefox']),
    headless: true,
    acceptInsecureCerts: true,
    args: ['--remote-allow-system-access'], // without it moz-extension:// cannot be opened
    extraPrefsFirefox: {
      'network.dns.localDomains': mapped.join(','),
      'network.socket.forcePort': `443=${hosts.port}`,
      'security.cert_pinning.enforcement_level': 0,
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: GECKO_UUID }),
      'extensions.webextOptionalPermissionPrompts': false, // a test cannot answer a prompt
    },
  });
  const id = await browser.installExtension(resolve(folder));
  if (id !== GECKO_ID) throw new Error(`Firefox installed ${id}, expected ${GECKO_ID}.`);
  return {
    browser,
    pageUrl: (page) => `moz-extension://${GECKO_UUID}/${page}`,
    close: () => browser.close(),
  };
}
