/**
 * What the workbook must say after what people did: a list of visits and of what was last said of each. It imports
 * nothing of the product's, so that it cannot share its mistakes.
 */

interface ModelAction {
  readonly text: string;
  status: string;
  evidence: string;
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
  /** Of the provider's row. */
  readonly list: { note: string; own: string };
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
      actions: [{ text: said.action, status: 'Open', evidence: '', own: '' }],
      list: { note: '', own: '' },
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

/** The rows that must be there, in no order: a heading's text, '' for nothing. */
export type Rows = readonly Readonly<Record<string, string>>[];

export interface ExpectedTabs {
  readonly Visits: Rows;
  readonly Findings: Rows;
  readonly Actions: Rows;
  readonly Providers: Rows;
}

export const OWN = 'Commissioned by';

export function expectedTabs({ visits }: Model, lastVisit: string): ExpectedTabs {
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
      actions.map(({ text, status, evidence, own }) => ({
        Provider: provider,
        Action: text,
        Status: status,
        'Evidence that it is done': evidence,
        [OWN]: own,
      })),
    ),
    Providers: visits.map(({ provider, stands, list }) => ({
      Provider: provider,
      'Last visit': stands === 'counts' ? lastVisit : '',
      Notes: list.note,
      [OWN]: list.own,
    })),
  };
}
