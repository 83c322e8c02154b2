/**
 * The code that connects the extension: whole, it says what was put in; anything else is refused with words.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase64Url, encodeBase64Url } from '../../../shared/form/base64url';
import { connectedForm, makeConnectionCode, readConnectionCode } from '../../../shared/form/connection-code';
import { formPlan } from '../../../shared/form/form-plan';
import { planIds } from '../../../shared/form/question-id';
import type { Connection } from '../../../shared/schema/connection-code';
import type { PlanItem } from '../../../shared/schema/form-plan';
import { entryOf, type Receipt } from '../../../shared/schema/receipt';
import { exampleFramework } from '../../examples/example-framework';

const LOCAL = ['http://localhost', 'http://127.0.0.1'];

const plan = formPlan(exampleFramework);
const receipt: Receipt = {
  schema: 1,
  formId: 'form-1',
  responderUri: 'https://docs.google.com/forms/d/e/1FAIpQL-made-up/viewform',
  editUri: 'https://docs.google.com/forms/d/form-1/edit',
  framework: 'example',
  version: '1',
  instrument: 'visit',
  title: plan.title,
  pupilLevel: false,
  writer: 'rest',
  createdAt: '2026-11-03T09:00:00Z',
  questions: planIds(plan).questions,
};
const connection: Connection = {
  schema: 1,
  la: { code: '884', name: 'Exampleshire – ünï 😀' },
  workbook: { title: 'County', url: 'https://docs.google.com/spreadsheets/d/made-up/edit' },
  forms: [connectedForm(plan, receipt)],
};
const code = makeConnectionCode(connection);
/** A code with a right checksum (Adler-32), whatever it says. */
function signed(text: string): string {
  const payload = Buffer.from(text).toString('base64url');
  return `PQA1.${payload}.${adler32(Buffer.from(payload)).toString(16).padStart(8, '0')}`;
}
function adler32(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return b * 2 ** 16 + a;
}

describe('a connection code', () => {
  test('says what was put in, also after line breaks and quotes crept in on the way', () => {
    expect(readConnectionCode(code)).toEqual(connection);
    expect(readConnectionCode(`  "${code.replace(/(.{60})/g, '$1\r\n')}"\n`)).toEqual(connection);
    expect(code).toMatch(/^PQA1\.[\w-]+\.[0-9a-f]{8}$/);
  });

  test('knows the entry of every question and which role it has', () => {
    const form = connection.forms[0];
    expect(form?.entries['rating/1.1']).toBe(entryOf(planIds(plan).questions['rating/1.1'] ?? ''));
    expect(Object.keys(form?.entries ?? {})).toEqual(Object.keys(receipt.questions));
    expect(form?.roles).toContainEqual({
      role: 'registration-status',
      key: 'field/status',
      kind: 'choice',
      choices: ['Registered', 'Unregistered'],
    });
  });

  test.each([
    ['nothing', '', 'No connection code was given'],
    ['something else', 'https://docs.google.com/', 'not a connection code'],
    ['one that is cut off', code.slice(0, -20), 'cut off or altered'],
    ['one without its end', code.slice(0, code.lastIndexOf('.')), 'cut off or altered'],
    ['one with a letter changed', code.replace(/.(.{20})$/, '!$1'), 'cut off or altered'],
    ['one of a newer version', code.replace('PQA1', 'PQA2'), 'newer version'],
  ])('is refused when it is %s', (_, pasted, message) => {
    expect(() => readConnectionCode(pasted)).toThrow(message);
  });

  test('is told what is wrong with it, and where to get it anew', () => {
    const again = 'Copy the whole code from the workbook’s Start tab, or ask your QA lead for it again.';
    expect(() => readConnectionCode(' ')).toThrow(`No connection code was given. ${again}`);
    expect(() => readConnectionCode(`x${code}`)).toThrow(`one begins with “PQA1.”. ${again}`);
    expect(() => readConnectionCode(code.replace('PQA1', 'PQA12'))).toThrow(/newer version/);
    const unsigned = 'PQA1.';
    expect(() => readConnectionCode(unsigned)).toThrow(`The connection code is cut off or altered. ${again}`);
    // Whole as it was sent, and not ours: the sum is right, the text is no JSON, or says something else.
    expect(() => readConnectionCode(signed('{"schema":1'))).toThrow(
      `The connection code is altered. ${again}`,
    );
    expect(() => readConnectionCode(signed('{"schema":1}'))).toThrow(/^The connection code cannot be used: /);
    expect(() => makeConnectionCode({ ...connection, la: { name: '' } })).toThrow(
      /^The connection cannot be used: /,
    );
  });

  test('knows the roles of questions that the form has, and of nothing else in it', () => {
    const item = (key: string, kind: PlanItem['kind'], role?: PlanItem['role']): PlanItem => ({
      ...{ key, kind, section: '', title: key, help: '', choices: [], required: false },
      ...(role && { role }),
    });
    const made = {
      ...plan,
      items: [
        item('field/officer', 'text', 'officer'),
        item('section/one', 'section', 'visit-date'),
        item('statement/one', 'statement', 'decision'),
        item('field/gone', 'text', 'next-visit'),
        item('field/plain', 'text'),
      ],
    };
    const questions = Object.fromEntries(
      ['field/officer', 'section/one', 'statement/one', 'field/plain'].map((key, at) => [key, `${at + 1}`]),
    );
    expect(connectedForm(made, { ...receipt, questions })).toEqual({
      formId: 'form-1',
      responderUri: receipt.responderUri,
      title: plan.title,
      framework: 'example',
      version: '1',
      instrument: 'visit',
      pupilLevel: false,
      entries: { 'field/officer': 1, 'section/one': 2, 'statement/one': 3, 'field/plain': 4 },
      roles: [{ role: 'officer', key: 'field/officer', kind: 'text', choices: [] }],
    });
  });

  test.each([
    'javascript:alert(1)',
    'https://evil.example/forms/',
    'https://docs.google.com.evil.example/forms/',
    'http://docs.google.com/forms/d/x',
  ])('never leads a form to %s', (responderUri) => {
    const form = { ...connectedForm(plan, receipt), responderUri };
    expect(() => makeConnectionCode({ ...connection, forms: [form] })).toThrow('address of a Google Form');
  });

  test.each(['http://localhost:4173', 'http://127.0.0.1:4173', 'http://localhost'])(
    'leads a form and a workbook to %s only where the local workspace is tried out',
    (here) => {
      const form = { ...connectedForm(plan, receipt), responderUri: `${here}/forms/d/e/x/viewform` };
      const workbook = { ...connection.workbook, url: `${here}/spreadsheets/d/x` };
      const local = { ...connection, workbook, forms: [form] };
      const pasted = makeConnectionCode(local, LOCAL);
      expect(readConnectionCode(pasted, LOCAL)).toEqual(local);
      expect(() => readConnectionCode(pasted)).toThrow('address of a Google Form');
      expect(() => makeConnectionCode({ ...connection, workbook })).toThrow('address of a Google Sheet');
    },
  );

  test.each(['http://localhost.evil.example/', 'http://localhost:4173.evil.example/', 'https://localhost/'])(
    'leads there no form to %s',
    (responderUri) => {
      const form = { ...connectedForm(plan, receipt), responderUri };
      const local = { ...connection, forms: [form] };
      expect(() => makeConnectionCode(local, LOCAL)).toThrow('address of a Google Form');
    },
  );

  test('any text cut or changed at random is read right or refused with words', () => {
    fc.assert(
      fc.property(fc.nat({ max: code.length - 1 }), fc.string({ maxLength: 3 }), (at, put) => {
        try {
          expect(readConnectionCode(code.slice(0, at) + put + code.slice(at + 1))).toEqual(connection);
        } catch (error) {
          expect(String(error)).toMatch(/^InputError: .{20,}/);
        }
      }),
    );
  });
});

test('base64url holds any text, and is what others make of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const encoded = encodeBase64Url(text);
      expect(encoded).toBe(Buffer.from(text, 'utf8').toString('base64url'));
      expect(decodeBase64Url(encoded)).toBe(text);
    }),
  );
  expect(decodeBase64Url('gA')).toBeNull();
  expect(decodeBase64Url('a')).toBeNull();
  // Signs of other alphabets, wherever they stand.
  for (const code of ['+AAA', 'AAA/', 'AA==', 'AA\nAA', 'ÄAAA', 'AAAÄ'])
    expect(decodeBase64Url(code)).toBeNull();
  expect(decodeBase64Url('AAcK')).toBe('\u0000\u0007\n');
  expect(() => encodeBase64Url('\ud800')).toThrow(URIError);
});

test('a code keeps the zeros in front of its sum', () => {
  // Few letters make a small sum.
  const text = '[]';
  expect(signed(text)).toMatch(/\.0[0-9a-f]{7}$/);
  expect(() => readConnectionCode(signed(text))).toThrow(/^The connection code cannot be used: /);
});
