/**
 * Everything that is kept about one provider, as a page to read, to go through before it is handed out, and to print: for
 * whoever asks for it under data protection or freedom of information law, and for the authority before it removes it.
 */
import { requirementOf } from '../../instrument/criterion-words';
import { valueIn, valueInWords } from '../../record/answer-units';
import type { Edition } from '../../record/edition';
import { inOrder, type RecordedEvent } from '../../record/event';
import type { SettledAction, SettledLine, SettledVisit } from '../../record/settled';
import { settledLines } from '../../record/settled-lines';
import { columnInWords } from '../../record/column-words';
import { fieldInWords, valuesInWords } from '../../record/event-words';
import { unitInWords, type VisitForm } from '../../record/visit-form';
import { byText } from '../../schema/by-text';
import { longDate, longInstant } from '../../schema/dates';
import { encodeAnswers } from '../../workbook/answers-tab';
import { didInWords } from '../../workbook/history-tab';
import type { Block } from '../blocks';
import { documentHtml } from '../document-html';
import { counted } from '../../schema/counted';

/** One visit with all that is kept of it. */
export interface KeptVisit {
  readonly settled: SettledVisit;
  /** null where its framework's version is missing. */
  readonly form: VisitForm | null;
  readonly actions: readonly SettledAction[];
  /** In the order in which they were handed in. */
  readonly editions: readonly Edition[];
}

interface Fact {
  readonly label: string;
  readonly text: string;
}

export interface ProviderRecord {
  readonly name: string;
  /** '' where it is not known. */
  readonly laName: string;
  /** ISO. */
  readonly today: string;
  /** As the Providers tab has it: headings with what stands under them. */
  readonly listed: readonly Fact[];
  readonly visits: readonly KeptVisit[];
  /** What happened to the provider itself. */
  readonly history: readonly RecordedEvent[];
  /** Rows of further tabs that name it, by tab: headings with what stands under them. */
  readonly rows: readonly { readonly tab: string; readonly rows: readonly (readonly Fact[])[] }[];
}

const facts = (all: readonly Fact[]): Block[] => {
  const said = all.filter(({ text }) => text !== '');
  return said.length === 0 ? [] : [{ kind: 'facts', facts: said }];
};

function historyTable(events: readonly RecordedEvent[], form: VisitForm | null): Block[] {
  if (events.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: ['When', 'Who', 'What', 'Before', 'Since', 'Why'],
      rows: [...events].sort(inOrder).map((event) => {
        const { at, by, why } = event;
        const field = fieldInWords(event, form);
        const what = field === '' ? '' : `: ${field}`;
        const { before, since } = valuesInWords(event, form);
        return [longInstant(at), by ?? '', `${didInWords(event)}${what}`, before, since, why ?? ''];
      }),
    },
  ];
}

function ratingOf({ rating, notApplicable, unconfirmed }: SettledLine): string {
  if (notApplicable !== null) return `Does not apply: ${notApplicable}`;
  if (unconfirmed !== null) return `Said not to apply, not confirmed: ${unconfirmed}`;
  return rating ?? '';
}

/** What a response said before it was handed in again. */
function earlierEditions({ editions, form }: KeptVisit): Block[] {
  return editions.slice(1).flatMap((edition, at): Block[] => {
    const before = editions[at];
    if (!before) return [];
    const units = new Set([
      ...['provider/name', 'provider/urn', 'visitDate', 'officer', 'secondOfficer'],
      ...[before, edition].flatMap(({ answers }) => [
        ...Object.keys({ ...answers.ratings, ...answers.notApplicable }).map((code) => `criterion/${code}`),
        ...Object.keys(answers.comments).map((code) => `comments/${code}`),
        ...Object.keys(answers.fields).map((key) => `fields/${key}`),
      ]),
    ]);
    const rows = [...units].flatMap((unit) => {
      const [old, now] = [before, edition].map(({ answers }) => valueInWords(valueIn(answers, unit)));
      return old === now ? [] : [[unitInWords(unit, form), old ?? '', now ?? '']];
    });
    return rows.length === 0
      ? []
      : [
          { kind: 'paragraph', text: `Handed in again on ${longInstant(edition.submittedAt)}:` },
          { kind: 'table', columns: ['What', 'Before', 'Since'], rows },
        ];
  });
}

function actionsTable(actions: readonly SettledAction[]): Block[] {
  if (actions.length === 0) return [];
  return [
    { kind: 'subheading', text: 'Actions' },
    {
      kind: 'table',
      columns: ['Area', 'Action', 'By when', 'By whom', 'Status', 'What else is noted'],
      rows: actions.map(({ area, action, byWhen, who, status, rag, review, cells }) => [
        area,
        action,
        longDate(byWhen),
        who,
        status,
        [rag, review, ...Object.values(cells)].filter((text) => text !== '' && text !== status).join('\n'),
      ]),
    },
  ];
}

function visitBlocks(kept: KeptVisit): Block[] {
  const { settled, form, actions, editions } = kept;
  const { visit, history, cells } = settled;
  const { answers } = visit;
  const title = form?.framework.title ?? `${visit.framework}, version ${visit.version}`;
  const criterion = (code: string): string => {
    const asked = form?.asked.get(code);
    return asked ? `${code} ${requirementOf(asked.criterion)}` : code;
  };
  const told = settledLines(settled, form).filter((line) => ratingOf(line) !== '' || line.comment !== null);
  const written = form === null ? [] : encodeAnswers(visit, form.framework);
  const others = Object.entries(cells).map(([key, text]) => ({
    label: columnInWords('visit', key),
    text,
  }));
  return [
    { kind: 'heading', text: `Visit of ${longDate(answers.visitDate)}: ${title}` },
    ...facts([
      { label: 'Provider as given', text: answers.provider.name },
      { label: 'URN', text: answers.provider.urn ?? '' },
      { label: 'Officer', text: [answers.officer, answers.secondOfficer ?? ''].filter(Boolean).join(', ') },
      { label: 'Form handed in', text: longInstant(editions[0]?.submittedAt ?? visit.submittedAt) },
      { label: 'Stage', text: settled.withdrawn === null ? settled.stage : `withdrawn (${settled.stage})` },
      ...others,
    ]),
    ...(told.length === 0
      ? []
      : [
          { kind: 'subheading', text: 'Ratings and comments' } as const,
          {
            kind: 'table',
            columns: ['Requirement', 'Rating', 'Comment'],
            rows: told.map((line) => [criterion(line.code), ratingOf(line), line.comment ?? '']),
          } as const,
        ]),
    ...(written.length === 0
      ? []
      : [
          { kind: 'subheading', text: 'Other answers' } as const,
          ...facts(
            written.map(({ part, written: text }) => ({
              label: String(part ?? ''),
              text: String(text ?? ''),
            })),
          ),
        ]),
    ...actionsTable(actions),
    ...(history.length + editions.length > 1
      ? [{ kind: 'subheading', text: 'What happened since' } as const]
      : []),
    ...earlierEditions(kept),
    ...historyTable([...history, ...actions.flatMap((one) => one.history)], form),
  ];
}

const before = (a: KeptVisit, b: KeptVisit): number =>
  byText(a.settled.visit.answers.visitDate, b.settled.visit.answers.visitDate);

/** The page, whole. */
export function providerFile(record: ProviderRecord): string {
  const { name, laName, today, listed, visits, history, rows } = record;
  const title = `Everything kept about ${name}`;
  const blocks: Block[] = [
    ...(laName === ''
      ? []
      : [{ kind: 'byline', from: laName, about: `Made on ${longDate(today)}` } as const]),
    { kind: 'title', text: title },
    {
      kind: 'paragraph',
      text: `${counted(visits.length, 'visit')}, made on ${longDate(today)} from the county workbook. Before it is handed out, somebody has to go through it: it names officers and other people, and may hold what they have a right to keep to themselves.`,
    },
    ...(listed.length === 0 ? [] : [{ kind: 'heading', text: 'On the list of providers' } as const]),
    ...facts(listed),
    ...historyTable(history, null),
    ...[...visits].sort(before).flatMap(visitBlocks),
    ...rows.flatMap((tab): Block[] =>
      tab.rows.length === 0
        ? []
        : [{ kind: 'heading', text: `In the tab ${tab.tab}` }, ...tab.rows.flatMap((row) => facts(row))],
    ),
    {
      kind: 'note',
      text: 'Not in it: documents themselves (their links are under Documents), forms about a pupil, which are kept in spreadsheets of their own, mail, and what people keep elsewhere.',
    },
  ];
  return documentHtml(blocks, title);
}
