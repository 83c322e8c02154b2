/** One topic over all frameworks, side by side, and what of it counts. */
import { describe, expect, test } from 'vitest';
import { crosswalk } from '../../../shared/crosswalk/crosswalk';
import { frameworks } from '../../../shared/frameworks/index';
import { exampleFramework } from '../../examples/example-framework';

describe('one topic, side by side', () => {
  const fire = crosswalk(frameworks, 'fire-safety');

  test('every framework is there, also one that says nothing', () => {
    expect(fire.frameworks.map(({ id }) => id)).toEqual(frameworks.map(({ id }) => id));
    expect(fire.frameworks.find(({ id }) => id === 'integrated')?.entries).toEqual([]);
  });

  test('what merely overlaps comes last and does not count', () => {
    const align = fire.frameworks.find(({ id }) => id === 'align')?.entries ?? [];
    expect(align.map(({ code, counted }) => [code, counted])).toEqual([
      ['2.4', true],
      ['2.5', true],
      ['2.6', true],
      ['7.4', false],
    ]);
  });

  test('a page that asks about the topic is shown, and nothing of it counts', () => {
    const registration = crosswalk(frameworks, 'registration').frameworks;
    const asks = (id: string) => registration.find((one) => one.id === id)?.entries ?? [];
    expect(asks('herefordshire')).toMatchObject([
      { code: 'Page: Unregistered provision', relation: 'narrower', counted: false },
    ]);
    expect(asks('herefordshire')[0]?.requirement).toContain('makes a provider register');
    expect(asks('derby').map(({ counted }) => counted)).toEqual([false, false, false]);
    expect(asks('keys').map(({ counted }) => counted)).toEqual([true, true]);
  });

  test('what ratings mean stands beside every topic', () => {
    expect(fire.ratings.map(({ id }) => id)).toEqual(['limited-evidence']);
    expect(fire.conflicts.map(({ id }) => id)).toEqual(['fire-drills', 'fire-risk-assessment']);
  });

  test('a form’s own rows are there too', () => {
    expect(crosswalk([exampleFramework], 'attendance').frameworks[0]?.entries).toMatchObject([
      { code: 'M1', relation: 'equal' },
    ]);
  });

  test('fire drills: termly in Herefordshire, yearly in Derby, both shown', () => {
    const positions = fire.conflicts.flatMap((conflict) => conflict.positions);
    expect(positions.find(({ framework }) => framework === 'herefordshire')?.text).toContain('a term');
    expect(positions.find(({ framework }) => framework === 'derby')?.text).toContain('a year');
  });

  test('a conflict needs two sides: with one framework there is none', () => {
    expect(
      crosswalk(
        frameworks.filter(({ id }) => id === 'derby'),
        'fire-safety',
      ).conflicts,
    ).toEqual([]);
  });

  test('a topic that is not there is refused with those that are', () => {
    expect(() => crosswalk(frameworks, 'tea')).toThrow(/no topic “tea”. Topics are: registration/);
  });
});
