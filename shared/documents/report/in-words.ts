/**
 * What was written in words and what else was recorded: boxes of themes and areas, questions that are answered so, and
 * the pages around the themes. As written, in form order.
 */
import { requirementOf } from '../../instrument/criterion-words';
import { headerOf, partsOf, type ResolvedPart } from '../../instrument/instrument-parts';
import type { Field, Theme } from '../../schema/framework';
import type { Block } from '../blocks';
import { filledFields } from './field-text';
import type { ReportParts } from './report-subject';

type Facts = ReturnType<typeof filledFields>;

/** Labels that all end alike, "Strengths: workforce" and "Actions: workforce", without that ending. */
function withoutSharedEnding(facts: Facts): Facts {
  const endings = new Set(facts.map(({ label }) => /: [^:]+$/.exec(label)?.[0] ?? ''));
  const [ending = ''] = endings;
  return facts.length < 2 || endings.size > 1 || ending === ''
    ? facts
    : facts.map(({ label, text }) => ({ label: label.slice(0, -ending.length), text }));
}

/** Fields with a role stand where they belong: at the head, in the plan, with the outcome. */
const withoutRole = (fields: readonly Field[]): readonly Field[] =>
  fields.filter(({ role, kind }) => role === undefined && kind !== 'rows');

function themeFacts(theme: Theme, { answers, lines }: ReportParts): Facts {
  const answered = lines.filter(
    (line) => line.theme === theme && line.asksFor !== 'rating' && (line.comment ?? '').trim() !== '',
  );
  return [
    ...filledFields(theme.before, answers.fields),
    ...answered.map(({ code, criterion, comment }) => ({
      label: `${code} ${requirementOf(criterion)}`,
      text: comment ?? '',
    })),
    ...filledFields(theme.after, answers.fields),
  ];
}

const titled = (text: string, facts: Facts): Block[] =>
  facts.length === 0
    ? []
    : [
        { kind: 'subheading', text },
        { kind: 'facts', facts: withoutSharedEnding(facts) },
      ];

function partBlocks(part: ResolvedPart, parts: ReportParts): Block[] {
  return part.kind === 'theme'
    ? titled(part.theme.title, themeFacts(part.theme, parts))
    : titled(part.section.title, filledFields(withoutRole(part.section.fields), parts.answers.fields));
}

/** A heading for each part of the form with something in it; nothing where nothing was written. */
export function inWords(parts: ReportParts): Block[] {
  const { framework, instrument, answers } = parts;
  const blocks = [
    ...titled(
      'On the first page',
      filledFields(withoutRole(headerOf(framework, instrument)), answers.fields),
    ),
    ...partsOf(framework, instrument).flatMap((part) => partBlocks(part, parts)),
  ];
  return blocks.length === 0 ? [] : [{ kind: 'heading', text: 'As it was written down' }, ...blocks];
}
