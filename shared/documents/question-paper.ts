/**
 * The questions of a form on paper: for a provider to have ready beforehand, and for an officer where there is no
 * signal. Everything that the form asks, in its order, with room to write.
 */
import { InputError } from '../errors';
import { requirementOf } from '../instrument/criterion-words';
import { headerOf, partsOf, type ResolvedPart } from '../instrument/instrument-parts';
import { productPartsOf } from '../instrument/product-fields';
import { scaleOf } from '../instrument/scale-of';
import {
  editionWithin,
  type Criterion,
  type Field,
  type Framework,
  type Instrument,
  type Section,
  type Theme,
} from '../schema/framework';
import type { Blank, Block } from './blocks';

/** Instruments that are forms: what a document or a checklist holds is made as one. */
const FORMS: readonly Instrument['kind'][] = [
  'visit',
  'audit',
  'monitoring',
  'self-evaluation',
  'referral',
  'agreement',
];

/** Rows to write in where a form has a table. */
const EMPTY_ROWS = 5;
/** Stands before a choice to tick by hand. */
const BOX = '☐';

/** Whether its questions can be put on paper. */
export const hasQuestions = ({ kind }: Pick<Instrument, 'kind'>): boolean => FORMS.includes(kind);

const ticked = (choices: readonly string[]): string =>
  choices.map((choice) => `${BOX} ${choice}`).join(' \u2003');

const blank = (label: string, room: Blank['room']): Block => ({
  kind: 'blanks',
  blanks: [{ label, value: null, room }],
});

function fieldBlocks({ kind, title, choices = [], parts = [], columns = [] }: Field): Block[] {
  switch (kind) {
    case 'choice':
    case 'dropdown':
    case 'ticks':
      return [{ kind: 'paragraph', text: `${title}\n${ticked(choices)}` }];
    case 'yes-no':
      return [{ kind: 'paragraph', text: `${title}\n${ticked(['Yes', 'No'])}` }];
    case 'person':
      return [
        {
          kind: 'blanks',
          blanks: parts.map((part) => ({
            label: `${title}: ${part.replace('-', ' ')}`,
            value: null,
            room: 'line',
          })),
        },
      ];
    case 'rows':
      return [
        { kind: 'paragraph', text: title },
        {
          kind: 'table',
          columns: columns.map((column) => column.title),
          rows: Array.from({ length: EMPTY_ROWS }, () => columns.map(() => '\n')),
        },
      ];
    case 'signature':
      return [blank(title, 'signature')];
    default:
      return [blank(title, kind === 'paragraph' ? 'lines' : 'line')];
  }
}

const fieldsBlocks = (fields: readonly Field[] = []): Block[] => fields.flatMap(fieldBlocks);

const list = (lead: string, further: readonly string[]): Block[] =>
  further.length === 0 ? [] : [{ kind: 'points', points: [{ lead, text: '', further }] }];

function criterionBlocks(framework: Framework, criterion: Criterion, theme: Theme): Block[] {
  const scale = scaleOf(framework, criterion);
  const choices = scale?.options.map(({ label }) => label) ?? [];
  return [
    { kind: 'subheading', text: `${criterion.code} ${requirementOf(criterion)}` },
    ...(criterion.guidance.length === 0 ? [] : [{ kind: 'bullets', items: criterion.guidance } as const]),
    ...list('What would show it:', criterion.evidence),
    ...list('Best practice:', criterion.bestPractice),
    ...(choices.length === 0 ? [] : [{ kind: 'paragraph', text: ticked(choices) } as const]),
    ...(criterion.conditional === null
      ? []
      : [
          {
            kind: 'paragraph',
            text: `${BOX} Does not apply (it is asked where ${criterion.conditional}). Why:`,
          } as const,
        ]),
    ...(criterion.answer === 'open' ? [blank('Answer', 'lines')] : []),
    ...(theme.commentTitle === undefined ? [] : [blank(theme.commentTitle, 'lines')]),
    ...fieldsBlocks(criterion.fields),
  ];
}

const sectionBlocks = ({ title, guidance, fields }: Section, when = ''): Block[] => [
  { kind: 'heading', text: title },
  ...(when === '' ? [] : [{ kind: 'paragraph', text: when } as const]),
  ...guidance.map((text) => ({ kind: 'paragraph', text }) as const),
  ...fieldsBlocks(fields),
];

const themeBlocks = (framework: Framework, theme: Theme): Block[] => [
  { kind: 'heading', text: `${theme.code}. ${theme.title}${theme.essential ? ' (essential)' : ''}` },
  ...[theme.principle ?? '', ...(theme.guidance ?? [])]
    .filter((text) => text !== '')
    .map((text) => ({ kind: 'paragraph', text }) as const),
  ...fieldsBlocks(theme.before),
  ...theme.criteria.flatMap((criterion) => criterionBlocks(framework, criterion, theme)),
  ...fieldsBlocks(theme.after),
];

/** When a page is asked at all, in words; '' for always. */
function askedWhen(framework: Framework, { showIf }: Section): string {
  if (showIf === undefined) return '';
  const fields = [...framework.headerFields, ...framework.sections.flatMap((section) => section.fields)];
  const asked = fields.find(({ key }) => key === showIf.field)?.title ?? showIf.field;
  return `Only where “${asked}” is answered “${showIf.is}”.`;
}

const partBlocks = (framework: Framework, part: ResolvedPart): Block[] =>
  part.kind === 'theme'
    ? themeBlocks(framework, part.theme)
    : sectionBlocks(part.section, askedWhen(framework, part.section));

/** Blanks that follow each other as one table, whose lines then stand under each other. */
const together = (blocks: readonly Block[]): readonly Block[] =>
  blocks.reduce<Block[]>((all, block) => {
    const last = all[all.length - 1];
    if (block.kind !== 'blanks' || last?.kind !== 'blanks') return [...all, block];
    return [...all.slice(0, -1), { kind: 'blanks', blanks: [...last.blanks, ...block.blanks] }];
  }, []);

/**
 * The whole paper, in the form's order.
 * @param laName name of the local authority; '' where not known
 * @throws InputError for an instrument that is no form.
 */
export function questionPaper(
  framework: Framework,
  instrument: Instrument,
  laName: string,
): readonly Block[] {
  if (!hasQuestions(instrument))
    throw new InputError(`“${instrument.title}” is no form: there are no questions to put on paper.`);
  const added = productPartsOf(framework, instrument);
  const first = [...added.identity, ...headerOf(framework, instrument)];
  return together([
    { kind: 'title', text: `Questions: ${instrument.title}` },
    { kind: 'paragraph', text: instrument.description },
    {
      kind: 'paragraph',
      text: 'This is what the form asks, so that it can be read and got ready beforehand, or filled in by hand. Name no pupil.',
    },
    ...fieldsBlocks(first),
    ...(added.register === null ? [] : sectionBlocks(added.register)),
    ...partsOf(framework, instrument).flatMap((part) => partBlocks(framework, part)),
    ...(added.closing === null ? [] : sectionBlocks(added.closing)),
    {
      kind: 'note',
      text: [
        laName === '' ? '' : `Given out by ${laName}.`,
        `After ${framework.title} (${framework.publisher}, ${editionWithin(framework)}, version ${framework.version}), in the words of Provision QA unless the authority has put in the publisher’s own.`,
        'No judgement by the Department for Education or Ofsted.',
      ]
        .filter((part) => part !== '')
        .join(' '),
    },
  ]);
}
