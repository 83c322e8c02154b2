/**
 * What a council may set in the package that it hands out, with variables of the environment of `npm run package`:
 * further hosts, and Firefox's id and address of updates. Each is described in extension/README.md.
 */

/** What one edition of the package has that another has not. */
export interface Edition {
  /** Host patterns besides those in manifest.json. */
  readonly hosts: readonly string[];
  /** For Firefox, where it is not the project's own. */
  readonly firefoxId?: string;
  /** Where Firefox asks for updates; Mozilla's own site where it is left out. */
  readonly firefoxUpdates?: string;
}

/** The package as it is without anything set. */
export const plainEdition: Edition = { hosts: [] };

/** One host over https, whole. */
const hostPattern = /^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+\/\*$/i;
/** The two forms that Firefox takes: like a mail address, or a GUID in braces. */
const firefoxIdForms =
  /^(?:[a-z0-9._-]*@[a-z0-9._-]+|\{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\})$/i;
/** Longer ones are refused when they are signed. */
const longestFirefoxId = 80;

const isHttpsFile = (address: string): boolean => {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url?.protocol === 'https:' && url.username === '' && !url.pathname.endsWith('/');
};

/**
 * The edition that the environment asks for. PROVISION_HOSTS: host patterns such as https://files.council.example/*
 * with commas between; PROVISION_FIREFOX_ID; PROVISION_FIREFOX_UPDATES: the address of the update manifest.
 * @throws for anything wider than one host over https, and for what Firefox would not take
 */
export function editionFrom(environment: Readonly<Record<string, string | undefined>>): Edition {
  const given = (name: string): string => (environment[name] ?? '').trim();
  const hosts = given('PROVISION_HOSTS')
    .split(',')
    .flatMap((host) => (host.trim() === '' ? [] : [host.trim()]));
  for (const host of hosts)
    if (!hostPattern.test(host))
      throw new Error(`PROVISION_HOSTS: "${host}" is not one host as in https://files.council.example/*.`);
  const [firefoxId, firefoxUpdates] = [given('PROVISION_FIREFOX_ID'), given('PROVISION_FIREFOX_UPDATES')];
  if (firefoxId !== '' && (firefoxId.length > longestFirefoxId || !firefoxIdForms.test(firefoxId)))
    throw new Error(
      `PROVISION_FIREFOX_ID: "${firefoxId}" is no id as Firefox takes it, such as provision-qa@council.example.`,
    );
  if (firefoxUpdates !== '' && !isHttpsFile(firefoxUpdates))
    throw new Error(
      `PROVISION_FIREFOX_UPDATES: "${firefoxUpdates}" is no file over https as in https://files.council.example/updates.json.`,
    );
  if (firefoxUpdates !== '' && firefoxId === '')
    throw new Error(
      'PROVISION_FIREFOX_UPDATES goes with PROVISION_FIREFOX_ID: updates are found by your own id.',
    );
  return {
    hosts,
    ...(firefoxId === '' ? {} : { firefoxId }),
    ...(firefoxUpdates === '' ? {} : { firefoxUpdates }),
  };
}

/**
 * The update manifest that Firefox reads at the edition's address: the package of this version lies beside it, once
 * it is signed. Undefined where the edition names no address.
 */
export function firefoxUpdateManifest({ firefoxId, firefoxUpdates }: Edition, version: string): unknown {
  if (firefoxId === undefined || firefoxUpdates === undefined) return undefined;
  const link = new URL(`provision-qa-firefox-${version}.xpi`, firefoxUpdates).href;
  return { addons: { [firefoxId]: { updates: [{ version, update_link: link }] } } };
}
