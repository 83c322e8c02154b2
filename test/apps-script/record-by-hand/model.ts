/**
 * What the workbook must say after what people did: a list of visits and of what was last said of each. It imports
 * nothing of the product's, so that it cannot share its mistakes.
 */

interface ModelAction {
  readonly text: string;
  status: string;
  evidence: string;
  who: string;
  own: string;
}

export interface ModelVisit {
  readonly provider: string;
  responseId: string;
  officer: string;
  comment: string;
  decision: string;
  note: string;
  own: string;
  /** Whether it counts in the figures. */
  stands: 'counts' | 'withdrawn' | 'gone';
  readonly actions: ModelAction[];
  /** Its response was deleted, and nobody has said so yet: it counts until somebody does, or a day has gone by. */
  isOutOfForm: boolean;
  /** Of the provider's row. `hidden`: somebody typed over what the merged row said of it. */
  readonly list: { note: string; own: string; hidden: boolean };
  /** The provider that its own is counted as; undefined while it is counted as itself. */
  mergedInto?: ModelVisit | undefined;
}

export class Model {
  readonly visits: ModelVisit[] = [];

  handedIn(provider: string, said: { officer: string; comment: string; action: string }): ModelVisit {
    const visit: ModelVisit = {
      provider,
      responseId: '',
      officer: said.officer,
      comment: said.comment,
      decision: '',
      note: '',
      own: '',
      stands: 'counts',
      isOutOfForm: false,
      actions: [{ text: said.action, status: 'Open', evidence: '', who: '', own: '' }],
      list: { note: '', own: '', hidden: false },
    };
    this.visits.push(visit);
    return visit;
  }

  /** A visit of those that `suits`; undefined where there is none. */
  pick(at: number, suits: (visit: ModelVisit) => boolean = () => true): ModelVisit | undefined {
    const found = this.visits.filter(suits);
    return found[at % Math.max(1, found.length)];
  }
}

/** The one that a visit's provider is counted as in the end. */
export const countedAs = (visit: ModelVisit): ModelVisit =>
  visit.mergedInto === undefined ? visit : countedAs(visit.mergedInto);

/** What the row of each provider must say, by its name: all of these texts, in whichever order. */
export function expectedNotes({ visits }: Model): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, string[]>();
  for (const visit of visits) {
    const { provider } = countedAs(visit);
    const { note, own, hidden } = visit.list;
    // Of a column that somebody added one text stands, and the other is asked about.
    const said = hidden ? [] : visit.mergedInto === undefined ? [note, own] : [note];
    all.set(provider, [...(all.get(provider) ?? []), ...said.filter((text) => text !== '')]);
  }
  return all;
}

/** Names of providers whose row may be deleted for good: no visit of theirs counts, and nobody wrote anything there. */
export function mayBeOff(model: Model): ReadonlySet<string> {
  const notes = expectedNotes(model);
  return new Set(
    model.visits
      .filter(
        (visit) =>
          !model.visits.some((one) => countedAs(one) === visit && one.stands === 'counts') &&
          (notes.get(visit.provider) ?? []).length === 0,
      )
      .map(({ provider }) => provider),
  );
}

/** The rows that must be there, in no order: a heading's text, '' for nothing. */
export type Rows = readonly Readonly<Record<string, string>>[];

export interface ExpectedTabs {
  readonly Visits: Rows;
  readonly Findings: Rows;
  readonly Actions: Rows;
  readonly Providers: Rows;
}

export const OWN = 'Commissioned by';

export function expectedTabs(model: Model, lastVisit: string): ExpectedTabs {
  const { visits } = model;
  const off = mayBeOff(model);
  return {
    Visits: visits.map(({ provider, officer, decision, note, own }) => ({
      Provider: provider,
      Officer: officer,
      'Officer’s decision': decision,
      Notes: note,
      [OWN]: own,
    })),
    Findings: visits.flatMap(({ provider, comment }) => [
      { Provider: provider, Criterion: '1.1', Comment: comment },
      { Provider: provider, Criterion: '1.2', Comment: '' },
    ]),
    Actions: visits.flatMap(({ provider, actions }) =>
      actions.map(({ text, status, evidence, who, own }) => ({
        Provider: provider,
        Action: text,
        Status: status,
        'Evidence that it is done': evidence,
        'By whom': who,
        [OWN]: own,
      })),
    ),
    Providers: visits
      .filter(({ mergedInto, provider }) => mergedInto === undefined && !off.has(provider))
      .map((root) => {
        const counts = visits.some((one) => countedAs(one) === root && one.stands === 'counts');
        return { Provider: root.provider, 'Last visit': counts ? lastVisit : '' };
      }),
  };
}
