/** Where frameworks differ in measure both measures stand, each as its source has it. */
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
type Place = { criterion?: string; theme?: string; section?: string; scale?: string };
const wordsAt = (framework: Framework, place: Place): string => {
  const section = framework.sections.find(({ id }) => id === place.section);
  const theme = framework.themes.find(({ criteria }) =>
    criteria.some(({ code }) => code === place.criterion),
  );
  const criterion = theme?.criteria.find(({ code }) => code === place.criterion);
  const whole = framework.themes.find(({ code }) => code === place.theme);
  return [
    ...(framework.scales[place.scale ?? '']?.options ?? []).map(({ label }) => label),
    ...(whole?.criteria ?? []).flatMap(({ prompt, guidance }) => [prompt, ...guidance]),
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
    'fire-risk-assessment',
    'insurance-sums',
    'reading-kcsie',
    'deputy-safeguarding-lead',
    'who-is-vetted',
    'visitors-on-site',
    'notice-of-concerns',
    'visit-frequency',
    'review-frequency',
    'limited-evidence',
  ]);
});

describe.each(conflicts.map((conflict) => [conflict.id, conflict] as const))('%s', (_id, conflict) => {
  test('sets at least two frameworks side by side, each once and in words of its own', () => {
    const ids = conflict.positions.map(({ framework }) => framework);
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(conflict.positions.map(({ text }) => text)).size).toBe(ids.length);
  });

  test('names a criterion or theme of the topic that counts, a page, or a scale where it is about ratings', () => {
    for (const { framework: id, criterion, theme, section, scale } of conflict.positions) {
      const framework = frameworkOf(id);
      expect(
        [criterion, theme, section, scale].filter((place) => place !== undefined),
        id,
      ).toHaveLength(1);
      if (section !== undefined) expect(framework.sections.map((each) => each.id)).toContain(section);
      else if (scale !== undefined) expect(Object.keys(framework.scales)).toContain(scale);
      else if (theme !== undefined) {
        const criteria = framework.themes.find(({ code }) => code === theme)?.criteria ?? [];
        expect(criteria, id).not.toEqual([]);
        for (const { code, topics } of criteria) {
          const link = topics.find(({ topic }) => topic === conflict.topic);
          expect(['equal', 'broader', 'narrower'], `${id} ${code}`).toContain(link?.relation);
        }
      } else {
        const link = links(framework, criterion)?.find(({ topic }) => topic === conflict.topic);
        expect(link, `${id} ${criterion ?? ''}`).toBeDefined();
        expect(link?.relation, `${id} ${criterion ?? ''}`).not.toBe('overlaps');
      }
      expect(scale !== undefined, `${id}: by a scale`).toBe(conflict.topic === null);
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
  ['fire-risk-assessment', 'align', /12 months/],
  ['fire-risk-assessment', 'herefordshire', /Up to date/],
  ['insurance-sums', 'keys', /£5,000,000.+£10,000,000.+£2,000,000/],
  ['insurance-sums', 'herefordshire', /no sum/],
  ['insurance-sums', 'derby', /no sum/],
  ['reading-kcsie', 'derby', /part 1; managers and supervisors the latest KCSIE/],
  ['reading-kcsie', 'herefordshire', /Part 1 of the latest, every year/],
  ['deputy-safeguarding-lead', 'keys', /Required/],
  ['deputy-safeguarding-lead', 'derby', /Required/],
  ['deputy-safeguarding-lead', 'national-2025', /Strongly recommended/],
  ['deputy-safeguarding-lead', 'align', /best practice/],
  ['who-is-vetted', 'keys', /contractors/],
  ['who-is-vetted', 'herefordshire', /volunteers.+proprietors are not named/],
  ['visitors-on-site', 'herefordshire', /only/],
  ['visitors-on-site', 'derby', /supervised visitors/],
  ['notice-of-concerns', 'keys', /At once.+same day.+one working day/],
  ['visit-frequency', 'derby', /Once a term.+recommended/],
  ['visit-frequency', 'keys', /Every term/],
  ['visit-frequency', 'herefordshire', /no interval/],
  ['review-frequency', 'keys', /half-term/],
  ['review-frequency', 'derby', /half term/],
  ['review-frequency', 'align', /once a year.+best practice/],
  ['limited-evidence', 'derby', /partly met/],
  ['limited-evidence', 'herefordshire', /not met\.$/],
])('%s: %s keeps its measure', (conflictId, framework, measure) => {
  const conflict = conflicts.find(({ id }) => id === conflictId);
  expect(conflict?.positions.find((position) => position.framework === framework)?.text).toMatch(measure);
});
