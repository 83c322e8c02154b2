/** Finds a real Chromium and Firefox for the browser tests, or installs them. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type TestBrowser = 'chromium' | 'firefox';

const NAMES: Record<TestBrowser, { variable: string; commands: string[]; debian: string }> = {
  chromium: { variable: 'CHROMIUM_PATH', commands: ['chromium', 'chromium-browser'], debian: 'chromium' },
  firefox: { variable: 'FIREFOX_PATH', commands: ['firefox-esr', 'firefox'], debian: 'firefox-esr' },
};

const onPath = (command: string): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, command))
    .find((path) => existsSync(path));

const succeeds = (command: string, args: string[]): boolean => {
  console.error(`> ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: ['ignore', 2, 2] }).status === 0;
};

function fromDebian(name: string): boolean {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return false;
  return (
    succeeds('apt-get', ['update', '-qq']) &&
    succeeds('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name])
  );
}

/** Playwright's own Chromium, or Puppeteer's tool for Firefox: both print or keep a path that we ask for. */
async function downloaded(browser: TestBrowser): Promise<string | undefined> {
  if (browser === 'chromium') {
    const { chromium } = await import('playwright-core');
    if (!existsSync(chromium.executablePath()))
      succeeds('npx', ['--no-install', 'playwright-core', 'install', '--with-deps', 'chromium']);
    return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
  }
  const asked = spawnSync(
    'npx',
    [
      '--no-install',
      'browsers',
      'install',
      'firefox@stable',
      '--path',
      '.cache/browsers',
      '--format',
      '{{path}}',
    ],
    {
      encoding: 'utf8',
    },
  );
  const path = asked.stdout.trim().split('\n').at(-1);
  return asked.status === 0 && path && existsSync(path) ? path : undefined;
}

/**
 * The executable of a browser for the tests: named by CHROMIUM_PATH or FIREFOX_PATH, else found on the PATH, else
 * installed from Debian's packages (as root), else downloaded.
 * @throws naming the fix when there is none to be had.
 */
export async function browserFor(browser: TestBrowser): Promise<string> {
  const { variable, commands, debian } = NAMES[browser];
  const named = process.env[variable];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`${variable} names ${named}, which does not exist.`);
  }
  const find = () => commands.map(onPath).find((path) => path !== undefined);
  const path = find() ?? (fromDebian(debian) ? find() : undefined) ?? (await downloaded(browser));
  if (path) return path;
  throw new Error(
    `No ${browser} for the browser tests. Install one (on Debian: apt-get install ${debian}) or set ${variable} to its executable, then run npm test again.`,
  );
}
