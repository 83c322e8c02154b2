/** A form's questions on paper: everything that the form asks, in its order, with room to write. */
import { describe, expect, test } from 'vitest';
import { documentHtml } from '../../../shared/documents/document-html';
import { hasQuestions, questionPaper } from '../../../shared/documents/question-paper';
import { frameworks } from '../../../shared/frameworks/index';
import { criteriaOf } from '../../../shared/instrument/instrument-parts';
import { fieldsOf } from '../../../shared/instrument/product-fields';
import { scaleOf } from '../../../shared/instrument/scale-of';

const forms = frameworks.flatMap((framework) =>
  framework.instruments
    .filter(hasQuestions)
    .map((instrument) => [`${framework.id}/${instrument.id}`, framework, instrument] as const),
);

describe.each(forms)('%s', (_, framework, instrument) => {
  const blocks = questionPaper(framework, instrument, 'Marlshire');
  const text = JSON.stringify(blocks);
  const holds = (words: string) => expect(text).toContain(JSON.stringify(words).slice(1, -1));

  test('has every requirement with its guidance, evidence, choices and condition', () => {
    for (const criterion of criteriaOf(framework, instrument)) {
      holds(`${criterion.code} ${criterion.official ?? criterion.prompt}`);
      for (const words of [...criterion.guidance, ...criterion.evidence, ...criterion.bestPractice])
        holds(words);
      for (const { label } of scaleOf(framework, criterion)?.options ?? []) holds(`☐ ${label}`);
      if (criterion.conditional !== null) holds(criterion.conditional);
    }
  });

  test('has every field with its choices and columns', () => {
    for (const { field } of fieldsOf(framework, instrument)) {
      holds(field.title);
      for (const choice of field.choices ?? []) holds(choice);
      for (const { title } of field.columns ?? []) holds(title);
    }
  });

  test('is one page of HTML whose blanks are labelled', () => {
    const html = documentHtml(blocks, 'Questions');
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).not.toContain('<th scope="row"></th>');
  });
});

test('a page that is asked only after some answer says after which', () => {
  const herefordshire = forms.find(([id]) => id === 'herefordshire/visit');
  if (!herefordshire) throw new Error('Herefordshire is needed');
  expect(JSON.stringify(questionPaper(herefordshire[1], herefordshire[2], ''))).toContain(
    'Only where “Registration status, checked before the visit” is answered “Unregistered”.',
  );
});
