/** Every criterion’s topics: there, apart from each other, and counted where it asks for them. */
import { describe, expect, test } from 'vitest';
import { topics } from '../../../shared/crosswalk/topics';
import { frameworkById, frameworks } from '../../../shared/frameworks';
import type { Criterion, Framework } from '../../../shared/schema/framework';

const criteriaOf = (framework: Framework): Criterion[] =>
  [...framework.themes, ...framework.instruments.flatMap((instrument) => instrument.themes ?? [])].flatMap(
    ({ criteria }) => criteria,
  );

/** Finds by framework and code, written as in `derby 1a`. */
const find = (name: string): Criterion => {
  const [id = '', code] = name.split(' ');
  const framework = frameworkById(id);
  const found = framework && criteriaOf(framework).find((criterion) => criterion.code === code);
  if (found === undefined) throw new Error(`No criterion ${name}`);
  return found;
};

const relation = (name: string, topic: string): string | undefined =>
  find(name).topics.find((link) => link.topic === topic)?.relation;

/** With why: no topic's question has any of what they ask. */
const COUNT_NOWHERE = [
  ['integrated 4.3', 'whether research reaches other schools says nothing of the provision itself'],
  ['keys 1.3', 'a fact about the provider, neither met nor not met; the licence is the law’s matter'],
] as const;

test('topics have ids of their own, and a question', () => {
  expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length);
  for (const { id, question } of topics) expect(question, id).toMatch(/\?$/);
});

describe.each(frameworks.map((framework) => [framework.id, framework] as const))('%s', (_id, framework) => {
  test('has every criterion on a topic that exists', () => {
    const known = topics.map(({ id }) => id as string);
    for (const { code, topics: links } of criteriaOf(framework)) {
      expect(links, code).not.toEqual([]);
      for (const { topic } of links) expect(known, code).toContain(topic);
    }
  });

  test('is equal to a topic only where nothing else is asked that counts', () => {
    for (const { code, topics: links } of criteriaOf(framework)) {
      const counted = links.filter(({ relation }) => relation !== 'overlaps');
      if (links.some(({ relation }) => relation === 'equal')) expect(counted, code).toHaveLength(1);
    }
  });

  test('counts by some topic with every criterion, but those that are named here', () => {
    const nowhere = criteriaOf(framework)
      .filter(({ topics: links }) => links.every(({ relation }) => relation === 'overlaps'))
      .map(({ code }) => `${framework.id} ${code}`);
    expect(nowhere).toEqual(
      COUNT_NOWHERE.map(([name]) => name).filter((name) => name.startsWith(framework.id)),
    );
  });
});

test('every topic is asked about by some criterion that counts', () => {
  const asked = new Set(
    frameworks
      .flatMap(criteriaOf)
      .flatMap((criterion) => criterion.topics)
      .filter((link) => link.relation !== 'overlaps')
      .map(({ topic }) => topic),
  );
  expect(topics.map(({ id }) => id).filter((id) => !asked.has(id))).toEqual([]);
});

describe('requirements of the same origin', () => {
  test.each([
    ['recruitment-checks', 'narrower', ['align 1.1', 'derby 1a', 'herefordshire 1.1']],
    ['central-register', 'narrower', ['align 1.1', 'derby 1a', 'national-2025 1.1']],
    ['safeguarding-policies', 'broader', ['derby 1b', 'national-2025 1.2']],
    ['recording-concerns', 'equal', ['align 1.4', 'derby 1d']],
    ['site-access', 'equal', ['align 1.5', 'derby 1e']],
    ['safeguarding-lead', 'narrower', ['align 1.6', 'derby 1f']],
    ['safeguarding-training', 'narrower', ['align 1.6', 'derby 1f', 'national-2025 1.5', 'keys 2.7']],
    ['individual-plans', 'narrower', ['align 1.7', 'derby 1i']],
    ['medicines', 'narrower', ['align 1.7', 'derby 1i', 'herefordshire 2.8', 'keys 3.2', 'align 2.8']],
    ['first-aid', 'equal', ['align 2.7', 'derby 2b']],
    ['attendance', 'narrower', ['derby 3f', 'herefordshire 3.6']],
    ['pupil-information', 'narrower', ['align 7.5', 'align 8.4']],
    ['teaching', 'narrower', ['keys 5.9', 'keys M1.4']],
    [
      'health-safety-policy',
      'narrower',
      ['align 2.1', 'derby 2a', 'national-2025 2', 'keys 2.11', 'keys 5.3'],
    ],
    ['fire-safety', 'narrower', ['align 2.4', 'derby 2g', 'national-2025 2', 'keys 3.3']],
    ['staff-qualifications', 'narrower', ['align 4.6', 'derby 4a']],
    ['teaching', 'narrower', ['derby 4b', 'herefordshire 9.1']],
    ['assessment', 'narrower', ['derby 4c', 'herefordshire 9.2']],
    ['personal-development', 'equal', ['derby 4f', 'herefordshire 6.5']],
  ])('%s is %s for all', (topic, expected, names) => {
    expect(names.map((name) => `${name}: ${relation(name, topic) ?? 'no link'}`)).toEqual(
      names.map((name) => `${name}: ${expected}`),
    );
  });

  test.each([
    [
      'safeguarding-policies',
      ['align 1.2', 'derby 1b', 'national-2025 1.2', 'herefordshire 1.2', 'keys 2.11'],
    ],
    ['safeguarding-knowledge', ['align 1.3', 'derby 1c', 'herefordshire 1.3']],
    ['recording-concerns', ['align 1.4', 'derby 1d', 'national-2025 1.3', 'herefordshire 1.6', 'keys 2.8']],
    ['site-access', ['align 1.5', 'derby 1e', 'national-2025 1.6', 'herefordshire 1.1']],
    ['safeguarding-lead', ['align 1.6', 'derby 1f', 'national-2025 1.5', 'herefordshire 1.3', 'keys 2.7']],
    ['allegations', ['national-2025 1.2', 'herefordshire 1.2', 'keys 2.11']],
    ['absence', ['derby 3d', 'national-2025 3', 'herefordshire 1.4', 'keys 2.3', 'keys 2.4']],
  ])('%s counts for all, whatever their words add or leave out', (topic, names) => {
    for (const name of names) {
      expect(['equal', 'narrower', 'broader'], name).toContain(relation(name, topic));
    }
  });
});

test('what a criterion asks besides its topic makes the link broader, not equal', () => {
  for (const [name, topic] of [
    ['herefordshire 1.6', 'recording-concerns'],
    ['herefordshire 2.2', 'risk-assessment'],
    ['herefordshire 2.7', 'lone-working'],
    ['herefordshire 7.1', 'induction'],
    ['keys 2.7', 'safeguarding-lead'],
    ['derby 1c', 'safeguarding-knowledge'],
    ['integrated 3.3', 'subcontracting'],
  ] as const) {
    expect(relation(name, topic), name).toBe('broader');
  }
});

test('every policy that Keys ticks counts for the topic that it governs', () => {
  for (const topic of ['lone-working', 'complaints', 'absence', 'allegations', 'prevent', 'online-safety']) {
    expect(relation('keys 2.11', topic), topic).toBe('narrower');
  }
});

test('best practice, theme guidance and what is inferred touch a topic without counting', () => {
  // Supervision on and off site, online risks, continuity and remote delivery stand in Align's best practice alone.
  expect(relation('align 1.5', 'supervision')).toBe('overlaps');
  expect(relation('align 1.8', 'online-safety')).toBe('overlaps');
  expect(relation('align 8.6', 'continuity')).toBe('overlaps');
  expect(relation('align 7.1', 'remote-delivery')).toBe('overlaps');
  const inferred = find('national-2025 4').topics.filter(({ topic }) => topic !== 'next-steps');
  for (const link of inferred) expect(link.relation, link.topic).toBe('overlaps');
});
