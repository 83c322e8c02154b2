import { describe, expect, test } from 'vitest';
import { topics } from '../../../shared/crosswalk/topics';
import { derby } from '../../../shared/frameworks/derby/derby';
import { frameworkById } from '../../../shared/frameworks/index';
import { Framework } from '../../../shared/schema/framework';

const criteria = derby.themes.flatMap((theme) => theme.criteria);
const criterion = (code: string) => {
  const found = criteria.find((one) => one.code === code);
  if (!found) throw new Error(`Derby has no criterion ${code}`);
  return found;
};
/** Prompt and guidance of a criterion as one text. */
const saying = (code: string): string => [criterion(code).prompt, ...criterion(code).guidance].join(' ');

describe('Derby', () => {
  test('is a framework by the schema and is listed', () => {
    expect(Framework.parse(derby)).toEqual(derby);
    expect(frameworkById('derby')).toBe(derby);
  });

  test('has five themes and 32 criteria with the codes of the source', () => {
    expect(derby.themes.map((theme) => theme.criteria.map(({ code }) => code).join(' '))).toEqual([
      '1a 1b 1c 1d 1e 1f 1g 1h 1i',
      '2a 2b 2c 2d 2e 2f 2g',
      '3a 3b 3c 3d 3e 3f',
      '4a 4b 4c 4d 4e 4f',
      '5a 5b 5c 5d',
    ]);
    expect(derby.themes.some((theme) => theme.essential)).toBe(false);
  });
});
