/** What a council may set in the package that it hands out: taken whole or refused, and nothing else changed. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  type Edition,
  editionFrom,
  firefoxUpdateManifest,
  plainEdition,
} from '../../scripts/council-edition';
import { manifestFor } from '../../scripts/manifest-variants';

const root: unknown = JSON.parse(readFileSync('manifest.json', 'utf8'));
const id = 'provision-qa@marlshire.example';
const updates = 'https://files.marlshire.example/provision-qa/updates.json';
const own: Edition = { hosts: [], firefoxId: id, firefoxUpdates: updates };

describe('an edition', () => {
  test('is the plain one where nothing is set, or only blanks', () => {
    expect(editionFrom({})).toEqual(plainEdition);
    expect(
      editionFrom({ PROVISION_HOSTS: ' ,', PROVISION_FIREFOX_ID: ' ', PROVISION_FIREFOX_UPDATES: '' }),
    ).toEqual(plainEdition);
  });

  test('has what is set, without blanks around it', () => {
    expect(
      editionFrom({
        PROVISION_HOSTS: ' https://files.marlshire.example/* , https://lists.marlshire.example/*',
        PROVISION_FIREFOX_ID: ` ${id} `,
        PROVISION_FIREFOX_UPDATES: updates,
      }),
    ).toEqual({ ...own, hosts: ['https://files.marlshire.example/*', 'https://lists.marlshire.example/*'] });
  });

  test.each(['https://*/*', 'http://files.council.example/*', 'https://*.example/*', '<all_urls>'])(
    'has no host as wide as %s',
    (wide) => expect(() => editionFrom({ PROVISION_HOSTS: wide })).toThrow('is not one host'),
  );

  test.each([
    [id, true],
    ['{0f2bd7c6-1d0e-4a4e-9f0b-3c1f6d5e7a89}', true],
    ['@marlshire', true],
    [`${'a'.repeat(80 - '@marlshire.example'.length)}@marlshire.example`, true],
    [`${'a'.repeat(81 - '@marlshire.example'.length)}@marlshire.example`, false],
    ['provision-qa', false],
    ['provision qa@marlshire.example', false],
    ['{0f2bd7c6-1d0e-4a4e-9f0b}', false],
    ['prövision@marlshire.example', false],
    ['a@b@c', false],
  ])('with the Firefox id %s: %s', (given, isTaken) => {
    const edition = (): Edition => editionFrom({ PROVISION_FIREFOX_ID: given });
    if (isTaken) expect(edition()).toEqual({ hosts: [], firefoxId: given });
    else expect(edition).toThrow('PROVISION_FIREFOX_ID');
  });

  test.each([
    'http://files.marlshire.example/updates.json',
    'files.marlshire.example/updates.json',
    'https://files.marlshire.example/',
    'https://me:secret@files.marlshire.example/updates.json',
    'updates',
  ])('asks for no updates at %s', (given) => {
    expect(() => editionFrom({ PROVISION_FIREFOX_ID: id, PROVISION_FIREFOX_UPDATES: given })).toThrow(
      'PROVISION_FIREFOX_UPDATES',
    );
  });

  test('asks for updates only by an id of its own', () => {
    expect(() => editionFrom({ PROVISION_FIREFOX_UPDATES: updates })).toThrow(
      'goes with PROVISION_FIREFOX_ID',
    );
  });
});

describe('the manifest of an edition', () => {
  test('has the id and the address of updates in Firefox, all else as in the plain one', () => {
    const plain = manifestFor('firefox', root);
    const { gecko } = plain['browser_specific_settings'] as { gecko: Record<string, unknown> };
    expect(gecko['update_url']).toBeUndefined();
    expect(manifestFor('firefox', root, own)).toEqual({
      ...plain,
      browser_specific_settings: { gecko: { ...gecko, id, update_url: updates } },
    });
  });

  test('is the plain one in Chrome and Edge, which get their id from the store', () => {
    expect(manifestFor('chromium', root, own)).toEqual(manifestFor('chromium', root));
  });
});

describe('the update manifest', () => {
  test('names the signed package of this version beside it, by the edition’s id', () => {
    expect(firefoxUpdateManifest(own, '1.2.3')).toEqual({
      addons: {
        [id]: {
          updates: [
            {
              version: '1.2.3',
              update_link: 'https://files.marlshire.example/provision-qa/provision-qa-firefox-1.2.3.xpi',
            },
          ],
        },
      },
    });
  });

  test('is there only where Firefox is told to ask for it', () => {
    expect(firefoxUpdateManifest(plainEdition, '1.2.3')).toBeUndefined();
    expect(firefoxUpdateManifest({ hosts: [], firefoxId: id }, '1.2.3')).toBeUndefined();
  });

  test('the one that the guide shows is what packaging writes', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const blocks = [...readFileSync('extension/README.md', 'utf8').matchAll(/```json\n([\s\S]*?)```/g)];
    const shown: unknown[] = blocks.map(([, block = '']): unknown => JSON.parse(block));
    expect(shown).toContainEqual(firefoxUpdateManifest(own, version));
  });
});
