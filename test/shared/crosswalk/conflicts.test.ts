import { describe, expect, test } from 'vitest';
import { conflicts } from '../../../shared/crosswalk/conflicts';
import { frameworkById } from '../../../shared/frameworks';
import type { Framework } from '../../../shared/schema/framework';

const frameworkOf = (id: string): Framework => {
  const found = frameworkById(id);
  if (found === undefined) throw new Error(`No framework ${id}`);
  return found;
};

/** All that the place says to an officer, and what stands over it in its theme. */
const wordsAt = (framework: Framework, place: { criterion?: string; section?: string }): string => {
  const section = framework.sections.find(({ id }) => id === place.section);
  const theme = framework.themes.find(({ criteria }) =>
    criteria.some(({ code }) => code === place.criterion),
  );
  const criterion = theme?.criteria.find(({ code }) => code === place.criterion);
  return [
    ...(section?.guidance ?? []),
    ...(section?.fields ?? []).flatMap(({ title, help }) => [title, help ?? '']),
    ...(theme?.guidance ?? []),
    criterion?.prompt ?? '',
    ...(criterion?.guidance ?? []),
    ...(criterion?.evidence ?? []),
    ...(criterion?.bestPractice ?? []),
  ].join('\n');
};

const links = (framework: Framework, code: string | undefined) =>
  framework.themes.flatMap(({ criteria }) => criteria).find((criterion) => criterion.code === code)?.topics;

test('the differences that must not be averaged away are all there', () => {
  expect(conflicts.map(({ id }) => id)).toEqual([
    'fire-drills',
    'full-time-hours',
    'time-in-unregistered-provision',
    'dsl-training',
    'staff-safeguarding-training',
    'reporting-absence',
  ]);
});

describe.each(conflicts.map((conflict) => [conflict.id, conflict] as const))('%s', (_id, conflict) => {
  test('sets at least two frameworks side by side, each once and in words of its own', () => {
    const ids = conflict.positions.map(({ framework }) => framework);
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(conflict.positions.map(({ text }) => text)).size).toBe(ids.length);
  });

  test('names either a criterion of the topic that counts, or a section', () => {
    for (const { framework: id, criterion, section } of conflict.positions) {
      const framework = frameworkOf(id);
      expect(
        [criterion, section].filter((place) => place !== undefined),
        id,
      ).toHaveLength(1);
      if (section !== undefined) expect(framework.sections.map((each) => each.id)).toContain(section);
      else {
        const link = links(framework, criterion)?.find(({ topic }) => topic === conflict.topic);
        expect(link, `${id} ${criterion ?? ''}`).toBeDefined();
        expect(link?.relation, `${id} ${criterion ?? ''}`).not.toBe('overlaps');
      }
    }
  });

  test('has no figure that the place itself does not have', () => {
    for (const { framework: id, text, ...place } of conflict.positions) {
      const there = wordsAt(frameworkOf(id), place);
      for (const figure of text.match(/\d+/g) ?? []) {
        expect(there, `${id}: ${text}`).toMatch(new RegExp(`\\b${figure}\\b`));
      }
    }
  });
});

test.each([
  ['fire-drills', 'herefordshire', /a term/],
  ['fire-drills', 'derby', /a year/],
  ['full-time-hours', 'herefordshire', /^18 hours is.+only education/],
  ['full-time-hours', 'derby', /More than 18/],
  ['full-time-hours', 'keys', /18 hours or more/],
  ['time-in-unregistered-provision', 'herefordshire', /10 hours a week/],
  ['time-in-unregistered-provision', 'derby', /12 weeks.+2 days a week/],
  ['staff-safeguarding-training', 'derby', /level 2 in the past year/],
  ['staff-safeguarding-training', 'herefordshire', /every 3 years/],
  ['reporting-absence', 'derby', /30 minutes/],
  ['reporting-absence', 'keys', /Every day/],
])('%s: %s keeps its measure', (conflictId, framework, measure) => {
  const conflict = conflicts.find(({ id }) => id === conflictId);
  expect(conflict?.positions.find((position) => position.framework === framework)?.text).toMatch(measure);
});
