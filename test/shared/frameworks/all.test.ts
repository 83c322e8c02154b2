/** What holds of every built-in framework. */
import { describe, expect, test } from 'vitest';
import { topics } from '../../../shared/crosswalk/topics';
import { frameworkById, frameworks } from '../../../shared/frameworks';
import {
  type Criterion,
  type Field,
  Framework,
  type Instrument,
  type Theme,
} from '../../../shared/schema/framework';

const fieldsOfTheme = (theme: Theme): Field[] => [
  ...(theme.before ?? []),
  ...theme.criteria.flatMap((criterion) => criterion.fields ?? []),
  ...(theme.after ?? []),
];

const themesOf = (framework: Framework): Theme[] => [
  ...framework.themes,
  ...framework.instruments.flatMap((instrument) => instrument.themes ?? []),
];

const criteriaOf = (framework: Framework): Criterion[] =>
  themesOf(framework).flatMap((theme) => theme.criteria);

const fieldsOf = (framework: Framework): Field[] => [
  ...framework.headerFields,
  ...framework.sections.flatMap((section) => section.fields),
  ...themesOf(framework).flatMap(fieldsOfTheme),
];

/** The fields that an instrument's form asks, in its order. */
const fieldsAsked = (framework: Framework, instrument: Instrument): Field[] => [
  ...(instrument.header === false ? [] : framework.headerFields),
  ...instrument.parts.flatMap((part) => {
    if ('section' in part) {
      return framework.sections.filter(({ id }) => id === part.section).flatMap(({ fields }) => fields);
    }
    return [...(instrument.themes ?? []), ...framework.themes]
      .filter(({ code }) => code === part.theme)
      .slice(0, 1)
      .flatMap(fieldsOfTheme);
  }),
];

const repeated = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

test('ids of frameworks are unique and find their framework', () => {
  expect(repeated(frameworks.map(({ id }) => id))).toEqual([]);
  for (const framework of frameworks) expect(frameworkById(framework.id)).toBe(framework);
  expect(frameworkById('no-such-framework')).toBeUndefined();
});

describe.each(frameworks.map((framework) => [framework.id, framework] as const))('%s', (_id, framework) => {
  test('is what the schema says, with nothing besides', () => {
    expect(Framework.parse(framework)).toEqual(framework);
  });

  test('has unique codes, keys and ids', () => {
    for (const instrument of framework.instruments) {
      const own = instrument.themes ?? [];
      const all = [...framework.themes, ...own];
      expect(repeated(all.map(({ code }) => code))).toEqual([]);
      expect(repeated(all.flatMap(({ criteria }) => criteria.map(({ code }) => code)))).toEqual([]);
    }
    expect(repeated(fieldsOf(framework).map(({ key }) => key))).toEqual([]);
    for (const list of [framework.sections, framework.outcomes, framework.rules, framework.instruments]) {
      expect(repeated(list.map(({ id }) => id))).toEqual([]);
    }
  });

  test('has instruments whose every part exists, once', () => {
    for (const instrument of framework.instruments) {
      const sections = framework.sections.map(({ id }) => id);
      const themes = [...framework.themes, ...(instrument.themes ?? [])].map(({ code }) => code);
      for (const part of instrument.parts) {
        if ('section' in part) expect(sections).toContain(part.section);
        else expect(themes).toContain(part.theme);
      }
      expect(repeated(instrument.parts.map((part) => JSON.stringify(part)))).toEqual([]);
    }
  });

  test('uses every section, and every theme, in some instrument', () => {
    const parts = framework.instruments.flatMap(({ parts }) => parts);
    const used = parts.map((part) => ('section' in part ? part.section : part.theme));
    for (const { id } of framework.sections) expect(used).toContain(id);
    for (const { code } of themesOf(framework)) expect(used).toContain(code);
  });

  test('gives each role to at most one field of an instrument', () => {
    for (const instrument of framework.instruments) {
      const roles = fieldsAsked(framework, instrument).flatMap(({ role }) => role ?? []);
      expect(repeated(roles)).toEqual([]);
    }
  });

  test('requires provider, date and officer wherever an instrument has the header', () => {
    for (const instrument of framework.instruments) {
      if (instrument.header === false || ['document', 'checklist'].includes(instrument.kind)) continue;
      const asked = fieldsAsked(framework, instrument);
      for (const role of ['provider-name', 'visit-date', 'officer'] as const) {
        expect(asked.find((field) => field.role === role)?.required, `${instrument.id}: ${role}`).toBe(true);
      }
    }
  });

  test('has fields with what their kind needs', () => {
    for (const field of fieldsOf(framework)) {
      const chosen = ['choice', 'dropdown', 'ticks'].includes(field.kind);
      expect(field.choices !== undefined, `${field.key}: choices`).toBe(chosen);
      expect(repeated(field.choices ?? []), `${field.key}: choices`).toEqual([]);
      expect(field.parts !== undefined, `${field.key}: parts`).toBe(field.kind === 'person');
      expect(field.columns !== undefined, `${field.key}: columns`).toBe(field.kind === 'rows');
      expect(repeated((field.columns ?? []).map(({ key }) => key)), field.key).toEqual([]);
      expect(repeated((field.columns ?? []).flatMap(({ role }) => role ?? [])), field.key).toEqual([]);
      if (field.minimum !== undefined) expect(field.kind, `${field.key}: minimum`).toBe('money');
      if (field.clock !== undefined) {
        expect(['date', 'rows'], `${field.key}: clock`).toContain(field.kind);
        const { basis, months, termly, until } = field.clock;
        const periods = [months, termly, until].filter((one) => one !== undefined);
        expect(periods, `${field.key}: one period`).toHaveLength(basis === 'done' ? 1 : 0);
      }
    }
  });

  test('shows a section only on an answer that an earlier field offers', () => {
    for (const instrument of framework.instruments) {
      const earlier = instrument.header === false ? [] : [...framework.headerFields];
      for (const part of instrument.parts) {
        if (!('section' in part)) continue;
        const section = framework.sections.find(({ id }) => id === part.section);
        if (section?.showIf !== undefined) {
          const { field: key, is } = section.showIf;
          const field = earlier.find((candidate) => candidate.key === key);
          const offered = field?.kind === 'yes-no' ? ['Yes', 'No'] : (field?.choices ?? []);
          expect(offered, `${section.id}: shown if ${key} is ${is}`).toContain(is);
        }
        earlier.push(...(section?.fields ?? []));
      }
    }
  });

  test('has prompts that an officer can read at a glance', () => {
    const long = criteriaOf(framework).filter(({ prompt }) => prompt.length > 95);
    expect(long.map(({ code, prompt }) => `${code}: ${prompt}`)).toEqual([]);
  });

  test('rates on scales that exist, in order from met to not met', () => {
    for (const { code, scale, answer } of criteriaOf(framework)) {
      if (scale === null) expect(answer, `${code}: no scale, so how it is answered`).toBeDefined();
      else {
        expect(framework.scales, code).toHaveProperty(scale);
        expect(answer, code).toBeUndefined();
      }
    }
    const order = ['met', 'partly', 'not-met'];
    for (const [id, { options }] of Object.entries(framework.scales)) {
      expect(repeated(options.map(({ label }) => label)), id).toEqual([]);
      const meanings = options.flatMap(({ meaning }) =>
        meaning === undefined ? [] : order.indexOf(meaning),
      );
      expect(meanings, id).toEqual([...meanings].sort());
    }
  });

  test('maps every criterion to topics that exist, each once', () => {
    const known = topics.map(({ id }) => id as string);
    for (const criterion of criteriaOf(framework)) {
      const ids = criterion.topics.map(({ topic }) => topic);
      expect(ids, `${criterion.code} has no topic`).not.toEqual([]);
      expect(repeated(ids), criterion.code).toEqual([]);
      for (const id of ids) expect(known, criterion.code).toContain(id);
    }
  });

  test('maps pages to topics that exist, each once', () => {
    const known = topics.map(({ id }) => id as string);
    for (const { id, topics: links } of framework.sections) {
      const ids = (links ?? []).map(({ topic }) => topic);
      expect(repeated(ids), id).toEqual([]);
      for (const topic of ids) expect(known, id).toContain(topic);
    }
  });

  test('gives every outcome a rule or leaves it to an officer, and every rule an outcome', () => {
    const ids = framework.outcomes.map(({ id }) => id);
    for (const rule of framework.rules) expect(ids).toContain(rule.outcome);
    const suggested = framework.rules.map(({ outcome }) => outcome);
    for (const { id, officerOnly } of framework.outcomes) {
      expect(suggested.includes(id), id).toBe(officerOnly !== true);
    }
    const essential = framework.themes.some((theme) => theme.essential);
    if (framework.rules.some(({ scope }) => scope === 'essential')) expect(essential).toBe(true);
  });

  test('offers the decision in the words of the outcomes', () => {
    const labels = framework.outcomes.map(({ label }) => label);
    for (const field of fieldsOf(framework)) {
      if (field.role === 'decision') expect(field.choices).toEqual(labels);
    }
  });

  test('makes no essential criterion conditional and keeps pupil data in pupil-level instruments', () => {
    for (const theme of framework.themes.filter(({ essential }) => essential)) {
      for (const { code, conditional } of theme.criteria) expect(conditional, code).toBeNull();
    }
    for (const instrument of framework.instruments.filter(({ pupilLevel }) => !pupilLevel)) {
      const pupil = fieldsAsked(framework, instrument).filter(({ pupilData }) => pupilData === true);
      expect(pupil.map(({ key }) => key)).toEqual([]);
    }
  });
});
