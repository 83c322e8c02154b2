/** The page on the county's figures as SQL, its views from the views themselves. */
import { EXPORT_TABLES } from '../../shared/record/export-tables';
import { keysOf } from '../../shared/schema/known-keys';
import { VIEWS } from '../sql/views';

export const SQL_PAGE = 'docs/sql.md';

const tables = keysOf<keyof typeof EXPORT_TABLES>(EXPORT_TABLES);
const byMonth = tables.filter((table) => EXPORT_TABLES[table].some(({ name }) => name === 'visitDate'));

/** The whole page, as it is to stand in the file. */
export const sqlPage = (): string => `# The county’s figures as SQL

\`export\` writes the record as [tables](export.md); the views below count it. They are written once, in what DuckDB and
BigQuery both take. What a rating counts as, when a visit is due and what is out of date stands in the rows, as the core
judged it: the views choose and add up, and their figures are those of \`aggregate\`.

## On a laptop

Nothing but this project is needed; DuckDB comes with \`npm install\` and runs in memory. To try it without a workbook of
your own: \`npm start -- --county\`, and in the workbook the menu File, *Download as .xlsx*.

\`\`\`sh
node dist/cli.mjs export --visits visits.ndjson --events events.ndjson --to county
node dist/cli.mjs sql --engine duckdb --workbook county.xlsx               # straight from a workbook that was downloaded
node dist/cli.mjs sql --engine duckdb --data county                       # the figures, as aggregate gives them
node dist/cli.mjs sql --engine duckdb --data county --view topic_figures  # one view
node dist/cli.mjs sql --engine duckdb --data county \\
  --query "SELECT provider, COUNT(*) AS gaps FROM counted_lines WHERE countsAs = 'notMet' GROUP BY provider ORDER BY provider"
\`\`\`

## In BigQuery

For records of many authorities, or for Connected Sheets. It needs a Google Cloud project and its \`bq\` command; nothing of
the product asks for either.

\`\`\`sh
bq mk --location=europe-west2 provision_qa                                # a dataset, kept in London
node dist/cli.mjs sql --engine bigquery --dataset provision_qa > views.sql
bq query --use_legacy_sql=false < views.sql                               # tables and views
for table in ${tables.join(' ')}; do
  bq load --job_id="\${table}_$(date +%s)_$RANDOM" --source_format=NEWLINE_DELIMITED_JSON --replace \\
    "provision_qa.$table" "county/$table.ndjson"
done
\`\`\`

- \`--replace\` truncates as it writes: a load that is run again leaves the same rows, never twice as many.
- Each attempt has a job id of its own. Where a load’s answer is lost, ask what became of it (\`bq show -j ID\`) or load again:
  both end the same.
- ${byMonth.map((one) => `\`${one}\``).join(', ')} are kept a partition a month, by the day of the visit, so that a query over one term reads no other.
- One month alone: \`export --month\` writes \`county/visits/2026-11.ndjson\`, and \`bq load --replace … 'provision_qa.visits$202611'\`
  replaces that partition and no other. A month that has no file any more is emptied with
  \`bq rm -f -t 'provision_qa.visits$202609'\`. Tables without a month, and every one that is not named above, are loaded whole.
- A table whose file is empty is left as it was: \`bq query "TRUNCATE TABLE provision_qa.NAME"\` empties it.
- Connected Sheets: in the Sheet, Data, Data connectors, Connect to BigQuery, and choose a view.

Nobody has run this against BigQuery yet: each statement is held to its grammar, and its figures to DuckDB’s.

## Views

| view | holds |
|---|---|
${VIEWS.map(({ name, what }) => `| \`${name}\` | ${what} |`).join('\n')}
`;
