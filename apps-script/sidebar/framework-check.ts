/**
 * An authority's own framework, worked on in the sidebar: written out as a table, read back and checked, compared
 * with what is in use. The add-on's server gives the cells and keeps what was agreed to; nothing here changes it.
 */
import { catalogue } from '../../shared/frameworks/catalogue';
import { settledBefore, withCounts, type ChoiceCounts } from '../../shared/own-frameworks/counts-as';
import { asNewVersion } from '../../shared/own-frameworks/framework-changes';
import { frameworkTable } from '../../shared/own-frameworks/framework-to-table';
import { ownFrameworkFromTable, readOwnFramework } from '../../shared/own-frameworks/read-own-framework';
import { COLUMNS, type ColumnKey, type Fault } from '../../shared/own-frameworks/framework-columns';
import { shortTitleOf, type Framework } from '../../shared/schema/framework';
import type { FormChoice, KnownFramework } from './server-api';
import type { TabContent } from './tab-api';
import type { Server } from './server-client';

/** Where a framework stands: in a tab of the workbook, or in a text that is CSV or JSON. */
export type FrameworkSource = { readonly tab: string } | { readonly name: string; readonly text: string };

/** What a framework is or would become. */
export interface Found {
  readonly framework: Framework;
  /** Since the version before, a line each; [] for a new framework or one that did not change. */
  readonly changes: readonly string[];
  readonly isNew: boolean;
  /** Of its longest form. */
  readonly criteria: number;
  /** Forms in use that were built from an earlier version. */
  readonly outdated: readonly (FormChoice & { readonly title: string })[];
  /** What each choice of its scales counts as; where asked, a person must say so before it is taken. */
  readonly countsAs: readonly ChoiceCounts[];
  /** Headings that were taken for ours, and what else was made of the table; a sentence each. */
  readonly notes: readonly string[];
}

/** Everything that is wrong with it, or what it is. */
export type Checked = { readonly faults: readonly Fault[] } | Found;

const PREFIX = 'Framework: ';
const USUAL_WIDTH = 110;
const WIDTHS: Readonly<Partial<Record<ColumnKey, number>>> = {
  prompt: 340,
  guidance: 320,
  evidence: 280,
  'best-practice': 280,
  scale: 150,
  choices: 180,
  topics: 220,
  official: 380,
};
/** The column that people come for, and the one that they had better leave. */
const LOOKS: Readonly<Partial<Record<ColumnKey, 'wanted' | 'leave'>>> = {
  official: 'wanted',
  details: 'leave',
};

/** What a table of one's own begins with, to be written over: every column that most tables need, filled in twice. */
const EXAMPLES: readonly Readonly<Partial<Record<ColumnKey, string>>>[] = [
  {
    theme: '1. Safeguarding',
    code: '1.1',
    prompt: 'Example, to be written over: the single central record is complete',
    guidance: 'Checks are dated and initialled.',
    evidence: 'The record itself',
    scale: 'Met / Partly met / Not met',
    'counts-as': 'met / partly met / not met',
    essential: 'Yes',
  },
  {
    theme: '2. Premises',
    code: '2.1',
    prompt: 'Example, to be written over: machines are serviced each year',
    scale: 'Yes / No / N/A',
    'counts-as': 'met / not met / not applicable',
    conditional: 'there are machines',
  },
];

/** A tab with a framework to change; with a name alone, its headings and two example rows. */
export const tabContent = (from: Framework | string): TabContent => ({
  title: (PREFIX + (typeof from === 'string' ? from.trim() : shortTitleOf(from))).slice(0, 90),
  columns: COLUMNS.map(({ key, note }) => ({
    note,
    width: WIDTHS[key] ?? USUAL_WIDTH,
    look: LOOKS[key] ?? 'plain',
  })),
  rows:
    typeof from === 'string'
      ? [
          COLUMNS.map(({ header }) => header),
          ...EXAMPLES.map((cells) => COLUMNS.map(({ key }) => cells[key] ?? '')),
        ]
      : frameworkTable(from),
});

async function read(server: Server, source: FrameworkSource) {
  if ('tab' in source)
    return ownFrameworkFromTable(source.tab.replace(PREFIX, ''), await server.sidebarReadTab(source.tab));
  return readOwnFramework(source.name, source.text);
}

/** Reads a framework and says what is wrong with it, or what it would become. Changes nothing. */
export async function checkFramework(server: Server, source: FrameworkSource): Promise<Checked> {
  const found = await read(server, source);
  if (!found.ok) return { faults: found.errors };
  const known = await server.sidebarKnown(found.framework.id);
  const newest = known.versions.at(-1);
  const { framework, countsAs } = newest ? settledBefore(found, newest) : found;
  const notes = [
    ...found.taken.map(({ heading, column }) => `“${heading}” was taken for ${column}.`),
    ...found.notes,
  ];
  return asFound(framework, countsAs, notes, known);
}

/** The same framework once a person has said what its choices count as: nothing is asked any more. */
export async function answeredFramework(
  server: Server,
  found: Found,
  said: readonly ChoiceCounts[],
): Promise<Found> {
  const known = await server.sidebarKnown(found.framework.id);
  const settled = said.map((one) => ({ ...one, asked: false }));
  return asFound(withCounts(found.framework, said), settled, found.notes, known);
}

function asFound(
  checked: Framework,
  countsAs: readonly ChoiceCounts[],
  notes: readonly string[],
  { versions, forms }: KnownFramework,
): Found {
  const { framework, changes } = asNewVersion(checked, versions);
  const instruments = catalogue([framework])[0]?.instruments ?? [];
  return {
    framework,
    changes,
    isNew: versions.length === 0,
    criteria: instruments.reduce((most, { criteria }) => Math.max(most, criteria), 0),
    outdated: forms.filter(
      ({ instrument, version }) =>
        version !== framework.version && instruments.some(({ id }) => id === instrument),
    ),
    countsAs,
    notes,
  };
}
