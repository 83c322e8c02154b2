/** What the forms of exported visits ask, as rows: titles, criteria, what they can be rated as, and the topics they touch. */
import { topics as allTopics } from '../crosswalk/topics';
import { requirementOf } from '../instrument/criterion-words';
import { askedCriteria } from '../judging/lines';
import { shortTitleOf } from '../schema/framework';
import type { ExportRow } from './export-tables';
import type { VisitForm } from './visit-form';

/** By table. */
type FormRows = { readonly [Table in 'forms' | 'criteria' | 'choices' | 'topics']: ExportRow<Table>[] };

const placeOfTopic = new Map<string, number>(allTopics.map(({ id }, index) => [id, index]));
const titleOfTopic = new Map<string, string>(allTopics.map(({ id, title }) => [id, title]));

/** @param forms each form once */
export function formRows(forms: Iterable<VisitForm>): FormRows {
  const rows: FormRows = { forms: [], criteria: [], choices: [], topics: [] };
  for (const { framework, instrument } of forms) {
    const of = { framework: framework.id, version: framework.version, instrument: instrument.id };
    rows.forms.push({
      ...of,
      position: framework.instruments.indexOf(instrument),
      title: framework.title,
      shortTitle: shortTitleOf(framework),
    });
    const labels = new Map<string, Set<string>>();
    for (const [position, { code, criterion, theme, scale }] of askedCriteria(
      framework,
      instrument,
    ).entries()) {
      rows.criteria.push({
        ...of,
        position,
        theme: theme.code,
        themeTitle: theme.title,
        code,
        essential: theme.essential,
        prompt: requirementOf(criterion),
      });
      const known = labels.get(theme.code) ?? new Set();
      labels.set(theme.code, known);
      for (const { label } of scale?.options ?? []) known.add(label);
      for (const { topic, relation } of criterion.topics)
        rows.topics.push({
          ...of,
          code,
          topic,
          position: placeOfTopic.get(topic) ?? null,
          title: titleOfTopic.get(topic) ?? null,
          relation,
        });
    }
    for (const [theme, known] of labels)
      rows.choices.push(...[...known].map((label, position) => ({ ...of, theme, position, label })));
  }
  return rows;
}
