/** The report of a visit: complete, good things first, nothing that the framework or the answers do not say. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../../shared/documents/blocks';
import { documentHtml } from '../../../../shared/documents/document-html';
import { freeTexts } from '../../../../shared/documents/report/free-text';
import type { ReportOptions } from '../../../../shared/documents/report/report-subject';
import { visitReport } from '../../../../shared/documents/report/visit-report';
import { frameworkById, frameworks } from '../../../../shared/frameworks/index';
import { criteriaOf, instrumentOf, themesOf } from '../../../../shared/instrument/instrument-parts';
import { fieldsOf } from '../../../../shared/instrument/product-fields';
import { scaleOf } from '../../../../shared/instrument/scale-of';
import { score } from '../../../../shared/judging/score';
import type { Answers } from '../../../../shared/schema/answers';
import type { Framework } from '../../../../shared/schema/framework';
import { changed, without } from '../../../examples/example-answers';
import { exampleFramework } from '../../../examples/example-framework';

const framework = (id: string): Framework => {
  const found = frameworkById(id);
  if (!found) throw new Error(`${id} is needed`);
  return found;
};
const herefordshire = framework('herefordshire');
const integrated = framework('integrated');

const OPTIONS = {
  laName: 'Marlshire County Council',
  madeOn: '2026-11-19',
  replyBy: '2026-12-03',
  contact: '01632 960000',
};
const HEADER = {
  provider: { name: 'Tinker’s Yard Workshop' },
  visitDate: '2026-11-17',
  officer: 'Robin Example',
  notApplicable: {},
  comments: {},
  fields: {},
};

/** Every requirement met, but for what is said. */
function allMet(of: Framework, others: Partial<Answers> = {}): Answers {
  const ratings = Object.fromEntries(
    criteriaOf(of, instrumentOf(of)).flatMap((criterion) => {
      const met = scaleOf(of, criterion)?.options.find(({ meaning }) => meaning === 'met');
      return met === undefined ? [] : [[criterion.code, met.label]];
    }),
  );
  return { ...HEADER, ...others, ratings: { ...ratings, ...others.ratings } };
}

function report(of: Framework, answers: Answers, options: Partial<ReportOptions> = {}) {
  const instrument = instrumentOf(of);
  const judgement = score(of, answers, { instrument: instrument.id });
  return visitReport({ framework: of, instrument, answers, judgement }, { ...OPTIONS, ...options });
}

const headings = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'heading' || block.kind === 'summary'
      ? ['text' in block ? block.text : block.heading]
      : [],
  );
const findings = (blocks: readonly Block[]) => blocks.filter((block) => block.kind === 'finding');
const words = (blocks: readonly Block[]): string => JSON.stringify(blocks);
const summary = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => (block.kind === 'summary' ? block.points : []))
    .map(({ lead = '', text }) => `${lead} ${text}`.trim())
    .join('\n');

describe('a Herefordshire visit with an essential requirement not met', () => {
  const answers = allMet(herefordshire, {
    ratings: { '1.2': 'Not Met', '3.5': 'Partially met', '8.1': 'Not met / Limited evidence' },
    comments: { '1.1': 'Entry is by a locked gate.', '1.2': 'No policy on low-level concerns.' },
    fields: {
      'registration-status': 'Unregistered',
      'product-registration-checked-on': '2026-11-16',
      'product-registration-source': 'the copy of 16 November 2026',
    },
  });
  const blocks = report(herefordshire, answers);

  test('says what goes well before what to put right, and the essential first', () => {
    expect(headings(blocks)).toEqual([
      'In short',
      'What is going well',
      'What to put right first',
      'What else to put right',
      'What to strengthen',
      'Provider improvement plan',
      'How to answer, until 3 December 2026',
      'What this report is not',
      'How it was made',
    ]);
    expect(
      findings(blocks).map(({ heading, rating, first }) => [heading.slice(0, 3), rating, first]),
    ).toEqual([
      ['1.2', 'Not Met. Essential', true],
      ['8.1', 'Not met / Limited evidence', false],
      ['3.5', 'Partially met', false],
    ]);
  });

  test('counts what is met, and gives the rule with the requirement that it comes from', () => {
    expect(summary(blocks)).toContain('41 of the 44 requirements that apply are met.');
    expect(summary(blocks)).toContain('1 is met in part and 2 are not met yet.');
    expect(summary(blocks)).toContain('No outcome has been decided yet.');
    expect(summary(blocks)).toContain('“Not deemed appropriate”');
    expect(summary(blocks)).toContain('Here: 1.2.');
    expect(summary(blocks)).toContain('until 3 December 2026');
  });

  test('says of each gap what was seen and what would meet it', () => {
    const [first, , last] = findings(blocks);
    expect(first?.points[0]).toEqual({ lead: 'What we saw.', text: 'No policy on low-level concerns.' });
    expect(first?.points[1]?.further).toContain('There is a policy on low-level concerns.');
    expect(last?.points[0]?.text).toBe('Nothing was written down about it.');
    for (const { points } of findings(blocks))
      expect(
        points.filter(({ lead }) => lead === 'What would meet it:' || lead === 'What would show it:').length,
      ).toBeGreaterThan(0);
  });

  test('tells the registration with its day and copy, and what it does not prove', () => {
    const facts = blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : []));
    const { text } = facts.find(({ label }) => label === 'Registration') ?? { text: '' };
    expect(text).toContain('“Unregistered”');
    expect(text).toContain('16 November 2026, in the copy of 16 November 2026');
    expect(text).toContain('does not prove');
  });
});

test('a date of evidence stands once, with its rule; another date as it was written', () => {
  const fields = { 'fire-drill-on': '2026-10-05', 'last-inspection-date': '2025-03-04' };
  const blocks = report(herefordshire, allMet(herefordshire, { fields }));
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  expect(rows.filter((row) => row.includes('5 October 2026'))).toHaveLength(1);
  expect(words(blocks)).toContain('As they stood on the day of the visit, 17 November 2026.');
  const facts = blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : []));
  expect(facts.filter(({ text }) => text === '5 October 2026')).toEqual([]);
  expect(facts.filter(({ text }) => text === '4 March 2025')).toHaveLength(1);
});

test('a label does not repeat the heading that it stands under', () => {
  const theme = themesOf(herefordshire, instrumentOf(herefordshire)).find(({ code }) => code === '8');
  const field = fieldsOf(herefordshire, instrumentOf(herefordshire)).find(
    ({ field: { title } }) => title === `${theme?.title ?? ''}: key priorities or actions for improvement`,
  );
  const blocks = report(
    herefordshire,
    allMet(herefordshire, { fields: { [field?.field.key ?? '']: 'Baselines for all.' } }),
  );
  const facts = blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : []));
  expect(facts).toContainEqual({
    label: 'Key priorities or actions for improvement',
    text: 'Baselines for all.',
  });
});

test('what needs a closer look is said to be notes that decide nothing, and only where there is any', () => {
  const said = 'no rating says this, and it decides nothing by itself';
  const fields = { 'fire-drill-on': '2019-10-05' };
  expect(words(report(herefordshire, allMet(herefordshire, { fields })))).toContain(said);
  expect(words(report(herefordshire, allMet(herefordshire)))).not.toContain(said);
});

test('a provider with a number is not told what being missing from the register would not prove', () => {
  const registered = { 'registration-status': 'Registered', 'dfe-number': '884/1101' };
  const blocks = report(herefordshire, allMet(herefordshire, { fields: registered }));
  const facts = blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : []));
  const { text } = facts.find(({ label }) => label === 'Registration') ?? { text: '' };
  expect(text).toContain('DfE number 884/1101.');
  expect(text).not.toContain('does not prove');
});

test('what is to be read before it goes out is what people wrote about the visit, and not who the provider is', () => {
  const answers = allMet(herefordshire, {
    comments: { '1.1': 'A note.' },
    fields: {
      'provider-address': '1 Nowhere Lane',
      'provision-description': 'A farm.',
      'improvement-plan': [{ area: '1.1', action: 'Mend the fence' }],
      'product-decision-reason': 'Put right.',
    },
  });
  const instrument = instrumentOf(herefordshire);
  const judgement = score(herefordshire, answers);
  const texts = freeTexts({ framework: herefordshire, instrument, answers, judgement });
  expect(texts.map(({ text }) => text)).toEqual([
    'A note.',
    'A farm.',
    expect.stringContaining('Mend the fence'),
    'Put right.',
  ]);
});

test('the plan stands as it is now, in the framework’s own columns: what was changed and added since is in it, and is to be read', () => {
  const answers = allMet(herefordshire, {
    fields: { 'improvement-plan': [{ area: '1.1', action: 'Mend the fence', who: 'Lee', review: 'In May' }] },
  });
  const instrument = instrumentOf(herefordshire);
  const subject = {
    framework: herefordshire,
    instrument,
    answers,
    judgement: score(herefordshire, answers),
    actions: [
      {
        place: 0,
        area: '1.1',
        action: 'Mend the fence',
        byWhen: '2026-12-04',
        who: 'Kit',
        rag: '',
        review: '',
        due: '2026-12-04',
        open: true,
      },
      {
        place: 9,
        area: '1.2 Policies',
        action: 'Write it',
        byWhen: '',
        who: '',
        rag: '',
        review: '',
        due: '',
        open: true,
      },
    ],
  };
  const blocks = visitReport(subject, {
    laName: 'Marlshire',
    madeOn: '2026-11-19',
    replyBy: null,
    contact: '',
  });
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []));
  expect(tables.at(-1)).toEqual([
    ['1.1', 'Mend the fence', '4 December 2026', 'Kit', ''],
    ['1.2 Policies', 'Write it', '', '', ''],
  ]);
  expect(freeTexts(subject).map(({ text }) => text)).toContain('Write it');
});

describe('the outcome', () => {
  const decided = (decision: string, reason: string, ratings: Record<string, string> = {}) =>
    summary(
      report(
        herefordshire,
        allMet(herefordshire, {
          ratings,
          fields: { 'product-decision': decision, 'product-decision-reason': reason },
        }),
      ),
    );
  test('is the officer’s where one decided', () => {
    expect(decided('Deemed appropriate', '')).toContain(
      'The outcome is “Deemed appropriate”. Decided by Marlshire County Council.',
    );
  });
  test('that differs from the rule says so, with the reason', () => {
    const text = decided('Deemed appropriate', 'Put right on the day.', { '1.2': 'Not Met' });
    expect(text).toContain('The framework’s rule points to “Not deemed appropriate”.');
    expect(text).toContain('The reason given: Put right on the day.');
  });
  test('that is still open names what it depends on', () => {
    const answers = allMet(herefordshire);
    const ratings = Object.fromEntries(Object.entries(answers.ratings).filter(([code]) => code !== '1.4'));
    const text = summary(report(herefordshire, { ...answers, ratings }));
    expect(text).toContain('It still depends on what has not been answered: 1.4.');
    expect(text).toContain('43 of the 44 requirements that apply are met. 1 is not answered yet.');
  });
  test('that depends on what nobody has confirmed says what would close it', () => {
    const given = without(changed({}, { notApplicable: { '1.2': 'no machines' } }), '1.2');
    const html = (answers: Answers): string => documentHtml(report(exampleFramework, answers), 'Report');
    expect(html(given)).toContain('It still depends on what has not been answered: 1.2.');
    expect(html(given)).toMatch(
      /1\.2 [^<]*:<\/(?:b|strong)> said not to apply, which nobody but the officer says so far\. no machines\. It is essential, so it counts as not answered until another person at the authority has confirmed that/,
    );
    expect(html(given)).not.toContain('Not answered yet');
    const closed = html({ ...given, confirmed: { '1.2': 'Sam Second' } });
    expect(closed).toContain('does not apply. no machines');
    expect(closed).not.toContain('nobody but the officer');
  });
  test.each(['Our own rule', 'Our own rule.'])(
    'a rule written “%s” is a sentence before what follows',
    (text) => {
      const rules = exampleFramework.rules.map((rule) => ({ ...rule, text }));
      const said = summary(report({ ...exampleFramework, rules }, changed({ '1.1': 'Not met' })));
      expect(said).toContain('points to “Not good to use yet”. Our own rule. Here: 1.1.');
    },
  );
  test('of a framework whose outcome only an officer gives is said to be the officer’s', () => {
    expect(summary(report(framework('keys'), allMet(framework('keys'))))).toContain('an officer decides');
  });
});

describe('a framework in words', () => {
  const fields = Object.fromEntries(
    themesOf(integrated, instrumentOf(integrated)).flatMap((theme) =>
      (theme.after ?? []).map(({ key, title }) => [key, `Written about: ${title}.`]),
    ),
  );
  const blocks = report(integrated, { ...HEADER, ratings: {}, fields });
  test('has every box as it was written, strengths first, and no count', () => {
    for (const text of Object.values(fields)) expect(words(blocks)).toContain(text);
    expect(headings(blocks)).not.toContain('What is going well');
    expect(summary(blocks)).toContain('no ratings and no outcome');
    expect(summary(blocks)).not.toMatch(/\d+ of|\bmet\b/);
    const boxes = blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : []));
    const strengths = boxes.filter(({ label }) => label.startsWith('Strengths'));
    expect(strengths).toHaveLength(13);
  });
  test('leaves the area’s name out of labels under the area’s heading', () => {
    const labels = blocks
      .flatMap((block) => (block.kind === 'facts' ? block.facts : []))
      .map(({ label }) => label);
    expect(labels.filter((label) => label === 'Strengths')).toHaveLength(13);
  });
});

describe('every framework', () => {
  const visits = fc.constantFrom(...frameworks).chain((of) => {
    const criteria = criteriaOf(of, instrumentOf(of));
    const rating = (index: number) => {
      const criterion = criteria[index];
      const scale = criterion && scaleOf(of, criterion);
      return scale ? fc.constantFrom(...scale.options.map(({ label }) => label), '') : fc.constant('');
    };
    return fc.tuple(...criteria.map((_, index) => rating(index))).map((labels) => {
      const ratings: Record<string, string> = {};
      const comments: Record<string, string> = {};
      labels.forEach((label, index) => {
        const code = criteria[index]?.code ?? '';
        if (label !== '') ratings[code] = label;
        if (label !== '') comments[code] = `Noted <b>&"${code}"</b>`;
      });
      return { of, answers: { ...HEADER, ratings, comments } };
    });
  });

  test('names each requirement that is not met once, with its rating and note', () => {
    fc.assert(
      fc.property(visits, ({ of, answers }) => {
        const blocks = report(of, answers);
        const { unmet } = score(of, answers);
        const named = findings(blocks).map(({ heading }) => heading.split(' ')[0]);
        expect([...named].sort()).toEqual([...unmet].sort());
        for (const { heading, rating, points } of findings(blocks)) {
          const code = heading.split(' ')[0] ?? '';
          expect(rating.startsWith(answers.ratings[code] ?? '?')).toBe(true);
          expect(points[0]?.text).toContain(`Noted <b>&"${code}"</b>`);
        }
        // All that was noted goes out, as text and never as markup.
        const html = documentHtml(blocks, 'Report');
        for (const note of Object.values(answers.comments)) {
          expect(words(blocks)).toContain(JSON.stringify(note).slice(1, -1));
          expect(html).not.toContain(note);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('with nothing but its header filled in still makes a report', () => {
    for (const of of frameworks) {
      const blocks = report(of, { ...HEADER, ratings: {} });
      expect(blocks.filter(({ kind }) => kind === 'title')).toHaveLength(1);
      expect(findings(blocks)).toEqual([]);
    }
  });

  test('has everything that was filled in on the pages around the themes', () => {
    for (const of of frameworks) {
      const instrument = instrumentOf(of);
      const fields = Object.fromEntries(
        fieldsOf(of, instrument)
          .filter(({ field }) => field.kind === 'paragraph')
          .map(({ field }) => [field.key, `Filled in: ${field.key}`]),
      );
      const text = words(report(of, { ...allMet(of), fields }));
      const kept = fieldsOf(of, instrument).filter(
        ({ field }) => field.kind === 'paragraph' && field.role === undefined && !field.clock,
      );
      for (const { field, criterion } of kept)
        if (criterion === '') expect(text).toContain(`Filled in: ${field.key}`);
    }
  });
});

describe('the end', () => {
  test('without a last day asks for what is not right, and names whom to tell', () => {
    const blocks = report(herefordshire, allMet(herefordshire), { replyBy: null, contact: '' });
    expect(headings(blocks)).toContain('If something here is not right');
    expect(words(blocks)).toContain('Tell Robin Example what is not accurate');
    expect(summary(blocks)).not.toContain('until');
  });
  test('says what the report is not', () => {
    expect(words(report(herefordshire, allMet(herefordshire)))).toContain(
      'Not a judgement by the Department for Education or Ofsted',
    );
  });
});

test('no report is made of a referral, an agreement or a form about a pupil', () => {
  for (const of of frameworks)
    for (const instrument of of.instruments) {
      const isReported =
        !instrument.pupilLevel &&
        ['visit', 'audit', 'monitoring', 'self-evaluation'].includes(instrument.kind);
      if (isReported) continue;
      const answers = { ...HEADER, ratings: {} };
      const judgement = score(of, answers);
      expect(() => visitReport({ framework: of, instrument, answers, judgement }, OPTIONS)).toThrow(
        /no report is made of it/,
      );
    }
});
