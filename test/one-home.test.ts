/** Each rule stands in one module; the words or the comparison that make it are found nowhere else. */
import { describe, expect, test } from 'vitest';
import { code, read } from './source-files';

/** A rule, what it cannot be written without, and the only module that may hold it. */
const RULES: readonly { readonly rule: string; readonly mark: RegExp; readonly home: string }[] = [
  {
    rule: 'when runs have stopped, when a workbook is full, and what to do then',
    mark: /No run is known to have worked|Make room: delete tabs|MOST_CELLS/,
    home: 'shared/workbook/workbook-health.ts',
  },
  {
    rule: 'where the commands of the add-on stand in the menus',
    mark: /Provision QA (>|&gt;|›) /,
    home: 'shared/schema/menu-path.ts',
  },
  {
    rule: 'which actions are still to be done, and which are late',
    mark: /\bopenActions\(|due !== '' && due < asOf/,
    home: 'shared/county/actions-to-do.ts',
  },
  {
    rule: 'which visit is a try-out',
    mark: /Made-up provider \(try-out\)/,
    home: 'shared/county/try-out.ts',
  },
  { rule: 'what a rating means', mark: /\boption\?\.meaning\b/, home: 'shared/judging/lines.ts' },
  {
    rule: 'which meanings are unmet',
    mark: /meaning === 'partly' \|\| meaning === 'not-met'/,
    home: 'shared/judging/lines.ts',
  },
  {
    rule: 'essential and unmet',
    mark: /\bessential && (isUnmet|\(?meaning)/,
    home: 'shared/judging/lines.ts',
  },
  {
    rule: 'a decision that differs needs a reason',
    mark: /differs && reason === ''/,
    home: 'shared/judging/decision.ts',
  },
  {
    rule: 'which outcome words name',
    mark: /plain\(label\) === plain\(words\)/,
    home: 'shared/judging/decision.ts',
  },
  {
    rule: 'which header facts a visit needs',
    mark: /what: 'which provider was visited'/,
    home: 'shared/form/read-answers.ts',
  },
  {
    rule: 'which ids of a form are the same',
    mark: /replace\(\/\^0\+\/, ''\)/,
    home: 'shared/form/question-id.ts',
  },
  {
    rule: 'which name an officer has typed, and that a number or a postcode is none',
    mark: /\|urn\|ukprn\|laestab\|dfe\|/,
    home: 'shared/register/check/parse-query.ts',
  },
  {
    rule: 'where “not applicable” may stand',
    mark: /return \['always-applies'\]/,
    home: 'shared/judging/not-applicable.ts',
  },
  {
    rule: 'who confirms that an essential criterion does not apply',
    mark: /confirmed\?\.\[code\]/,
    home: 'shared/judging/confirmation.ts',
  },
  {
    rule: 'when a share is exceeded',
    mark: /having > when\.share \*/,
    home: 'shared/judging/condition.ts',
  },
  {
    rule: 'which headings of a list of providers mean what',
    mark: /\bcommissioning commissioner commissioners\b/,
    home: 'shared/register/list/heading-vocabulary.ts',
  },
  {
    rule: 'how a list of providers is read',
    mark: /export (async )?(function|const) readProviderList\b/,
    home: 'shared/register/list/provider-list.ts',
  },
  {
    rule: 'what an entry of the register means',
    mark: /The register lists it as /,
    home: 'shared/register/check/judge-entry.ts',
  },
  {
    rule: 'which verdicts count as registered',
    mark: /verdict === 'open' \|\| verdict === 'closing'/,
    home: 'shared/schema/verdict.ts',
  },
  {
    rule: 'what the register calls each status',
    mark: /'open but proposed to close'/,
    home: 'shared/register/index/gias-columns.ts',
  },
  {
    rule: 'how kept things of an earlier version are brought up to date',
    mark: /\bfrom < version\b/,
    home: 'shared/schema/kept-shape.ts',
  },
  {
    rule: 'what is said of what a newer version kept',
    mark: /nothing was changed, and nothing needs to be deleted/,
    home: 'shared/errors.ts',
  },
  {
    rule: 'an address in one line',
    mark: /\[street, locality, address3, town\b/,
    home: 'shared/schema/establishment.ts',
  },
  {
    rule: 'what a spreadsheet would run as a formula',
    mark: /\[=\+\\?-@|\['=\+/,
    home: 'shared/table/formula-guard.ts',
  },
  {
    rule: 'quotes of a CSV file',
    mark: /replaceAll\('""', '"'\)/,
    home: 'shared/table/csv-rows.ts',
  },
  {
    rule: 'which dates exist',
    mark: /\.toISOString\(\)\.startsWith|% 400 /,
    home: 'shared/schema/calendar.ts',
  },
  {
    rule: 'the date in London',
    mark: /\.toISOString\(\)\.slice\(0, ?10\)|(-at'\)|At)\.slice\(0, ?10\)|Intl\.DateTimeFormat|(date|time)Style:|\bclockChange\(/,
    home: 'shared/schema/dates.ts',
  },
  {
    rule: 'how long a run waits for another, and what it says then',
    mark: /\.tryLock\(|'Another run is at work/,
    home: 'apps-script/google/document-lock.ts',
  },
  {
    rule: 'what Google’s own words mean',
    mark: /has not been used in project|protected cell or object|PERMISSION_DENIED/,
    home: 'apps-script/google/refusals.ts',
  },
  {
    rule: 'which failures of a run are kept',
    mark: /instanceof BusyError \|\| error instanceof OwnerError/,
    home: 'apps-script/commands/recorded-run.ts',
  },
  {
    rule: 'how a failure is told to a person',
    mark: /in Provision QA itself went wrong/,
    home: 'apps-script/failure.ts',
  },
  {
    rule: 'how many of what, and how large numbers are written',
    mark: /toLocaleString\('en|const \w+ = \(\w+: number, one: string|\\B\(\?=\(/,
    home: 'shared/schema/counted.ts',
  },
  {
    rule: 'in which order texts stand',
    mark: /[<>] [\w.]+(\([^()]*\))? \? (-1 : (1|[\w.]+ >)|1 : -1)|\.localeCompare\(/,
    home: 'shared/schema/by-text.ts',
  },
  {
    rule: 'how things are gathered in lists by a key',
    mark: /else \w+\.set\(\w+, \[\w+\]\)|\[\.\.\.\(\w+\.get\([^)]*\) \?\? \[\]\), [\w{]|(function|const) groupBy\b/,
    home: 'shared/schema/lists-by-key.ts',
  },
  {
    rule: 'what is written as a URN',
    mark: /\^\\d\{5,6\}\$/,
    home: 'shared/schema/text.ts',
  },
  {
    rule: 'what is written as the code of an LA',
    mark: /\^\\d\{3\}\$|\^\(\\d\{3\}\)\?\$/,
    home: 'shared/schema/text.ts',
  },
  {
    rule: 'what a text is that is no JSON',
    mark: /SyntaxError\) return undefined/,
    home: 'shared/schema/json.ts',
  },
  {
    rule: 'what a text is on one line',
    mark: /\.replace\(\/\\s\+\/g, ' '\)\.(trim|toLowerCase)\(|\.trim\(\)\.replace\(\/\\s\+\/g, ' '\)/,
    home: 'shared/schema/text.ts',
  },
  {
    rule: 'what is due and what is late, in words',
    mark: /'(Overdue|Due soon)'/,
    home: 'shared/county/actions.ts',
  },
  {
    rule: 'text as HTML',
    mark: /replace\(\/&\/g, '&amp;'\)/,
    home: 'shared/documents/escape-html.ts',
  },
  {
    rule: 'what tells one command of the sidebar from another',
    mark: /must be made when the form opens/,
    home: 'apps-script/commands/command-id.ts',
  },
  {
    rule: 'what a form says for “not applicable”, and what is read as that',
    mark: /Not applicable \(say|\^\(?(\?:)?not applicable/,
    home: 'shared/form/not-applicable-words.ts',
  },
  {
    rule: 'what the register prints in place of nothing',
    mark: /'Not recorded'/,
    home: 'shared/register/index/gias-columns.ts',
  },
  {
    rule: 'which themes are answered in boxes',
    mark: /\.every\([^;]*asksFor === 'nothing'/,
    home: 'shared/judging/boxes.ts',
  },
  {
    rule: 'a name without case, accents and punctuation, by which providers are told apart',
    mark: /replace\(\/\[’'`\]\/|replace\(\/\['’`\]\//,
    home: 'shared/county/provider-identity.ts',
  },
  {
    rule: 'which refusals of Google’s do no harm: written down, and on',
    mark: /console\.log\(error\.message, error\.cause\?\.says\)/,
    home: 'apps-script/google/ask-google.ts',
  },
  {
    rule: 'what is said of a wrong day on the command line',
    mark: /YYYY-MM-DD was expected/,
    home: 'scripts/cli/command.ts',
  },
  {
    rule: 'what is said of a file that cannot be read',
    mark: /there is no such file/,
    home: 'scripts/cli/unreadable.ts',
  },
];

/** The stand-ins for Google speak Google's words and keep its clocks, so that rules can be tested against them. */
const looked = code.filter((file) => !file.startsWith('scripts/workspace/'));

describe('one rule, one module', () => {
  test.each(RULES)('$rule: $home', ({ mark, home }) => {
    expect(looked.filter((file) => mark.test(read(file)))).toEqual([home]);
  });
});
