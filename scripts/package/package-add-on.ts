/** What the add-on's package holds for each of the three ways in: see apps-script/README.md. */
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { accessibilityStatement, dpiaInput } from './council-papers';
import { listingPage } from './marketplace-listing';
import { privacyNotices } from './privacy-notices';

/** Where each part is left in the package's folder. */
const PARTS = {
  /** The script project: for `clasp push`, and for the template. */
  script: 'apps-script',
  marketplace: 'marketplace',
  privacy: 'privacy',
} as const;

const ICONS = ['32.png', '128.png'] as const;
/** Made from the running product by `npm run pictures`. */
const PICTURES = 'docs/pictures/marketplace';

/** Ids of script projects are of this kind; a placeholder or an address is none. */
const SCRIPT_ID = /^[\w-]{40,100}$/;

/** @throws Error for text that cannot be the id of a script project */
export function checkScriptId(id: string): string {
  if (SCRIPT_ID.test(id)) return id;
  throw new Error(
    `"${id}" is not the id of a script project. It stands in the Apps Script editor under Project Settings, Script ID: some 57 letters and digits, not the address of the page.`,
  );
}

/**
 * Leaves it all in the package's folder.
 * @param built folder of the built script project
 * @param folder the package's
 * @param scriptId the project that `clasp push` is to write to; without one there is no `.clasp.json`, which
 *   `clasp create-script` and `clone-script` take for a project that is there already
 */
export function packageAddOn(built: string, folder: string, scriptId: string | undefined): void {
  const script = `${folder}/${PARTS.script}`;
  const marketplace = `${folder}/${PARTS.marketplace}`;
  const privacy = `${folder}/${PARTS.privacy}`;
  cpSync(built, script, { recursive: true });
  if (scriptId !== undefined)
    writeFileSync(
      `${script}/.clasp.json`,
      `${JSON.stringify({ scriptId: checkScriptId(scriptId), rootDir: '.' }, null, 2)}\n`,
    );
  const { oauthScopes } = JSON.parse(readFileSync(`${built}/appsscript.json`, 'utf8')) as {
    oauthScopes: string[];
  };
  for (const part of [marketplace, privacy]) mkdirSync(part, { recursive: true });
  for (const name of ICONS) copyFileSync(`extension/icons/${name}`, `${marketplace}/icon-${name}`);
  const pictures = existsSync(PICTURES) ? readdirSync(PICTURES).filter((name) => name.endsWith('.png')) : [];
  for (const name of pictures) copyFileSync(`${PICTURES}/${name}`, `${marketplace}/${name}`);
  const [banner = '[220 by 140 pixels]'] = pictures.filter((name) => name.startsWith('banner'));
  writeFileSync(
    `${marketplace}/listing.md`,
    listingPage(oauthScopes, {
      icons: ICONS.map((name) => `icon-${name}`),
      banner,
      screenshots: pictures.filter((name) => !name.startsWith('banner')),
    }),
  );
  const papers = {
    'dpia-input.md': dpiaInput(oauthScopes),
    'accessibility-statement.md': accessibilityStatement(),
    ...privacyNotices(),
  };
  for (const [name, text] of Object.entries(papers)) writeFileSync(`${privacy}/${name}`, text);
}
