/** The archives that a workbook knows of, and what is said where one of them refuses: nothing is lost, and what to do. */
import { describe, expect, test } from 'vitest';
import {
  archiveOf,
  archivesIn,
  inArchive,
  nameOfArchive,
  toKeepArchives,
  type Archive,
} from '../../../apps-script/commands/archiving/kept-archives';
import type { StoredValues } from '../../../apps-script/google/stored-values';
import {
  InputError,
  MissingError,
  NewerError,
  ServiceError,
  type ServiceCause,
} from '../../../shared/errors';

const archive = (id: string, isLost = false): Archive => ({
  ...{ id, name: `Named ${id}`, year: '2024/25', isLost },
});
// Of all that is kept the list is asked for.
const storedWith = (text: string | undefined): StoredValues =>
  ({ get: (name: string) => (name === 'archives' ? text : undefined) }) as unknown as StoredValues;
const kept = (...archives: readonly Archive[]): StoredValues =>
  storedWith(toKeepArchives(archives)['archives']);

describe('the archives of a workbook', () => {
  test('are all that were kept, those that are lost as well', () => {
    expect(archivesIn(kept(archive('a'), archive('b', true)))).toEqual([archive('a'), archive('b', true)]);
    expect(archiveOf(kept(archive('a'), archive('b', true)), 'b')).toEqual(archive('b', true));
  });

  test('are none where nothing is kept, or what is kept is damaged: archiving the year takes it up again', () => {
    expect([archivesIn(storedWith(undefined)), archivesIn(storedWith('damaged'))]).toEqual([[], []]);
  });

  test('are asked for no more where a newer version of the product wrote them', () => {
    expect(() => archivesIn(storedWith('{"schema":2,"archives":[]}'))).toThrow(NewerError);
  });

  test('of another workbook are none of them', () => {
    expect(() => archiveOf(kept(archive('a')), 'c')).toThrow(MissingError);
  });
});

test('an archive is called the same each time, and otherwise for another workbook, year, or once it was lost', () => {
  const name = nameOfArchive('here', 'Exampleshire', '2024/25', 0);
  // As every version of the product has called it: another name would be a second archive.
  expect(name).toBe('Exampleshire, archive of 2024/25 (0eed77)');
  const others = [
    nameOfArchive('there', 'Exampleshire', '2024/25', 0),
    nameOfArchive('here', 'Exampleshire', '2023/24', 0),
    nameOfArchive('here', 'Exampleshire', '2024/25', 1),
  ];
  expect(new Set([name, ...others]).size).toBe(4);
});

describe('work in an archive', () => {
  const refused = (error: Error): unknown => {
    try {
      return inArchive(archive('a'), () => {
        throw error;
      });
    } catch (thrown) {
      return thrown;
    }
  };
  const service = (kind: ServiceCause['kind']): ServiceError =>
    new ServiceError('Google refused.', { kind, advice: 'Try again.' } as ServiceCause);

  test('that passes gives what came of it', () => {
    expect(inArchive(archive('a'), () => 'done')).toBe('done');
  });

  test('that misses a tab or a heading says in which archive, and how it comes back', () => {
    const thrown = refused(new MissingError('The tab is gone.'));
    expect(thrown).toBeInstanceOf(MissingError);
    expect((thrown as Error).message).toMatch(
      /“Named a” \(.*\/a\/edit\).*Version history.*The tab is gone\.$/,
    );
  });

  test.each(['not-found', 'permission'] as const)(
    'that cannot open it (%s) says that nothing is lost',
    (kind) => {
      const thrown = refused(service(kind));
      expect(thrown).toBeInstanceOf(ServiceError);
      expect(thrown).toMatchObject({
        message: expect.stringMatching(/“Named a”.*Google refused\.$/) as string,
        cause: {
          kind,
          advice: expect.stringMatching(/^Try again\. Nothing is lost.*“Make it anew”/) as string,
        },
      });
    },
  );

  test('that passes when it is tried again says no more than that', () => {
    expect(refused(service('passing'))).toMatchObject({
      cause: { kind: 'passing', advice: 'Try again.' },
    });
  });

  test.each([new InputError('Too long'), new TypeError('broken')])(
    'that fails for a reason of its own says that as it is',
    (error) => {
      expect(refused(error)).toBe(error);
    },
  );
});
