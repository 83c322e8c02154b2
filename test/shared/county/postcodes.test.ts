/** Postcodes in what people write, each once and in one spelling. */
import { expect, test } from 'vitest';
import { postcodesIn } from '../../../shared/county/postcodes';

test.each<[string, string[]]>([
  ['AB1 2CD', ['AB1 2CD']],
  ['ab12cd', ['AB1 2CD']],
  ['AB1-2CD', ['AB1 2CD']],
  ['AB1  - 2CD', ['AB1 2CD']],
  ['M1 1AA', ['M1 1AA']],
  ['M60 1NW', ['M60 1NW']],
  ['CR2 6XH', ['CR2 6XH']],
  ['DN55 1PT', ['DN55 1PT']],
  ['W1A 1HQ', ['W1A 1HQ']],
  ['EC1A 1BB', ['EC1A 1BB']],
  ['The Farm, 3 Mill Lane, HR4 1AA (office: HR4 2BB)', ['HR4 1AA', 'HR4 2BB']],
  ['HR4 1AA, hr41aa', ['HR4 1AA']],
  ['HR4', []],
  ['HR4 1A', []],
  ['HR4 1AAB', []],
  ['XHR4 1AA', []],
  ['HR4 11A', []],
  ['4HR 1AA', []],
  ['', []],
])('%j: %j', (text, found) => expect(postcodesIn(text)).toEqual(found));
