/** What the package holds for a listing in the Marketplace, and for who decides in a council. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { frameworks } from '../../shared/frameworks/index';
import { LISTING } from '../../scripts/package/marketplace-listing';
import { packageAddOn } from '../../scripts/package/package-add-on';
import { scopeReasons } from '../../scripts/package/scope-reasons';
import { BUILT_ADD_ON } from '../built-add-on';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'provision-package-'));
  packageAddOn(BUILT_ADD_ON, folder, undefined);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const { oauthScopes } = JSON.parse(readFileSync('apps-script/appsscript.json', 'utf8')) as {
  oauthScopes: string[];
};

/** Width and height stand at the 17th byte of a PNG. */
const sizeOf = (name: string): string => {
  const png = readFileSync(join(folder, 'marketplace', name));
  return `${png.readUInt32BE(16)} x ${png.readUInt32BE(20)}`;
};

// Guide "Create a store listing", April 2026.
describe('the Marketplace listing', () => {
  test('keeps to the lengths, and to names that are not Google’s', () => {
    expect(LISTING.name.length).toBeLessThanOrEqual(50);
    expect(LISTING.name).not.toMatch(/google|sheets|forms|drive/i);
    expect(LISTING.short.length).toBeLessThanOrEqual(200);
    expect(LISTING.detailed.length).toBeLessThan(16_000);
  });

  test('has pictures of the sizes asked for', () => {
    const names = readdirSync(join(folder, 'marketplace')).filter((name) => name.endsWith('.png'));
    expect(sizeOf('icon-32.png')).toBe('32 x 32');
    expect(sizeOf('icon-128.png')).toBe('128 x 128');
    const screenshots = names.filter((name) => !/^(icon|banner)/.test(name));
    expect(screenshots.length).toBeGreaterThanOrEqual(1);
    expect(screenshots.length).toBeLessThanOrEqual(5);
    for (const name of screenshots) expect(sizeOf(name), name).toBe('1280 x 800');
    expect(sizeOf('banner.png')).toBe('220 x 140');
    for (const name of names) expect(read('marketplace/listing.md')).toContain(name);
  });

  test('gives every permission of the manifest with a reason', () => {
    const page = read('marketplace/listing.md');
    for (const { scope, reason, without } of scopeReasons(oauthScopes)) {
      expect(page).toContain(`| \`${scope}\` | ${reason} | ${without} |`);
      expect(read('privacy/dpia-input.md')).toContain(reason);
    }
  });

  test('a permission without a reason ends the packaging', () => {
    expect(() => scopeReasons(['https://www.googleapis.com/auth/gmail.modify'])).toThrow(
      /gives no reason for/,
    );
  });
});

describe('papers for the council', () => {
  test('there is a privacy notice for every kind of form', () => {
    const kinds = new Set(frameworks.flatMap(({ instruments }) => instruments.map(({ kind }) => kind)));
    const made = readdirSync(join(folder, 'privacy')).flatMap(
      (name) => /^privacy-notice-(.*)\.md$/.exec(name)?.[1] ?? [],
    );
    // Neither is a form that anybody hands in.
    const notHandedIn = ['document', 'checklist'];
    expect(made.sort()).toEqual([...kinds].filter((kind) => !notHandedIn.includes(kind)).sort());
  });

  test('those of forms about a pupil say so, and the others that no pupil is asked for', () => {
    expect(read('privacy/privacy-notice-referral.md')).toMatch(/about a named pupil/);
    expect(read('privacy/privacy-notice-visit.md')).toMatch(/No question asks for a pupil’s name/);
    expect(read('privacy/privacy-notice-visit.md')).toContain('- Designated safeguarding lead (DSL)');
  });

  test.each(['dpia-input.md', 'accessibility-statement.md', 'privacy-notice-visit.md'])(
    '%s leaves to the council what is the council’s',
    (name) => {
      expect(read(`privacy/${name}`)).toMatch(/\[[a-zA-Z ,.’']+\]/);
      expect(read(`privacy/${name}`)).not.toMatch(/undefined|\[object/);
    },
  );
});

test('licence texts travel with every copy of the script', () => {
  const text = read('apps-script/licences.html');
  for (const name of ['Provision QA (MIT)', 'preact ', 'zod ']) expect(text).toContain(name);
});
