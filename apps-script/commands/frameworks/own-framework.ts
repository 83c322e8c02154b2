/** An authority's own framework: a tab to write it in, checking what was written, and taking it into use. */
import { InputError } from '../../../shared/errors';
import { catalogue } from '../../../shared/frameworks/catalogue';
import { asNewVersion } from '../../../shared/own-frameworks/framework-changes';
import { frameworkTable } from '../../../shared/own-frameworks/framework-to-table';
import {
  ownFrameworkFromTable,
  readOwnFramework,
  type OwnFramework,
} from '../../../shared/own-frameworks/read-own-framework';
import { COLUMNS } from '../../../shared/own-frameworks/table-columns';
import { workbookPlan } from '../../../shared/plan/workbook-plan';
import { shortTitleOf, type Framework } from '../../../shared/schema/framework';
import { encodeVersion } from '../../../shared/visits/version-rows';
import { readFrameworkTab, tabsForFrameworks, writeFrameworkTab } from '../../google/framework-tab';
import { readReceipts } from '../../google/receipts';
import type { StoredValues } from '../../google/stored-values';
import { readTables } from '../../google/tables';
import { changeWorkbook } from '../../google/workbook';
import { writeWorkbook } from '../../google/write-workbook';
import type { Checked, FrameworkSource, MadeTab } from '../../sidebar/server-api';
import { TABS } from '../collect/tabs';
import { versionsIn } from '../collect/versions';
import { markOf } from './mark-of';
import { openShelf, toKeepOwn } from './shelf';

const PREFIX = 'Framework: ';
const HEADINGS = COLUMNS.map(({ header }) => header);
/** More than any framework is long; what is pasted by mistake can be anything. */
const MOST_CHARACTERS = 2_000_000;

/**
 * A tab with a framework as it is used now; one that is there already stays as it is.
 * @param id of the framework; '' for a tab with headings alone
 * @param name what a framework of the authority's own is to be called
 */
export function makeTab(stored: StoredValues, id: string, name: string): MadeTab {
  if (id !== '') {
    const framework = openShelf(stored).current(id);
    return writeFrameworkTab(PREFIX + shortTitleOf(framework), frameworkTable(framework));
  }
  const title = name.trim();
  if (title === '') throw new InputError('Give your framework a name.');
  return writeFrameworkTab(PREFIX + title, [HEADINGS]);
}

function readFrom(source: FrameworkSource): OwnFramework {
  if ('tab' in source) {
    const values = readFrameworkTab(source.tab);
    if (values) return ownFrameworkFromTable(source.tab.replace(PREFIX, ''), values);
    throw new InputError(
      `This workbook has no tab “${source.tab}” that a framework could be in. There are: ${tabsForFrameworks().join(', ') || 'none'}.`,
    );
  }
  if (source.text.length > MOST_CHARACTERS)
    throw new InputError(
      `This is ${source.text.length.toLocaleString('en-GB')} characters long; a framework is never longer than ${MOST_CHARACTERS.toLocaleString('en-GB')}. Choose another file.`,
    );
  return readOwnFramework(source.name || 'Own framework', source.text);
}

/** Versions of this framework that were ever used here, and the built-in one, oldest first. */
function knownVersions(stored: StoredValues, id: string): Framework[] {
  const tables = readTables(TABS, { versions: 'rows' });
  const kept = tables.sheets.versions ? versionsIn(tables.of('versions')).all() : [];
  const mine = kept.filter((one) => one.id === id);
  const builtIn = openShelf(stored).builtIn(id);
  return builtIn && mine.every(({ version }) => version !== builtIn.version) ? [builtIn, ...mine] : mine;
}

interface Found {
  readonly checked: Checked;
  /** Absent where there is a fault. */
  readonly framework?: Framework;
}

function look(stored: StoredValues, source: FrameworkSource): Found {
  const read = readFrom(source);
  if (!read.ok) {
    const nothing = {
      title: '',
      version: '',
      changes: [],
      isNew: false,
      criteria: 0,
      outdated: [],
      seen: '',
    };
    return { checked: { faults: read.errors, ...nothing } };
  }
  const known = knownVersions(stored, read.framework.id);
  const { framework, changes } = asNewVersion(read.framework, known);
  const [entry] = catalogue([framework]);
  const forms = entry?.instruments ?? [];
  return {
    framework,
    checked: {
      faults: [],
      title: framework.title,
      version: framework.version,
      changes,
      isNew: known.length === 0,
      criteria: forms.reduce((most, { criteria }) => Math.max(most, criteria), 0),
      outdated: readReceipts(stored).flatMap(({ framework: id, instrument, version, title }) =>
        id === framework.id && version !== framework.version && forms.some((form) => form.id === instrument)
          ? [{ framework: id, instrument, title }]
          : [],
      ),
      seen: markOf(framework),
    },
  };
}

/** What is wrong with a framework by row and column, or what it would become. Changes nothing. */
export const checkFramework = (stored: StoredValues, source: FrameworkSource): Checked =>
  look(stored, source).checked;

/**
 * Takes a framework into use: changed, as a new version; unchanged, as the version that is there. With a fault
 * nothing is kept.
 * @param seen what the check gave that the person agreed to
 * @param now instant, ISO
 * @throws InputError when it is not any more what was checked.
 */
export function takeFramework(
  stored: StoredValues,
  source: FrameworkSource,
  seen: string,
  now: string,
): Checked {
  const { checked, framework } = look(stored, source);
  if (!framework) return checked;
  if (checked.seen !== seen)
    throw new InputError(
      'It was changed since it was checked. Check it again, and look at what has changed.',
    );
  const plan = workbookPlan();
  writeWorkbook({ ...plan, tabs: plan.tabs.filter(({ id }) => id === 'versions') }, () => undefined);
  const table = readTables(TABS, { versions: 'rows' }).of('versions');
  const isKept = table.rows.some(
    (row) => row['framework'] === framework.id && row['version'] === framework.version,
  );
  if (!isKept) changeWorkbook(table.append([encodeVersion(framework, now, checked.changes)]));
  stored.put(toKeepOwn(stored, framework));
  return checked;
}
