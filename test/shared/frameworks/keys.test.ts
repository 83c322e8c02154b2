/** Keys as its source has it: every number, part and rule. */
import { describe, expect, it } from 'vitest';
import { topics } from '../../../shared/crosswalk/topics';
import { keys } from '../../../shared/frameworks/keys';
import { formPlan } from '../../../shared/form/form-plan';
import { Framework, type Criterion, type Field, type Instrument } from '../../../shared/schema/framework';

const rows = keys.themes.flatMap((theme) => theme.criteria);
const instrument = (id: string): Instrument => {
  const found = keys.instruments.find((each) => each.id === id);
  if (found === undefined) throw new Error(`Keys has no instrument ${id}`);
  return found;
};
const monitoring = instrument('monitoring').themes ?? [];
const monitoringRows = monitoring.flatMap((theme) => theme.criteria);
const row = (code: string): Criterion => {
  const found = rows.find((each) => each.code === code);
  if (found === undefined) throw new Error(`Keys has no row ${code}`);
  return found;
};
const fields: Field[] = [
  ...keys.headerFields,
  ...keys.sections.flatMap((section) => section.fields),
  ...[...rows, ...monitoringRows].flatMap((each) => each.fields ?? []),
];
const field = (key: string): Field => {
  const found = fields.find((each) => each.key === key);
  if (found === undefined) throw new Error(`Keys has no field ${key}`);
  return found;
};
const codes = (those: readonly Criterion[]) => those.map((each) => each.code);
const words = (...those: readonly unknown[]) => JSON.stringify(those);

describe('Keys', () => {
  it('is a framework by the schema, and the schema loses nothing of it', () => {
    expect(Framework.parse(keys)).toEqual(keys);
  });

  it('has the header of the audit form', () => {
    expect(keys.headerFields.map((each) => each.title)).toEqual([
      'Name of provider',
      'Date of visit',
      'Time of visit',
      'Visit or audit completed by',
      'Address',
      'Telephone number',
      'Email address',
      'Key contact',
    ]);
  });

  it('has 56 rows in nine sections, numbered in the order of the source', () => {
    expect(keys.themes.map((theme) => [theme.code, theme.criteria.length])).toEqual([
      ['1', 3],
      ['2', 11],
      ['3', 4],
      ['4', 5],
      ['5', 15],
      ['6', 7],
      ['7', 4],
      ['8', 6],
      ['9', 1],
    ]);
    expect(rows).toHaveLength(56);
    for (const theme of keys.themes)
      expect(codes(theme.criteria)).toEqual(
        theme.criteria.map((_, index) => `${theme.code}.${String(index + 1)}`),
      );
  });

  it('has 26 monitoring rows, each answered in words, under codes that the audit does not use', () => {
    expect(monitoring.map((theme) => [theme.title, theme.criteria.length])).toEqual([
      ['Curriculum', 7],
      ['Attendance', 3],
      ['Behaviour', 4],
      ['Personal development', 4],
      ['Destination', 3],
      ['Infection control measures (when applicable)', 2],
      ['Adaptation and engagement', 3],
    ]);
    expect(monitoringRows).toHaveLength(26);
    expect(monitoringRows.every((each) => each.scale === null && each.answer === 'open')).toBe(true);
    const all = codes([...rows, ...monitoringRows]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('rates by yes and no, and says of facts neither that they are met nor that they are not', () => {
    expect(keys.scales['yes-no']?.options).toEqual([
      { label: 'Yes', meaning: 'met' },
      { label: 'No', meaning: 'not-met' },
    ]);
    expect(keys.scales['fact']?.options).toEqual([{ label: 'Yes' }, { label: 'No' }]);
    expect(codes(rows.filter((each) => each.scale === 'fact'))).toEqual(['1.1', '1.3']);
    expect(codes(rows.filter((each) => each.answer === 'open'))).toEqual([
      '2.6',
      '2.7',
      '5.5',
      '5.6',
      '5.7',
      '5.8',
      '5.9',
      '6.5',
    ]);
    expect(codes(rows.filter((each) => each.answer === 'prompt'))).toEqual(['7.4', '9.1']);
    for (const each of rows) expect(each.scale === null, each.code).toBe(each.answer !== undefined);
  });

  it('lets only the rows whose own text is conditional not apply', () => {
    expect(codes([...rows, ...monitoringRows].filter((each) => each.conditional !== null))).toEqual([
      '1.2',
      '2.2',
      '4.4',
      '4.5',
      '8.6',
      'M6.1',
      'M6.2',
    ]);
  });

  it('asks for the least sums of three insurances, the insurer of all five and when each runs out', () => {
    const insurances = keys.themes[3]?.criteria ?? [];
    expect(insurances.map((each) => each.fields?.map(({ kind, minimum }) => minimum ?? kind))).toEqual([
      ['text', 'date', 5_000_000],
      ['text', 'date', 10_000_000],
      ['text', 'date', 2_000_000],
      ['text', 'date', 'paragraph'],
      ['text', 'date', 'paragraph'],
    ]);
    for (const { fields: asked = [], code } of insurances)
      expect(asked[1]?.clock?.basis, code).toBe('expires');
    expect(row('4.1').prompt).toContain('£5,000,000');
    expect(row('4.2').prompt).toContain('£10,000,000');
    expect(row('4.3').prompt).toContain('£2,000,000');
    expect(field('motor-conditions').title).toMatch(/special conditions/);
    expect(field('subcontractor-conditions').title).toMatch(/special conditions/);
  });

  it('asks for the numbers, training and lists that the rows name', () => {
    expect(field('dfe-number').role).toBe('dfe-number');
    expect(field('aala-licence-number').kind).toBe('text');
    expect(row('2.5').fields?.map((each) => each.title)).toEqual([
      'Training provider',
      'Course name',
      'Course level',
      'Date of the training',
    ]);
    expect(row('2.7').fields?.map((each) => each.parts)).toEqual([
      ['training', 'training-date'],
      ['training', 'training-date'],
    ]);
    expect(field('policies').choices).toHaveLength(16);
    expect(row('2.11').prompt).toContain('sixteen');
    expect(field('agencies').choices).toHaveLength(6);
    expect(field('agencies').choices?.at(-1)).toBe('Other');
  });

  it('leaves suitability to the officer', () => {
    expect(keys.rules).toEqual([]);
    expect(keys.outcomes).toEqual([
      { id: 'suitable', label: 'Suitable', officerOnly: true },
      { id: 'not-suitable', label: 'Not suitable', officerOnly: true },
    ]);
    expect(row('9.1').fields?.map((each) => each.role)).toEqual(['decision', 'decision-reason']);
    expect(field('suitable').choices).toEqual(keys.outcomes.map((outcome) => outcome.label));
  });

  it('builds a form of every instrument, each question with its own title', () => {
    for (const { id } of keys.instruments) {
      const titles = formPlan(keys, id).items.map((item) => item.title);
      expect(titles.length, id).toBeGreaterThan(0);
      expect(new Set(titles).size, id).toBe(titles.length);
    }
  });

  it('keeps the condition for registration', () => {
    const guidance = words(keys.themes[0]?.guidance);
    for (const fact of [/18 hours or more/, /five pupils/, /compulsory school age/, /looked after/, /EHCP/])
      expect(guidance).toMatch(fact);
  });

  it('has an assurance letter of nine checks and four undertakings, addressed, dated and for signature', () => {
    const { document, kind, header } = instrument('assurance-letter');
    expect([kind, header]).toEqual(['document', false]);
    expect(document?.to).toMatch(/headteacher/);
    expect(document?.from).toMatch(/provider/);
    const paragraphs = document?.paragraphs ?? [];
    const checks = paragraphs.flatMap((each) => ('numbered' in each ? each.numbered : []));
    const undertakings = paragraphs.flatMap((each) => ('bullets' in each ? each.bullets : []));
    expect([checks.length, undertakings.length]).toEqual([9, 4]);
    for (const [index, fact] of [
      /enhanced DBS.+barred list/,
      /three separate documents/,
      /regulated activity/,
      /prohibition/,
      /Section 128/,
      /Overseas.+good conduct/,
      /qualifications/,
      /right to work/,
      /Two professional references/,
    ].entries())
      expect(checks[index]).toMatch(fact);
    for (const [index, fact] of [
      /filtering and monitoring.+Every term.+at once/,
      /same day.+deputy DSL.+senior leadership/,
      /at once.+in writing/,
      /one working day.+statutory duties/,
    ].entries())
      expect(undertakings[index]).toMatch(fact);
    const blanks = paragraphs.flatMap((each) => ('blanks' in each ? each.blanks : []));
    expect(blanks.map((blank) => blank.label)).toEqual([
      'Commissioning school',
      'Provider',
      'Date',
      'Dear',
      'Edition of Keeping Children Safe in Education',
      'Signature',
      'Name',
      'Role or position',
      'Organisation',
    ]);
    const asked = keys.sections.find((section) => section.id === 'assurance-letter')?.fields ?? [];
    const filled = blanks.flatMap((blank) => (blank.field === undefined ? [] : [blank.field]));
    expect(filled.toSorted()).toEqual(asked.map((each) => each.key).toSorted());
  });

  it('has the seven steps of the checks as a checklist', () => {
    const { kind, steps = [] } = instrument('checks');
    expect([kind, steps.length]).toEqual(['checklist', 7]);
    expect(steps[0]).toMatch(/lead/);
    expect(steps[6]).toMatch(/Appendix 5/);
  });

  it('keeps the policy’s roles, periods and laws as guidance', () => {
    const guidance = words(
      keys.sections,
      keys.themes.map((theme) => theme.guidance),
    );
    for (const fact of [
      /Governors.+Headteacher.+AP lead.+School administrator/,
      /visits each setting every term/,
      /at least every half-term/,
      /throughout the provider’s hours of operation/,
      /first-day calls/,
      /reviewed every year/,
      /dually registered/,
      /Off-site direction is limited in time/,
      /voluntary/,
      /EHCP review/,
      /Data Protection Act 2018/,
      /permanent exclusion \(2023\)/,
    ])
      expect(guidance).toMatch(fact);
  });

  it('maps every row to topics that exist, each once', () => {
    const known = new Set<string>(topics.map((topic) => topic.id));
    for (const each of [...rows, ...monitoringRows]) {
      const named = each.topics.map((link) => link.topic);
      expect(named.length, each.code).toBeGreaterThan(0);
      expect(new Set(named).size, each.code).toBe(named.length);
      for (const topic of named) expect(known.has(topic), `${each.code}: ${topic}`).toBe(true);
    }
  });

  it('names only sections, themes, scales and roles that hold together', () => {
    expect(keys.instruments.map((each) => each.kind)).toEqual([
      'audit',
      'monitoring',
      'document',
      'checklist',
    ]);
    const sections = new Set(keys.sections.map((section) => section.id));
    for (const each of keys.instruments) {
      const own = [...keys.themes, ...(each.themes ?? [])].map((theme) => theme.code);
      for (const part of each.parts)
        expect('section' in part ? sections.has(part.section) : own.includes(part.theme)).toBe(true);
    }
    for (const each of rows) if (each.scale !== null) expect(keys.scales).toHaveProperty(each.scale);
    expect(new Set(fields.map((each) => each.key)).size).toBe(fields.length);
    const audit = [...keys.headerFields, ...rows.flatMap((each) => each.fields ?? [])];
    const roles = audit.flatMap((each) => (each.role === undefined ? [] : [each.role]));
    expect(new Set(roles).size).toBe(roles.length);
  });
});
