/** The words of a report at its edges: none, one, two, all; the least that meets a requirement; no short name unexplained. */
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../../shared/documents/blocks';
import { visitReport } from '../../../../shared/documents/report/visit-report';
import { frameworkById } from '../../../../shared/frameworks/index';
import { criteriaOf, instrumentOf } from '../../../../shared/instrument/instrument-parts';
import { score } from '../../../../shared/judging/score';
import type { Answers } from '../../../../shared/schema/answers';
import type { Framework } from '../../../../shared/schema/framework';

const framework = (id: string): Framework => {
  const found = frameworkById(id);
  if (!found) throw new Error(`${id} is needed`);
  return found;
};
const OPTIONS = { laName: 'Marlshire', madeOn: '2026-11-19', replyBy: '2026-12-03', contact: '' };

function blocksOf(of: Framework, given: Partial<Answers>): readonly Block[] {
  const answers: Answers = {
    provider: { name: 'Tinker’s Yard' },
    visitDate: '2026-11-17',
    officer: 'Robin Example',
    ratings: {},
    notApplicable: {},
    comments: {},
    fields: {},
    ...given,
  };
  const instrument = instrumentOf(of);
  const judgement = score(of, answers, { instrument: instrument.id });
  return visitReport({ framework: of, instrument, answers, judgement }, OPTIONS);
}
const inShort = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => (block.kind === 'summary' ? block.points : []))
    .map(({ lead = '', text }) => `${lead} ${text}`.trim())
    .join('\n');

const herefordshire = framework('herefordshire');
/** Of Herefordshire’s first two codes only so many are asked, and so many of them met. */
function counted(asked: number, met: number): string {
  const [theme] = herefordshire.themes;
  if (!theme) throw new Error('A theme is needed');
  const criteria = theme.criteria.slice(0, asked);
  const instruments = [{ ...instrumentOf(herefordshire), parts: [{ theme: theme.code }] }];
  const of = { ...herefordshire, themes: [{ ...theme, criteria }], rules: [], instruments };
  const ratings = Object.fromEntries(
    criteria.map(({ code }, at) => [code, at < met ? 'Fully met' : 'Not Met']),
  );
  const blocks = blocksOf(of, { ratings });
  return `${inShort(blocks)}\n${blocks
    .flatMap((block) => (block.kind === 'points' ? block.points : []))
    .map(({ lead = '' }) => lead)
    .join('\n')}`;
}

describe('how much is met', () => {
  test.each([
    [1, 1, 'The one requirement that applies is met.', 'Safeguarding: what is asked is met.'],
    [1, 0, 'The one requirement that applies is not yet met. 1 is not met yet.', ''],
    [2, 2, 'Both requirements that apply are met.', 'Safeguarding: both met.'],
    [2, 1, '1 of the 2 requirements that apply is met. 1 is not met yet.', 'Safeguarding: 1 of 2 met.'],
    [3, 3, 'All 3 requirements that apply are met.', 'Safeguarding: all 3 met.'],
    [3, 0, 'None of the 3 requirements that apply is yet met. 3 are not met yet.', ''],
  ])('of %i, %i', (asked, met, short, theme) => {
    expect(counted(asked, met)).toContain(short);
    expect(counted(asked, met)).toContain(theme);
  });
});

test('what would meet a requirement is the least choice that does', () => {
  const align = framework('align');
  const ratings = Object.fromEntries(
    criteriaOf(align, instrumentOf(align)).map(({ code }) => [code, 'Not yet']),
  );
  const wanted = blocksOf(align, { ratings }).flatMap((block) =>
    block.kind === 'finding' ? block.points.filter(({ lead }) => lead === 'What would meet it:') : [],
  );
  const bare = wanted.filter(({ further }) => further === undefined).map(({ text }) => text);
  expect(new Set(bare)).toEqual(
    new Set(['that this can be rated “Foundational”. The framework says no more.']),
  );
});

test('many open requirements are counted where the outcome hangs on them, and named below', () => {
  const text = inShort(blocksOf(herefordshire, {}));
  expect(text).toContain(
    'It still depends on 14 requirements that have not been answered; they stand below.',
  );
});

describe('why an outcome is suggested', () => {
  const derby = framework('derby');
  const codes = criteriaOf(derby, instrumentOf(derby)).map(({ code }) => code);
  const derbyWith = (fully: number): string =>
    inShort(
      blocksOf(derby, {
        ratings: Object.fromEntries(codes.map((code, at) => [code, at < fully ? 'Fully' : 'Partially'])),
      }),
    );
  const MAJORITY = 'For “Majority of standards met, timely improvements agreed: can join the approved list”';

  test.each([
    [0, `Half or fewer of the standards that apply are rated "Fully".`],
    [16, `Half or fewer of the standards that apply are rated "Fully".`],
  ])('of %i met of 32: what is asked for more than half, and how many there are', (fully, rule) => {
    const said = derbyWith(fully);
    expect(codes).toHaveLength(32);
    expect(said).toContain(`The rule used here points to “Standards not met`);
    expect(said).toContain(rule);
    expect(said).toContain(`${MAJORITY} this would have to be so: More than half of the standards`);
    expect(said).toContain(`Counted here: ${fully} of 32.`);
    expect(said).not.toMatch(/Does not hold|that apply\. Here|product’s/);
  });
  test('just over half: the rule itself, with how many', () => {
    const said = derbyWith(17);
    expect(said).toContain('The rule used here points to “Majority of standards met');
    expect(said).toContain('Counted here: 17 of 32.');
    expect(said).not.toContain(MAJORITY);
  });
  test('a few requirements that stand against a better outcome are named', () => {
    const said = derbyWith(30);
    expect(said).toMatch(
      /For “All standards met[^”]*” this would have to be so: Every standard .*Against it: \S+, \S+\.$/m,
    );
  });
  test('what is not answered yet is said beside what is counted', () => {
    const ratings = Object.fromEntries(codes.slice(0, 30).map((code) => [code, 'Partially']));
    expect(inShort(blocksOf(derby, { ratings }))).toContain(
      'Counted here: 0 of 30, with 2 not answered yet.',
    );
  });
  test('a rule that the framework does not print is not called the framework’s', () => {
    const align = framework('align');
    const ratings = Object.fromEntries(
      criteriaOf(align, instrumentOf(align)).map(({ code }) => [code, 'Not yet']),
    );
    const said = inShort(blocksOf(align, { ratings }));
    expect(said).toContain('The rule used here points to “Foundational requirements not all met”.');
    expect(said).toContain(
      'At least one criterion that applies is at “Not yet” (Provision QA’s rule, as Align prints none).',
    );
    expect(said).not.toMatch(/framework’s rule/);
  });
});

test('a short name is not left unexplained, and what was written ends as a sentence', () => {
  const facts = blocksOf(herefordshire, {
    fields: {
      'registration-status': 'Registered',
      'product-registration-checked-on': '2026-11-16',
      'product-registration-source': 'GIAS, copy of 16 November 2026',
    },
  }).flatMap((block) => (block.kind === 'facts' ? block.facts : []));
  const said = (label: string): string => facts.find((fact) => fact.label === label)?.text ?? '';
  expect(said('Registration')).toContain(
    'in Get Information about Schools (GIAS), copy of 16 November 2026.',
  );
  expect(said('Framework')).toContain('(undated, version 1)');
});
