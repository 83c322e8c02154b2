/** Phone and website as links, and what the links to other sites tell those. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { phoneLink, websiteLink, whatTheyCarry } from '../../../extension/model/contact-links';
import { otherRegisters, pagesOf } from '../../../shared/register/check/verdict-pages';
import { ESTABLISHMENT } from './made-up-establishment';

test.each([
  ['www.oak.example', 'https://www.oak.example/'],
  ['http://oak.example/a-b', 'http://oak.example/a-b'],
  ['https://oak.example', 'https://oak.example/'],
  ['  www.oak.example ', 'https://www.oak.example/'],
  ['oak.example?from=http://elm.example', 'https://oak.example/?from=http://elm.example'],
  ['http:/oak.example', null],
  ['http://oak.example/a b', null],
  ['HTTPS://Oak.example', 'https://oak.example/'],
  ['oak.sch.example/contact', 'https://oak.sch.example/contact'],
  ['', null],
  ['N/A', null],
  ['Not recorded', null],
  ['oak', null],
  ['oak.e', null],
  ['oak.xn--p1ai', 'https://oak.xn--p1ai/'],
  ['.oak.example', null],
  ['oak.example.', null],
  ['192.0.2.1', null],
  ['ftp://oak.example', null],
  ['http://', null],
  ['head@oak.example', null],
  ['https://head:word@oak.example', null],
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
  ['01632.960.001', 'tel:01632960001'],
  ['+44 (0)1632 960001', 'tel:+441632960001'],
  ['+44 1632 960001', 'tel:+441632960001'],
  ['0044 1632 960001', 'tel:00441632960001'],
  ['016329 6000', 'tel:0163296000'],
  ['016329 600', null],
  ['01632 9600012', null],
  ['0 0632 960001', null],
  ['+33 1632 960001', null],
  ['tel 01632 960001', null],
  ['1632960001', null],
  ['0163296', null],
  ['', null],
  ['01632 960001 ext 2', null],
])('the phone number %j', (written, link) => expect(phoneLink(written)).toBe(link));

test('the links of a verdict say what they tell other sites', () => {
  expect(whatTheyCarry(otherRegisters('Oak House'))).toContain('Companies House gets the name');
  expect(whatTheyCarry(pagesOf(ESTABLISHMENT))).toMatch(/Ofsted reports gets the URN.*Map gets the postcode/);
});

const page = (title: string, url: string) => ({ title, url });
const MAP = page('Map', 'https://www.openstreetmap.org/search?query=ZZ1+1ZZ');
const REPORTS = page('Ofsted reports', 'https://reports.example/provider/199001');

test.each([
  ['no links', [], ''],
  [
    'links that tell nothing',
    [page('AALA', 'https://www.hse.gov.uk/aala/'), page('Year', 'https://x.example/1999')],
    'These open other sites. Nothing about the provider goes with them.',
  ],
  [
    'some that tell something',
    [
      page('AALA', 'https://www.hse.gov.uk/aala/'),
      REPORTS,
      MAP,
      page('About 12345', 'https://x.example/12345/a'),
    ],
    'These open other sites and leave this computer: Ofsted reports gets the URN, Map gets the postcode.',
  ],
  [
    'a number of five digits at the end',
    [page('Entry', 'https://x.example/12345')],
    'These open other sites and leave this computer: Entry gets the URN.',
  ],
  [
    'Companies House',
    [page('Companies House', 'https://find-and-update.company-information.service.gov.uk/search?q=12345')],
    'These open other sites and leave this computer: Companies House gets the name that you asked for.',
  ],
])('%s', (_, pages, words) => expect(whatTheyCarry(pages)).toBe(words));
