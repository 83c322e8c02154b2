/** "Not applicable" may stand in the same places whether a form says it or answers that come as data. */
import { describe, expect, test } from 'vitest';
import { decodeCriterion } from '../../../shared/form/criterion-codec';
import { NOT_APPLICABLE } from '../../../shared/form/not-applicable-words';
import { instrumentOf } from '../../../shared/instrument/instrument-parts';
import { askedCriteria, type AskedCriterion } from '../../../shared/judging/lines';
import { refusalsOf } from '../../../shared/judging/not-applicable';
import { score } from '../../../shared/judging/score';
import type { Answers } from '../../../shared/schema/answers';
import type { Criterion, Framework } from '../../../shared/schema/framework';
import { changed } from '../../examples/example-answers';
import { exampleFramework } from '../../examples/example-framework';

/** One criterion of each sort: essential or not, conditional or not, rated, in words or only to think with. */
const SORTS = [true, false].flatMap((essential) =>
  [true, false].flatMap((conditional) =>
    (['rating', 'words', 'nothing'] as const).map((asksFor) => ({ essential, conditional, asksFor })),
  ),
);
const criterion = (at: number): Criterion => {
  const { conditional, asksFor } = SORTS[at] ?? { conditional: false, asksFor: 'rating' };
  return {
    code: `c${at}`,
    prompt: `Criterion ${at}`,
    guidance: [],
    evidence: [],
    bestPractice: [],
    scale: asksFor === 'rating' ? 'two' : null,
    ...(asksFor !== 'rating' && { answer: asksFor === 'words' ? 'open' : 'prompt' }),
    conditional: conditional ? 'there is such a thing' : null,
    topics: [],
  };
};
const framework: Framework = {
  ...exampleFramework,
  sections: [],
  rules: [],
  themes: SORTS.map(({ essential }, at) => ({
    code: `t${at}`,
    title: `Theme ${at}`,
    essential,
    criteria: [criterion(at)],
  })),
  instruments: [
    {
      id: 'visit',
      kind: 'visit',
      title: 'Visit',
      description: 'Sorts',
      pupilLevel: false,
      parts: SORTS.map((_, at) => ({ theme: `t${at}` })),
    },
  ],
};
const asked = askedCriteria(framework, instrumentOf(framework));
const at = (index: number): AskedCriterion => {
  const found = asked[index];
  if (!found) throw new Error(`There is no criterion ${index}.`);
  return found;
};
const given = { reason: 'no such thing', rated: false };

describe('“not applicable” is refused', () => {
  test.each(SORTS.map((sort, index) => ({ ...sort, index })))(
    'essential $essential, conditional $conditional, asks for $asksFor: as its sort wants it',
    ({ conditional, asksFor, index }) => {
      const place = !conditional ? ['always-applies'] : asksFor === 'nothing' ? ['not-asked'] : [];
      const refused = (change: Partial<typeof given>): readonly string[] =>
        refusalsOf(at(index), { ...given, ...change });
      expect(refused({})).toEqual(place);
      const may = place.length === 0;
      expect(refused({ reason: ' \n' })).toEqual(may ? ['no-reason'] : place);
      expect(refused({ rated: true })).toEqual(may ? ['rated-as-well'] : place);
      expect(refused({ reason: '', rated: true })).toEqual(may ? ['no-reason', 'rated-as-well'] : place);
    },
  );
});

describe.each([
  ['nobody', undefined, false],
  ['blanks', ' ', false],
  ['an address without a name', '@example.org', false],
  ['the officer again', 'Olive Officer', false],
  ['the officer again, written otherwise', ' olive  OFFICER.', false],
  ['the officer’s address', 'olive.officer@example.org', false],
  ['the officer, last name first', 'Officer, Olive', false],
  ['another person', 'Sam Second', true],
  ['another person’s address', 'sam.second@example.org', true],
])('confirmed by %s', (_, who, confirms) => {
  test.each(SORTS.map((sort, index) => ({ ...sort, index })))(
    'essential $essential, conditional $conditional, asks for $asksFor: form and data take or refuse the same',
    ({ essential, asksFor, index }) => {
      const { code } = at(index);
      const answers = changed(
        {},
        {
          ...{ ratings: {}, comments: {}, fields: {}, notApplicable: { [code]: 'no such thing' } },
          ...(who !== undefined && { confirmed: { [code]: who } }),
        },
      );
      const read = decodeCriterion(
        at(index),
        asksFor === 'rating'
          ? { [`rating/${code}`]: [NOT_APPLICABLE.choice], [`comment/${code}`]: ['no such thing'] }
          : { [`comment/${code}`]: ['Not applicable: no such thing'] },
      );
      if (read.notApplicable === undefined) {
        expect(() => score(framework, answers)).toThrow(`notApplicable: ${code} `);
        expect(read.comment).toContain('no such thing');
        return;
      }
      expect(read).toEqual({ notApplicable: 'no such thing' });
      const { themes, reasons } = score(framework, answers);
      const theme = themes.find(({ code: one }) => one === `t${index}`);
      const takenOut = !essential || confirms;
      expect(theme?.notApplicable).toEqual(takenOut ? [code] : []);
      expect(theme?.unanswered).toEqual(takenOut ? [] : [code]);
      expect(reasons.filter(({ rule }) => rule === 'not-confirmed')).toEqual(
        takenOut
          ? []
          : [
              {
                rule: 'not-confirmed',
                text: expect.stringContaining('another person') as string,
                criteria: [code],
              },
            ],
      );
    },
  );
});

test('a name that the officer types into the form confirms nothing', () => {
  const [index] = SORTS.flatMap(({ essential, conditional, asksFor }, place) =>
    essential && conditional && asksFor === 'rating' ? [place] : [],
  );
  const { code } = at(index ?? -1);
  const answers = changed(
    {},
    { ratings: {}, comments: {}, notApplicable: { [code]: 'none' }, secondOfficer: 'Sam Second' },
  );
  const unanswered = (given: Answers): readonly string[] =>
    score(framework, given).themes.flatMap((theme) => theme.unanswered);
  expect(unanswered(answers)).toContain(code);
  expect(unanswered({ ...answers, confirmed: { c5: 'Sam Second' } })).toContain(code);
  expect(unanswered({ ...answers, confirmed: { [code]: 'Sam Second' } })).not.toContain(code);
});

test('where the scale itself offers “not applicable” no condition is needed', () => {
  const scale = {
    title: 'With a way out',
    options: [
      { label: 'Yes', meaning: 'met' as const },
      { label: 'N/A', notApplicable: true as const },
    ],
  };
  const plain = SORTS.findIndex(
    ({ essential, conditional, asksFor }) => !essential && !conditional && asksFor === 'rating',
  );
  expect(refusalsOf({ ...at(plain), scale }, given)).toEqual([]);
  expect(refusalsOf(at(plain), given)).toEqual(['always-applies']);
});

test.each(['N/A', 'Not applicable:', 'n/a.'])(
  '“%s” without a reason is told, for words and for ratings',
  (words) => {
    const open = SORTS.findIndex(
      ({ essential, conditional, asksFor }) => !essential && conditional && asksFor === 'words',
    );
    expect(decodeCriterion(at(open), { [`comment/${at(open).code}`]: [words] })).toMatchObject({
      comment: words,
      problem: {
        text: expect.stringContaining('no reason was given. It is kept as an answer in words.') as string,
      },
    });
    const rated = SORTS.findIndex(
      ({ essential, conditional, asksFor }) => !essential && conditional && asksFor === 'rating',
    );
    expect(decodeCriterion(at(rated), { [`rating/${at(rated).code}`]: [NOT_APPLICABLE.choice] })).toEqual({
      problem: {
        text: `${at(rated).code} was marked as not applicable, but no reason was given. It counts as unanswered.`,
        whatToDo: expect.stringContaining('say why in its box') as string,
      },
    });
  },
);

test('words that begin so are the answer where the question always applies', () => {
  const always = SORTS.findIndex(({ conditional, asksFor }) => !conditional && asksFor === 'words');
  expect(decodeCriterion(at(always), { [`comment/${at(always).code}`]: ['N/A: none'] })).toEqual({
    comment: 'N/A: none',
  });
});
