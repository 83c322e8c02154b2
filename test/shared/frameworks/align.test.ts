/** Align as its source has it: every number, part and rule. */
import { describe, expect, it } from 'vitest';
import { topics } from '../../../shared/crosswalk/topics';
import { align } from '../../../shared/frameworks/align';
import { formPlan } from '../../../shared/form/form-plan';
import { Framework } from '../../../shared/schema/framework';

const criteria = align.themes.flatMap((theme) => theme.criteria);
const criterion = (code: string) => {
  const found = criteria.find((each) => each.code === code);
  if (found === undefined) throw new Error(`Align has no criterion ${code}`);
  return found;
};
const words = (code: string) =>
  [criterion(code).prompt, ...criterion(code).guidance, ...criterion(code).bestPractice].join('\n');

describe('Align', () => {
  it('is a framework by the schema, and the schema loses nothing of it', () => {
    expect(Framework.parse(align)).toEqual(align);
  });

  it('has 72 criteria in eight areas, with the codes that the source prints', () => {
    expect(align.themes.map((theme) => [theme.code, theme.criteria.length])).toEqual([
      ['1', 9],
      ['2', 8],
      ['3', 6],
      ['4', 15],
      ['5', 9],
      ['6', 11],
      ['7', 7],
      ['8', 7],
    ]);
    expect(criteria).toHaveLength(72);
    for (const theme of align.themes)
      expect(theme.criteria.map((each) => each.code)).toEqual(
        theme.criteria.map((_, index) => `${theme.code}.${String(index + 1)}`),
      );
  });

  it('numbers Staffing and Leadership as their criteria do, and says that the source slips', () => {
    expect(align.themes.slice(6).map((theme) => `${theme.code} ${theme.title}`)).toEqual([
      '7 Staffing',
      '8 Leadership',
    ]);
    expect(align.source.corrections[0]).toMatch(/headed 6 in the source.+headed 7/);
  });

  it('shows the three parts of area 4, and parts nowhere else', () => {
    const parts = new Map<string, string[]>();
    for (const each of criteria)
      if (each.part !== undefined) parts.set(each.part, [...(parts.get(each.part) ?? []), each.code]);
    expect([...parts]).toEqual([
      ['Curriculum', ['4.1', '4.2', '4.3', '4.4', '4.5']],
      ['Teaching and learning', ['4.6', '4.7', '4.8', '4.9']],
      ['Assessment', ['4.10', '4.11', '4.12', '4.13', '4.14', '4.15']],
    ]);
  });

  it('heads the parts of area 4 on the form', () => {
    const keys = formPlan(align).items.map((item) => item.key);
    for (const first of ['4.1', '4.6', '4.10'])
      expect(keys[keys.indexOf(`rating/${first}`) - 1], first).toBe(`statement/part-${first}`);
    expect(keys.filter((key) => key.startsWith('statement/part-'))).toHaveLength(3);
  });

  it('keeps every statement of best practice', () => {
    const counts = align.themes.map((theme) => theme.criteria.map((each) => each.bestPractice.length));
    expect(counts).toEqual([
      [3, 1, 3, 6, 2, 4, 5, 2, 3],
      [5, 4, 2, 2, 2, 1, 3, 2],
      [5, 2, 2, 3, 3, 2],
      [4, 6, 3, 3, 3, 4, 4, 3, 5, 4, 4, 2, 4, 5, 2],
      [5, 4, 3, 3, 2, 3, 3, 3, 1],
      [2, 2, 2, 1, 1, 2, 2, 2, 2, 2, 5],
      [3, 1, 1, 1, 2, 1, 2],
      [2, 3, 2, 2, 2, 2, 2],
    ]);
  });

  it('keeps the figures, periods and names', () => {
    for (const [code, fact] of [
      ['1.1', /volunteers and proprietors/],
      ['1.2', /every year.+KCSIE/],
      ['1.3', /part 1 of KCSIE/],
      ['1.6', /level 3 at least/],
      ['1.7', /at least once a year, after every incident/],
      ['2.1', /last 12 months/],
      ['2.3', /each term/],
      ['2.4', /last 12 months/],
      ['2.7', /work alone, all of them/],
      ['3.1', /website.+each year/],
      ['3.6', /first term/],
      ['4.3', /key stage 3 to 5, or up to age 25.+Functional Skills.+Unit Award/],
      ['4.5', /Gatsby/],
      ['4.12', /agreed otherwise/],
      ['6.1', /each term/],
      ['6.6', /Thrive.+Boxall/],
      ['7.1', /all staff and volunteers/],
      ['3.4', /risk assessment.+behaviour plan[^]*allergies[^]*early-stage assessments/],
      ['4.8', /positive, trusting relationships/],
      ['7.5', /ADHD, autism and PDA/],
    ] as const)
      expect(words(code), code).toMatch(fact);
  });

  it('says that the scale and the rules are the product’s own', () => {
    const scale = align.scales['align'];
    expect(scale?.options).toEqual([
      { label: 'Best practice', meaning: 'met' },
      { label: 'Foundational', meaning: 'met' },
      { label: 'Not yet', meaning: 'not-met' },
    ]);
    expect(scale?.ownedBy).toBe('product');
    expect(scale?.title).toMatch(/this product’s scale: Align prints none/);
    expect(align.rules.map((rule) => [rule.outcome, rule.scope, rule.ownedBy])).toEqual([
      ['foundational-met', 'all', 'product'],
      ['foundational-not-met', 'all', 'product'],
    ]);
    for (const rule of align.rules)
      expect(rule.text).toMatch(/ \(Provision QA’s rule, as Align prints none\)\.$/);
    for (const each of criteria) expect(each.scale).toBe('align');
    for (const field of align.headerFields) expect(field.help).toMatch(/^Added by this product/);
  });

  it('lets only the criteria whose own text is conditional not apply', () => {
    expect(criteria.filter((each) => each.conditional !== null).map((each) => each.code)).toEqual([
      '1.7',
      '4.5',
      '4.12',
      '5.8',
    ]);
  });

  it('maps every criterion to topics that exist, each once', () => {
    const known = new Set<string>(topics.map((topic) => topic.id));
    for (const each of criteria) {
      const named = each.topics.map((link) => link.topic);
      expect(named.length, each.code).toBeGreaterThan(0);
      expect(new Set(named).size, each.code).toBe(named.length);
      for (const topic of named) expect(known.has(topic), `${each.code}: ${topic}`).toBe(true);
    }
  });

  it('builds a visit and a self-evaluation from all eight areas', () => {
    expect(align.instruments.map((each) => each.kind)).toEqual(['visit', 'self-evaluation']);
    const sections = new Set(align.sections.map((section) => section.id));
    for (const instrument of align.instruments) {
      const themes = instrument.parts.flatMap((part) => ('theme' in part ? [part.theme] : []));
      expect(themes).toEqual(align.themes.map((theme) => theme.code));
      for (const part of instrument.parts)
        if ('section' in part) expect(sections.has(part.section), part.section).toBe(true);
    }
  });

  it('gives every field its own key', () => {
    const keys = [
      ...align.headerFields,
      ...align.sections.flatMap((section) => section.fields),
      ...criteria.flatMap((each) => each.fields ?? []),
    ].map((field) => field.key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
