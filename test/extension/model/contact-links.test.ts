/** Phone and website as links, and what the links to other sites tell those. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { phoneLink, websiteLink, whatTheyCarry } from '../../../extension/model/contact-links';
import { otherRegisters, pagesOf } from '../../../shared/register/check/verdict-pages';
import { ESTABLISHMENT } from './made-up-establishment';

test.each([
  ['www.oak.example', 'https://www.oak.example/'],
  ['http://oak.example/a b'.replace(' ', '-'), 'http://oak.example/a-b'],
  ['HTTPS://Oak.example', 'https://oak.example/'],
  ['oak.sch.example/contact', 'https://oak.sch.example/contact'],
  ['', null],
  ['N/A', null],
  ['Not recorded', null],
  ['head@oak.example', null],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
])('the website %j', (written, link) => expect(websiteLink(written)).toBe(link));

test('whatever the register says, a website is a web address or none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain()), (text) => {
      const link = websiteLink(text);
      if (link !== null) expect(link).toMatch(/^https?:\/\//);
    }),
  );
});

test.each([
  ['01632 960001', 'tel:01632960001'],
  ['(01632) 960-001', 'tel:01632960001'],
  ['+44 (0)1632 960001', 'tel:+441632960001'],
  ['1632960001', null],
  ['0163296', null],
  ['', null],
  ['01632 960001 ext 2', null],
])('the phone number %j', (written, link) => expect(phoneLink(written)).toBe(link));

test('the links of a verdict say what they tell other sites', () => {
  expect(whatTheyCarry(otherRegisters('Oak House'))).toContain('Companies House gets the name');
  expect(whatTheyCarry(pagesOf(ESTABLISHMENT))).toMatch(/Ofsted reports gets the URN.*Map gets the postcode/);
  expect(whatTheyCarry([{ title: 'AALA', url: 'https://www.hse.gov.uk/aala/' }])).toContain('Nothing');
});
