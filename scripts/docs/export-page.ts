/** The page on the export's tables, from the tables themselves. */
import { EXPORT_TABLES, EXPORT_VERSION } from '../../shared/record/export-tables';

export const EXPORT_PAGE = 'docs/export.md';

const table = ([name, columns]: readonly [
  string,
  readonly { readonly name: string; readonly type: string; readonly what: string }[],
]): string =>
  [
    `## ${name}`,
    '',
    '| column | type | holds |',
    '|---|---|---|',
    ...columns.map(({ name: column, type, what }) => `| \`${column}\` | ${type} | ${what} |`),
  ].join('\n');

/** The whole page, as it is to stand in the file. */
export const exportPage = (): string =>
  [
    '# The record as tables',
    '',
    '`export --visits FILE.ndjson [--events FILE.ndjson] --to DIR` writes a file for each table below, one JSON object a line',
    `(with \`"v":${EXPORT_VERSION}\`, the version of these tables), or with \`--csv\` a table for a spreadsheet, in which nothing that`,
    'was typed becomes a formula; and `tables.json`, which says of each column what this page says, and names the files.',
    'With `--month` a table that has the day of a visit is a folder with a file a month, as `visits/2026-11.ndjson`.',
    'A file gets its name once it is whole, and `tables.json` comes last: a folder without it was cut off; export again.',
    'Visits are read a part at a time. A million lines took `aggregate` 250 MB in all, as it came (83 MB for ten thousand), and',
    '130 MB where Node was told to be sparing: `node --max-old-space-size=100 --max-semi-space-size=4 dist/cli.mjs aggregate …`.',
    '',
    '## From a workbook',
    '',
    '`export --workbook county.xlsx --to DIR` takes the county workbook itself, downloaded from Google Sheets (File, Download,',
    'Microsoft Excel). It reads the record that the add-on keeps in hidden tabs, with the authority’s own frameworks and settings,',
    'and gives what `--visits` and `--events` of that record give. `aggregate`, `sql` and `report --visit ID` take `--workbook`, too.',
    '',
    '- Choose *Refresh county tabs* before the download: what people typed into cells is in the record from then on.',
    '- Providers on the list whom nobody has visited are in `providers` and `due`, as in the Providers tab.',
    '- A row that somebody changed by hand, or that a program other than Google Sheets has cut (Excel keeps 32,767 characters of a',
    '  cell), counts for nothing and is named; so is what is missing of the record. A workbook of a newer version is refused.',
    '- Several workbooks, or a folder of them, count as one: each visit once, however many of them have it.',
    '',
    '## Of many workbooks',
    '',
    '`gather --workbooks DIR --to OUT` puts the workbooks of districts together: it prints the county’s figures, as of one workbook,',
    'and of each workbook whether it could be read, when it was last seen, its last entry, and how many visits it has. A copy of a',
    'workbook, or one that was downloaded twice, doubles nothing and is told, as are visits that two workbooks have.',
    '',
    '- `OUT` keeps the record of each workbook as it was last seen (`NAME.record.json`). One that cannot be read the next time, or',
    '  is not there any more, counts as it was then; delete its file to leave it out.',
    '- `OUT/visits.ndjson` and `OUT/events.ndjson` are the one record, for `--visits` and `--events`; `--workbook OUT` takes all of',
    '  it with the districts’ own frameworks. Two own frameworks of one name that differ are kept apart as versions, and told.',
    '- What is due and the terms go by the settings of the workbooks where they agree, else by the usual ones.',
    '- Nothing about a named pupil is kept, nothing that was redacted or removed. What is removed in one workbook is removed in all.',
    '',
    '## From the sidebar',
    '',
    '*Export* in the add-on’s menu gives the same files in one zip, as CSV or NDJSON, to be saved on the computer of whoever asks:',
    'nothing is kept in Drive, and nothing in the workbook is changed. Its record is read 200 responses at a time and the tables are',
    'worked out in the sidebar, so neither the six minutes of a run nor the size of an answer bounds it; a county of 5,000 visits',
    'takes about 30 calls. One that was cut off leaves nothing behind: ask again. Where a visit comes in meanwhile, it is read anew.',
    '',
    '## How to read the tables',
    '',
    'Rows are of the record as it stands: corrected, decided and merged as [events](events.md) say. Visits that do not count',
    'are in it with `counts` false. Nothing is in it about a named pupil, and nothing that was redacted or removed.',
    'The tables from `due` on say what the record amounts to over the county on the day of `snapshot`, and what the forms ask;',
    'with them [SQL](sql.md) gives the same figures as `aggregate`.',
    'A `date` is ISO, an `instant` ISO in UTC, `json` a JSON text; where there is nothing, null (in CSV: an empty cell).',
    '',
    `${Object.entries(EXPORT_TABLES).map(table).join('\n\n')}\n`,
  ].join('\n');
