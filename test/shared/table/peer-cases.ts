/**
 * The test cases that papaparse publishes inside its package, as data, and those of csv-spectrum (a set of CSV files
 * that parsers are measured by), written out here.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';
import * as z from 'zod/mini';

const PapaCase = z.object({
  description: z.string(),
  input: z.string(),
  config: z.optional(z.record(z.string(), z.unknown())),
  expected: z.object({ data: z.array(z.unknown()), errors: z.optional(z.array(z.unknown())) }),
});
export type PapaCase = z.infer<typeof PapaCase>;

/** Papaparse's cases for its parser and for its whole reader. Its file runs with nothing to run its tests. */
export function papaparseCases(): PapaCase[] {
  const file = createRequire(import.meta.url).resolve('papaparse/tests/test-cases.js');
  const lists = runInNewContext(
    `${readFileSync(file, 'utf8').split(/^describe\('Unparse/m)[0] ?? ''}; [CORE_PARSER_TESTS, PARSE_TESTS].flat()`,
    { describe: () => undefined, document: undefined, chai: {}, Papa: {} },
  ) as unknown[];
  return lists.flatMap((one) => {
    const read = PapaCase.safeParse(one);
    return read.success ? [read.data] : [];
  });
}

/** csv-spectrum: name, file, cells. `empty` means quoted and empty there. */
export const spectrum: readonly (readonly [string, string, readonly (readonly string[])[]])[] = [
  [
    'comma in quotes',
    'first,last,address,city,zip\nJohn,Doe,120 any st.,"Anytown, WW",08123',
    [
      ['first', 'last', 'address', 'city', 'zip'],
      ['John', 'Doe', '120 any st.', 'Anytown, WW', '08123'],
    ],
  ],
  [
    'empty',
    'a,b,c\n1,"",""\n2,3,4',
    [
      ['a', 'b', 'c'],
      ['1', '', ''],
      ['2', '3', '4'],
    ],
  ],
  [
    'empty, CRLF',
    'a,b,c\r\n1,"",""\r\n2,3,4',
    [
      ['a', 'b', 'c'],
      ['1', '', ''],
      ['2', '3', '4'],
    ],
  ],
  [
    'escaped quotes',
    'a,b\n1,"ha ""ha"" ha"\n3,4\n',
    [
      ['a', 'b'],
      ['1', 'ha "ha" ha'],
      ['3', '4'],
    ],
  ],
  [
    'JSON',
    'key,val\n1,"{""type"": ""Point"", ""coordinates"": [102.0, 0.5]}"\n',
    [
      ['key', 'val'],
      ['1', '{"type": "Point", "coordinates": [102.0, 0.5]}'],
    ],
  ],
  [
    'quotes within bare fields',
    `Contact Phone Number,Location Coordinates,Cities,Counties\n2095257564,37°36'37.8"N 121°2'17.9"W,Modesto,Stanislaus`,
    [
      ['Contact Phone Number', 'Location Coordinates', 'Cities', 'Counties'],
      ['2095257564', `37°36'37.8"N 121°2'17.9"W`, 'Modesto', 'Stanislaus'],
    ],
  ],
  [
    'newlines',
    'a,b,c\n1,2,3\n"Once upon \na time",5,6\n7,8,9\n',
    [
      ['a', 'b', 'c'],
      ['1', '2', '3'],
      ['Once upon \na time', '5', '6'],
      ['7', '8', '9'],
    ],
  ],
  [
    'newlines, CRLF',
    'a,b,c\r\n1,2,3\r\n"Once upon \r\na time",5,6\r\n7,8,9\r\n',
    [
      ['a', 'b', 'c'],
      ['1', '2', '3'],
      ['Once upon \na time', '5', '6'],
      ['7', '8', '9'],
    ],
  ],
  [
    'quotes and newlines',
    'a,b\n1,"ha \n""ha"" \nha"\n3,4\n',
    [
      ['a', 'b'],
      ['1', 'ha \n"ha" \nha'],
      ['3', '4'],
    ],
  ],
  [
    'simple',
    'a,b,c\n1,2,3\n',
    [
      ['a', 'b', 'c'],
      ['1', '2', '3'],
    ],
  ],
  [
    'simple, CRLF',
    'a,b,c\r\n1,2,3\r\n',
    [
      ['a', 'b', 'c'],
      ['1', '2', '3'],
    ],
  ],
  [
    'UTF-8',
    'a,b,c\n1,2,3\n4,5,ʤ',
    [
      ['a', 'b', 'c'],
      ['1', '2', '3'],
      ['4', '5', 'ʤ'],
    ],
  ],
];
