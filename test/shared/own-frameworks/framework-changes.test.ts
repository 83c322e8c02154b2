/** What changed between two editions of an own framework, and when that is a new version. */
import { describe, expect, test } from 'vitest';
import { frameworks } from '../../../shared/frameworks/index';
import { asNewVersion, diffFrameworks } from '../../../shared/own-frameworks/framework-changes';
import type { Criterion, Framework } from '../../../shared/schema/framework';
import { exampleFramework as old } from '../../examples/example-framework';

const changed = (change: (framework: Framework) => void): Framework => {
  const framework = structuredClone(old);
  change(framework);
  return framework;
};
const first = (framework: Framework): Criterion => {
  const criterion = framework.themes[0]?.criteria[0];
  if (!criterion) throw new Error('The example has lost its first criterion.');
  return criterion;
};

describe('what changed', () => {
  test.each<[string, (framework: Framework) => void, string[]]>([
    ['nothing but the version', (framework) => (framework.version = '2'), []],
    [
      'a prompt',
      (framework) => (first(framework).prompt = 'It is safe'),
      ['1.1: the prompt was “The site is safe” and is now “It is safe”.'],
    ],
    [
      'official wording put in',
      (framework) => (first(framework).official = 'Exactly so'),
      ['1.1: the official wording was added: “Exactly so”.'],
    ],
    ['guidance', (framework) => first(framework).guidance.push('More'), ['1.1: the guidance changed.']],
    [
      'a condition',
      (framework) => (first(framework).conditional = 'there is a site'),
      ['1.1: the condition was “always applies” and is now “there is a site”.'],
    ],
    [
      'a criterion taken out',
      (framework) => framework.themes[0]?.criteria.shift(),
      ['1.1 “The site is safe” was taken out.'],
    ],
    [
      'a criterion put in',
      (framework) => framework.themes[0]?.criteria.push({ ...first(framework), code: '1.9', prompt: 'New' }),
      ['1.9 “New” was added.'],
    ],
    [
      'a criterion moved',
      (framework) =>
        framework.themes[1]?.criteria.unshift(...(framework.themes[0]?.criteria.splice(2, 1) ?? [])),
      ['1.3 moved from theme 1 to theme 2.'],
    ],
    [
      'another order',
      (framework) => framework.themes[0]?.criteria.reverse(),
      ['The order of the criteria changed.'],
    ],
    [
      'a theme that became essential',
      (framework) => Object.assign(framework.themes[1] ?? {}, { essential: true }),
      ['Theme 2 became essential.'],
    ],
    [
      'a rating renamed',
      (framework) => Object.assign(framework.scales['two']?.options[0] ?? {}, { label: 'Met' }),
      ['The scale “two” changed.'],
    ],
    [
      'a rule',
      (framework) => Object.assign(framework.rules[0] ?? {}, { text: 'Other words' }),
      ['The rule “essential” changed.'],
    ],
    [
      'a question',
      (framework) => Object.assign(framework.headerFields[3] ?? {}, { title: 'Status' }),
      ['The question “Registration status” changed; it is now “Status”.'],
    ],
    [
      'a question taken out',
      (framework) => framework.sections[4]?.fields.pop(),
      ['The section “end” changed.', 'The question “Next visit” was taken out.'],
    ],
    [
      'a form’s own row',
      (framework) =>
        Object.assign(framework.instruments[1]?.themes?.[0]?.criteria[0] ?? {}, { prompt: 'All attend' }),
      ['M1: the prompt was “Pupils attend” and is now “All attend”.'],
    ],
  ])('%s', (_, change, lines) => {
    expect(diffFrameworks(old, changed(change))).toEqual(lines);
  });

  test.each(frameworks.map((framework) => [framework.id, framework] as const))(
    '%s is the same as itself',
    (_, framework) => {
      expect(diffFrameworks(framework, structuredClone(framework))).toEqual([]);
    },
  );
});

describe('versions', () => {
  const reworded = changed((framework) => (first(framework).prompt = 'It is safe'));

  test('unchanged: the version that is there', () => {
    expect(asNewVersion({ ...old, version: '7' }, [old])).toEqual({ framework: old, changes: [] });
  });

  test('changed: a version of the authority’s own, with what changed', () => {
    const second = asNewVersion(reworded, [old]);
    expect(second.framework.version).toBe('1-la1');
    expect(second.changes.length).toBe(1);
    const third = asNewVersion(
      changed((framework) => (first(framework).prompt = 'Safe')),
      [old, second.framework],
    );
    expect(third.framework.version).toBe('1-la2');
  });

  test('the first of its id is taken as it is', () => {
    expect(asNewVersion(reworded, frameworks)).toEqual({ framework: reworded, changes: [] });
  });
});
