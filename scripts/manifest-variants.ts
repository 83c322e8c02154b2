/**
 * What each browser's manifest.json has that the other's must not. The root manifest is the Chromium one with the
 * event page added; keys are dropped or set per browser, and nothing else is touched.
 */
import { type Edition, plainEdition } from './council-edition';

type Manifest = Record<string, unknown>;

interface Variant {
  /** Paths to leave out, parts joined by dots. */
  readonly drop: readonly string[];
  /** Permissions that this browser does not know. */
  readonly dropPermissions: readonly string[];
  /** Top-level keys to add. */
  readonly set: Manifest;
}

const VARIANTS: Record<'chromium' | 'firefox', Variant> = {
  chromium: { drop: ['background.scripts'], dropPermissions: [], set: {} },
  firefox: {
    // Firefox has an event page, a sidebar in place of the side panel, and takes policy without a schema file.
    drop: ['background.service_worker', 'side_panel', 'minimum_chrome_version', 'storage'],
    dropPermissions: ['sidePanel'],
    set: {
      sidebar_action: {
        default_panel: 'panel.html',
        default_title: 'Provision QA',
        default_icon: { '16': 'icons/16.png', '32': 'icons/32.png' },
        open_at_install: false,
      },
      browser_specific_settings: {
        gecko: {
          id: 'provision-qa@provision-qa.example',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    },
  },
};

const isRecord = (value: unknown): value is Manifest =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function without(manifest: Manifest, path: string): Manifest {
  const [head = '', ...rest] = path.split('.');
  const { [head]: inner, ...others } = manifest;
  if (rest.length === 0) return others;
  return isRecord(inner) ? { ...manifest, [head]: without(inner, rest.join('.')) } : manifest;
}

/** What the local workspace's register needs; in no package that is released. */
export const LOCAL_HOSTS: readonly string[] = ['http://localhost/*', 'http://127.0.0.1/*'];

/** `http://localhost/*` as the content policy writes it; a port is a part of it, for a permission it is not. */
const asSource = (host: string): string =>
  host.replace(/\/\*$/, '').replace(/^(http:\/\/(?:localhost|127\.0\.0\.1))$/, '$1:*');

function withHosts(manifest: Manifest, hosts: readonly string[]): Manifest {
  if (hosts.length === 0) return manifest;
  const { optional_host_permissions: optional, content_security_policy: policy } = manifest;
  if (!Array.isArray(optional) || !isRecord(policy) || typeof policy['extension_pages'] !== 'string')
    throw new Error('manifest.json must list "optional_host_permissions" and have a policy for its pages.');
  const sources = hosts.map(asSource).join(' ');
  return {
    ...manifest,
    optional_host_permissions: [...optional.map(String), ...hosts],
    content_security_policy: {
      ...policy,
      extension_pages: policy['extension_pages'].replace(
        "connect-src 'self'",
        `connect-src 'self' ${sources}`,
      ),
    },
  };
}

function withFirefoxSettings(manifest: Manifest, { firefoxId, firefoxUpdates }: Edition): Manifest {
  const { browser_specific_settings: settings } = manifest;
  if (!isRecord(settings) || !isRecord(settings['gecko'])) return manifest;
  const gecko = {
    ...settings['gecko'],
    ...(firefoxId === undefined ? {} : { id: firefoxId }),
    ...(firefoxUpdates === undefined ? {} : { update_url: firefoxUpdates }),
  };
  return { ...manifest, browser_specific_settings: { ...settings, gecko } };
}

/**
 * The manifest for one browser.
 * @param manifest the parsed root manifest.json
 * @param edition further hosts that it may ask to visit, and what Firefox knows it by
 * @throws when it is not an object with a list of permissions
 */
export function manifestFor(
  browser: 'chromium' | 'firefox',
  manifest: unknown,
  edition: Edition = plainEdition,
): Manifest {
  if (!isRecord(manifest) || !Array.isArray(manifest['permissions']))
    throw new Error('manifest.json must be an object with a list of "permissions".');
  const { drop, dropPermissions, set } = VARIANTS[browser];
  const permissions = manifest['permissions'].filter((name) => !dropPermissions.includes(String(name)));
  const own = { ...drop.reduce(without, { ...manifest, permissions }), ...set };
  return withFirefoxSettings(withHosts(own, edition.hosts), edition);
}
