/** What the extension's README tells IT: its example policies fit the schema, its tables name what the manifest asks for. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Policy } from '../../extension/model/settings';
import { manifestFor } from '../../scripts/manifest-variants';

interface Schema {
  readonly type: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly minimum?: number;
  readonly maximum?: number;
}
const schema = JSON.parse(readFileSync('extension/managed-schema.json', 'utf8')) as Schema;
const readme = readFileSync('extension/README.md', 'utf8');
const root = JSON.parse(readFileSync('manifest.json', 'utf8')) as Record<string, string[]>;

const typeOf = (value: unknown): string =>
  Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;

/** Faults of a value against the part of JSON Schema that browsers take for policies; unknown entries are faults too. */
function faults(value: unknown, { type, properties, items, minimum, maximum }: Schema, at = ''): string[] {
  if (typeOf(value) !== type) return [`${at} is ${typeOf(value)}, not ${type}`];
  if (typeof value === 'number')
    return value < (minimum ?? value) || value > (maximum ?? value) ? [`${at} is out of range`] : [];
  if (Array.isArray(value))
    return items ? value.flatMap((one, index) => faults(one, items, `${at}[${index}]`)) : [];
  return typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, inner]) => {
        const known = properties?.[key];
        return known ? faults(inner, known, `${at}.${key}`) : [`${at}.${key} is not in the schema`];
      });
}

const blocks = [...readme.matchAll(/```json\n([\s\S]*?)```/g)].map(
  ([, text]) => JSON.parse(text ?? '') as unknown,
);
/** The objects of settings under "3rdparty", for whichever extension. */
const settingsIn = (value: unknown, inside = false): unknown[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, inner]) =>
        inside && /^extensions$/i.test(key)
          ? Object.values(inner as Record<string, unknown>)
          : settingsIn(inner, inside || key === '3rdparty'),
      );

describe('the example policies', () => {
  const examples = blocks.flatMap((block) => settingsIn(block));

  test('are two: of Chromium and of Firefox', () => expect(examples).toHaveLength(2));

  test('fit the schema and what the extension reads', () => {
    expect(examples.flatMap((example) => faults(example, schema))).toEqual([]);
    for (const example of examples) expect(Policy.safeParse(example).success).toBe(true);
  });

  test.each<[object, RegExp]>([
    [{ recordDays: '730' }, /recordDays is string/],
    [{ recordDays: 3661 }, /out of range/],
    [{ connectionCodes: [1] }, /connectionCodes\[0\]/],
    [{ councilName: 'x' }, /not in the schema/],
  ])('%j would not', (example, fault) => expect(faults(example, schema).join()).toMatch(fault));

  test('schema and reader know the same entries', () => {
    expect(Object.keys(schema.properties ?? {}).sort()).toEqual(Object.keys(Policy.shape).sort());
  });
});

test('every permission and host of the manifest stands in its tables with a reason, and no other', () => {
  const named = [...readme.matchAll(/^\| (`[^|]*`[^|]*)\| \S/gm)].flatMap(([, cell]) =>
    [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  );
  const asked = [
    ...(root['permissions'] ?? []),
    ...(root['optional_permissions'] ?? []),
    ...(root['optional_host_permissions'] ?? []).map((host) => new URL(host).hostname),
  ];
  expect(named.sort()).toEqual(asked.sort());
});

test('the id of the Firefox example is the package’s', () => {
  const { gecko } = manifestFor('firefox', root)['browser_specific_settings'] as { gecko: { id: string } };
  expect(JSON.stringify(blocks)).toContain(`"${gecko.id}"`);
});
