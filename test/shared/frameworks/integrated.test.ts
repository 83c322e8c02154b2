/** The integrated toolkit as its source has it: areas, parts, and no rating anywhere. */
import { describe, expect, test } from 'vitest';
import { integrated } from '../../../shared/frameworks/integrated';

const { themes, sections, scales, outcomes, rules, instruments, source } = integrated;
const criteria = themes.flatMap((theme) => theme.criteria);
const section = (id: string) => sections.find((candidate) => candidate.id === id);

describe('areas and questions', () => {
  test('are 13 in three categories, and 48', () => {
    expect(themes.map(({ code }) => code)).toEqual(themes.map((_, index) => String(index + 1)));
    expect(themes.map(({ category }) => category)).toEqual([
      ...Array.from({ length: 4 }, () => 'Community'),
      ...Array.from({ length: 4 }, () => 'Curriculum'),
      ...Array.from({ length: 5 }, () => 'Currency'),
    ]);
    expect(themes.map((theme) => theme.criteria.length)).toEqual([5, 3, 3, 4, 4, 4, 4, 4, 4, 4, 3, 3, 3]);
    expect(criteria).toHaveLength(48);
    for (const theme of themes) {
      expect(theme.criteria.map(({ code }) => code)).toEqual(
        theme.criteria.map((_, index) => `${theme.code}.${index + 1}`),
      );
    }
  });

  test('are questions to think with, each asked as a question', () => {
    for (const { code, prompt, answer } of criteria) {
      expect(answer, code).toBe('prompt');
      expect(prompt, code).toMatch(/\?/);
    }
  });

  test('each area is answered in its four boxes', () => {
    for (const { code, after } of themes) {
      expect(after?.map(({ key, kind }) => [key, kind])).toEqual([
        [`strengths-${code}`, 'paragraph'],
        [`development-${code}`, 'paragraph'],
        [`evidence-${code}`, 'paragraph'],
        [`actions-${code}`, 'paragraph'],
      ]);
    }
  });

  test('keep the parts of areas 3, 7 and 12 and the lists of 2, 6, 9 and 10', () => {
    const guidance = (code: string) => {
      const theme = themes.find((candidate) => candidate.code === code);
      const ofQuestions = theme?.criteria.flatMap((criterion) => criterion.guidance) ?? [];
      return [...(theme?.guidance ?? []), ...ofQuestions].join('\n');
    };
    for (const part of ['(a)', '(b)', '(c)', '(d)']) expect(guidance('3')).toContain(part);
    for (const part of ['(a)', '(b)', '(c)']) {
      expect(guidance('7')).toContain(part);
      expect(guidance('12')).toContain(part);
    }
    expect(guidance('2')).toMatch(/six domains/);
    expect(guidance('6').match(/^Principle \d/gm)).toHaveLength(4);
    for (const tool of ['PASS', 'Boxall', 'SDQ']) expect(guidance('9')).toContain(tool);
    const fourPs = criteria.find(({ code }) => code === '10.3')?.guidance ?? [];
    expect(fourPs.map((text) => text.split(':')[0])).toEqual([
      'Pupil',
      'Proper',
      'Portability',
      'Progression',
    ]);
  });

  test('are conditional only where their own text is', () => {
    expect(criteria.filter(({ conditional }) => conditional !== null).map(({ code }) => code)).toEqual([
      '3.3',
      '12.3',
    ]);
  });
});

describe('no rating and no score, ever', () => {
  test('there is no scale, outcome or rule, and nothing essential', () => {
    expect(scales).toEqual({});
    expect(outcomes).toEqual([]);
    expect(rules).toEqual([]);
    for (const { code, scale } of criteria) expect(scale, code).toBeNull();
    expect(themes.some(({ essential }) => essential)).toBe(false);
  });

  test('no field takes a number, a sum or a decision', () => {
    const fields = [
      ...integrated.headerFields,
      ...sections.flatMap((page) => page.fields),
      ...themes.flatMap((theme) => [...(theme.before ?? []), ...(theme.after ?? [])]),
      ...criteria.flatMap((criterion) => criterion.fields ?? []),
    ];
    for (const { key, kind, role } of fields) {
      expect(['number', 'money'], key).not.toContain(kind);
      expect(['decision', 'decision-reason'], key).not.toContain(role);
    }
    const columns = fields.flatMap((field) => field.columns ?? []);
    expect(columns.some(({ role }) => role === 'rag')).toBe(false);
  });
});

test('the seven uses are offered and explained, with an instrument for each kind of user', () => {
  expect(section('use')?.fields.find(({ key }) => key === 'use')?.choices).toHaveLength(7);
  expect(section('use')?.guidance.filter((text) => /^[1-7]\. /.test(text))).toHaveLength(7);
  expect(instruments.map(({ id, kind }) => [id, kind])).toEqual([
    ['self-evaluation', 'self-evaluation'],
    ['quality-visit', 'visit'],
    ['peer-review', 'visit'],
  ]);
});

test('each box of evidence has examples from practice, and nothing that is asked', () => {
  const help = (code: string) => themes.find((theme) => theme.code === code)?.after?.[2]?.help ?? '';
  for (const { code } of themes) expect(help(code), code).toMatch(/^Examples: /);
  for (const words of ['SLA', 'DBS', 'compulsory CPD', 'half-termly trackers'])
    expect(help('3')).toContain(words);
  expect(help('2')).toMatch(/36 multiple-choice questions/);
  for (const words of ['three times a year', 'NGRT', 'WRAT', 'life satisfaction']) {
    expect(help('7')).toContain(words);
  }
  expect(help('8')).toMatch(/first fortnight.+each half-term/);
  expect(help('13')).toMatch(/at least 7 months after year 11/);
});

test('the first page says what is not asked, what to use beside it, and who is recommended to use it', () => {
  const page = section('toolkit')?.guidance.join('\n') ?? '';
  for (const words of ['DBS', 'single central record', 'health and safety', 'insurance', 'beside it']) {
    expect(page).toContain(words);
  }
  for (const number of ['(10)', '(11)', '(12)', '(13)']) expect(page).toContain(number);
});

test('a peer review is not an officer’s visit, and is the only one that is not', () => {
  const not = instruments.filter(({ officerVisit }) => officerVisit === false).map(({ id }) => id);
  expect(not).toEqual(['peer-review']);
});

test('differences between chapters and appendix are noted', () => {
  const noted = source.corrections.join('\n');
  const codes = '3.1 4.1 5.3 6.3 7.1 7.4 8.1 8.4 9.1 11.2 11.3 12.3 13.3'.split(' ');
  expect(codes).toHaveLength(13);
  for (const code of codes) expect(noted).toContain(code);
});
