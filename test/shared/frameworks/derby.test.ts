/** Derby’s forms as their sources have them. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { topics } from '../../../shared/crosswalk/topics';
import { derby } from '../../../shared/frameworks/derby';
import { frameworkById } from '../../../shared/frameworks/index';
import { type Field, Framework, type Instrument } from '../../../shared/schema/framework';
import { isBeside } from '../../beside-project';

const framework = Framework.parse(derby);
const criteria = framework.themes.flatMap((theme) => theme.criteria);

const instrument = (id: string): Instrument => {
  const found = framework.instruments.find((one) => one.id === id);
  if (!found) throw new Error(`Derby has no instrument ${id}`);
  return found;
};
const sectionsOf = (id: string) =>
  instrument(id).parts.flatMap((part) => {
    if (!('section' in part)) return [];
    const section = framework.sections.find((one) => one.id === part.section);
    if (!section) throw new Error(`Derby has no section ${part.section}`);
    return [section];
  });
const fieldsOf = (id: string): Field[] => sectionsOf(id).flatMap((section) => section.fields);
const fieldWith = (key: string): Field => {
  const all = [
    ...framework.headerFields,
    ...framework.sections.flatMap((section) => section.fields),
    ...criteria.flatMap((one) => one.fields ?? []),
  ];
  const found = all.find((field) => field.key === key);
  if (!found) throw new Error(`Derby has no field ${key}`);
  return found;
};
const columnsOf = (key: string): string[] => fieldWith(key).columns?.map((column) => column.title) ?? [];
/** Prompt and guidance of a criterion as one text. */
const saying = (code: string): string => {
  const found = criteria.find((one) => one.code === code);
  if (!found) throw new Error(`Derby has no criterion ${code}`);
  return [found.prompt, ...found.guidance].join(' ');
};
/** All guidance that an instrument shows, as one text. */
const guidanceIn = (id: string): string =>
  [
    ...sectionsOf(id).flatMap((section) => section.guidance),
    ...instrument(id).parts.flatMap((part) =>
      'theme' in part ? (framework.themes.find((theme) => theme.code === part.theme)?.guidance ?? []) : [],
    ),
  ].join(' ');

test('is a framework by the schema, with nothing besides, and is listed', () => {
  expect(framework).toEqual(derby);
  expect(frameworkById('derby')).toBe(derby);
});

describe('the visit', () => {
  test('has five themes and 32 criteria with the codes of the source, none essential', () => {
    expect(framework.themes.map((theme) => theme.criteria.map(({ code }) => code).join(' '))).toEqual([
      '1a 1b 1c 1d 1e 1f 1g 1h 1i',
      '2a 2b 2c 2d 2e 2f 2g',
      '3a 3b 3c 3d 3e 3f',
      '4a 4b 4c 4d 4e 4f',
      '5a 5b 5c 5d',
    ]);
    expect(framework.themes.some((theme) => theme.essential)).toBe(false);
  });

  test('has the four points of the source, from met to not met', () => {
    expect(Object.keys(framework.scales)).toEqual(['requirement-met']);
    expect(framework.scales['requirement-met']?.options).toEqual([
      { label: 'Fully', meaning: 'met' },
      { label: 'Partially', meaning: 'partly' },
      { label: 'Limited evidence', meaning: 'partly' },
      { label: 'Not at all', meaning: 'not-met' },
    ]);
    expect(criteria.every(({ scale }) => scale === 'requirement-met')).toBe(true);
  });

  test('has evidence beside each criterion and comments after each theme', () => {
    expect(framework.themes.map((theme) => theme.commentTitle)).toEqual(Array(5).fill('Evidence'));
    expect(framework.themes.map((theme) => theme.after?.map(({ kind }) => kind))).toEqual(
      Array(5).fill(['paragraph']),
    );
  });

  test('lets a criterion not apply only where the text of the source is conditional', () => {
    const conditional = criteria.filter((one) => one.conditional !== null).map(({ code }) => code);
    expect(conditional).toEqual(['1g', '1h', '1i', '4f']);
  });

  test('asks for what the printed form asks for around the criteria', () => {
    expect(framework.headerFields.map(({ title }) => title)).toEqual([
      'Name of provider',
      'Date of QA visit',
      'LA representative',
      'Provider representative',
    ]);
    expect(fieldWith('full-time-places')).toMatchObject({
      kind: 'yes-no',
      title: 'Is full-time AP on offer, for up to 12 weeks?',
    });
    expect(fieldWith('part-time-places')).toMatchObject({
      kind: 'yes-no',
      title: 'Is longer-term, part-time AP on offer, for up to 2 days a week?',
    });
    expect(columnsOf('courses')).toEqual(['Course or programme', 'Expected outcome']);
    expect(fieldWith('dsl').parts).toEqual(['name', 'phone', 'email']);
    expect(columnsOf('improvement-plan')).toEqual([
      'Area for improvement',
      'Actions',
      'RAG',
      'By when?',
      'Who by?',
    ]);
    expect(fieldWith('improvement-plan')).toMatchObject({ role: 'improvement-plan', slots: 5 });
    expect(fieldsOf('visit').filter(({ kind }) => kind === 'signature')).toHaveLength(2);
    expect(fieldWith('next-visit')).toMatchObject({ kind: 'date', role: 'next-visit' });
  });

  test('tells the officer whom to tell about a pupil with an EHC plan or looked after, without naming anyone', () => {
    expect(guidanceIn('visit')).toMatch(
      /full-time place has an EHC plan or is looked after.*LA's named officer/,
    );
  });

  test.each([
    ['1a', ['enhanced', 'DBS', 'proprietor', 'single, central register', 'not employ']],
    ['1b', ['KCSIE', 'Derby & Derbyshire Safeguarding Children Partnership', 'level 2', 'past year']],
    ['1c', ['part 1', 'latest', 'manager and supervisor']],
    ['1f', ['level 3 or level 4', '2 years', 'stored', 'escalated', 'school']],
    ['1g', ['website', 'social media', 'if appropriate']],
    ['1h', ['online safety policy', 'monitoring and filtering', 'mobile phones']],
    ['2b', ['qualified first aider', 'readily available']],
    ['2d', ['pupils, staff or volunteers', 'standards of the industry']],
    ['2f', ['public liability']],
    ['2g', ['once a year', 'record']],
    [
      '3b',
      ['induction', 'personal education plan', 'health needs', 'EHC plan', 'behaviour', 'risk assessments'],
    ],
    ['3c', ['rights', 'responsibilities', 'health and safety']],
    ['3d', ['session', '30 minutes', 'commissioner']],
    ['3e', ['health', 'wellbeing', 'absent', 'commissioner']],
    ['3f', ['punctuality', 'rewards', 'does not work', 'local authority', 'commissioning agreement']],
    ['4c', ['learning walk']],
    ['4e', ['physical intervention', 'anti-bullying', 'attendance', 'induction']],
    ['4f', ['PSHE', 'relationships', 'keep safe']],
    ['5a', ['reintegration where appropriate', 'not on track']],
    ['5c', ['annual report']],
    ['5d', ['commissioning agreement', 'Employability skills', 'post-16 plans', 'parents or carers']],
  ])('%s keeps its facts', (code, facts) => {
    for (const fact of facts) expect(saying(code)).toContain(fact);
  });

  test('dates evidence by the periods of the source', () => {
    const clocks = criteria.flatMap(({ code, fields }) =>
      (fields ?? []).map(({ clock }) => [code, clock?.basis, clock?.months ?? clock?.until]),
    );
    expect(clocks).toEqual([
      ['1b', 'done', 12],
      ['1c', 'done', '09-01'],
      ['1f', 'done', 24],
      ['2f', 'expires', undefined],
      ['2g', 'done', 12],
    ]);
  });

  test('suggests three outcomes by rule and leaves the fourth to an officer', () => {
    expect(framework.outcomes.map(({ id, officerOnly }) => [id, officerOnly === true])).toEqual([
      ['met-all', false],
      ['met-majority', false],
      ['not-met', false],
      ['withdrawn', true],
    ]);
    expect(framework.rules.map(({ when, outcome, ownedBy }) => [when, outcome, ownedBy])).toEqual([
      [{ kind: 'all', meaning: 'met' }, 'met-all', 'product'],
      [{ kind: 'share-over', meaning: 'met', share: 0.5 }, 'met-majority', 'product'],
      [{ kind: 'otherwise' }, 'not-met', 'product'],
    ]);
    expect(framework.rules.every(({ scope }) => scope === 'all')).toBe(true);
    expect(fieldWith('decision')).toMatchObject({
      role: 'decision',
      choices: framework.outcomes.map(({ label }) => label),
    });
    expect(fieldWith('decision-reason').role).toBe('decision-reason');
  });

  test('has prompts that can be read at a glance', () => {
    for (const { code, prompt } of criteria) expect(prompt.length, code).toBeLessThanOrEqual(90);
  });

  test('maps every criterion to topics that exist', () => {
    const known = new Set<string>(topics.map(({ id }) => id));
    for (const { code, topics: links } of criteria) {
      expect(links.length, code).toBeGreaterThan(0);
      expect(
        links.filter(({ topic }) => !known.has(topic)),
        code,
      ).toEqual([]);
    }
  });

  test.each([
    [
      'the registration test',
      ['five pupils', 'looked after', 'education, health and care (EHC) plan', 'offence'],
    ],
    ['full-time', ['25 hours a week', 'more than 18 hours a week', 'independent study', 'medical condition']],
    ['how often', ['at least once a term']],
    ['attendance', ['twice a day', '(England) Regulations 2024']],
    [
      'health and safety',
      ['Act 1974', 'Regulations 1999', 'competent person', '7. Lower risk', '12. Schools should monitor'],
    ],
    ['initial assessment', ['Within one week of referral', '95% attendance']],
    ['who assures quality', ['school on whose roll', 'May 2024', 'directory']],
    ["Ofsted's handbook", ['September 2022', 'paragraphs 361 and 363', 'since replaced', 'sample']],
    ['good AP', ['differs from pupil to pupil', 'science (with IT)', 'drug support']],
    ['the local authority', ['central database', 'track pupils']],
  ])('carries the guidance on %s', (_subject, facts) => {
    for (const fact of facts) expect(guidanceIn('visit')).toContain(fact);
  });
});

test('no page of visit or agreement is longer than an officer reads on a phone, and the twelve points are all there', () => {
  const themes = framework.themes.map(({ code, guidance = [] }) => [code, guidance] as const);
  const pages = [...sectionsOf('visit'), ...sectionsOf('commissioning-agreement')].map(
    ({ id, guidance }) => [id, guidance] as const,
  );
  for (const [id, guidance] of [...pages, ...themes])
    expect(guidance.join(' ').length, id).toBeLessThan(2400);
  const everywhere = `${guidanceIn('visit')} ${guidanceIn('commissioning-agreement')}`;
  for (let point = 1; point <= 12; point += 1) expect(everywhere).toContain(` ${point}. `);
});

describe('the referral form', () => {
  test('is about a pupil: restricted, with its own header, and every answer on pupil or family marked', () => {
    expect(instrument('referral')).toMatchObject({ kind: 'referral', pupilLevel: true, header: false });
    const unmarked = fieldsOf('referral').filter((field) => field.pupilData !== true);
    expect(unmarked.map(({ key }) => key)).toEqual([
      'referral-main-contact',
      'referral-attendance-contact',
      'referral-dsl',
      'referral-senco',
      'referral-other-contact-1',
      'referral-other-contact-2',
    ]);
  });

  test('has every page of the source, with as many answers as the source asks for', () => {
    expect(sectionsOf('referral').map(({ id, fields }) => [id, fields.length])).toEqual([
      ['referral-start', 2],
      ['referral-pupil', 8],
      ['referral-reason', 1],
      ['referral-attendance', 4],
      ['referral-school-contacts', 6],
      ['referral-family', 4],
      ['referral-transport', 4],
      ['referral-status', 5],
      ['referral-sen', 7],
      ['referral-agencies', 1],
      ['referral-risk', 9],
      ['referral-academic', 5],
      ['referral-other', 4],
      ['referral-behaviour', 3],
      ['referral-indicators', 15],
    ]);
  });

  test.each([
    ['referral-attendance', ['this year', 'last year', 'year before last', 'affects attendance']],
    ['referral-status', ['category', 'local authority that holds the order', 'Date in care', 'free school']],
    ['referral-sen', ['disabled', 'Access arrangements', 'prescribed medication', 'mental health']],
    ['referral-risk', ['early help', 'violence', 'harm', 'substance', 'risk assessment', 'events']],
    ['referral-other', ['Strengths', 'parents', 'family circumstances', 'pupil']],
  ])('asks in %s what the source asks', (id, asked) => {
    const titles = sectionsOf('referral')
      .filter((section) => section.id === id)
      .flatMap(({ fields }) => fields.map(({ title }) => title))
      .join(' | ');
    for (const words of asked) expect(titles).toContain(words);
  });

  test('keeps its tables and tick lists', () => {
    expect(columnsOf('referral-agency-rows')).toEqual([
      'Name of agency',
      'Contact name',
      'Email or phone numbers',
    ]);
    expect(columnsOf('referral-grades')).toEqual([
      'Subject',
      'Specification or course',
      'Delivered by',
      'Target grade',
      'Current grade',
    ]);
    expect(fieldWith('referral-transport-means').choices).toEqual([
      'Taxi',
      'Parent or carer',
      'Independent travel',
    ]);
    expect(fieldWith('referral-status-ticks').choices).toHaveLength(6);
    for (const field of fieldsOf('referral').slice(-15)) {
      expect(field).toMatchObject({ kind: 'choice', choices: ['Never', 'Occasionally', 'Frequently'] });
    }
  });
});

describe('the commissioning agreement', () => {
  test('is about a pupil, and shows the set-up or a review as the first page asks', () => {
    expect(instrument('commissioning-agreement')).toMatchObject({
      kind: 'agreement',
      pupilLevel: true,
      header: false,
    });
    expect(
      sectionsOf('commissioning-agreement').map(({ id, showIf }) => [id, showIf?.is ?? 'always']),
    ).toEqual([
      ['agreement-start', 'always'],
      ['agreement-aims', 'Setting up the placement'],
      ['agreement-targets', 'Setting up the placement'],
      ['agreement-health-safety', 'Setting up the placement'],
      ['agreement-meeting', 'Setting up the placement'],
      ['agreement-attendance-codes', 'Setting up the placement'],
      ['agreement-agenda', 'Setting up the placement'],
      ['agreement-review', 'A review'],
      ['agreement-review-targets', 'A review'],
      ['agreement-next', 'always'],
    ]);
  });

  test('has targets with the support of both sides, at set-up and at review', () => {
    for (const key of ['agreement-target-rows', 'review-target-rows']) {
      expect(columnsOf(key)).toEqual([
        'Target',
        'Support from original school',
        'Support from alternative provider',
      ]);
    }
  });

  test('marks every answer about the pupil', () => {
    const unmarked = fieldsOf('commissioning-agreement').filter((field) => field.pupilData !== true);
    expect(unmarked.map(({ key }) => key)).toEqual([
      'agreement-staff',
      'agreement-stage',
      'agreement-reviewer',
    ]);
  });

  test.each([
    'Code B',
    'Code D',
    'Code C2',
    'regulation 11(6)',
    'bi-weekly',
    'each half term',
    'Year 11',
    'NEET',
    'must be competent',
    'factors specific to young people',
    'in proportion to the type of environment',
  ])('tells about %s', (fact) => {
    expect(guidanceIn('commissioning-agreement')).toContain(fact);
  });
});

describe('the service level agreement', () => {
  const paragraphs = instrument('service-level-agreement').document?.paragraphs ?? [];

  test('is a document with no data about a pupil', () => {
    expect(instrument('service-level-agreement')).toMatchObject({ kind: 'document', pupilLevel: false });
  });

  test('has a blank for every detail, and is signed by both sides', () => {
    const blanks = paragraphs.flatMap((paragraph) => ('blanks' in paragraph ? paragraph.blanks : []));
    expect(blanks.flatMap(({ field }) => field ?? [])).toEqual(
      fieldsOf('service-level-agreement').map(({ key }) => key),
    );
    expect(blanks.filter(({ field }) => field === undefined).map(({ label }) => label)).toEqual([
      'Print name',
      'Signature',
      'Date',
      'Print name',
      'Signature',
      'Date',
    ]);
  });

  test('has four duties of the school and seven of the provider, with their periods', () => {
    const lists = paragraphs.flatMap((paragraph) => ('bullets' in paragraph ? [paragraph.bullets] : []));
    expect(lists.map((list) => list.length)).toEqual([4, 7]);
    const text = lists.flat().join(' ');
    for (const fact of ['30 minutes', 'weekly', 'half term', '3 incidents', 'referral form']) {
      expect(text).toContain(fact);
    }
  });
});

test('names no person and no address of one', () => {
  expect(JSON.stringify(framework)).not.toMatch(/@|\bderby\.gov\.uk\b/);
});

test('says which slips of the source were put right', () => {
  const corrections = framework.source.corrections.join(' ');
  for (const slip of [
    'NCC',
    '2006',
    'September 2022',
    'May 2024',
    '1974',
    'Fixed term',
    'DIT',
    '2013',
    '2016',
  ]) {
    expect(corrections).toContain(slip);
  }
});

describe('beside the source', () => {
  const path = '../shared/sources/derby.txt';

  test.runIf(isBeside(path, 'Derby beside its source'))(
    'has the codes and the risk indicators that are printed',
    () => {
      const source = readFileSync(path, 'utf8');
      const codes = [...source.matchAll(/^\s*([1-5][a-i])\s*$/gm)].map((match) => match[1]);
      expect(criteria.map(({ code }) => code)).toEqual(codes);
      const indicators = source.slice(
        source.indexOf('Other indicators of risk'),
        source.indexOf('16. Alternative'),
      );
      expect(indicators.match(/☐\s*☐\s*☐/g)).toHaveLength(15);
    },
  );
});
