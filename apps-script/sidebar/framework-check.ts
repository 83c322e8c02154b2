/**
 * An authority's own framework, worked on in the sidebar: written out as a table, read back and checked, compared
 * with what is in use. The add-on's server gives the cells and keeps what was agreed to; nothing here changes it.
 */
import { catalogue } from '../../shared/frameworks/catalogue';
import { asNewVersion } from '../../shared/own-frameworks/framework-changes';
import { frameworkTable } from '../../shared/own-frameworks/framework-to-table';
import { ownFrameworkFromTable, readOwnFramework } from '../../shared/own-frameworks/read-own-framework';
import { COLUMNS, type ColumnKey, type Fault } from '../../shared/own-frameworks/table-columns';
import { shortTitleOf, type Framework } from '../../shared/schema/framework';
import type { FormChoice, TabContent } from './server-api';
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

/** A tab with a framework to change; with a name alone, its headings. */
export const tabContent = (from: Framework | string): TabContent => ({
  title: (PREFIX + (typeof from === 'string' ? from.trim() : shortTitleOf(from))).slice(0, 90),
  columns: COLUMNS.map(({ key, note }) => ({
    note,
    width: WIDTHS[key] ?? USUAL_WIDTH,
    look: LOOKS[key] ?? 'plain',
  })),
  rows: typeof from === 'string' ? [COLUMNS.map(({ header }) => header)] : frameworkTable(from),
});

async function read(server: Server, source: FrameworkSource) {
  if ('tab' in source)
    return ownFrameworkFromTable(source.tab.replace(PREFIX, ''), await server.sidebarReadTab(source.tab));
  return readOwnFramework(source.name || 'Own framework', source.text);
}

/** Reads a framework and says what is wrong with it, or what it would become. Changes nothing. */
export async function checkFramework(server: Server, source: FrameworkSource): Promise<Checked> {
  const found = await read(server, source);
  if (!found.ok) return { faults: found.errors };
  const { versions, forms } = await server.sidebarKnown(found.framework.id);
  const { framework, changes } = asNewVersion(found.framework, versions);
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
  };
}
