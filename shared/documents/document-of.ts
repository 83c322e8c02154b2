/** An instrument's document, filled in as far as its values go. */
import { InputError } from '../errors';
import { partsOf } from '../instrument/instrument-parts';
import { longDate } from '../schema/dates';
import type { Field, Framework, Instrument } from '../schema/framework';
import type { Blank, Block } from './blocks';
import { allFields, documentInstrument, type DocumentValues } from './document-fields';

export interface DocumentOptions {
  /** Name of the local authority that gives the document out; '' where not given. */
  readonly laName: string;
}

type Source = NonNullable<Instrument['document']>;
type Paragraph = Source['paragraphs'][number];
type SourceBlank = Extract<Paragraph, { blanks: unknown }>['blanks'][number];

/**
 * The document of an instrument as blocks.
 * @param values by field key, as `checkedValues` gives them; what is missing becomes a ruled blank.
 * @throws InputError when the instrument is not made as a document, or one of its blanks names a field that is not there.
 */
export function documentOf(
  framework: Framework,
  instrumentId: string,
  values: DocumentValues,
  { laName }: DocumentOptions = { laName: '' },
): readonly Block[] {
  const instrument = documentInstrument(framework, instrumentId);
  const fields = new Map(allFields(framework, instrumentId).map((field) => [field.key, field]));
  const fill = (blank: SourceBlank): Blank => filled(blank, fields, values, instrument);
  const body =
    instrument.kind === 'checklist'
      ? checklistBody(framework, instrument, fields, values)
      : documentBody(instrument, fill);
  return [
    { kind: 'title', text: instrument.title },
    ...body,
    { kind: 'note', text: provenance(framework, laName) },
  ];
}

function filled(
  { label, field: key }: SourceBlank,
  fields: ReadonlyMap<string, Field>,
  values: DocumentValues,
  instrument: Instrument,
): Blank {
  const field = key === undefined ? undefined : fields.get(key);
  if (key !== undefined && !field)
    throw new InputError(
      `The blank “${label}” of “${instrument.title}” names a field “${key}” that is not there.`,
    );
  const value = key === undefined ? undefined : values[key];
  return {
    label,
    value: value === undefined || value === '' ? null : field?.kind === 'date' ? longDate(value) : value,
    room: /^signature\b/i.test(label) ? 'signature' : field?.kind === 'paragraph' ? 'lines' : 'line',
  };
}

function documentBody({ document }: Instrument, fill: (blank: SourceBlank) => Blank): Block[] {
  if (!document) return [];
  const parties: Blank[] = [
    ...(document.to === undefined ? [] : [{ label: 'To', value: document.to, room: 'line' } as const]),
    ...(document.from === undefined ? [] : [{ label: 'From', value: document.from, room: 'line' } as const]),
  ];
  const blocks = document.paragraphs.map((paragraph) => blockOf(paragraph, fill));
  const [first, ...rest] = blocks;
  if (parties.length === 0) return blocks;
  // Who it is to and from stands in one table with the names, as at the head of a letter.
  return first?.kind === 'blanks'
    ? [{ ...first, blanks: [...parties, ...first.blanks] }, ...rest]
    : [{ kind: 'blanks', blanks: parties }, ...blocks];
}

function blockOf(paragraph: Paragraph, fill: (blank: SourceBlank) => Blank): Block {
  if ('text' in paragraph) return { kind: 'paragraph', text: paragraph.text };
  if ('heading' in paragraph) return { kind: 'heading', text: paragraph.heading };
  if ('numbered' in paragraph) return { kind: 'numbered', items: paragraph.numbered };
  if ('bullets' in paragraph) return { kind: 'bullets', items: paragraph.bullets };
  const blanks = paragraph.blanks.map(fill);
  const [only, ...others] = blanks;
  return only && others.length === 0 && /^dear$/i.test(only.label)
    ? { kind: 'salutation', label: only.label, name: only.value }
    : { kind: 'blanks', blanks };
}

/** The steps to tick off, then what the framework says about them. */
function checklistBody(
  framework: Framework,
  instrument: Instrument,
  fields: ReadonlyMap<string, Field>,
  values: DocumentValues,
): Block[] {
  const provider = [...fields.values()].map(({ key, title }): Blank => ({
    label: title,
    value: values[key] ?? null,
    room: 'line',
  }));
  const guidance = partsOf(framework, instrument).flatMap((part): Block[] =>
    part.kind === 'section' && part.section.guidance.length > 0
      ? [
          { kind: 'heading', text: part.section.title },
          { kind: 'bullets', items: part.section.guidance },
        ]
      : [],
  );
  return [
    { kind: 'blanks', blanks: provider },
    {
      kind: 'steps',
      steps: (instrument.steps ?? []).map((step, index) => ({
        step,
        done: longDate(values[`step-${index + 1}-done`] ?? ''),
        who: values[`step-${index + 1}-who`] ?? '',
      })),
    },
    ...guidance,
  ];
}

const provenance = ({ title, publisher, edition }: Framework, laName: string): string =>
  [
    laName === '' ? '' : `Given out by ${laName}.`,
    `After ${title} (${publisher}, ${edition}), in the words of Provision QA. Read it and change what does not fit before anyone signs.`,
    'Approval by a local authority does not replace the commissioner’s own checks.',
  ]
    .filter((part) => part !== '')
    .join(' ');
