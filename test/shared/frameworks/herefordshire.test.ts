/** Herefordshire’s framework as its source has it. */
import { describe, expect, test } from 'vitest';
import { herefordshire } from '../../../shared/frameworks/herefordshire';

const { themes, sections, scales, headerFields } = herefordshire;
const criteria = themes.flatMap((theme) => theme.criteria);
const criterion = (code: string) => criteria.find((candidate) => candidate.code === code);
const section = (id: string) => sections.find((candidate) => candidate.id === id);

/** All that an officer reads about a criterion. */
const words = (code: string): string => {
  const { prompt, guidance, evidence } = criterion(code) ?? { prompt: '', guidance: [], evidence: [] };
  return [prompt, ...guidance, ...evidence].join('\n');
};

describe('themes and criteria', () => {
  test('are nine and 44, numbered by theme', () => {
    expect(themes.map(({ code }) => code)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
    expect(themes.map((theme) => theme.criteria.length)).toEqual([6, 8, 7, 4, 3, 5, 2, 4, 5]);
    for (const theme of themes) {
      expect(theme.criteria.map(({ code }) => code)).toEqual(
        theme.criteria.map((_, index) => `${theme.code}.${index + 1}`),
      );
    }
  });

  test('are essential in themes 1 and 2 alone, on two points; the rest have three', () => {
    expect(themes.filter(({ essential }) => essential).map(({ code }) => code)).toEqual(['1', '2']);
    for (const theme of themes) {
      for (const { code, scale } of theme.criteria) {
        expect(scale, code).toBe(theme.essential ? 'essential' : 'standard');
      }
    }
    expect(scales['essential']?.options).toEqual([
      { label: 'Fully met', meaning: 'met' },
      { label: 'Not Met', meaning: 'not-met' },
    ]);
    expect(scales['standard']?.options).toEqual([
      { label: 'Fully met', meaning: 'met' },
      { label: 'Partially met', meaning: 'partly' },
      { label: 'Not met / Limited evidence', meaning: 'not-met' },
    ]);
  });

  test('have guidance, as many items of evidence as the source, and a comments box', () => {
    const counts = themes.map((theme) => theme.criteria.map(({ evidence }) => evidence.length));
    expect(counts).toEqual([
      [5, 8, 6, 4, 4, 5],
      [4, 5, 8, 3, 4, 4, 5, 4],
      [2, 3, 1, 2, 5, 3, 2],
      [4, 1, 1, 2],
      [2, 2, 2],
      [4, 5, 4, 3, 4],
      [8, 2],
      [5, 6, 5, 3],
      [2, 3, 2, 3, 3],
    ]);
    for (const { code, guidance } of criteria) expect(guidance, code).not.toEqual([]);
    for (const { commentTitle } of themes) expect(commentTitle).toBe('Comments');
  });

  test('have prompts that can be read at a glance', () => {
    for (const { code, prompt } of criteria) expect(prompt.length, code).toBeLessThanOrEqual(90);
  });

  test('have named leads in themes 1 and 2 and key priorities in all', () => {
    expect(themes.map(({ before }) => before?.map(({ kind }) => kind) ?? [])).toEqual([
      ['person'],
      ['person'],
      ...Array.from({ length: 7 }, () => []),
    ]);
    expect(themes.map(({ after }) => after?.map(({ key }) => key))).toEqual(
      themes.map(({ code }) => [`priorities-${code}`]),
    );
  });

  test.each([
    ['1.1', ['DBS', 'single central record', 'Volunteers', 'KCSIE', 'Duke of Edinburgh', 'documented']],
    ['1.2', ['managing allegations', 'safer recruitment', 'low-level', 'social media', 'every year']],
    [
      '1.3',
      ['every 2 years', 'deputy', 'sexual exploitation', 'neglect', 'Prevent', 'every 3 years', 'Part 1'],
    ],
    ['1.4', ['codes', 'at once', 'missing from education', 'lateness']],
    ['1.5', ['signed by both', 'anti-bullying', 'filtering', 'proprietor']],
    ['1.6', ['chronology', 'Local Safeguarding Children Partnership', 'MASH']],
    ['2.1', ['Institution of Occupational Safety and Health', 'on display', 'competent']],
    ['2.2', ['at least one a year', 'transport', 'adults', 'individual student']],
    ['2.3', ['once a term', 'wardens', 'fire risk assessment', 'every year', 'extinguishers']],
    ['2.4', ['public liability', 'on display', 'visitors']],
    ['2.5', ['Regulations 2013', 'appointed person', 'first aiders on display']],
    ['2.7', ['Health and Safety Executive', 'on-call']],
    ['2.8', ['Department for Education', 'Consent', 'storage']],
    ['2.6', ['rotas', 'ratios', 'lunchtime', 'at all times']],
    ['3.2', ['personalised timetable', 'belong', 'full-time']],
    ['5.1', ['comprehensive', 'ability, aptitude, interests', 'ambitions']],
    ['7.1', ['equal opportunities', 'statutory', 'consequences']],
    ['8.1', ['Key Stage 2', 'home school']],
    ['8.2', ['English and mathematics', 'have gained', 'swiftly', 'at least good']],
    ['8.3', ['EHCP', 'SEND', 'against its targets']],
  ])('%s keeps its facts', (code, facts) => {
    for (const fact of facts) expect(words(code).toLowerCase()).toContain(fact.toLowerCase());
  });
});

describe('before the visit', () => {
  test('the check asks for one of two registration states, and each has its page', () => {
    const status = headerFields.find(({ role }) => role === 'registration-status');
    expect(status?.choices).toEqual(['Registered', 'Unregistered']);
    expect(status?.required).toBe(true);
    expect(section('registered')?.showIf).toEqual({ field: 'registration-status', is: 'Registered' });
    expect(section('unregistered')?.showIf).toEqual({ field: 'registration-status', is: 'Unregistered' });
  });

  test('a registered provider gives DfE number, last inspection and three areas for improvement', () => {
    expect(section('registered')?.fields.map(({ key }) => key)).toEqual([
      'dfe-number',
      'last-inspection-date',
      'last-inspection-outcome',
      'inspection-area-1',
      'inspection-area-2',
      'inspection-area-3',
    ]);
  });

  test('an unregistered one gets the warning, the three caveats and seven questions', () => {
    const guidance = section('unregistered')?.guidance ?? [];
    expect(guidance.filter((text) => /^[123]\. /.test(text))).toHaveLength(3);
    expect(guidance.join('\n')).toMatch(/10 hours a week/);
    expect(guidance.join('\n')).toMatch(/five full-time pupils or more of compulsory school age/);
    expect(section('unregistered')?.fields).toHaveLength(7);
    expect(JSON.stringify(section('unregistered')?.fields)).toMatch(/18 hours a week/);
  });
});

describe('after the themes', () => {
  test('the improvement plan has its five columns', () => {
    const plan = section('improvement-plan')?.fields.find(({ role }) => role === 'improvement-plan');
    expect(plan?.columns?.map(({ role }) => role)).toEqual(['area', 'action', 'by-when', 'who', 'review']);
    expect(plan?.slots).toBe(5);
  });

  test('two outcomes, decided by the essential themes alone', () => {
    expect(herefordshire.outcomes.map(({ id }) => id)).toEqual(['appropriate', 'not-appropriate']);
    expect(herefordshire.rules.map(({ when, scope, outcome }) => [when.kind, scope, outcome])).toEqual([
      ['any', 'essential', 'not-appropriate'],
      ['all', 'essential', 'appropriate'],
    ]);
  });
});

test('what the source does not ask says that the product added it', () => {
  const added = criteria.flatMap(({ fields }) => fields ?? []);
  expect(added).not.toEqual([]);
  for (const { key, help, clock } of added) {
    expect(help, key).toMatch(/^Added by Provision QA/);
    expect(clock?.source, key).toMatch(/Herefordshire framework, [12]\.\d/);
  }
  for (const { key, help } of [...(section('next-visit')?.fields ?? [])]) {
    expect(help, key).toMatch(/^Added by Provision QA/);
  }
});

test('having a policy is claimed as part of a topic, not the whole of it', () => {
  const relation = (code: string, topic: string) =>
    criterion(code)?.topics.find((link) => link.topic === topic)?.relation;
  expect(relation('1.4', 'attendance')).toBe('narrower');
  expect(relation('1.5', 'bullying')).toBe('narrower');
  expect(relation('1.5', 'online-safety')).toBe('narrower');
});

test('slips of the source are noted', () => {
  const noted = herefordshire.source.corrections.join('\n');
  for (const slip of ['ninth theme', 'RIDDOR', 'IOSH', 'statements of special educational needs']) {
    expect(noted).toContain(slip);
  }
});
